#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extract/actors/lexicon.h"
#include "indexer/extract/actors/words.h"

namespace dragoman::indexer {

class TurkishContext;

/// What can be seen of a capitalised name in a Turkish sentence. Each sign has its weights in
/// tables/turkish_weights.inc.
enum class TurkishSign : unsigned char {
  always,
  // how long it is and where it stands
  one_word,
  two_words,
  three_words,
  more_words,
  starts,  ///< first in its sentence
  ends,    ///< last in its sentence
  comma_before,
  comma_behind,
  and_before,
  and_behind,
  quoted,
  in_bracket,
  bracket_behind,
  born_behind,  ///< "(d. 1950"
  day_behind,   ///< "(12 Mart"
  lower_before,
  capital_before,
  number_before,
  capital_behind,
  number_behind,
  // its case, behind the apostrophe
  genitive,
  locative,
  ablative,
  relative,  ///< "Bern'deki"
  dative,
  accusative,
  instrumental,
  origin,  ///< "Bern'li"
  other_ending,
  // the form of its words
  noun_shape,
  compound_shape,
  origin_shape,
  family_shape,
  place_shape,
  club_shape,  ///< "Brevnikspor"
  foreign_family_shape,
  foreign_place_shape,
  foreign,
  very_foreign,
  acronym_first,
  acronym_last,
  short_word,
  long_word,
  vowel_last,
  hyphen,
  initials,         ///< "J. Brevnik"
  turkish_letters,  ///< ğ, ı, ş
  foreign_letters,  ///< é, ñ, å
  camel,            ///< a capital inside a word
  // what the lists say of its words
  given_first,
  given_last,
  family_last,
  common_first,  ///< a word of every day
  common_last,
  listed_word,  ///< of some other class
  seen_lower,
  foreign_word,
  foreign_words,   ///< two and more
  english_beside,  ///< "of", "the"
  title_before,
  king_before,     ///< "III. Selim"
  ordinal_before,  ///< "8. Ordu"
  honorific_last,  ///< "Sinan Paşa"
  // the words beside it
  person_behind,
  organisation_behind,
  place_behind,
  other_behind,
  person_before,
  organisation_before,
  place_before,
  other_before,
  person_of_list,  ///< "X, Y ve Z oyuncuları"
  organisation_of_list,
  place_of_list,
  other_of_list,
  participle_before,
  made_by,        ///< "X tarafından yazılmıştır"
  with_behind,    ///< "ile"
  like_behind,    ///< "gibi"
  as_behind,      ///< "olarak"
  too_behind,     ///< "da", "ise"
  called_behind,  ///< "adlı"
  person_called,  ///< "X adlı genç oyuncu"
  organisation_called,
  place_called,
  other_called,
  // what follows its case
  of_person,
  of_place,
  to_place,
  to_person,
  // the rest of the sentence
  person_soon,  ///< the second or third word behind
  organisation_soon,
  place_soon,
  other_soon,
  person_just,  ///< the second or third word before
  organisation_just,
  place_just,
  other_just,
  person_near,  ///< within six words
  organisation_near,
  place_near,
  other_near,
  person_defined,  ///< "X, ... yazar."
  organisation_defined,
  place_defined,
  other_defined,
  person_at_end,
  organisation_at_end,
  place_at_end,
  other_at_end,
  does,        ///< a verb of people at the end
  does_first,  ///< and the name begins the sentence
  does_first_comma,
  lies,
  lies_first,
  active_end,
  passive_end,
  count  ///< none: how many there are
};

/// A name to judge.
struct TurkishName {
  std::size_t first = 0;  ///< words [first, last)
  std::size_t last = 0;
  bool after_title = false;
  bool seen_lower = false;  ///< its first word is in the text in lower case too
};

/// The signs of a name, each once. text: the words' text; infos: what the lexicon says, a row a
/// word.
std::vector<TurkishSign> turkish_signs(const TurkishContext& context, std::string_view text,
                                       const std::vector<Word>& words,
                                       const std::vector<const WordInfo*>& infos,
                                       const TurkishName& name);

}  // namespace dragoman::indexer
