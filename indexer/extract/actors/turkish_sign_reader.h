#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/actors/turkish_context.h"
#include "indexer/extract/actors/turkish_signs.h"

namespace dragoman::indexer {

/// Reads the signs of one name: those of the name itself (turkish_signs.cpp), those of the words
/// around it (turkish_neighbours.cpp). All that is given must outlive it.
class TurkishSignReader {
 public:
  TurkishSignReader(const TurkishContext& context, std::string_view text,
                    const std::vector<Word>& words, const std::vector<const WordInfo*>& infos,
                    const TurkishName& name);

  std::vector<TurkishSign> run();

 private:
  using Sign = TurkishSign;
  using Cue = TurkishCue;
  /// The signs for each of the four types that a cue may tell.
  struct TypeSigns {
    Sign person;
    Sign organisation;
    Sign place;
    Sign other;
  };

  static constexpr std::size_t near_words = 6;

  static bool has(std::uint32_t cues, Cue cue) {
    return ((cues >> static_cast<unsigned>(cue)) & 1U) != 0;
  }
  void add(Sign sign) { found_.set(static_cast<std::size_t>(sign)); }
  void add_if(bool seen, Sign sign) {
    if (seen) add(sign);
  }
  void add_types(std::uint32_t cues, const TypeSigns& signs) {
    add_if(has(cues, Cue::person), signs.person);
    add_if(has(cues, Cue::organisation), signs.organisation);
    add_if(has(cues, Cue::place), signs.place);
    add_if(has(cues, Cue::other), signs.other);
  }

  [[nodiscard]] bool is(std::size_t word, WordClass word_class) const {
    return word < infos_.size() && infos_[word] != nullptr && infos_[word]->is(word_class);
  }
  [[nodiscard]] bool starts(std::size_t word) const {
    return word == 0 || ((words_[word].before & gap::stop) != 0 && !words_[word - 1].dotted);
  }
  [[nodiscard]] bool single() const { return name_.last == name_.first + 1; }
  [[nodiscard]] bool nominative() const { return ending_.empty(); }
  [[nodiscard]] std::uint32_t cues(std::size_t word) const {
    return words_[word].shape == Shape::lower ? context_.cues(words_[word].folded) : 0;
  }
  static bool is_capital(const Word& word) {
    return word.shape == Shape::capital || word.shape == Shape::upper;
  }

  void add_place_in_sentence();
  void add_case();
  void add_form();
  void add_letters(std::string_view written);
  void add_lists();

  void add_beside();
  void add_before();
  void add_behind();
  void add_list_of_names();
  void add_possessed();
  void add_near();
  void add_sentence_end();

  // Which signs a cue gives, by where it stands.
  static constexpr TypeSigns behind_signs{Sign::person_behind, Sign::organisation_behind,
                                          Sign::place_behind, Sign::other_behind};
  static constexpr TypeSigns before_signs{Sign::person_before, Sign::organisation_before,
                                          Sign::place_before, Sign::other_before};
  static constexpr TypeSigns list_signs{Sign::person_of_list, Sign::organisation_of_list,
                                        Sign::place_of_list, Sign::other_of_list};
  static constexpr TypeSigns called_signs{Sign::person_called, Sign::organisation_called,
                                          Sign::place_called, Sign::other_called};
  static constexpr TypeSigns soon_signs{Sign::person_soon, Sign::organisation_soon,
                                        Sign::place_soon, Sign::other_soon};
  static constexpr TypeSigns just_signs{Sign::person_just, Sign::organisation_just,
                                        Sign::place_just, Sign::other_just};
  static constexpr TypeSigns near_signs{Sign::person_near, Sign::organisation_near,
                                        Sign::place_near, Sign::other_near};
  static constexpr TypeSigns defined_signs{Sign::person_defined, Sign::organisation_defined,
                                           Sign::place_defined, Sign::other_defined};
  static constexpr TypeSigns end_signs{Sign::person_at_end, Sign::organisation_at_end,
                                       Sign::place_at_end, Sign::other_at_end};

  const TurkishContext& context_;
  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<const WordInfo*>& infos_;
  const TurkishName& name_;
  const Word& head_;
  const Word& tail_;
  std::size_t begin_ = 0;  ///< first word looked at
  std::size_t end_ = 0;    ///< behind the last word of the sentence
  std::string ending_;     ///< behind the apostrophe, folded
  bool quoted_ = false;
  std::bitset<static_cast<std::size_t>(Sign::count)> found_;
};

}  // namespace dragoman::indexer
