#include "common/names/folded_name.h"

namespace dragoman {

std::vector<std::string> folded_words(std::string_view name, Analyzer& plain) {
  std::vector<std::string> words;
  for (Token& token : plain.analyze(name)) words.push_back(std::move(token.stem));
  return words;
}

std::string folded_name(std::string_view name, Analyzer& plain) {
  std::string joined;
  for (const auto& word : folded_words(name, plain)) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

}  // namespace dragoman
