#include "indexer/curate/curated_article.h"

#include <algorithm>
#include <utility>

namespace dragoman::indexer {
namespace {

bool same(const Actor& a, const Actor& b) {
  return a.id == b.id && a.type == b.type && a.name == b.name && a.mentions == b.mentions;
}

/// Where an actor is named first, the title before the text.
std::size_t first_place(const StoredArticle& article, const Actor& actor) {
  std::size_t first = std::string::npos;
  for (const auto& mention : actor.mentions) {
    const auto in_title = article.title.find(mention);
    const auto in_text = article.text.find(mention);
    if (in_title != std::string::npos)
      first = std::min(first, in_title);
    else if (in_text != std::string::npos)
      first = std::min(first, article.title.size() + in_text);
  }
  return first;
}

/// Adds actors that the file names and nobody found.
void add_named(const StoredArticle& article, const ActorRules& rules, std::vector<Actor>& actors) {
  auto named = rules.named_in(article.title, article.text, actors);
  if (named.empty()) return;
  for (Actor& each : named) {
    const auto known = std::find_if(actors.begin(), actors.end(),
                                    [&](const Actor& actor) { return actor.id == each.id; });
    if (known == actors.end())
      actors.push_back(std::move(each));
    else
      known->mentions.insert(known->mentions.end(), each.mentions.begin(), each.mentions.end());
  }
  std::stable_sort(actors.begin(), actors.end(), [&](const Actor& a, const Actor& b) {
    return first_place(article, a) < first_place(article, b);
  });
}

}  // namespace

void CuratedArticle::curate(const ActorRules& rules) {
  if (found) article.actors = std::move(*found);
  found.reset();
  auto curated = rules.apply(article.actors);
  add_named(article, rules, curated);
  if (std::equal(curated.begin(), curated.end(), article.actors.begin(), article.actors.end(),
                 same))
    return;
  found = std::move(article.actors);
  article.actors = std::move(curated);
}

// What was found lies in a stored article of its own, without any text: its encoding is known.
std::string encode(const CuratedArticle& curated) {
  std::string bytes = encode(curated.article);
  if (!curated.found) return bytes;
  StoredArticle found;
  found.actors = *curated.found;
  return bytes + encode(found);
}

std::optional<CuratedArticle> curated_article(std::string_view data) {
  auto article = decode_article(data);
  if (!article) return std::nullopt;
  CuratedArticle curated{std::move(*article), {}};
  data.remove_prefix(std::min(encode(curated.article).size(), data.size()));
  if (data.empty()) return curated;
  auto found = decode_article(data);
  if (!found) return std::nullopt;
  curated.found = std::move(found->actors);
  return curated;
}

}  // namespace dragoman::indexer
