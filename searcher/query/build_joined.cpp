#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"
#include "searcher/query/builder.h"
#include "searcher/query/combine.h"
#include "searcher/query/stem_queries.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

/// In longer queries each word matters less.
constexpr std::size_t max_words_to_join = 64;

/// Case endings behind an apostrophe in Turkish and Azerbaijani (İzmir'de, Ankara'nın); others are
/// words of some language as well ("in", "un", "la").
constexpr std::array<std::string_view, 26> turkic_endings{
    "a",  "e",  "ı",  "i",   "u",   "ü",   "ya",  "ye",  "yı",  "yi",  "yu",  "yü",  "da",
    "de", "ta", "te", "nın", "nin", "nun", "nün", "dan", "den", "tan", "ten", "nda", "nde"};

bool is_letter(const Node& node) { return utf8::count(node.text) == 1; }

bool plain_pair(const std::vector<const Node*>& children, std::size_t at) {
  return at + 1 < children.size() && children.size() <= max_words_to_join &&
         is_plain_word(*children[at]) && is_plain_word(*children[at + 1]);
}

}  // namespace

bool QueryBuilder::is_left_over(const std::vector<const Node*>& children, std::size_t at) {
  if (at == 0 || at >= children.size() || !request_.expansions.stem ||
      !plain_pair(children, at - 1))
    return false;
  if (is_letter(*children[at - 1])) return false;  // "U S"
  const std::string& word = children[at - 1]->text;
  const std::string& ending = children[at]->text;
  const auto is_ending = [&](const std::string& language) {
    const auto tokens = index_.analyzer(language).analyze(word + "'" + ending);
    return tokens.size() == 1 && tokens.front().end == word.size();
  };
  if (ending == "s" || ending == "S") return is_ending("en");
  if (std::find(turkic_endings.begin(), turkic_endings.end(), ending) == turkic_endings.end())
    return false;
  for (const char* language : {"tr", "az"}) {
    const auto& languages = reading_.languages;
    if (std::find(languages.begin(), languages.end(), language) != languages.end() &&
        is_ending(language))
      return true;
  }
  return false;
}

bool QueryBuilder::is_answered(const Node& word) {
  const auto readings = read_words(word, index_, reading_);
  if (!readings) return true;  // told where the word is read
  return std::any_of(readings->begin(), readings->end(), [&](const Reading& reading) {
    return reading.stop_word ||
           !stem_terms(index_, reading.language, reading.words.front(), in_title_).empty();
  });
}

std::vector<Reading> QueryBuilder::joined_readings(const Node& node) {
  std::vector<Reading> known;
  ReadingOptions as_typed = reading_;
  as_typed.loose = false;  // what merely begins as the first word is not the whole
  auto readings = read_words(node, index_, as_typed);
  if (!readings) return known;
  for (auto& reading : *readings) {
    // Some languages cut at an apostrophe: then it is no word of theirs.
    if (reading.words.size() != 1 || reading.form.size() < node.text.size()) continue;
    if (reading.stop_word ||
        !stem_terms(index_, reading.language, reading.words.front(), in_title_).empty())
      known.push_back(std::move(reading));
  }
  return known;
}

QueryBuilder::Joined QueryBuilder::joined_at(const std::vector<const Node*>& children,
                                             std::size_t from) {
  if (!request_.expansions.stem || !plain_pair(children, from)) return {};
  Joined joined;
  joined.word = *children[from];
  std::size_t to = from + 2;
  joined.word.text = children[from]->text + "'" + children[from + 1]->text;
  joined.readings = joined_readings(joined.word);
  if (joined.readings.empty()) {
    const bool letters = is_letter(*children[from]) && is_letter(*children[from + 1]);
    if (!letters && is_answered(*children[from]) && is_answered(*children[from + 1])) return {};
    joined.word.text = children[from]->text + children[from + 1]->text;
    while (letters && plain_pair(children, to - 1) && is_letter(*children[to]))
      joined.word.text += children[to++]->text;
    joined.readings = joined_readings(joined.word);
  }
  if (joined.readings.empty()) return {};
  joined.length = to - from;
  joined.word.end = children[to - 1]->end;
  return joined;
}

QueryBuilder::Part QueryBuilder::joined_word(const std::vector<const Node*>& children,
                                             std::size_t from, const Joined& found,
                                             StopWords stop_words) {
  const auto unknown = built_.unknown;
  std::vector<Query> apart;
  for (std::size_t i = from; i < from + found.length; ++i) {
    const Part next = part(*children[i], stop_words);
    if (next.demand != Demand::nothing) apart.push_back(next.query);
  }
  built_.unknown = unknown;
  const Part together = word(found.word, found.readings, stop_words);
  if (together.demand == Demand::nothing) return together;
  std::vector<Query> alternatives{together.query};
  if (!apart.empty()) alternatives.push_back(joined(Query::OP_AND, apart));
  return {joined(Query::OP_OR, alternatives), together.demand};
}

}  // namespace dragoman::searcher
