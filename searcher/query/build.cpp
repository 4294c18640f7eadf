#include "searcher/query/build.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "searcher/query/describe.h"
#include "searcher/query/lexer.h"
#include "searcher/query/names.h"
#include "searcher/query/parse.h"
#include "searcher/query/stem_queries.h"
#include "searcher/query/verify.h"
#include "searcher/query/words.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

/// How a stop word is taken.
enum class StopWords : unsigned char {
  keep,          ///< like any other word
  not_required,  ///< beside other words that are required
  drop           ///< as one of several alternatives
};

/// What a part of the query demands.
enum class Demand : unsigned char {
  something,
  little,  ///< in some languages only
  nothing  ///< stop words: leave it out
};

struct Part {
  Query query;
  Demand demand = Demand::something;
};

/// Names of more words are not looked for, nor in longer queries.
constexpr std::size_t max_name_words = 4;
constexpr std::size_t max_words_with_names = 16;

/// Among few alternatives, who has all of them comes first: a search for two names is for what
/// joins them. In long lists it changes nothing but the time.
constexpr std::size_t max_gathered = 4;
constexpr double weight_of_all = 0.6;

FilterKind kind_of(Field field) {
  switch (field) {
    case Field::author:
      return FilterKind::author;
    case Field::source:
      return FilterKind::source;
    case Field::lang:
      return FilterKind::language;
    case Field::person:
      return FilterKind::person;
    case Field::org:
      return FilterKind::org;
    case Field::place:
      return FilterKind::place;
    case Field::date:
      return FilterKind::date;
    case Field::mentioned:
      return FilterKind::mentioned;
    case Field::id:
    case Field::title:
      break;
  }
  return FilterKind::id;
}

Query without_weight(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }
Query everything() { return without_weight(Query::MatchAll); }

Query joined(Query::op op, const std::vector<Query>& queries) {
  if (queries.empty()) return Query::MatchNothing;
  return queries.size() == 1 ? queries.front() : Query{op, queries.begin(), queries.end()};
}

