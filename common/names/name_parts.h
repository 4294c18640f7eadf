#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// The words of a name, folded (letters.h): hyphens part words, initials and digits stay, endings
/// behind an apostrophe go ("Erdogan'ın").
std::vector<std::string> folded_words(std::string_view name);

/// "Fidan, Hakan" is written family name first: the name in the usual order.
std::string comma_undone(std::string_view name);

/// The words that carry the name of a person: without honorifics, patronymic, initials and
/// particles, where enough is left. words: by folded_words().
std::vector<std::string> telling_words(std::vector<std::string> words);

/// romanise_word() of a word of a person's name; of a given name that of the first of its
/// equivalents ("bob": "robert"). word: folded.
std::string romanised_name_word(const std::string& word);

}  // namespace dragoman
