#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/names/known_actors.h"
#include "indexer/extract/actors/frozen_map.h"
#include "indexer/extract/actors/inflect.h"

namespace dragoman::indexer {

/// Lets a map of strings be asked by views.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// What a word is for the names beside it; a word may be several of them.
enum class WordClass : unsigned char {
  given_name,
  family_name,   ///< common ones; many are other words too
  title,         ///< role before or behind a person's name
  org_head,      ///< "Ministry", "партия"
  org_suffix,    ///< "Corp", "plc"
  legal_form,    ///< "ООО", before a quoted name
  place_head,    ///< "Street", "область"
  place_before,  ///< "город", before the place's name
  say,           ///< "said", "заявив"
  no_name,       ///< capitalised, but no part of a name
  nationality,   ///< "Turkish"
  work           ///< "film", "закон": the quoted name behind it is none of an actor
};

/// What is known of a word form.
struct WordInfo {
  std::uint32_t classes = 0;  ///< a bit for each WordClass
  Gender gender = Gender::unknown;
  std::uint32_t given_name = 0;       ///< given names: 1 + number of its nominative
  std::vector<std::uint32_t> lemmas;  ///< gazetteer words of which this is a form
  bool begins_name = false;           ///< a name of the gazetteer begins with one of them

  [[nodiscard]] bool is(WordClass wanted) const {
    return ((classes >> static_cast<unsigned>(wanted)) & 1U) != 0;
  }
  /// No list but that of family names has it.
  [[nodiscard]] bool is_plain() const {
    return (classes & ~(1U << static_cast<unsigned>(WordClass::family_name))) == 0;
  }
};

/// A name that the gazetteer finds: of a known actor, or of a place that is known by its name only.
struct GazetteerEntry {
  ActorType type = ActorType::place;
  std::optional<std::uint32_t> actor;  ///< place in known_actors()
  bool family_only = false;            ///< the family name of a person who is meant by it alone
  bool upper_only = false;             ///< an acronym: must be written in capitals
};

/// The words and the names that Dragoman knows, with their forms in Russian and Ukrainian.
/// Immutable once built (some 50 milliseconds), so one serves every thread.
class Lexicon {
 public:
  /// Static storage, built at the first call.
  static const Lexicon& shared();

  /// Null if the word is not known. hash: fnv1a() of the word by fold_letters(); 64 bits tell all
  /// words of all languages apart.
  [[nodiscard]] const WordInfo* find(std::uint64_t hash) const;
  [[nodiscard]] const WordInfo* find(std::string_view folded) const;
  /// Nominative of a given name, as written. number: WordInfo::given_name.
  [[nodiscard]] std::string_view given_name(std::uint32_t number) const;
  /// The same by fold_letters().
  [[nodiscard]] const std::string& folded_given_name(std::uint32_t number) const;

  /// How many letters of a Turkish head word are its case: "bakanligindan" -> 4 ("bakanligi"); 0
  /// for any other word.
  [[nodiscard]] std::size_t case_letters(std::string_view folded) const;

  /// Walks the gazetteer: from a node (0: the root) by one word form to the nodes behind it.
  void follow(std::uint32_t node, const WordInfo& word, std::vector<std::uint32_t>& next) const;
  /// The name that ends at this node, null if none does.
  [[nodiscard]] const GazetteerEntry* entry(std::uint32_t node) const;

 private:
  Lexicon();

  void add_given_names();
  void add_family_names();
  void add_word_classes();
  void add_known_actors();
  void add_places();
  void add_name(std::string_view name, GazetteerEntry entry);
  void add_known_given_name(std::string_view name);
  void add_family_name(std::string_view name, std::uint32_t actor);
  std::uint32_t lemma(const std::string& folded);
  void freeze();

  /// While the lists are read; then all lies in infos_.
  std::unordered_map<std::string, WordInfo, TextHash, std::equal_to<>> words_;
  std::vector<WordInfo> infos_;
  FrozenMap word_numbers_;  ///< hash of a word -> place in infos_
  std::unordered_map<std::string, std::uint32_t> lemmas_;
  FrozenMap edges_{max_nodes};           ///< node and lemma -> node
  std::vector<GazetteerEntry> entries_;  ///< by node
  std::vector<char> has_entry_;          ///< a bool for each node
  std::vector<std::string> given_names_{""};
  std::vector<std::string> folded_given_names_{""};
  std::uint32_t nodes_ = 1;
  static constexpr std::size_t max_nodes = 60000;
};

}  // namespace dragoman::indexer
