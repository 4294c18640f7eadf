#pragma once

#include <string>
#include <string_view>

#include "common/analysis/language.h"

namespace dragoman {

/// The form of a word (Token::form): NFC, plain letters, apostrophes written ', without the
/// characters that only look after its breaking or stress, periods of acronyms and separators of
/// thousands; decimal separator a period; digits ASCII; lower case by language. word: text of a
/// WordSpan. Never empty for such.
std::string word_form(std::string_view word, const LanguageRules& rules);

}  // namespace dragoman
