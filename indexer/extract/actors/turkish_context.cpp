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
bool has(std::uint32_t cues, TurkishCue cue) { return (cues & bit(cue)) != 0; }

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Case endings behind the apostrophe, folded (ı is i, ü is u).
constexpr std::array<std::string_view, 4> genitive{"in", "un", "nin", "nun"};
constexpr std::array<std::string_view, 12> locative{"de",  "da",  "te",   "ta",   "den",  "dan",
                                                    "ten", "tan", "deki", "daki", "teki", "taki"};
constexpr std::array<std::string_view, 6> dative{"e", "a", "ye", "ya", "ne", "na"};
constexpr std::array<std::string_view, 6> accusative{"i", "u", "yi", "yu", "ni", "nu"};
constexpr std::array<std::string_view, 4> instrumental{"le", "la", "yle", "yla"};

/// One judgement: the words around one name.
class Judgement {
 public:
  Judgement(const TurkishContext& context, std::string_view text, const std::vector<Word>& words,
            const std::vector<const WordInfo*>& infos, std::size_t first, std::size_t last)
      : context_(context), words_(words), infos_(infos), first_(first), last_(last) {
    const auto& tail = words[last - 1];
    if (tail.outer_end > tail.end && !tail.ending.empty()) ending_ = fold_letters(tail.ending);
    quoted_ = (words[first].before & gap::open) != 0 && tail.outer_end < text.size() &&
              (text[tail.outer_end] == '"' || text.substr(tail.outer_end).starts_with("”") ||
               text.substr(tail.outer_end).starts_with("»"));
    end_ = last;
    while (end_ < words.size() && (words[end_].before & gap::stop) == 0 && end_ < last + 60) ++end_;
  }

  TypePoints run() {
    add_shape();
    add_ending();
    add_behind();
    add_before();
    add_list();
    add_sentence_end();
    return points_;
  }

 private:
  [[nodiscard]] bool is(std::size_t word, WordClass word_class) const {
    return word < infos_.size() && infos_[word] != nullptr && infos_[word]->is(word_class);
  }
  [[nodiscard]] bool starts() const {
    return first_ == 0 || ((words_[first_].before & gap::stop) != 0 && !words_[first_ - 1].dotted);
  }
  [[nodiscard]] std::uint32_t cues(std::size_t word) const {
    return words_[word].shape == Shape::lower ? context_.cues(words_[word].folded) : 0;
  }
  [[nodiscard]] bool single() const { return last_ == first_ + 1; }
  [[nodiscard]] bool nominative() const { return ending_.empty(); }

  void add_noun(std::uint32_t found, int weight) {
    if (has(found, TurkishCue::person)) points_.person += weight;
    if (has(found, TurkishCue::organisation)) points_.organisation += weight;
    if (has(found, TurkishCue::place)) points_.place += weight;
    if (has(found, TurkishCue::other)) points_.other += weight;
  }

  void add_shape() {
    const auto& head = words_[first_];
    const auto& tail = words_[last_ - 1];
    if (last_ - first_ == 2 || last_ - first_ == 3) points_.person += 1;
    for (auto i = first_; i < last_; ++i) {
      if (has(context_.cues(words_[i].folded), TurkishCue::foreign_word)) points_.other += 3;
    }
    if (quoted_) points_.other += 3;
    if (tail.folded.size() > 6 && tail.folded.ends_with("spor")) points_.organisation += 5;
    if (looks_like_turkish_place(tail.folded)) points_.place += 2;
    if (is(first_, WordClass::given_name)) points_.person += 3;
    const bool family = is(last_ - 1, WordClass::family_name);
    if (family || looks_like_family_name(tail.folded)) points_.person += 2;
    if (head.shape == Shape::upper && single()) points_.organisation += 2;
    foreign_ = std::max(foreignness(head.folded), foreignness(tail.folded));
    points_.person += foreign_;
    points_.place += foreign_ > 0 ? 1 : 0;
    points_.organisation += foreign_ > 0 ? 1 : 0;
    if (foreign_ < 2 && nominative() && looks_like_turkish_noun(tail.folded)) {
      points_.other += 3;
    }
    // "Vietnamlı", "Fince": who comes from there, what they speak.
    const bool adjective = single() && nominative() && is_turkish_origin(tail.folded);
    if (adjective && !is(first_, WordClass::given_name)) points_.other += 5;
    add_acronym();
    const bool english = (first_ > 0 && is_english_title_word(words_[first_ - 1].folded)) ||
                         (last_ < words_.size() && is_english_title_word(words_[last_].folded));
    if (english) points_.other += 3;
  }

  /// "MKE Ankaragücü", "Syrianska FC".
  void add_acronym() {
    if (single()) return;
    const auto& head = words_[first_];
    const auto& tail = words_[last_ - 1];
    const bool before = head.shape == Shape::upper && !head.dotted && head.folded.size() <= 4;
    const bool behind = tail.shape == Shape::upper && !tail.dotted && tail.folded.size() <= 3;
    if (!before && !behind) return;
    points_.organisation += 4;
    points_.person -= 2;
  }

  void add_ending() {
    if (nominative()) return;
    points_.person += 2;
    points_.place += 1;
    if (is_one_of(ending_, locative)) {
      points_.place += 3;
      points_.person -= 1;
    } else if (is_one_of(ending_, genitive)) {
      points_.person += 1;
      add_possessed();
    } else if (is_one_of(ending_, dative)) {
      add_target();
    } else if (is_one_of(ending_, accusative) || is_one_of(ending_, instrumental)) {
      points_.person += 1;
    }
  }

