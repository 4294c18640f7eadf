#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/text/utf8.h"
#include "indexer/parse/charset.h"
#include "searcher/present/highlight.h"
#include "searcher/present/terminal_text.h"
#include "tests/fuzz/lines.h"

namespace {

using namespace dragoman;
using namespace dragoman::searcher;

/// What a query for these words makes: each alone, all as a phrase, all near each other.
Marks marks_of(std::string_view words, Analyzer& analyzer) {
  Marks marks;
  PhraseMatcher all;
  auto& matchers = marks.by_language[analyzer.language()];
  for (const Token& token : analyzer.analyze(words)) {
    if (all.words.size() == 16) break;
    const WordMatcher word{{token.stem}, {}};
    matchers.push_back({{word}, 1, true, false});
    all.words.push_back(word);
  }
  if (all.words.empty()) return marks;
  all.window = all.words.size();
  matchers.push_back(all);
  all.window += 8;
  all.ordered = false;
  matchers.push_back(all);
  return marks;
}

bool at_boundary(std::string_view text, std::size_t place) {
  return place == text.size() ||
         (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) != 0x80U);
}

/// Sorted, disjoint, not empty, on code point boundaries.
void check(std::string_view text, const std::vector<Span>& spans) {
  std::size_t before = 0;
  for (const auto& [begin, end] : spans) {
    if (begin < before || begin >= end || end > text.size()) std::abort();
    if (!at_boundary(text, begin) || !at_boundary(text, end)) std::abort();
    before = end;
  }
}

void check_terminal(std::string_view text, const std::vector<Span>& marks) {
  const MarkedText shown = for_terminal(text, marks);
  check(shown.text, shown.marks);
  for (const char byte : shown.text)
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) std::abort();
}

}  // namespace

/// The first line is the language, the second the words of the query, the rest the article.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input{reinterpret_cast<const char*>(data), size};
  check_terminal(input, {});
  const std::string_view language = take_line(input);
  const std::string_view words = take_line(input);
  Analyzer analyzer{language};
  const Marks marks = marks_of(words, analyzer);
  StoredArticle article;
  article.language = analyzer.language();
  article.title = words;
  article.text = indexer::decode_text(input).text;
  for (const std::size_t length : {std::size_t{1}, std::size_t{24}, std::size_t{240}}) {
    for (const Snippet& snippet : make_snippets(article, marks, analyzer, {3, length})) {
      if (!indexer::is_utf8(snippet.text)) std::abort();
      check(snippet.text, snippet.highlights);
      check_terminal(snippet.text, snippet.highlights);
    }
  }
  mark_title(article, marks, analyzer);
  return 0;
}
