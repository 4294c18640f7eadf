#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/lexicon.h"

namespace dragoman::indexer {

/// The parts of a person's name, as places in the list of words.
struct PersonName {
  std::optional<std::size_t> given;   ///< empty: family name alone
  std::optional<std::size_t> family;  ///< a single word counts as one
  bool given_is_initial = false;
};

/// Reads the mentions of one text as names: their parts, the keys by which two mentions are the
/// same name, the name in the nominative. Lexicon, finder (after find(text)) and text must outlive
/// it.
class NameReader {
 public:
  NameReader(const Lexicon& lexicon, const Finder& finder, std::string_view text)
      : lexicon_(lexicon), finder_(finder), words_(finder.words()), text_(text) {}

  [[nodiscard]] PersonName parse(const Mention& mention) const;

  /// Keys of a given name (its nominative, else its stem) and of a family name (its stem).
  [[nodiscard]] std::string given_key(std::size_t word) const;
  [[nodiscard]] std::string family_key(std::size_t word) const;

  /// The stems of the words of a body or place, without its legal form.
  [[nodiscard]] std::string body_key(const Mention& mention) const;

  /// Whether the given name is known and stands in the nominative; so does the family name then.
  [[nodiscard]] bool in_nominative(const PersonName& name) const;

  /// The full name of a mention in the nominative, in its script.
  [[nodiscard]] std::string full_name(const Mention& mention, const PersonName& name) const;

  /// The mention as it stands in the text; on_one_line(): every run of blanks as one,
  /// a Turkish body in the nominative.
  [[nodiscard]] std::string_view as_written(const Mention& mention) const {
    return text_.substr(mention.begin, mention.end - mention.begin);
  }
  [[nodiscard]] std::string on_one_line(const Mention& mention) const;

  [[nodiscard]] const Word& word(std::size_t at) const { return words_[at]; }
  [[nodiscard]] std::size_t text_size() const { return text_.size(); }

 private:
  [[nodiscard]] std::size_t case_letters(const Mention& mention) const;
  [[nodiscard]] bool is_given(std::size_t word) const;
  [[nodiscard]] Gender gender_of(const PersonName& name) const;

  /// A word of a name found in another case, in the nominative.
  [[nodiscard]] std::string nominative(std::size_t word, const PersonName& name) const;

  const Lexicon& lexicon_;
  const Finder& finder_;
  const std::vector<Word>& words_;
  std::string_view text_;
};

}  // namespace dragoman::indexer