/// US, WHO, IT: an acronym, not the stop word that it looks like.
bool all_capitals(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(),
                                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

bool is_plain_word(const Node& node) {
  return node.kind == NodeKind::word && node.match == WordMatch::plain;
}

class Builder {
 public:
  Builder(const Request& request, IndexReader::Handle& index) : request_(request), index_(index) {}

  Result<BuiltQuery> run() {
    auto filters = build_filters(request_.filters, index_, request_.today);
    if (!filters) return filters.error();
    built_.filters = std::move(*filters);
    auto tree = parse_query(request_.query, {.allow_only_negations = !built_.filters.empty()});
    if (!tree) return tree.error();
    if (*tree) top(**tree);
    if (error_) return *error_;
    for (const Filter& filter : built_.filters) note_filter(filter);
    return std::move(built_);
  }

 private:
  // ---- the whole

  void top(const Node& root) {
    std::vector<const Node*> parts;
    if (root.kind == NodeKind::all_of)
      for (const Node& child : root.children) hoist(child, parts);
    else
      hoist(root, parts);
    choose_languages();
    if (parts.empty() || error_) return;
    const Marks marks = built_.marks;
    Part part = all_of(parts, StopWords::not_required, true);
    if (part.demand != Demand::something && !error_) {
      forget(marks);
      part = all_of(parts, StopWords::keep, true);
    }
    if (part.demand == Demand::nothing && !error_)
      fail(*parts.front(), "expected a word, found \"" + typed(*parts.front()) + "\"");
    built_.query = part.query;
  }

  void forget(const Marks& marks) {
    built_.marks = marks;
    built_.conjuncts.clear();
    built_.unknown.clear();
    built_.understood.clear();
  }

  /// A field that every hit has to fulfil (or must not) becomes a filter.
  void hoist(const Node& node, std::vector<const Node*>& rest) {
    const bool excludes =
        node.kind == NodeKind::none_of && node.children.front().kind == NodeKind::filter;
    if (node.kind != NodeKind::filter && !excludes) {
      rest.push_back(&node);
      return;
    }
    const Node& field = excludes ? node.children.front() : node;
    auto match = look_up(field);
    if (!match) return;
    Filter filter;
    filter.excludes = excludes;
    filter.query = match->query;
    filter.shown = typed(node);
    if (!match->known) filter.unknown = {typed(field)};
    filter.matches = {std::move(*match)};
    if (!excludes) filter.facet = facet_of(kind_of(field.field), filter.matches);
    built_.filters.push_back(std::move(filter));
  }

  /// Articles of other languages than the filters allow need no reading of the words.
  void choose_languages() {
    reading_.expansions = request_.expansions;
    reading_.max_expansion = request_.max_expansion;
    reading_.languages = index_.languages;
    for (const Filter& filter : built_.filters) {
      if (filter.excludes || filter.facet != FacetName::language) continue;
      std::set<std::string> allowed;
      for (const auto& match : filter.matches) allowed.insert(match.ids.begin(), match.ids.end());
      auto& languages = reading_.languages;
      languages.erase(std::remove_if(languages.begin(), languages.end(),
                                     [&](const auto& code) { return allowed.count(code) == 0; }),
                      languages.end());
    }
    if (reading_.languages.empty()) reading_.languages = index_.languages;
  }

  [[nodiscard]] std::string typed(const Node& node) const {
    return request_.query.substr(node.begin, node.end - node.begin);
  }

  void fail(const Node& node, std::string what) {
    if (!error_) error_ = Error{ErrorKind::usage, query_place(node.character), std::move(what)};
  }

  // ---- the nodes

  Part part(const Node& node, StopWords stop_words) {
    if (error_) return {};
    switch (node.kind) {
      case NodeKind::word:
      case NodeKind::phrase:
        return words(node, stop_words);
      case NodeKind::near:
        return near(node);
      case NodeKind::all_of:
        return all_of(pointers(node), stop_words, false);
      case NodeKind::any_of:
        return any_of(node, stop_words);
      case NodeKind::none_of:
        return {Query{Query::OP_AND_NOT, everything(), excluded(node)}, Demand::something};
      case NodeKind::title:
        return title(node, stop_words);
      case NodeKind::filter:
        break;
    }
    const auto match = look_up(node);
    return {match ? without_weight(match->query) : Query{}, Demand::something};
  }

  static std::vector<const Node*> pointers(const Node& node) {
    std::vector<const Node*> children;
    for (const Node& child : node.children) children.push_back(&child);
    return children;
  }

  Query excluded(const Node& none_of) {
    const bool outer = std::exchange(excluding_, true);
    Query query = part(none_of.children.front(), StopWords::keep).query;
    excluding_ = outer;
    return query;
  }

  Part title(const Node& node, StopWords stop_words) {
    in_title_ = true;
    Part inside = part(node.children.front(), stop_words);
    in_title_ = false;
    return inside;
  }

  std::optional<FilterMatch> look_up(const Node& field) {
    auto match = match_filter(kind_of(field.field), {field.text, query_place(field.character)},
                              index_, request_.today);
    if (match) return std::move(*match);
    if (!error_) error_ = match.error();
    return std::nullopt;
  }

  /// Parts of which each is required. top: they are the whole query.
  Part all_of(const std::vector<const Node*>& children, StopWords stop_words, bool top) {
    std::vector<Query> required;
    std::vector<Query> excluding;
    Demand demand = Demand::nothing;
    const auto inner = stop_words == StopWords::keep ? stop_words : StopWords::not_required;
    for (std::size_t i = 0; i < children.size() && !error_;) {
      const Node& child = *children[i];
      if (child.kind == NodeKind::none_of) {
        excluding.push_back(excluded(child));
        ++i;
        continue;
      }
      const std::size_t length = name_at(children, i);
      const Part next = length > 1 ? name(children, i, length, inner) : part(child, inner);
      demand = std::min(demand, next.demand);
      if (next.demand != Demand::nothing) {
        required.push_back(next.query);
        if (top) add_conjunct(*children[i], *children[i + length - 1], next.query);
      }
      i += length;
    }
    if (required.empty() && excluding.size() < children.size()) return {{}, Demand::nothing};
    if (demand == Demand::little && stop_words == StopWords::drop)
      return all_of(children, StopWords::keep, top);
    Query query = required.empty() ? everything() : joined(Query::OP_AND, required);
    if (!excluding.empty()) query = {Query::OP_AND_NOT, query, joined(Query::OP_OR, excluding)};
    return {query, required.empty() ? Demand::something : demand};
  }

  void add_conjunct(const Node& first, const Node& last, const Query& query) {
    built_.conjuncts.push_back({request_.query.substr(first.begin, last.end - first.begin), query});
  }

  Part any_of(const Node& node, StopWords stop_words) {
    std::vector<Query> alternatives;
    const auto inner = stop_words == StopWords::keep ? stop_words : StopWords::drop;
    for (const Node& child : node.children) {
      const Part next = part(child, inner);
      if (next.demand != Demand::nothing) alternatives.push_back(next.query);
    }
    if (alternatives.empty()) return {{}, Demand::nothing};
    const Query any = joined(Query::OP_OR, alternatives);
    if (alternatives.size() < 2 || alternatives.size() > max_gathered)
      return {any, Demand::something};
    const Query all{Query::OP_SCALE_WEIGHT, joined(Query::OP_AND, alternatives), weight_of_all};
    return {Query{Query::OP_OR, any, all}, Demand::something};
  }

  // ---- names of several words

  [[nodiscard]] bool aliases_apply() const { return request_.expansions.aliases && !in_title_; }

  /// How many words from here on are one actor's name; 1: none.
  std::size_t name_at(const std::vector<const Node*>& children, std::size_t from) {
    names_.clear();
    if (!aliases_apply() || children.size() > max_words_with_names) return 1;
    std::size_t most = from;
    while (most < children.size() && most < from + max_name_words && is_plain_word(*children[most]))
      ++most;
    for (std::size_t to = most; to > from + 1; --to) {
      std::string text = children[from]->text;
      for (std::size_t i = from + 1; i < to; ++i) text += " " + children[i]->text;
      names_ = find_namesakes(index_, text);
      if (!names_.empty()) return to - from;
    }
    return 1;
  }

  Part name(const std::vector<const Node*>& children, std::size_t from, std::size_t length,
            StopWords stop_words) {
    const auto actors = std::exchange(names_, {});
    std::vector<Query> words_of_name;
    for (std::size_t i = from; i < from + length; ++i) {
      const Part next = part(*children[i], stop_words);
      if (next.demand != Demand::nothing) words_of_name.push_back(next.query);
    }
    note_actors(request_.query.substr(children[from]->begin,
                                      children[from + length - 1]->end - children[from]->begin),
                actors);
    std::vector<Query> alternatives{joined(Query::OP_SYNONYM, actor_queries(actors))};
    if (!words_of_name.empty()) alternatives.push_back(joined(Query::OP_AND, words_of_name));
    return {joined(Query::OP_OR, alternatives), Demand::something};
  }

  std::vector<Query> actor_queries(const std::vector<FoundActor>& actors) {
    std::vector<Query> queries;
    for (const auto& actor : actors) {
      queries.emplace_back(schema::actor_term(actor.type, actor.id));
      if (!excluding_) built_.marks.actor_ids.push_back(actor.id);
    }
    return queries;
  }

  // ---- words and phrases

  [[nodiscard]] std::vector<Query> stems(const std::string& language,
                                         const WordMatcher& word) const {
    return stem_queries(index_, language, word, in_title_);
  }

  /// `query` where for each word that is told by its form one of the forms occurs.
  static Query with_forms(Query query, const std::vector<WordMatcher>& words) {
    for (const WordMatcher& word : words) {
      if (word.forms.empty()) continue;
      std::vector<Query> forms;
      for (const auto& form : word.forms) forms.emplace_back(schema::exact_term(form));
      query = Query{Query::OP_FILTER, query, joined(Query::OP_OR, forms)};
    }
    return query;
  }

  static bool has_forms(const std::vector<WordMatcher>& words) {
    return std::any_of(words.begin(), words.end(),
                       [](const WordMatcher& word) { return !word.forms.empty(); });
  }

  void mark(const Reading& reading, std::size_t window, bool ordered,
            std::vector<WordMatcher> matchers) {
    if (excluding_) return;
    built_.marks.by_language[reading.language].push_back(
        {std::move(matchers), window, ordered, in_title_});
  }

  Part words(const Node& node, StopWords stop_words) {
    auto readings = read_words(node, index_, reading_);
    if (!readings) {
      if (!error_) error_ = readings.error();
      return {};
    }
    if (readings->empty()) return {{}, Demand::nothing};
    const bool one_word = std::all_of(readings->begin(), readings->end(), [](const auto& reading) {
      return reading.words.size() == 1;
    });
    if (one_word && !(in_title_ && has_forms(readings->front().words)))
      return word(node, *readings, stop_words);
    return {phrase(node, *readings), Demand::something};
  }

  Part word(const Node& node, const std::vector<Reading>& readings, StopWords stop_words) {
    const bool named = aliases_apply() && is_plain_word(node);
    std::vector<FoundActor> actors;
    const bool acronym = all_capitals(node.text);
    std::vector<std::string> without;  // languages that have the word everywhere
    for (const auto& reading : readings)
      if (reading.stop_word && stop_words != StopWords::keep && !acronym)
        without.push_back(reading.language);
    if (without.size() == readings.size()) {
      note_stop_word(node, without);
      return {{}, Demand::nothing};
    }
    if (named && without.empty()) actors = find_namesakes(index_, node.text);
    std::vector<Query> synonyms;
    std::vector<Reading> used;
    for (const auto& reading : readings) {
      if (std::find(without.begin(), without.end(), reading.language) != without.end()) continue;
      mark(reading, 1, true, reading.words);
      auto queries = stems(reading.language, reading.words.front());
      std::move(queries.begin(), queries.end(), std::back_inserter(synonyms));
      used.push_back(reading);
    }
    note_word(node, used, actors);
    if (synonyms.empty() && actors.empty()) note_unknown(node);
    auto more = actor_queries(actors);
    std::move(more.begin(), more.end(), std::back_inserter(synonyms));
    Query query = with_forms(joined(Query::OP_SYNONYM, synonyms), readings.front().words);
    if (without.empty() || stop_words == StopWords::drop) return {query, Demand::something};
    note_stop_word(node, without);
    std::vector<Query> alternatives{query};
    for (const auto& language : without)
      alternatives.push_back(without_weight(Query{schema::language_term(language)}));
    return {joined(Query::OP_OR, alternatives), Demand::little};
  }

  /// All words of a reading, in order, as far as the index tells.
  [[nodiscard]] Query sequence(const Reading& reading) const {
    const Query query = stem_sequence(index_, reading, in_title_);
    return query.empty() ? query : with_forms(query, reading.words);
  }

  Query phrase(const Node& node, const std::vector<Reading>& readings) {
    std::vector<Query> languages;
    std::map<std::string, Nearness> to_verify;
    for (const auto& reading : readings) {
      mark(reading, reading.words.size(), true, reading.words);
      const Query query = sequence(reading);
      if (query.empty()) continue;
      languages.push_back(query);
      if (has_forms(reading.words)) to_verify[reading.language] = {{reading.words}, 0};
    }
    note_phrase(node, readings);
    const Query candidates = joined(Query::OP_OR, languages);
    if (to_verify.empty() || languages.empty()) return candidates;
    return {Query::OP_FILTER, candidates, verified(candidates, to_verify, in_title_, index_)};
  }

  // ---- NEAR

  Part near(const Node& node) {
    std::map<std::string, Nearness> by_language;
    std::map<std::string, std::size_t> parts_read;
    for (const Node& child : node.children) {
      auto readings = read_words(child, index_, reading_);
      if (!readings) {
        if (!error_) error_ = readings.error();
        return {};
      }
      note_phrase(child, *readings);
      for (auto& reading : *readings)
        by_language[reading.language].parts.push_back(std::move(reading.words));
    }
    std::vector<Query> languages;
    bool verify = false;
    for (auto& [language, nearness] : by_language) {
      if (nearness.parts.size() != node.children.size()) continue;
      const Query query = gathering(language, nearness, node.distance);
      if (query.empty()) continue;
      for (const auto& words : nearness.parts)
        verify = verify || words.size() > 1 || has_forms(words);
      languages.push_back(query);
    }
    const Query candidates = joined(Query::OP_OR, languages);
    if (!verify) return {candidates, Demand::something};
    return {
        Query{Query::OP_FILTER, candidates, verified(candidates, by_language, in_title_, index_)},
        Demand::something};
  }

  /// The words of all parts within the span, as far as the index tells.
  Query gathering(const std::string& language, Nearness& nearness, std::size_t distance) {
    std::vector<Query> slots;
    std::vector<WordMatcher> all;
    for (const auto& words : nearness.parts) {
      for (const auto& word : words) {
        slots.push_back(joined(Query::OP_OR, stems(language, word)));
        all.push_back(word);
        if (slots.back().empty()) return Query::MatchNothing;
      }
    }
    nearness.span = (distance - 1) * (nearness.parts.size() - 1) + slots.size();
    mark({language, {}, false}, nearness.span, false, all);
    return with_forms(Query{Query::OP_NEAR, slots.begin(), slots.end(),
                            static_cast<Xapian::termcount>(nearness.span)},
                      all);
  }

  // ---- what is told to the user

  void note_unknown(const Node& node) {
    if (!excluding_ && is_plain_word(node))
      built_.unknown.push_back({node.text, node.begin, node.end});
  }
  void note(std::string line) {
    if (request_.explain) built_.understood.push_back(std::move(line));
  }
  void note_word(const Node& node, const std::vector<Reading>& readings,
                 const std::vector<FoundActor>& actors) {
    if (!request_.explain) return;
    note(describe_readings(typed(node), readings));
    note_actors(typed(node), actors);
  }
  void note_phrase(const Node& node, const std::vector<Reading>& readings) {
    if (request_.explain) note(describe_readings(typed(node), readings));
  }
  void note_actors(const std::string& what, const std::vector<FoundActor>& actors) {
    if (request_.explain && !actors.empty()) note(describe_actors(what, actors));
  }
  void note_stop_word(const Node& node, const std::vector<std::string>& languages) {
    if (request_.explain) note(describe_stop_word(typed(node), languages));
  }
  void note_filter(const Filter& filter) {
    for (const auto& match : filter.matches) {
      if (filter.excludes) continue;
      for (const auto& actor : match.actors) built_.marks.actor_ids.push_back(actor.id);
      if (match.range && filter.facet == FacetName::mentioned)
        built_.marks.mentioned.push_back(*match.range);
    }
    if (request_.explain) note(describe_filter(filter));
  }

  const Request& request_;
  IndexReader::Handle& index_;
  ReadingOptions reading_;
  BuiltQuery built_;
  std::vector<FoundActor> names_;  ///< of the name that name_at() has found
  bool in_title_ = false;
  bool excluding_ = false;
  std::optional<Error> error_;
};

}  // namespace

Result<BuiltQuery> build_query(const Request& request, IndexReader::Handle& index) {
  return Builder{request, index}.run();
}

}  // namespace dragoman::searcher
