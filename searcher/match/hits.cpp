#include "searcher/match/hits.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <tuple>
#include <utility>

#include "searcher/present/highlight.h"

namespace dragoman::searcher {
namespace {

/// Of the longest text among copies; so much is the whole story.
constexpr double full_text = 0.8;

/// What decides which of several copies stands for them.
struct Copy {
  Xapian::docid document = 0;
  std::string day;  ///< of Slot::published; without a date: behind all
  std::uint64_t length = 0;
  std::string id;
};

Copy read_copy(Xapian::docid document, const IndexReader::Handle& index) {
  const Xapian::Document stored = index.database.get_document(document);
  Copy copy{document, stored.get_value(schema::number(schema::Slot::published)), 0,
            index.article(document).id};
  if (copy.day.empty()) copy.day = "\xFF";
  const std::string bytes = stored.get_value(schema::number(schema::Slot::text_length));
  std::string_view rest{bytes};
  copy.length = schema::take_number(rest).value_or(0);
  return copy;
}

/// The first published of those with the full text; then by id.
const Copy& standing_for(const std::vector<Copy>& copies) {
  std::uint64_t longest = 0;
  for (const Copy& copy : copies) longest = std::max(longest, copy.length);
  const auto rank = [longest](const Copy& copy) {
    const bool full = static_cast<double>(copy.length) >= full_text * static_cast<double>(longest);
    return std::tuple{!full, copy.day, copy.id};
  };
  return *std::min_element(copies.begin(), copies.end(),
                           [&](const Copy& a, const Copy& b) { return rank(a) < rank(b); });
}

/// The article to show, and the ids of its matching copies.
StoredArticle first_of_copies(const RankedDocument& ranked, const Request& request,
                              const Collector& collector, IndexReader::Handle& index,
                              std::vector<std::string>& copy_ids) {
  const auto group =
      request.list_copies ? 0 : copy_group(index.database.get_document(ranked.document));
  if (group == 0) return index.article(ranked.document);
  std::vector<Copy> copies;
  for (const auto document : collector.copies(group)) copies.push_back(read_copy(document, index));
  Xapian::docid shown = ranked.document;
  if (request.sort == SortOrder::relevance && !copies.empty())
    shown = standing_for(copies).document;
  for (const Copy& copy : copies)
    if (copy.document != shown) copy_ids.push_back(copy.id);
  std::sort(copy_ids.begin(), copy_ids.end());
  return index.article(shown);
}

/// "Zen:harbour" -> `stem "harbour" (en)`; empty for terms that carry no weight.
std::string term_in_words(const std::string& term) {
  const auto tagged = [&](std::size_t prefix, const std::string& what) {
    const auto colon = term.find(':');
    if (colon == std::string::npos) return std::string{};
    return what + " \"" + term.substr(colon + 1) + "\" (" + term.substr(prefix, colon - prefix) +
           ")";
  };
  if (term.empty()) return {};
  if (term.front() == schema::prefix::word.front()) return tagged(1, "stem");
  if (term.front() == schema::prefix::title.front()) return tagged(1, "title stem");
  for (const ActorType type : all_actor_types) {
    const std::string prefix = schema::actor_term(type, "");
    if (term.compare(0, prefix.size(), prefix) == 0)
      return std::string{to_string(type)} + ":" + term.substr(prefix.size());
  }
  return {};
}

std::vector<std::string> explain(const RankedDocument& ranked, const Xapian::Enquire& enquire,
                                 const IndexReader::Handle& index) {
  std::vector<std::string> lines;
  const double articles = index.database.get_doccount();
  for (auto term = enquire.get_matching_terms_begin(ranked.document);
       term != enquire.get_matching_terms_end(ranked.document); ++term) {
    const std::string words = term_in_words(*term);
    if (words.empty()) continue;
    auto place = index.database.termlist_begin(ranked.document);
    place.skip_to(*term);
    const auto frequency = index.database.get_termfreq(*term);
    char share[32];
    std::snprintf(share, sizeof share, "%.2g", 100.0 * frequency / articles);
    lines.push_back(words + ": counted " + std::to_string(place.get_wdf()) + ", in " +
                    std::to_string(frequency) + " articles (" + share + " %)");
  }
  const auto gain = [&](double points, const char* what) {
    if (points <= 0) return;
    char text[32];
    std::snprintf(text, sizeof text, "+%.2f ", points);
    lines.push_back(text + std::string{what});
  };
  gain(ranked.look.near, "words near each other");
  gain(ranked.look.early, "words in the title or at the beginning");
  gain(ranked.look.exact, "words as typed");
  return lines;
}

/// By which spellings the article names the actors that the query asks for.
void explain_names(const StoredArticle& article, const Marks& marks,
                   std::vector<std::string>& lines) {
  for (const Actor& actor : article.actors) {
    if (std::find(marks.actor_ids.begin(), marks.actor_ids.end(), actor.id) ==
        marks.actor_ids.end())
      continue;
    std::string line = actor.id + ": written";
    for (const auto& mention : actor.mentions)
      line += (&mention == &actor.mentions.front() ? " \"" : ", \"") + mention + '"';
    lines.push_back(std::move(line));
  }
}

}  // namespace

Hit read_hit(const RankedDocument& ranked, const Request& request, const BuiltQuery& query,
             const Collector& collector, const Xapian::Enquire& enquire,
             IndexReader::Handle& index) {
  Hit hit;
  StoredArticle article = first_of_copies(ranked, request, collector, index, hit.copy_ids);
  hit.copies = hit.copy_ids.size();
  hit.score = ranked.score;
  Analyzer& analyzer = index.analyzer(article.language);
  if (request.snippets > 0) {
    hit.snippets =
        make_snippets(article, query.marks, analyzer, {request.snippets, request.snippet_length});
    hit.title_highlights = mark_title(article, query.marks, analyzer);
  }
  if (request.explain) {
    hit.explanation = explain(ranked, enquire, index);
    explain_names(article, query.marks, hit.explanation);
  }
  hit.id = std::move(article.id);
  hit.title = std::move(article.title);
  hit.source = std::move(article.source);
  hit.language = std::move(article.language);
  hit.url = std::move(article.url);
  hit.path = std::move(article.path);
  hit.published = article.published;
  hit.actors = std::move(article.actors);
  return hit;
}

}  // namespace dragoman::searcher
