#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// Lower case, letter by letter, of NFC text. dotless_i: I -> ı as in Turkish and Azerbaijani; else
/// I -> i. İ becomes i in every language (never i with a dot above). A sigma at the end of a word
/// is written ς. Never fails; one letter never becomes several.
std::string lower_case(std::string_view text, bool dotless_i = false);

/// Letters without what readers leave out when they type: for words in lower case, after stemming.
/// Latin letters lose their marks (é -> e) and become ASCII where a custom exists (ı ø ł ß æ œ đ þ
/// ...); Greek letters lose accents, Hebrew and Arabic theirs points (and Arabic variants of one
/// letter meet); ё -> е and ґ -> г, but Cyrillic й ї і є stay themselves; apostrophes and modifier
/// letters go. Folding twice changes nothing. May give an empty string (for "ʼ").
std::string fold(std::string_view text);

/// Latin, Greek, Cyrillic and other letters of compatibility (ligatures, full-width and
/// mathematical letters, Roman numerals, Arabic presentation forms) as plain ones; NFC.
/// text: UTF-8; ill-formed sequences become U+FFFD.
std::string plain_letters(std::string_view text);

}  // namespace dragoman
