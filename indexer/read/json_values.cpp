#include "indexer/read/json_values.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace dragoman::indexer {
namespace {

using nlohmann::json;

/// Keys under which programs that export articles put the list of them.
constexpr std::array envelope_keys{
    "articles",  "items",   "data", "records",  "results", "news",  "docs",    "posts",
    "documents", "entries", "hits", "response", "result",  "value", "stories", "@graph"};
/// A record that has one of these is an article itself, not an envelope.
constexpr std::array article_keys{"text", "body", "content", "html", "headline", "articleBody"};

std::string scalar_text(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void flatten(const json& value, const std::string& key, Fields& fields) {
  if (value.is_null()) return;
  if (value.is_object()) {
    for (const auto& item : value.items()) {
      flatten(item.value(), key.empty() ? item.key() : key + '.' + item.key(), fields);
    }
  } else if (value.is_array()) {
    for (const auto& member : value) flatten(member, key, fields);
  } else {
    fields[key].push_back(scalar_text(value));
  }
}

bool is_list_of_objects(const json& value) {
  return value.is_array() && !value.empty() && value.front().is_object();
}

bool is_article(const json& object) {
  return std::any_of(article_keys.begin(), article_keys.end(),
                     [&](const char* key) { return object.contains(key); });
}

/// The list that an object holds instead of being an article; interfaces of newspapers wrap it
/// twice ({"response": {"results": [...]}}).
const json* envelope(const json& object, int layers = 2) {
  if (is_article(object)) return nullptr;
  for (const char* key : envelope_keys) {
    const auto found = object.find(key);
    if (found == object.end()) continue;
    if (is_list_of_objects(*found)) return &*found;
    if (found->is_object() && layers > 1)
      if (const json* inner = envelope(*found, layers - 1)) return inner;
  }
  return nullptr;
}

Error json_error(std::string what, Reason reason = Reason::malformed) {
  return Error{ErrorKind::bad_input, {}, std::move(what), reason};
}

/// A hit of Elasticsearch holds the record in "_source".
void add_record(const json& member, std::vector<Fields>& records) {
  Fields& fields = records.emplace_back();
  const auto inner = member.find("_source");
  if (inner == member.end() || !inner->is_object()) return flatten(member, {}, fields);
  flatten(*inner, {}, fields);
  const auto id = member.find("_id");
  if (id != member.end() && !fields.contains("id")) flatten(*id, "id", fields);
}

/// The items of a JSON Feed belong to its title.
void add_feed_title(const json& feed, std::vector<Fields>& records) {
  const auto version = feed.find("version");
  const auto title = feed.find("title");
  if (version == feed.end() || !version->is_string() || title == feed.end() ||
      !title->is_string() ||
      version->get_ref<const std::string&>().find("jsonfeed.org") == std::string::npos)
    return;
  for (Fields& fields : records)
    if (!fields.contains("source")) fields["source"] = {title->get<std::string>()};
}

/// An object that schema.org calls an article, a posting or a report.
bool is_typed_article(const json& object) {
  const auto type = object.is_object() ? object.find("@type") : object.end();
  if (!object.is_object() || type == object.end()) return false;
  const auto names_one = [](const json& name) {
    if (!name.is_string()) return false;
    const auto& text = name.get_ref<const std::string&>();
    return text.ends_with("Article") || text.ends_with("Posting") || text.ends_with("Report");
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), names_one) : names_one(*type);
}

Result<std::vector<Fields>> to_records(const json& value) {
  const json* list = value.is_array() ? &value : value.is_object() ? envelope(value) : nullptr;
  std::vector<Fields> records;
  if (list == nullptr) {
    if (!value.is_object()) {
      return json_error(std::string{"expected a JSON object, found "} + value.type_name());
    }
    add_record(value, records);
    return records;
  }
  const bool typed = std::any_of(list->begin(), list->end(), is_typed_article);
  for (const auto& member : *list) {
    if (!member.is_object()) {
      return json_error(std::string{"expected a JSON object, found "} + member.type_name());
    }
    // A graph of linked data describes the page and its publisher, too.
    if (!typed || !member.contains("@type") || is_typed_article(member))
      add_record(member, records);
  }
  if (value.is_object()) add_feed_title(value, records);
  return records;
}

/// The parser's own words name its source ("[json.exception...] parse error at line 1, column 5:").
std::string short_reason(std::string_view what) {
  const auto bracket = what.find("] ");
  if (bracket != std::string_view::npos) what.remove_prefix(bracket + 2);
  return "expected a JSON object, found broken JSON (" + std::string{what.substr(0, 160)} + ")";
}

/// True if brackets nest deeper than max_depth: such a text is no article and costs memory.
bool too_deep(std::string_view text, std::size_t max_depth) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (++depth > max_depth) return true;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return false;
}

}  // namespace

bool is_envelope_key(std::string_view key) {
  return std::find(envelope_keys.begin(), envelope_keys.end(), key) != envelope_keys.end();
}

Result<std::vector<Fields>> parse_json_records(std::string_view text, std::size_t max_depth) {
  if (too_deep(text, max_depth)) {
    return json_error(
        "expected JSON nested at most " + std::to_string(max_depth) + " levels deep, found more",
        Reason::too_deep);
  }
  try {
    return to_records(json::parse(text));
  } catch (const json::exception& error) {
    return json_error(short_reason(error.what()));
  }
}

}  // namespace dragoman::indexer
