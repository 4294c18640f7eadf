#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/actor.h"

namespace dragoman::indexer {

/// A name of an actors file that stands in a text.
struct NamedPlace {
  std::size_t actor = 0;  ///< as given to add()
  std::string surface;    ///< as written
};

/// Finds the names of an actors file in texts, also where nothing in the text says that they are
/// names. Words match without regard to marks; to case only where the name itself is written in
/// small letters; Cyrillic ones with another ending of at most three letters, too.
class NameFinder {
 public:
  void add(std::size_t actor, std::string_view name);
  [[nodiscard]] bool empty() const { return names_.empty(); }

  /// Each name at its first place, in order of the text; where several begin, the longest.
  [[nodiscard]] std::vector<NamedPlace> find(std::string_view text) const;

 private:
  struct Word {
    std::string folded;
    bool upper = false;  ///< begins with a capital
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct Name {
    std::size_t actor;
    std::vector<Word> words;
  };
  static std::vector<Word> words_of(std::string_view text);
  static bool fits(const Word& name, const Word& word);
  static std::string first_letters(const std::string& folded);
  [[nodiscard]] const Name* longest_at(const std::vector<Word>& words, std::size_t at) const;

  std::vector<Name> names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_letters_;  ///< of first words
};

}  // namespace dragoman::indexer
