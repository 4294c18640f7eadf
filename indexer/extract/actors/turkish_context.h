#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/extract/actors/lexicon.h"
#include "indexer/extract/actors/turkish_signs.h"
#include "indexer/extract/actors/words.h"

namespace dragoman::indexer {

/// What a Turkish word says of the name beside it. A bit each.
enum class TurkishCue : unsigned char {
  person,        ///< "oyuncu", "oğlu", "tarafından"
  organisation,  ///< "kulübü", "şirketi"
  place,         ///< "ilçesi", "nehri"
  other,         ///< "albümü", "savaşı": the name is none of these
  of_person,     ///< what a person has: "oğlu" behind a genitive
  of_place,      ///< what a place has: "başkenti", "kuzeyinde"
  to_place,      ///< behind a dative: "bağlı", "gitti"
  to_person,     ///< behind a dative: "göre"
  does,          ///< a verb of people at the end of the sentence
  lies,          ///< a verb of places at the end of the sentence
  made,          ///< what people have done to works: "yazılmıştır"
  common,        ///< a word of every day
  foreign_word   ///< a word of foreign titles and products
};

/// Points for what a name may be; the highest wins if it stands out.
struct TypePoints {
  int person = 0;
  int organisation = 0;
  int place = 0;
  int other = 0;
};

/// Judges capitalised words by the Turkish sentence around them: the nouns that follow and precede
/// the name, the case ending behind its apostrophe, the end of the sentence (the verb or the noun
/// of a definition), the shape of its words. Made once (about a thousand cues).
class TurkishContext {
 public:
  TurkishContext();

  /// name: as the text has it; infos: what the lexicon says, a row a word. text: the words' text.
  [[nodiscard]] TypePoints judge(std::string_view text, const std::vector<Word>& words,
                                 const std::vector<const WordInfo*>& infos,
                                 const TurkishName& name) const;

  /// The cues of a word, a bit for each TurkishCue. folded: by fold_letters().
  [[nodiscard]] std::uint32_t cues(std::string_view folded) const;

 private:
  using Cues = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;
  Cues stems_;
  Cues exact_;
};

}  // namespace dragoman::indexer
