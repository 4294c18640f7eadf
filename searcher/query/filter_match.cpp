#include "searcher/query/filter_match.h"

#include <algorithm>

#include "common/names/folded_name.h"
#include "common/schema.h"
#include "searcher/query/combine.h"
#include "searcher/query/mentioned_terms.h"
#include "searcher/query/stem_queries.h"
#include "searcher/query/words.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

Query any_term(const std::vector<std::string>& terms) {
  return terms.empty() ? Query::MatchNothing : Query{Query::OP_OR, terms.begin(), terms.end()};
}

FilterMatch unknown() {
  FilterMatch match;
  match.query = Query::MatchNothing;
  match.known = false;
  return match;
}

/// The articles whose text has the name: not every person is recognised in every text. A single
/// word is too little to go by.
Query name_in_text(const std::string& name, IndexReader::Handle& index) {
  Node node;
  node.kind = NodeKind::phrase;
  node.text = name;
  ReadingOptions options;
  options.languages = index.languages;
  const auto readings = read_words(node, index, options);
  std::vector<Query> languages;
  if (readings)
    for (const auto& reading : *readings)
      if (reading.words.size() > 1) languages.push_back(stem_sequence(index, reading, false));
  return {Query::OP_OR, languages.begin(), languages.end()};
}

FilterMatch match_actor(FilterKind kind, const std::string& text, IndexReader::Handle& index) {
  std::vector<ActorType> types{all_actor_types.begin(), all_actor_types.end()};
  if (kind != FilterKind::actor) types = {static_cast<ActorType>(kind)};
  FilterMatch match;
  std::vector<std::string> terms;
  for (const ActorType type : types) {
    for (auto& actor : find_actors(index, text, type)) {
      terms.push_back(schema::actor_term(type, actor.id));
      match.actors.push_back(std::move(actor));
    }
  }
  match.known = !terms.empty();
  match.query = any_term(terms);
  // Also where the very name stands in a text and was not recognised.
  const bool by_id = text.find(':') != std::string::npos;
  if (!match.known || (kind == FilterKind::person && !by_id))
    match.query |= name_in_text(text, index);
  return match;
}

/// The sources of this name; if there is none, those whose names hold all its words.
FilterMatch match_source(const std::string& text, IndexReader::Handle& index) {
  Analyzer& plain = index.analyzer(plain_language);
  const auto words = folded_words(text, plain);
  const std::string name = folded_name(text, plain);
  FilterMatch match;
  if (name.empty()) return unknown();
  if (index.database.term_exists(schema::source_term(name))) {
    match.query = Query{schema::source_term(name)};
    match.ids = {name};
    return match;
  }
  const std::string prefix{schema::prefix::source};
  std::vector<std::string> terms;
  const auto end = index.database.allterms_end(prefix);
  for (auto term = index.database.allterms_begin(prefix); term != end; ++term) {
    const std::string candidate = " " + (*term).substr(prefix.size()) + " ";
    const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return candidate.find(" " + word + " ") != std::string::npos;
    });
    if (!all) continue;
    terms.push_back(*term);
    match.ids.push_back((*term).substr(prefix.size()));
  }
  match.query = any_term(terms);
  match.known = !terms.empty();
  return match;
}

FilterMatch match_author(const std::string& text, IndexReader::Handle& index) {
  Analyzer& plain = index.analyzer(plain_language);
  FilterMatch match;
  std::vector<std::string> terms;
  for (const auto& word : folded_words(text, plain)) terms.push_back(schema::author_term(word));
  for (const auto& term : terms) match.known = match.known && index.database.term_exists(term);
  if (terms.empty() || !match.known) return unknown();
  match.query = Query{Query::OP_AND, terms.begin(), terms.end()};
  match.ids = {folded_name(text, plain)};
  return match;
}

Result<FilterMatch> match_language(const FilterValue& value, const IndexReader::Handle& index) {
  std::string code = value.text;
  for (char& c : code)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  const bool letters =
      std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || code.size() < 2 || code.size() > 3)
    return Error{ErrorKind::usage, value.where,
                 "expected a language code such as en, found \"" + value.text + "\""};
  const std::string term = schema::language_term(code);
  if (!index.database.term_exists(term)) return unknown();
  FilterMatch match;
  match.query = Query{term};
  match.ids = {code};
  return match;
}

/// Values that no day encodes to lie outside: an article without a date has none at all.
Query published_within(const DateRange& range) {
  return {Query::OP_VALUE_RANGE, schema::number(schema::Slot::published),
          schema::encode_day(range.from), schema::encode_day(range.to)};
}

Result<FilterMatch> match_date(FilterKind kind, const FilterValue& value,
                               const IndexReader::Handle& index, Day today) {
  FilterMatch match;
  if (kind == FilterKind::date && value.text == "none") {
    match.query = Query{Query::OP_AND_NOT, everything(), published_within({first_day, last_day})};
    return match;
  }
  const auto range = parse_date_range(value.text, today);
  if (!range) return Error{ErrorKind::usage, value.where, range.error().what};
  match.range = *range;
  match.query = kind == FilterKind::date ? published_within(*range)
                                         : any_term(mentioned_terms(index.database, *range));
  return match;
}

FilterMatch match_id(const std::string& id, const IndexReader::Handle& index) {
  const std::string term = schema::id_term(id);
  if (!index.database.term_exists(term)) return unknown();
  FilterMatch match;
  match.query = Query{term};
  return match;
}

Result<FilterMatch> look_up(FilterKind kind, const FilterValue& value, IndexReader::Handle& index,
                            Day today) {
  switch (kind) {
    case FilterKind::person:
    case FilterKind::org:
    case FilterKind::place:
    case FilterKind::actor:
      return match_actor(kind, value.text, index);
    case FilterKind::source:
      return match_source(value.text, index);
    case FilterKind::language:
      return match_language(value, index);
    case FilterKind::author:
      return match_author(value.text, index);
    case FilterKind::date:
    case FilterKind::mentioned:
      return match_date(kind, value, index, today);
    case FilterKind::id:
      return match_id(value.text, index);
  }
  return unknown();
}

}  // namespace

Result<FilterMatch> match_filter(FilterKind kind, const FilterValue& value,
                                 IndexReader::Handle& index, Day today) {
  auto match = look_up(kind, value, index, today);
  if (!match) return match;
  match->kind = kind;
  match->text = value.text;
  return match;
}

}  // namespace dragoman::searcher
