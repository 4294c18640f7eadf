#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

enum class Gender : unsigned char { unknown, masculine, feminine };

/// The case forms that a Russian or Ukrainian noun or adjective may take, from its nominative
/// singular or plural; more than there are rather than fewer, the word itself first. Words of other
/// scripts have one form. word: folded (letters.h), may be joined by hyphens: the last part bends.
std::vector<std::string> inflected_forms(std::string_view word);

/// What the case forms of one family name have in common: "Мединский", "Мединским" -> "мединск".
/// For comparing only. word: folded.
std::string family_stem(std::string_view word);

/// The nominative of a family name found in another case: "Мединским" -> "Мединский". word: as
/// written.
std::string family_nominative(std::string_view word, Gender gender);

/// Does the word end as East Slavic or Turkish family names do? word: folded.
bool looks_like_family_name(std::string_view word);

/// Russian and Ukrainian patronymics in any case. word: folded.
bool looks_like_patronymic(std::string_view word);

}  // namespace dragoman::indexer
