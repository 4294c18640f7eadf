#include "indexer/parse/json_ld.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using nlohmann::json;
using Field = MetadataCandidate::Field;

constexpr std::size_t max_script_bytes = std::size_t{1} << 20;
constexpr int max_depth = 6;
constexpr int article_rank = 0;
constexpr int page_rank = 20;

/// Types whose objects are articles. Source: schema.org, types below Article and some beside it.
constexpr std::array article_types{"Article",
                                   "NewsArticle",
                                   "ReportageNewsArticle",
                                   "AnalysisNewsArticle",
                                   "OpinionNewsArticle",
                                   "BackgroundNewsArticle",
                                   "ReviewNewsArticle",
                                   "LiveBlogPosting",
                                   "BlogPosting",
                                   "SocialMediaPosting",
                                   "TechArticle",
                                   "ScholarlyArticle",
                                   "Report",
                                   "AdvertiserContentArticle",
                                   "SatiricalArticle",
                                   "DiscussionForumPosting",
                                   "VideoObject",
                                   "Recipe",
                                   "Review"};
constexpr std::array page_types{"WebPage", "ItemPage", "CollectionPage"};

std::string string_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_string()) return one_line(decode_entities(found->get<std::string>()));
  if (found->is_array() && !found->empty() && found->front().is_string()) {
    return one_line(decode_entities(found->front().get<std::string>()));
  }
  return {};
}

template <std::size_t N>
bool has_type(const json& object, const std::array<const char*, N>& types) {
  const auto found = object.find("@type");
  if (found == object.end()) return false;
  const auto known = [&](const json& value) {
    return value.is_string() && std::any_of(types.begin(), types.end(), [&](const char* type) {
             const auto& name = value.get_ref<const std::string&>();
             return name == type || (name.size() > 18 && name.ends_with(std::string{"/"} + type));
           });
  };
  return found->is_array() ? std::any_of(found->begin(), found->end(), known) : known(*found);
}

/// Gathers candidates while it walks the objects.
class LdReader {
 public:
  void visit(const json& value, int depth) {
    if (depth > max_depth) return;
    if (value.is_array()) {
      for (const auto& member : value) visit(member, depth + 1);
      return;
    }
    if (!value.is_object()) return;
    if (has_type(value, article_types)) {
      note_article(value, article_rank + (has_type(value, video_) ? 10 : 0));
    } else if (has_type(value, page_types)) {
      note_article(value, page_rank);
    } else {
      note_name(value);
    }
    // Not itemListElement: its members are other articles.
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      const auto found = value.find(key);
      if (found != value.end()) visit(*found, depth + 1);
    }
  }

  std::vector<MetadataCandidate> take() {
    resolve_references();
    return std::move(found_);
  }

  [[nodiscard]] const std::string& body() const { return body_; }

 private:
  static constexpr std::array<const char*, 3> video_{"VideoObject", "Recipe", "Review"};

  void add(Field field, std::string value, int rank) {
    if (!value.empty()) found_.push_back({field, std::move(value), "json-ld", rank});
  }

  void note_article(const json& object, int rank) {
    const std::string headline = string_at(object, "headline");
    add(Field::title, headline.empty() ? string_at(object, "name") : headline,
        headline.empty() ? rank + 8 : rank + 2);
    add(Field::published, string_at(object, "datePublished"), rank);
    add(Field::published, string_at(object, "uploadDate"), rank + 5);
    add(Field::published, string_at(object, "dateCreated"), rank + 8);
    add(Field::updated, string_at(object, "dateModified"), rank);
    add(Field::url, string_at(object, "url"), rank + 5);
    add(Field::language, string_at(object, "inLanguage"), rank);
    add(Field::section, string_at(object, "articleSection"), rank);
    note_keywords(object, rank);
    if (const auto body = object.find("articleBody");
        body != object.end() && body->is_string() && body_.empty()) {
      body_ = body->get<std::string>();
    }
    note_people(object, "author", Field::author, rank);
    if (rank == article_rank) note_people(object, "creator", Field::author, rank + 5);
    note_people(object, "publisher", Field::source, rank);
  }

  /// A list, or one string with commas.
  void note_keywords(const json& object, int rank) {
    const auto found = object.find("keywords");
    if (found == object.end()) return;
    const json one = found->is_array() ? json{} : json::array({*found});
    for (const auto& member : found->is_array() ? *found : one) {
      if (!member.is_string()) continue;
      for (const auto tag : list_members(member.get_ref<const std::string&>()))
        add(Field::tag, one_line(decode_entities(tag)), rank + 2);
    }
  }

  void note_people(const json& object, const char* key, Field field, int rank) {
    const auto found = object.find(key);
    if (found == object.end()) return;
    const json one = found->is_array() ? json{} : json::array({*found});
    for (const auto& member : found->is_array() ? *found : one) {
      if (member.is_string()) add(field, one_line(member.get<std::string>()), rank);
      if (!member.is_object()) continue;
      const std::string name = string_at(member, "name");
      add(field, name, rank);
      if (name.empty()) references_.push_back({field, string_at(member, "@id"), rank});
    }
  }

  void note_name(const json& object) {
    const std::string id = string_at(object, "@id");
    const std::string name = string_at(object, "name");
    if (!id.empty() && !name.empty()) names_.emplace_back(id, name);
  }

  void resolve_references() {
    for (const auto& reference : references_) {
      for (const auto& name : names_) {
        if (!reference.id.empty() && name.first == reference.id) {
          add(reference.field, name.second, reference.rank);
        }
      }
    }
  }

  struct Reference {
    Field field;
    std::string id;
    int rank;
  };
  std::string body_;
  std::vector<MetadataCandidate> found_;
  std::vector<Reference> references_;
  std::vector<std::pair<std::string, std::string>> names_;
};

