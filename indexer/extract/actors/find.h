#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/actor.h"
#include "indexer/extract/actors/lexicon.h"
#include "indexer/extract/actors/turkish_context.h"
#include "indexer/extract/actors/words.h"

namespace dragoman::indexer {

/// How sure the context makes a mention.
enum class Evidence : unsigned char {
  weak,   ///< a single capitalised word; only another mention of the article can explain it
  fair,   ///< one hint: "said", a role before it, the shape of a family name
  strong  ///< a known name, a given name, initials, a head word
};

/// A place in the text that names an actor.
struct Mention {
  std::size_t first = 0;  ///< words [first, last)
  std::size_t last = 0;
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  ActorType type = ActorType::person;
  Evidence evidence = Evidence::strong;
  std::optional<std::uint32_t> known;  ///< place in known_actors()
  bool dubious_first = false;          ///< the first word may be a capital by its place alone
  bool family_only = false;            ///< `known` rests on the family name alone
};

/// Finds the mentions of one text: lists (longest match), context, shape. Uses nothing but the text
/// and the lexicon, which must outlive it.
class Finder {
 public:
  explicit Finder(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Mentions in order, none overlapping another. text: must stay until the next call.
  const std::vector<Mention>& find(std::string_view text, std::string_view language);

  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  /// What the lexicon says of a word, null if nothing.
  [[nodiscard]] const WordInfo* info(std::size_t word) const { return infos_[word]; }

 private:
  struct Match {
    std::size_t last = 0;
    const GazetteerEntry* entry = nullptr;
  };

  void look_up_words();
  void mark_shouting();
  [[nodiscard]] bool is(std::size_t word, WordClass word_class) const;
  [[nodiscard]] bool starts_sentence(std::size_t word) const;
  [[nodiscard]] bool is_capital(std::size_t word) const;
  [[nodiscard]] bool follows(std::size_t word, unsigned allowed = gap::blank) const;
  const WordInfo* look_up(std::uint64_t hash);
  [[nodiscard]] std::size_t lower_place(std::uint64_t hash) const;
  [[nodiscard]] bool seen_lower(std::size_t word) const;
  [[nodiscard]] bool is_connector(std::size_t word) const;
  [[nodiscard]] bool is_place_word(std::size_t word) const;

  [[nodiscard]] bool begins_person(std::size_t word, std::size_t last) const;
  /// The longest name of the gazetteer that begins here; found once for each word.
  std::optional<Match> gazetteer(std::size_t first) const;
  [[nodiscard]] Match find_in_gazetteer(std::size_t first) const;
  std::size_t run_end(std::size_t first) const;
  std::size_t read_run(std::size_t first, std::size_t last);
  std::size_t skip_titles(std::size_t first, std::size_t last) const;

  std::size_t read_quoted(std::size_t first);
  std::size_t read_lone_quoted(std::size_t first);
  [[nodiscard]] bool is_compound_body(std::size_t word) const;
  [[nodiscard]] std::size_t club_end(std::size_t first, std::size_t last) const;
  std::size_t organisation_end(std::size_t first, std::size_t last) const;
  std::size_t slavic_organisation_end(std::size_t first) const;
  std::size_t place_end(std::size_t first, std::size_t last) const;

  std::size_t person_end(std::size_t first, std::size_t last) const;
  std::optional<Evidence> person_evidence(std::size_t first, std::size_t last,
                                          bool after_title) const;
  [[nodiscard]] bool acts(std::size_t word) const;
  [[nodiscard]] bool has_say_context(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_street(std::size_t word) const;
  bool add_namesake(std::size_t first, std::size_t end);
  std::size_t read_person(std::size_t first, std::size_t last, bool after_title);
  std::size_t read_rest(std::size_t first, std::size_t last);

  std::size_t read_turkish(std::size_t first, std::size_t end, std::size_t last, bool after_title);
  std::size_t read_turkish_known(std::size_t first, const Match& match, std::size_t last);
  [[nodiscard]] std::size_t turkish_compound_end(std::size_t at, std::size_t last) const;
  [[nodiscard]] std::size_t national_team_end(std::size_t at) const;
  [[nodiscard]] std::size_t team_end(std::size_t at, std::size_t last) const;
  void join_ordinals();
  [[nodiscard]] bool is_turkish_nationality(std::size_t word) const;
  [[nodiscard]] bool is_common_family_name(std::size_t word) const;
  [[nodiscard]] bool is_ordinal(std::size_t word) const;

  void add(std::size_t first, std::size_t last, ActorType type, Evidence evidence,
           const GazetteerEntry* entry = nullptr);

  const Lexicon& lexicon_;
  TurkishContext turkish_;
  std::string_view text_;
  std::string_view language_;
  std::vector<Word> words_;
  std::vector<const WordInfo*> infos_;
  std::vector<char> shouting_;  ///< a bool for each word: it stands in a headline of capitals
  /// Words asked for lately: a text repeats its words, and the lexicon is larger than the caches.
  struct Recent {
    std::uint64_t hash = 0;
    const WordInfo* info = nullptr;
  };
  std::vector<Recent> recent_ = std::vector<Recent>(4096);
  std::vector<std::uint64_t> hashes_;    ///< of the words' folded forms
  std::vector<std::uint64_t> lower_;     ///< of those in lower case: open addressing, 0 for none
  mutable std::vector<Match> matches_;   ///< by first word; without entry: none, or not looked up
  mutable std::vector<char> looked_up_;  ///< a bool for each word
  mutable std::vector<std::uint32_t> nodes_;  ///< of find_in_gazetteer()
  mutable std::vector<std::uint32_t> next_;
  std::vector<Mention> mentions_;
  std::size_t street_end_ = 0;  ///< behind the last street named after somebody
};

}  // namespace dragoman::indexer