  /// "X'in oğlu", "X'in kuzeyinde": what follows a genitive.
  void add_possessed() {
    for (auto i = last_; i < std::min(end_, last_ + 3); ++i) {
      const auto found = cues(i);
      if (has(found, TurkishCue::of_person)) points_.person += 3;
      if (has(found, TurkishCue::of_place)) points_.place += 4;
      if ((found & (bit(TurkishCue::of_person) | bit(TurkishCue::of_place))) != 0) return;
    }
  }

  /// "X'e bağlı", "X'e göre".
  void add_target() {
    for (auto i = last_; i < std::min(end_, last_ + 2); ++i) {
      const auto found = cues(i);
      if (has(found, TurkishCue::to_place)) points_.place += 4;
      if (has(found, TurkishCue::to_person)) points_.person += 3;
      if ((found & (bit(TurkishCue::to_place) | bit(TurkishCue::to_person))) != 0) return;
    }
    if (end_ > last_ && has(cues(end_ - 1), TurkishCue::to_place)) points_.place += 2;
  }

  /// The noun of a compound, "X ilçesi"; a bracket with dates of life.
  void add_behind() {
    if (last_ >= end_) return;
    const auto& behind = words_[last_];
    const bool bracket = (behind.before & gap::open) != 0 && !quoted_;
    if (bracket) {
      const bool born = behind.folded == "d" || behind.folded == "dogum" || behind.folded == "o";
      const bool day = behind.shape == Shape::number && is(last_ + 1, WordClass::no_name);
      if (born) points_.person += 5;
      if (day) points_.person += 3;
      return;
    }
    if (nominative() && (behind.before & ~gap::blank) == 0) add_noun(cues(last_), 4);
    if (quoted_) add_noun(cues(last_), 3);
  }

  [[nodiscard]] bool is_and(std::size_t word) const {
    const auto& folded = words_[word].folded;
    return folded == "ve" || folded == "ile" || folded == "veya" || folded == "ya";
  }

  /// "X, Y ve Z kulüplerinde": the noun behind a list tells of each of its names.
  void add_list() {
    if (!nominative() || last_ >= end_) return;
    const bool comma = words_[last_].before == (gap::comma | gap::blank);
    if (!comma && !is_and(last_)) return;
    auto at = last_;
    auto names = at;
    while (at < end_ && at < last_ + 16) {
      const auto& word = words_[at];
      if (!word.ending.empty()) return;
      if (word.shape == Shape::lower && !is_and(at) && word.folded != "gibi") break;
      names += word.shape == Shape::capital ? 1 : 0;
      ++at;
    }
    const bool list = names > last_ && at < end_ && words_[at].before == gap::blank;
    if (!list) return;
    const auto found = cues(at);
    const bool plural = words_[at].folded.find("lar") != std::string::npos ||
                        words_[at].folded.find("ler") != std::string::npos;
    if (plural) add_noun(found, 4);
  }

  /// "oyuncu X", "başkenti X".
  void add_before() {
    if (first_ == 0 || (words_[first_].before & ~gap::blank) != 0) return;
    const auto& before = words_[first_ - 1];
    if (before.shape != Shape::lower) return;
    if (!before.folded.ends_with("de") && !before.folded.ends_with("da")) {
      add_noun(cues(first_ - 1), 4);
    }
    // "eğitim alan X": a participle belongs to who did it.
    if (is_turkish_participle(before.folded)) points_.person += 1;
    if (is(first_ - 1, WordClass::title)) points_.person += 3;
  }

  /// "X, Alman yazar.", "X, ... ilçesidir.", "X ... söyledi."
  void add_sentence_end() {
    if (!nominative() || last_ >= end_) return;
    const bool comma = (words_[last_].before & gap::comma) != 0;
    const bool lower_behind = words_[last_].shape == Shape::lower;
    std::uint32_t found = 0;
    for (auto i = end_; i > last_ + 1 && i + 3 > end_ && found == 0; --i) found = cues(i - 1);
    const bool does =
        has(found, TurkishCue::does) || is_turkish_active_verb(words_[end_ - 1].folded);
    if (!starts()) {
      if (does && (comma || lower_behind)) points_.person += 2;
      if (has(found, TurkishCue::lies)) points_.place += 1;
      return;
    }
    add_noun(found, comma ? 4 : 1);
    if (does) points_.person += comma && (foreign_ > 0 || !single()) ? 3 : 2;
    if (has(found, TurkishCue::lies)) points_.place += comma ? 4 : 2;
  }

  const TurkishContext& context_;
  const std::vector<Word>& words_;
  const std::vector<const WordInfo*>& infos_;
  std::size_t first_;
  std::size_t last_;
  std::size_t end_ = 0;  ///< behind the last word of the sentence
  std::string ending_;   ///< behind the apostrophe, folded
  bool quoted_ = false;
  int foreign_ = 0;  ///< 0 to 2
  TypePoints points_;
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
                                 const std::vector<const WordInfo*>& infos, std::size_t first,
                                 std::size_t last) const {
  return Judgement{*this, text, words, infos, first, last}.run();
}

}  // namespace dragoman::indexer
