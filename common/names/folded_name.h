#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace dragoman {

/// The words of a source's or author's name as its terms have them: lower case, folded, not
/// stemmed. plain: an Analyzer of no language (plain_language), so that a name is the same whatever
/// the article's language.
std::vector<std::string> folded_words(std::string_view name, Analyzer& plain);

/// folded_words() joined by one blank: "TRT World" -> "trt world". Id of sources and authors in
/// their tables.
std::string folded_name(std::string_view name, Analyzer& plain);

/// The language to give to an Analyzer for names.
inline constexpr std::string_view plain_language = "und";

}  // namespace dragoman
