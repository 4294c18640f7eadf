#include <algorithm>
#include <set>
#include <tuple>

#include "searcher/present/characters.h"
#include "searcher/present/highlight.h"
#include "searcher/present/passage.h"
#include "searcher/present/sentences.h"
#include "searcher/present/word_hits.h"

namespace dragoman::searcher {
namespace {

/// How much of what is asked a stretch of text shows.
struct Worth {
  std::set<std::size_t> words;
  std::set<std::pair<WordHit::Kind, std::size_t>> others;  ///< actors and days

  void add(const WordHit& hit) {
    if (hit.kind == WordHit::Kind::word)
      words.insert(hit.what);
    else
      others.emplace(hit.kind, hit.what);
  }
};

std::span<const WordHit> hits_within(std::span<const WordHit> hits, const Span& range) {
  const auto first = std::partition_point(
      hits.begin(), hits.end(), [&](const WordHit& hit) { return hit.begin < range.first; });
  const auto last = std::partition_point(
      first, hits.end(), [&](const WordHit& hit) { return hit.begin < range.second; });
  return {first, last};
}

/// Chooses fragments of one article.
class FragmentChooser {
 public:
  FragmentChooser(std::string_view text, std::span<const WordHit> hits,
                  const SnippetOptions& options)
      : text_(text), hits_(hits), options_(options), sentences_(split_sentences(text)) {
    for (const Span& sentence : sentences_) {
      Worth worth;
      for (const WordHit& hit : hits_within(hits_, sentence)) worth.add(hit);
      worths_.push_back(std::move(worth));
      lengths_.push_back(
          count_characters(text.substr(sentence.first, sentence.second - sentence.first)));
    }
    taken_.assign(sentences_.size(), false);
  }

  /// Spans of the text in its order.
  std::vector<Span> run() {
    std::vector<Span> fragments;
    while (fragments.size() < options_.count) {
      const auto sentence = best_sentence();
      if (!sentence) break;
      fragments.push_back(fragment_around(*sentence));
    }
    if (fragments.empty() && !sentences_.empty()) fragments.push_back(fragment_around(0));
    std::sort(fragments.begin(), fragments.end());
    return fragments;
  }

 private:
  /// The free sentence that shows most: words that no fragment has shown yet, then words, then
  /// actors and days, then the earliest. Empty if no free sentence shows anything.
  [[nodiscard]] std::optional<std::size_t> best_sentence() const {
    std::optional<std::size_t> best;
    std::tuple<std::size_t, std::size_t, std::size_t> best_rank{0, 0, 0};
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      if (taken_[i]) continue;
      const Worth& worth = worths_[i];
      std::size_t fresh = 0;
      for (const std::size_t word : worth.words) fresh += shown_.words.count(word) == 0 ? 1U : 0U;
      const std::tuple rank{fresh, worth.words.size(), worth.others.size()};
      if (rank > best_rank) {
        best = i;
        best_rank = rank;
      }
    }
    return best;
  }

  Span fragment_around(std::size_t sentence) {
    std::size_t first = sentence;
    std::size_t last = sentence;
    take(sentence);
    if (lengths_[sentence] > options_.length)
      return choose_passage(text_, sentences_[sentence], hits_within(hits_, sentences_[sentence]),
                            options_.length);
    while (grow(sentence, first, last)) {
    }
    return {sentences_[first].first, sentences_[last].second};
  }

  /// Adds the better of the two neighbours, if one is free and fits. Before the hits, one sentence
  /// without any is context enough; the reader wants to come to them.
  bool grow(std::size_t sentence, std::size_t& first, std::size_t& last) {
    const bool before = first > 0 && !taken_[first - 1] && fits(first - 1, last) &&
                        (value(first - 1) > 0 || first == sentence);
    const bool after = last + 1 < sentences_.size() && !taken_[last + 1] && fits(first, last + 1);
    if (!before && !after) return false;
    if (after && (!before || value(last + 1) >= value(first - 1)))
      take(++last);
    else
      take(--first);
    return true;
  }

  [[nodiscard]] bool fits(std::size_t first, std::size_t last) const {
    std::size_t length = last - first;  // the blanks between
    for (std::size_t i = first; i <= last && length <= options_.length; ++i) length += lengths_[i];
    return length <= options_.length;
  }

  [[nodiscard]] std::size_t value(std::size_t sentence) const {
    return worths_[sentence].words.size() * 100 + worths_[sentence].others.size();
  }

  void take(std::size_t sentence) {
    taken_[sentence] = true;
    for (const WordHit& hit : hits_within(hits_, sentences_[sentence])) shown_.add(hit);
  }

  std::string_view text_;
  std::span<const WordHit> hits_;
  const SnippetOptions& options_;
  std::vector<Span> sentences_;
  std::vector<Worth> worths_;
  std::vector<std::size_t> lengths_;  ///< code points
  std::vector<bool> taken_;
  Worth shown_;
};

/// A fragment as one line: each run of white space becomes a blank, and marks are kept in step.
Snippet one_line(std::string_view text, const Span& fragment, const std::vector<Span>& marks) {
  Snippet snippet;
  std::vector<std::size_t> moved(fragment.second - fragment.first + 1);
  for (std::size_t at = fragment.first; at < fragment.second;) {
    std::size_t end = at;
    while (end < fragment.second && is_white_space(character_at(text, end).code))
      end += character_at(text, end).size;
    const bool blank = end > at;
    if (!blank) end += character_at(text, end).size;
    for (std::size_t i = at; i < end; ++i) moved[i - fragment.first] = snippet.text.size();
    if (blank)
      snippet.text += ' ';
    else
      snippet.text += text.substr(at, end - at);
    at = end;
  }
  moved.back() = snippet.text.size();
  for (const Span& mark : marks)
    snippet.highlights.emplace_back(moved[mark.first - fragment.first],
                                    moved[mark.second - fragment.first]);
  return snippet;
}

std::vector<Span> marks_within(std::span<const WordHit> hits, const Span& fragment) {
  std::vector<WordHit> whole;
  for (const WordHit& hit : hits_within(hits, fragment))
    if (hit.end <= fragment.second) whole.push_back(hit);
  return merge_hits(whole);
}

}  // namespace

std::vector<Snippet> make_snippets(const StoredArticle& article, const Marks& marks,
                                   Analyzer& analyzer, const SnippetOptions& options) {
  if (options.count == 0 || options.length == 0) return {};
  const std::string_view text = article.text;
  const auto hits = find_all_hits(text, article, marks, false, analyzer);
  std::vector<Snippet> snippets;
  const std::vector<Span> fragments = FragmentChooser{text, hits, options}.run();
  const auto is_blank = [text](std::size_t begin, std::size_t end) {
    while (begin < end && is_white_space(character_at(text, begin).code))
      begin += character_at(text, begin).size;
    return begin >= end;
  };
  for (const Span& fragment : fragments) {
    if (fragment.first >= fragment.second) continue;
    Snippet snippet = one_line(text, fragment, marks_within(hits, fragment));
    snippet.cut_before = !is_blank(0, fragment.first);
    snippet.cut_after = !is_blank(fragment.second, text.size());
    snippets.push_back(std::move(snippet));
  }
  return snippets;
}

}  // namespace dragoman::searcher
