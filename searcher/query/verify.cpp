#include "searcher/query/verify.h"

#include <algorithm>
#include <utility>

namespace dragoman::searcher {
namespace {

bool has(const std::vector<std::string>& sorted, const std::string& text) {
  return std::binary_search(sorted.begin(), sorted.end(), text);
}

bool fits(const Token& token, const WordMatcher& word) {
  if (!word.forms.empty() && !has(word.forms, token.form)) return false;
  return word.stems.empty() || has(word.stems, token.stem) ||
         (!token.alternate_stem.empty() && has(word.stems, token.alternate_stem));
}

struct Place {
  std::uint32_t first;
  std::uint32_t last;
  std::size_t part;
};

bool phrase_at(const std::vector<Token>& tokens, std::size_t at,
               const std::vector<WordMatcher>& words) {
  if (at + words.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (tokens[at + i].position != tokens[at].position + i || !fits(tokens[at + i], words[i]))
      return false;
  return true;
}

std::vector<Place> places_of(const std::vector<Token>& tokens, const Nearness& wanted) {
  std::vector<Place> places;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    for (std::size_t part = 0; part < wanted.parts.size(); ++part)
      if (phrase_at(tokens, at, wanted.parts[part]))
        places.push_back(
            {tokens[at].position, tokens[at + wanted.parts[part].size() - 1].position, part});
  return places;
}

/// From places[from] on: does every part follow within the span, none over another?
bool gathered(const std::vector<Place>& places, std::size_t from, const Nearness& wanted) {
  std::vector<bool> seen(wanted.parts.size(), false);
  std::size_t missing = wanted.parts.size();
  std::uint32_t taken_to = 0;
  for (std::size_t i = from; i < places.size(); ++i) {
    const Place& place = places[i];
    if (place.last - places[from].first + 1 > wanted.span) {
      if (place.first - places[from].first + 1 > wanted.span) return false;
      continue;
    }
    if (seen[place.part] || place.first <= taken_to) continue;
    seen[place.part] = true;
    taken_to = place.last;
    if (--missing == 0) return true;
  }
  return false;
}

}  // namespace

bool stands_in(const std::vector<Token>& tokens, const Nearness& wanted) {
  const auto places = places_of(tokens, wanted);
  if (wanted.parts.size() == 1) return !places.empty();
  for (std::size_t from = 0; from < places.size(); ++from)
    if (gathered(places, from, wanted)) return true;
  return false;
}

Xapian::Query verified(const Xapian::Query& candidates,
                       const std::map<std::string, Nearness>& by_language, bool title,
                       IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(candidates);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  const auto matches = enquire.get_mset(0, index.database.get_doccount());
  std::vector<std::string> ids;
  std::vector<Token> tokens;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const StoredArticle article = index.article(*match);
    const auto wanted = by_language.find(article.language);
    if (wanted == by_language.end()) continue;
    Analyzer& analyzer = index.analyzer(article.language);
    analyzer.analyze(article.title, tokens);
    bool found = stands_in(tokens, wanted->second);
    if (!found && !title) {
      analyzer.analyze(article.text, tokens);
      found = stands_in(tokens, wanted->second);
    }
    if (found) ids.push_back(schema::id_term(article.id));
  }
  if (ids.empty()) return Xapian::Query::MatchNothing;
  return {Xapian::Query::OP_OR, ids.begin(), ids.end()};
}

}  // namespace dragoman::searcher
