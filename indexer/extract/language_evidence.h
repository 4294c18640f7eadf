#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

/// How much in a text speaks for a language: letters that few languages have and common words that
/// its neighbours write otherwise.
struct LanguageEvidence {
  std::string_view code;  ///< ISO 639-1
  double score = 0;       ///< words with such letters, such words; less words with foreign letters
};

/// Evidence for or (below 0) against languages, the strongest first; what tells nothing is left
/// out. text: UTF-8.
std::vector<LanguageEvidence> language_evidence(std::string_view text);

/// The languages that a statistical detector takes for each other.
struct LookAlikes {
  std::vector<std::string_view> codes;  ///< empty: no such neighbours; else `code` is among them
  std::string_view usual;  ///< the one to take where the text does not tell; empty: as detected
};
LookAlikes look_alikes(std::string_view code);

}  // namespace dragoman::indexer
