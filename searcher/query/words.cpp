#include "searcher/query/words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "common/analysis/fold.h"
#include "common/analysis/language.h"
#include "common/analysis/stem.h"
#include "common/text/utf8.h"
#include "searcher/query/forms.h"
#include "searcher/query/lexer.h"

namespace dragoman::searcher {
namespace {

/// What decides whether another form of the index stands for a word.
enum class Likeness : unsigned char {
  stem,              ///< the same stem: no look at forms needed
  form,              ///< the very form
  folded_form,       ///< the same but for marks: --no-stem
  unfolded_stem,     ///< the same stem with its marks: --no-fold
  beginning,         ///< begins with it, marks aside
  marked_beginning,  ///< begins with it, marks and all
  edits
};

Likeness likeness_of(const Node& node, const Expansions& expansions) {
  switch (node.match) {
    case WordMatch::exact:
      return Likeness::form;
    case WordMatch::wildcard:
      return expansions.fold ? Likeness::beginning : Likeness::marked_beginning;
    case WordMatch::fuzzy:
      return Likeness::edits;
    case WordMatch::plain:
      break;
  }
  if (expansions.stem && expansions.fold) return Likeness::stem;
  if (expansions.stem) return Likeness::unfolded_stem;
  return expansions.fold ? Likeness::folded_form : Likeness::form;
}

using Forms = std::set<std::string>;

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// The first letter, folded: where forms of one unfolded stem are to be looked for.
std::string first_letter(const std::string& form) {
  std::size_t at = 0;
  utf8::next(form, at);
  return fold(form.substr(0, at));
}

class FormSearch {
 public:
  FormSearch(IndexReader::Handle& index, const Node& node, const ReadingOptions& options)
      : index_(index), node_(node), options_(options) {}

  /// The forms of the index like `form`, a word of the query as `language` reads it.
  Forms find(const std::string& form, const std::string& language, Likeness likeness) {
    switch (likeness) {
      case Likeness::stem:
      case Likeness::form:
        return exists(form) ? Forms{form} : Forms{};
      case Likeness::folded_form:
        return folded(form, false);
      case Likeness::beginning:
        return folded(form, true);
      case Likeness::marked_beginning:
        return where(fold(form), [&](const std::string& other, const std::string&) {
          return starts_with(other, form);
        });
      case Likeness::unfolded_stem:
        return same_stem(form, language);
      case Likeness::edits:
        return edited(form);
    }
    return {};
  }

 private:
  [[nodiscard]] bool exists(const std::string& form) const {
    return index_.database.term_exists(schema::exact_term(form));
  }

  template <typename Test>
  Forms where(const std::string& folded_start, Test&& test) {
    Forms forms;
    visit_forms(index_.database, folded_start,
                [&](const std::string& form, const std::string& folded, Xapian::doccount) {
                  if (test(form, folded)) forms.insert(form);
                });
    return forms;
  }

  Forms folded(const std::string& form, bool beginning) {
    const std::string wanted = fold(form);
    return where(wanted, [&](const std::string&, const std::string& other) {
      return beginning || other == wanted;
    });
  }

  Forms same_stem(const std::string& form, const std::string& language) {
    const Stemmer stem{language_rules(language)};
    const std::string wanted = stem(form);
    return where(first_letter(form), [&](const std::string& other, const std::string&) {
      return stem(other) == wanted;
    });
  }

  Forms edited(const std::string& form) {
    const auto wanted = code_points(options_.expansions.fold ? fold(form) : form);
    const unsigned edits = node_.edits == 0 ? default_edits(wanted.size()) : node_.edits;
    // A letter is at most four bytes: so much can be told without decoding.
    const std::size_t least = wanted.size() > edits ? wanted.size() - edits : 0;
    const std::size_t most = (wanted.size() + edits) * 4;
    return where("", [&](const std::string& other, const std::string& folded) {
      const std::string& compared = options_.expansions.fold ? folded : other;
      return compared.size() >= least && compared.size() <= most &&
             edit_distance(wanted, code_points(compared), edits) <= edits;
    });
  }

  IndexReader::Handle& index_;
  const Node& node_;
  const ReadingOptions& options_;
};

template <typename Set>
std::vector<std::string> sorted(const Set& set) {
  return {set.begin(), set.end()};
}

WordMatcher by_stem(const Token& token) {
  std::set<std::string> stems{token.stem};
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
  // Languages mostly agree on the form; then the index is searched once.
  std::map<std::pair<std::string, std::string>, Forms> known;
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
        reading.words.push_back(by_stem(token));
        if (options.loose && node.kind == NodeKind::word)
          add_kindred(index, language, token.form, reading.words.back());
        continue;
      }
      const auto key = std::make_pair(
          token.form, likeness == Likeness::unfolded_stem ? language : std::string{});
      auto forms = known.find(key);
      if (forms == known.end())
        forms = known.emplace(key, search.find(token.form, language, likeness)).first;
      if (node.match != WordMatch::exact && node.match != WordMatch::plain &&
          forms->second.size() > options.max_expansion)
        return too_many(node, forms->second.size(), options.max_expansion);
      // A list of the forms that stand for no word must not match every word.
      reading.words.push_back(forms->second.empty() ? WordMatcher{{}, {token.form}}
                                                    : by_forms(forms->second, analyzer));
    }
    if (tokens.size() == 1) reading.form = tokens.front().form;
    reading.stop_word = node.kind == NodeKind::word && wanted == Likeness::stem &&
                        tokens.size() == 1 && analyzer.is_stop_word(tokens.front().form);
    readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace dragoman::searcher
