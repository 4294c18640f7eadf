#include "searcher/query/filters.h"

#include <algorithm>
#include <array>

#include "common/names/folded_name.h"
#include "searcher/query/stem_queries.h"
#include "searcher/query/words.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

Query any_term(const std::vector<std::string>& terms) {
  return terms.empty() ? Query::MatchNothing : Query{Query::OP_OR, terms.begin(), terms.end()};
}

FilterMatch unknown() {
  FilterMatch match;
  match.query = Query::MatchNothing;
  match.known = false;
  return match;
}

/// The articles whose text has the name, for one that the index knows as no actor: not every person
/// is recognised in every text. A single word is too little to go by.
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
  match.query = match.known ? any_term(terms) : name_in_text(text, index);
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
    match.query =
        Query{Query::OP_AND_NOT, Query::MatchAll, published_within({first_day, last_day})};
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

void add_days(std::vector<std::string>& terms, Day from, Day to) {
  for (Day day = from; day <= to; day += std::chrono::days{1})
    terms.push_back(schema::mentioned_day_term(day));
}

/// Months wholly within a range of one year, and the days before and behind them.
void add_months(std::vector<std::string>& terms, Day from, Day to) {
  Day day = from;
  while (day <= to) {
    const year_month_day date{day};
    const DateRange month = whole_month(date.year() / date.month());
    if (day == month.from && month.to <= to)
      terms.push_back(schema::mentioned_month_term(date.year() / date.month()));
    else
      add_days(terms, day, std::min(month.to, to));
    day = month.to + std::chrono::days{1};
  }
}

void add_years(std::vector<std::string>& terms, const Xapian::Database& database, int from,
               int to) {
  const std::string prefix{schema::prefix::mentioned_year};
  const auto end = database.allterms_end(prefix);
  auto term = database.allterms_begin(prefix);
  term.skip_to(schema::mentioned_year_term(year{from}));
  for (; term != end && *term <= schema::mentioned_year_term(year{to}); ++term)
    terms.push_back(*term);
}

/// A list of values of the request, and what it means.
struct Row {
  FilterKind kind;
  std::vector<FilterValue> Filters::*values;
  std::vector<FilterValue> Filters::*excluded;
};
constexpr std::array<Row, 9> rows{
    {{FilterKind::person, &Filters::person, &Filters::not_person},
     {FilterKind::org, &Filters::org, &Filters::not_org},
     {FilterKind::place, &Filters::place, &Filters::not_place},
     {FilterKind::actor, &Filters::actor, &Filters::not_actor},
     {FilterKind::source, &Filters::source, &Filters::not_source},
     {FilterKind::language, &Filters::language, &Filters::not_language},
     {FilterKind::author, &Filters::author, &Filters::not_author},
     {FilterKind::date, &Filters::date, &Filters::not_date},
     {FilterKind::mentioned, &Filters::mentioned, &Filters::not_mentioned}}};

/// "option --person" and "Roe": "--person Roe".
std::string as_typed(const FilterValue& value) {
  constexpr std::string_view option = "option ";
  const bool named = value.where.compare(0, option.size(), option) == 0;
  return (named ? value.where.substr(option.size()) + " " : std::string{}) + value.text;
}

Result<Filter> build_filter(FilterKind kind, const std::vector<FilterValue>& values, bool excludes,
                            IndexReader::Handle& index, Day today) {
  Filter filter;
  filter.excludes = excludes;
  std::vector<Query> alternatives;
  for (const FilterValue& value : values) {
    auto match = match_filter(kind, value, index, today);
    if (!match) return match.error();
    if (!match->known) filter.unknown.push_back(as_typed(value));
    filter.shown += (filter.shown.empty() ? "" : " or ") + as_typed(value);
    alternatives.push_back(match->query);
    filter.matches.push_back(std::move(*match));
  }
  filter.query = Query{Query::OP_OR, alternatives.begin(), alternatives.end()};
  if (!excludes) filter.facet = facet_of(kind, filter.matches);
  return filter;
}

}  // namespace

Result<FilterMatch> match_filter(FilterKind kind, const FilterValue& value,
                                 IndexReader::Handle& index, Day today) {
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

std::vector<std::string> mentioned_terms(const Xapian::Database& database, const DateRange& range) {
  std::vector<std::string> terms;
  const int first = int{year_month_day{range.from}.year()};
  const int last = int{year_month_day{range.to}.year()};
  const bool starts_whole = range.from == whole_year(year{first}).from;
  const bool ends_whole = range.to == whole_year(year{last}).to;
  if (first == last && !(starts_whole && ends_whole)) {
    add_months(terms, range.from, range.to);
  } else {
    if (!starts_whole) add_months(terms, range.from, whole_year(year{first}).to);
    add_years(terms, database, starts_whole ? first : first + 1, ends_whole ? last : last - 1);
    if (!ends_whole) add_months(terms, whole_year(year{last}).from, range.to);
  }
  std::sort(terms.begin(), terms.end());
  return terms;
}

std::optional<FacetName> facet_of(FilterKind kind, const std::vector<FilterMatch>& matches) {
  switch (kind) {
    case FilterKind::person:
      return FacetName::person;
    case FilterKind::org:
      return FacetName::org;
    case FilterKind::place:
      return FacetName::place;
    case FilterKind::source:
      return FacetName::source;
    case FilterKind::language:
      return FacetName::language;
    case FilterKind::author:
      return FacetName::author;
    case FilterKind::date:
      return FacetName::date;
    case FilterKind::mentioned:
      return FacetName::mentioned;
    case FilterKind::id:
      return std::nullopt;
    case FilterKind::actor:
      break;
  }
  std::optional<FacetName> facet;
  for (const auto& match : matches) {
    for (const auto& actor : match.actors) {
      const auto own = static_cast<FacetName>(actor.type);
      if (facet && *facet != own) return std::nullopt;
      facet = own;
    }
  }
  return facet;
}

Result<std::vector<Filter>> build_filters(const Filters& filters, IndexReader::Handle& index,
                                          Day today) {
  std::vector<Filter> built;
  for (const Row& row : rows) {
    for (const bool excludes : {false, true}) {
      const auto& values = filters.*(excludes ? row.excluded : row.values);
      if (values.empty()) continue;
      auto filter = build_filter(row.kind, values, excludes, index, today);
      if (!filter) return filter.error();
      built.push_back(std::move(*filter));
    }
  }
  return built;
}

Xapian::Query within(const std::optional<Xapian::Query>& query, const std::vector<Filter>& filters,
                     std::optional<FacetName> without) {
  Query all = query.value_or(Query{Query::OP_SCALE_WEIGHT, Query::MatchAll, 0.0});
  for (const Filter& filter : filters) {
    if (without && filter.facet == without) continue;
    all = Query{filter.excludes ? Query::OP_AND_NOT : Query::OP_FILTER, all, filter.query};
  }
  return all;
}

}  // namespace dragoman::searcher
