#include "searcher/query/like.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/actor.h"
#include "searcher/query/combine.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

/// Beyond it a term tells hardly more of the article (BM25 saturates likewise).
constexpr Xapian::termcount most_counted = 6;
constexpr double saturation = 1.5;

/// A day spoken of weighs as a rare word that stands once, an actor as a word.
constexpr double day_weight = 0.7;

/// Only the most telling stems are marked: a snippet full of marks shows nothing.
constexpr std::size_t marked_stems = 20;

struct Telling {
  std::string term;
  Xapian::termcount count = 1;
  double weight = 0;  ///< rarity, times how often it stands there
  double rarity = 0;
};

/// The terms of a document by kind, each list with the most telling first.
struct TellingTerms {
  std::vector<Telling> stems, actors, days;
};

bool begins(const std::string& term, std::string_view prefix) { return term.starts_with(prefix); }

bool is_actor(const std::string& term) {
  return begins(term, schema::prefix::person) || begins(term, schema::prefix::organisation) ||
         begins(term, schema::prefix::place);
}

void keep_best(std::vector<Telling>& terms, std::size_t most) {
  std::sort(terms.begin(), terms.end(), [](const Telling& a, const Telling& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  if (terms.size() > most) terms.resize(most);
}

TellingTerms telling_terms(Xapian::docid document, const Xapian::Database& database,
                           const LikeOptions& options, double least_frequency) {
  const double all = database.get_doccount();
  TellingTerms found;
  for (auto term = database.termlist_begin(document); term != database.termlist_end(document);
       ++term) {
    const bool stem = begins(*term, schema::prefix::word);
    const bool day = begins(*term, schema::prefix::mentioned_day);
    if (!stem && !day && !is_actor(*term)) continue;
    const double frequency = database.get_termfreq(*term);
    if (frequency < least_frequency) continue;
    const double rarity = std::log((all + 1) / frequency);
    const auto count = std::max<Xapian::termcount>(1, term.get_wdf());
    const double often = count * (1 + saturation) / (count + saturation);
    auto& list = stem ? found.stems : day ? found.days : found.actors;
    list.push_back({*term, std::min(count, most_counted), rarity * often, rarity});
  }
  keep_best(found.stems, options.stems);
  keep_best(found.actors, options.actors);
  keep_best(found.days, options.days);
  return found;
}

/// Days are posted without a count, and would weigh nothing.
Query weighed_day(const Telling& day) {
  auto* weight = new Xapian::FixedWeightPostingSource{day.rarity * day_weight};
  return {Query::OP_AND, without_weight(Query{day.term}), Query{weight->release()}};
}

Query any_of(const TellingTerms& terms) {
  std::vector<Query> parts;
  for (const auto* list : {&terms.stems, &terms.actors})
    for (const Telling& term : *list) parts.emplace_back(term.term, term.count);
  for (const Telling& day : terms.days) parts.push_back(weighed_day(day));
  return joined(Query::OP_OR, parts);
}

/// "Zen:harbour" -> "harbour"
std::string stem_of(const std::string& term) { return term.substr(term.find(':') + 1); }

/// "XPhakan-fidan" -> "person:hakan-fidan"; the id without its type as terms have it.
std::string actor_of(const std::string& term) {
  for (const ActorType type : all_actor_types) {
    const std::string prefix = schema::actor_term(type, "");
    if (begins(term, prefix))
      return std::string{to_string(type)} + ":" + term.substr(prefix.size());
  }
  return term;
}

std::string day_of(const std::string& term) {
  std::string day = term.substr(schema::prefix::mentioned_day.size());
  if (day.size() == 8) day.insert(6, "-").insert(4, "-");
  return day;
}

template <typename Name>
void note(std::vector<std::string>& lines, const std::string& what,
          const std::vector<Telling>& terms, Name name) {
  if (terms.empty()) return;
  std::string line = what + ": ";
  for (const Telling& term : terms) line += (&term == &terms.front() ? "" : ", ") + name(term.term);
  lines.push_back(std::move(line));
}

void add_marks(Marks& marks, const TellingTerms& terms, const StoredArticle& article) {
  auto& words = marks.by_language[article.language];
  for (std::size_t i = 0; i < std::min(marked_stems, terms.stems.size()); ++i)
    words.push_back({.words = {{{stem_of(terms.stems[i].term)}, {}}}});
  for (const Telling& actor : terms.actors) marks.actor_ids.push_back(actor_of(actor.term));
  for (const Telling& day : terms.days)
    if (const auto parsed = parse_iso_day(day_of(day.term)))
      marks.mentioned.push_back({*parsed, *parsed});
}

}  // namespace

LikeQuery like_document(Xapian::docid document, IndexReader::Handle& index,
                        const LikeOptions& options) {
  const TellingTerms terms = telling_terms(document, index.database, options, 2);
  LikeQuery like;
  like.whole = any_of(telling_terms(document, index.database, options, 1));
  BuiltQuery& built = like.built;
  built.query = any_of(terms);
  add_marks(built.marks, terms, index.article(document));
  note(built.understood, "stems", terms.stems, stem_of);
  note(built.understood, "actors", terms.actors, actor_of);
  note(built.understood, "days spoken of", terms.days, day_of);
  return like;
}

}  // namespace dragoman::searcher
