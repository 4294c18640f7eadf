#pragma once

#include <string>
#include <string_view>

namespace dragoman::indexer {

struct DetectedLanguage {
  std::string code = "und";  ///< ISO 639-1 where there is one, else 639-3
  bool reliable = false;
};

/// The language of a text, by CLD2 and, for short texts, by the letters that only some languages
/// have. claimed: what the record or page says of itself ("en", "en-GB", "" if nothing); decides
/// only where the text does not. Thread-safe.
DetectedLanguage detect_language(std::string_view title, std::string_view text,
                                 std::string_view claimed);

/// "en-GB", "EN_us", "English", "türkçe" -> "en", "en", "en", "tr"; empty if it names no language.
std::string language_code(std::string_view name);

}  // namespace dragoman::indexer
