#include "indexer/extract/actors/turkish_context.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/names/letters.h"
#include "indexer/extract/actors/name_words.h"
#include "indexer/extract/actors/turkish_words.h"

namespace dragoman::indexer {
namespace {

struct CueRow {
  TurkishCue cue;
  std::string_view stems;
};

constexpr CueRow cue_rows[] = {
#include "indexer/extract/actors/tables/turkish_cues.inc"
};

constexpr std::size_t longest_stem = 16;
constexpr std::size_t shortest_stem = 3;
constexpr std::size_t longest_endings = 11;  ///< "belediyelerindendir" behind its stem

std::uint32_t bit(TurkishCue cue) { return 1U << static_cast<unsigned>(cue); }

/// What each sign adds to each type.
struct WeightRow {
  TurkishSign sign;
  int person;
  int organisation;
  int place;
  int other;
};
constexpr WeightRow weight_rows[] = {
#include "indexer/extract/actors/tables/turkish_weights.inc"
};

}  // namespace

TurkishContext::TurkishContext() {
  for (const auto& row : cue_rows) {
    for (std::size_t at = 0; at < row.stems.size();) {
      const auto end = std::min(row.stems.find(' ', at), row.stems.size());
      auto stem = row.stems.substr(at, end - at);
      at = end + 1;
      const bool whole = stem.starts_with('=');
      if (whole) stem.remove_prefix(1);
      (whole ? exact_ : stems_)[fold_letters(stem)] |= bit(row.cue);
    }
  }
}

std::uint32_t TurkishContext::cues(std::string_view folded) const {
  if (const auto whole = exact_.find(folded); whole != exact_.end()) return whole->second;
  for (auto size = std::min(folded.size(), longest_stem); size >= shortest_stem; --size) {
    if (folded.size() > size + longest_endings) return 0;
    const auto stem = stems_.find(folded.substr(0, size));
    if (stem != stems_.end()) return stem->second;
  }
  return 0;
}

TypePoints TurkishContext::judge(std::string_view text, const std::vector<Word>& words,
                                 const std::vector<const WordInfo*>& infos,
                                 const TurkishName& name) const {
  TypePoints points;
  for (const auto sign : turkish_signs(*this, text, words, infos, name)) {
    const auto& row = weight_rows[static_cast<std::size_t>(sign)];
    points.person += row.person;
    points.organisation += row.organisation;
    points.place += row.place;
    points.other += row.other;
  }
  return points;
}

}  // namespace dragoman::indexer
