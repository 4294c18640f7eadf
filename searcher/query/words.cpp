#include "searcher/query/words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "common/analysis/fold.h"
#include "common/analysis/language.h"
#include "common/text/utf8.h"
#include "searcher/query/form_search.h"
#include "searcher/query/lexer.h"

namespace dragoman::searcher {
namespace {

template <typename Set>
std::vector<std::string> sorted(const Set& set) {
  return {set.begin(), set.end()};
}

WordMatcher by_stem(const Token& token, const Analyzer& analyzer,
                    const IndexReader::Handle& index) {
  std::set<std::string> stems{token.stem};
  for (auto& stem : analyzer.stems_of_cases(token.form))
    if (index.database.term_exists(schema::word_term(analyzer.language(), stem)))
      stems.insert(std::move(stem));
  if (!token.alternate_stem.empty()) stems.insert(token.alternate_stem);
  return {sorted(stems), {}};
}

/// The forms, and their stems in the language.
WordMatcher by_forms(const Forms& forms, Analyzer& analyzer) {
  std::set<std::string> stems;
  std::vector<Token> tokens;
  for (const auto& form : forms) {
    analyzer.analyze(form, tokens);
    if (tokens.size() == 1) stems.insert(tokens.front().stem);
  }
  return {sorted(stems), sorted(forms)};
}

Error too_many(const Node& node, std::size_t found, std::size_t most) {
  const std::string sign = node.match == WordMatch::wildcard ? "*" : "~";
  return {ErrorKind::usage, query_place(node.character),
          "expected \"" + node.text + sign + "\" to stand for at most " + std::to_string(most) +
              " words of the index, found " + std::to_string(found)};
}

/// More words than that share their first letters by chance.
constexpr std::size_t max_kindred = 200;

/// Empty for a shorter word.
std::string first_letters(const std::string& word, std::size_t letters) {
  std::size_t length = 0;
  std::size_t count = 0;
  for (; length < word.size() && count < letters; ++count) utf8::next(word, length);
  return count < letters ? std::string{} : word.substr(0, length);
}

void add_kindred(const IndexReader::Handle& index, const std::string& language,
                 const std::string& form, WordMatcher& word) {
  std::set<std::string> stems{word.stems.begin(), word.stems.end()};
  for (auto& stem : kindred_stems(index, language, word, form)) stems.insert(std::move(stem));
  word.stems = sorted(stems);
}

}  // namespace

std::vector<std::string> kindred_stems(const IndexReader::Handle& index,
                                       const std::string& language, const WordMatcher& word,
                                       const std::string& form) {
  const std::size_t letters = language_rules(language).kindred_letters;
  if (letters == 0 || !word.forms.empty()) return {};
  std::set<std::string> beginnings{first_letters(fold(form), letters)};
  for (const auto& stem : word.stems) beginnings.insert(first_letters(stem, letters));
  beginnings.erase("");
  std::set<std::string> stems;
  for (const auto& beginning : beginnings) {
    const std::string start = schema::word_term(language, beginning);
    const std::size_t before_stem = start.size() - beginning.size();
    const auto end = index.database.allterms_end(start);
    for (auto term = index.database.allterms_begin(start); term != end; ++term) {
      stems.insert((*term).substr(before_stem));
      if (stems.size() > max_kindred) return {};
    }
  }
  return sorted(stems);
}

Result<std::vector<Reading>> read_words(const Node& node, IndexReader::Handle& index,
                                        const ReadingOptions& options) {
  const Likeness wanted = likeness_of(node, options.expansions);
  FormSearch search{index, node, options};
  std::vector<Reading> readings;
  for (const auto& language : options.languages) {
    Analyzer& analyzer = index.analyzer(language);
    const auto tokens = analyzer.analyze(node.text);
    if (tokens.empty()) continue;
    Reading reading;
    reading.language = language;
    for (const Token& token : tokens) {
      // Of "e-mai*" only the last word is open.
      const bool open = &token == &tokens.back() || node.match == WordMatch::fuzzy;
      const Likeness likeness = open || node.match != WordMatch::wildcard ? wanted : Likeness::stem;
      if (likeness == Likeness::stem) {
        reading.words.push_back(by_stem(token, analyzer, index));
        if (options.loose && node.kind == NodeKind::word)
          add_kindred(index, language, token.form, reading.words.back());
        continue;
      }
      const Forms& forms = search.find(token.form, language, likeness);
      if (node.match != WordMatch::exact && node.match != WordMatch::plain &&
          forms.size() > options.max_expansion)
        return too_many(node, forms.size(), options.max_expansion);
      // A list of the forms that stand for no word must not match every word.
      reading.words.push_back(forms.empty() ? WordMatcher{{}, {token.form}}
                                            : by_forms(forms, analyzer));
    }
    if (tokens.size() == 1) reading.form = tokens.front().form;
    reading.stop_word = node.kind == NodeKind::word && wanted == Likeness::stem &&
                        tokens.size() == 1 && analyzer.is_stop_word(tokens.front().form);
    readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace dragoman::searcher
