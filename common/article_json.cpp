#include "common/article_json.h"

#include <nlohmann/json.hpp>

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json actors_json(const std::vector<Actor>& actors) {
  Json list = Json::array();
  for (const Actor& actor : actors)
    list.push_back({{"id", actor.id},
                    {"type", std::string{to_string(actor.type)}},
                    {"name", actor.name},
                    {"mentions", actor.mentions}});
  return list;
}

Json dates_json(const std::vector<MentionedDate>& dates) {
  Json list = Json::array();
  for (const MentionedDate& date : dates)
    list.push_back(
        {{"from", to_iso(date.range.from)}, {"to", to_iso(date.range.to)}, {"text", date.text}});
  return list;
}

Json object_of(const StoredArticle& article) {
  Json json = {{"format", 1},
               {"id", article.id},
               {"path", article.path},
               {"url", text_or_null(article.url)},
               {"title", text_or_null(article.title)},
               {"published", article.published ? Json(to_iso(*article.published)) : Json(nullptr)},
               {"published_evidence", article.published_evidence},
               {"source", text_or_null(article.source)},
               {"authors", article.authors},
               {"language", article.language},
               {"section", text_or_null(article.section)},
               {"tags", article.tags},
               {"text", article.text},
               {"actors", actors_json(article.actors)},
               {"dates", dates_json(article.dates)},
               {"warnings", article.warnings}};
  return json;
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string article_json(const StoredArticle& article) { return line_of(object_of(article)); }

std::string article_json(const StoredArticle& article, const std::vector<std::string>& copy_ids) {
  Json json = object_of(article);
  json["copies"] = copy_ids.size();
  json["copy_ids"] = copy_ids;
  return line_of(json);
}

}  // namespace dragoman