/// Blanks a sign that wraps scripts in pages written as XML.
void blank_out(std::string& script, std::string_view sign) {
  const auto at = script.find(sign);
  if (at != std::string::npos) script.replace(at, sign.size(), sign.size(), ' ');
}

/// Line breaks within strings are common and forbidden; a blank does as well.
std::string forgiving(std::string_view script) {
  std::string out{script};
  blank_out(out, "<![CDATA[");
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  const auto begin = out.find_first_of("{[");
  const auto end = out.find_last_of("}]");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return out.substr(begin, end - begin + 1);
}

/// The first string behind a key of a script that is no JSON as a whole: a quote within a headline
/// that nobody escaped. Empty if there is none.
std::string string_behind(std::string_view script, const std::string& key) {
  auto at = script.find('"' + key + '"');
  if (at == std::string_view::npos) return {};
  at = script.find_first_not_of(" :", at + key.size() + 2);
  if (at == std::string_view::npos || script[at] != '"') return {};
  auto end = at + 1;
  while (end < script.size() && script[end] != '"') end += script[end] == '\\' ? 2U : 1U;
  if (end >= script.size()) return {};
  const json value = json::parse(script.substr(at, end + 1 - at), nullptr, false);
  return value.is_string() ? value.get<std::string>() : std::string{};
}

/// What is certain in a script that is no JSON: its days, if it speaks of one article.
json salvaged(std::string_view script) {
  json object = json::object();
  const bool article =
      std::any_of(article_types.begin(), article_types.end(), [&](const char* type) {
        return script.find('"' + std::string{type} + '"') != std::string_view::npos;
      });
  if (!article) return object;
  object["@type"] = "Article";
  for (const char* key : {"datePublished", "dateModified"})
    object[key] = string_behind(script, key);
  return object;
}

LdReader read(std::string_view script) {
  LdReader reader;
  if (script.size() > max_script_bytes) return reader;
  const std::string whole = forgiving(script);
  const json value = json::parse(whole, nullptr, false, true);
  if (value.is_discarded()) {
    reader.visit(salvaged(whole), 0);
  } else {
    reader.visit(value, 0);
  }
  return reader;
}

}  // namespace

std::vector<MetadataCandidate> json_ld_metadata(std::string_view script) {
  return read(script).take();
}

std::string json_ld_body(std::string_view script) {
  if (script.find("articleBody") == std::string_view::npos) return {};
  return read(script).body();
}

}  // namespace dragoman::indexer
