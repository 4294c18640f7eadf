#include "searcher/present/passage.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "searcher/present/characters.h"

namespace dragoman::searcher {
namespace {

/// Of the context that fits around the hits, the share that goes before them: a reader needs to
/// know who does it, but more what follows.
constexpr std::size_t share_before_percent = 35;

/// Counts code points of a sentence, and knows where it may be cut.
class Cutter {
 public:
  Cutter(std::string_view text, std::pair<std::size_t, std::size_t> sentence)
      : text_(text), sentence_(sentence) {
    for (std::size_t at = sentence.first; at < sentence.second; at += character_at(text, at).size)
      bytes_.push_back(at);
    bytes_.push_back(sentence.second);
  }

  [[nodiscard]] std::size_t size() const { return bytes_.size() - 1; }  ///< code points
  [[nodiscard]] std::size_t byte(std::size_t character) const { return bytes_[character]; }
  [[nodiscard]] std::size_t character(std::size_t byte) const {
    return static_cast<std::size_t>(std::lower_bound(bytes_.begin(), bytes_.end(), byte) -
                                    bytes_.begin());
  }

  /// First place in [from, to] where a word begins; `to` if there is none.
  [[nodiscard]] std::size_t word_begin(std::size_t from, std::size_t to) const {
    for (std::size_t at = from; at < to; ++at)
      if (at == 0 || (is_word_edge(at) && !is_blank(at))) return at;
    return to;
  }
  /// Last place in [from, to] where a word ends; `from` if there is none.
  [[nodiscard]] std::size_t word_end(std::size_t from, std::size_t to) const {
    for (std::size_t at = to; at > from; --at)
      if (at == size() || (is_word_edge(at) && !is_blank(at - 1))) return at;
    return from;
  }
  /// Last place in [from, to] that is not within a user-perceived character; `from` if none is.
  [[nodiscard]] std::size_t grapheme_end(std::size_t from, std::size_t to) const {
    while (to > from && !is_grapheme_boundary(text_, byte(to))) --to;
    return to;
  }
  /// `at`, or the nearest place before it that is not within a user-perceived character.
  [[nodiscard]] std::size_t grapheme_begin(std::size_t at) const {
    while (at > 0 && !is_grapheme_boundary(text_, byte(at))) --at;
    return at;
  }

 private:
  [[nodiscard]] char32_t code(std::size_t at) const { return character_at(text_, byte(at)).code; }
  [[nodiscard]] bool is_blank(std::size_t at) const { return is_white_space(code(at)); }

  /// Between a blank and no blank, or beside a character of a script that sets no blanks.
  /// REQUIRES: 0 < at < size()
  [[nodiscard]] bool is_word_edge(std::size_t at) const {
    const char32_t before = code(at - 1);
    const char32_t after = code(at);
    return (is_white_space(before) != is_white_space(after) || is_of_unspaced_script(before) ||
            is_of_unspaced_script(after)) &&
           is_grapheme_boundary(text_, byte(at));
  }

  std::string_view text_;
  std::pair<std::size_t, std::size_t> sentence_;
  std::vector<std::size_t> bytes_;  ///< where each code point begins; the end last
};

/// Code points [begin, end) that hold the most different words within the length.
std::pair<std::size_t, std::size_t> best_core(const Cutter& cutter, std::span<const WordHit> hits,
                                              std::size_t length) {
  using Key = std::pair<WordHit::Kind, std::size_t>;
  std::map<Key, std::size_t> inside;
  std::size_t words = 0;
  std::pair<std::size_t, std::size_t> best{0, 0};
  std::tuple<std::size_t, std::size_t> best_rank{0, 0};
  const auto count = [&](const WordHit& hit, bool in) {
    std::size_t& times = inside[{hit.kind, hit.what}];
    times = in ? times + 1 : times - 1;
    if (hit.kind == WordHit::Kind::word && times == (in ? 1U : 0U))
      words = in ? words + 1 : words - 1;
    if (times == 0) inside.erase({hit.kind, hit.what});
  };
  std::size_t first = 0;
  std::size_t end = 0;
  for (const WordHit& hit : hits) {
    count(hit, true);
    end = std::max(end, cutter.character(hit.end));
    while (cutter.character(hits[first].begin) + length < end && &hits[first] != &hit)
      count(hits[first++], false);
    const std::tuple rank{words, inside.size() - words};
    if (rank <= best_rank) continue;
    best_rank = rank;
    best = {cutter.character(hits[first].begin), end};
  }
  return best;
}

}  // namespace

std::pair<std::size_t, std::size_t> choose_passage(std::string_view text,
                                                   std::pair<std::size_t, std::size_t> sentence,
                                                   std::span<const WordHit> hits,
                                                   std::size_t length) {
  const Cutter cutter{text, sentence};
  auto [begin, end] = best_core(cutter, hits, length);
  begin = cutter.grapheme_begin(begin);
  const std::size_t room = length - std::min(length, end - begin);
  const std::size_t reserved = room - room * share_before_percent / 100;
  // A sentence that ends early leaves its share to the words before.
  const std::size_t after = std::min(reserved, cutter.size() - std::min(end, cutter.size()));
  const std::size_t before = room - after;
  begin = cutter.word_begin(begin - std::min(begin, before), begin);
  const std::size_t limit = std::min(cutter.size(), begin + length);
  const std::size_t least = std::min(end, limit);
  std::size_t last = cutter.word_end(least, limit);
  if (last == least && least == limit && limit < cutter.size()) {
    last = cutter.word_end(begin, limit);
    if (last == begin) last = cutter.grapheme_end(begin, limit);
  }
  return {cutter.byte(begin), cutter.byte(cutter.grapheme_end(begin, last))};
}

}  // namespace dragoman::searcher
