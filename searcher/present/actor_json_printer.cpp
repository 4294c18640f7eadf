#include "searcher/present/actor_printer.h"
#include "searcher/present/json_writer.h"

namespace dragoman::searcher {
namespace {

constexpr int score_decimals = 2;
constexpr std::size_t format_version = 1;

void write_text(JsonWriter& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.text_or_null(value);
}

void write_number(JsonWriter& json, std::string_view key, std::size_t value) {
  json.key(key);
  json.number(value);
}

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key);
  json.begin_array();
  for (const auto& text : texts) json.text(text);
  json.end_array();
}

/// One object a value, between the brackets of an array.
template <typename Values, typename Write>
void write_objects(JsonWriter& json, std::string_view key, const Values& values, Write&& write) {
  json.key(key);
  json.begin_array();
  for (const auto& value : values) {
    json.begin_object();
    write(value);
    json.end_object();
  }
  json.end_array();
}

/// The members of an actor, without its brackets.
void write_actor(JsonWriter& json, const ListedActor& actor) {
  write_text(json, "id", actor.id);
  write_text(json, "type", to_string(actor.type));
  write_text(json, "name", actor.name);
  write_texts(json, "aliases", actor.aliases);
  write_number(json, "articles", actor.articles);
  write_text(json, "first", actor.first ? to_iso(*actor.first) : std::string{});
  write_text(json, "last", actor.last ? to_iso(*actor.last) : std::string{});
  if (actor.spellings.empty()) return;
  write_objects(json, "spellings", actor.spellings, [&](const Spelling& spelling) {
    write_text(json, "text", spelling.text);
    write_number(json, "articles", spelling.articles);
  });
  write_objects(json, "companions", actor.companions, [&](const Companion& companion) {
    write_text(json, "id", companion.id);
    write_text(json, "type", to_string(companion.type));
    write_text(json, "name", companion.name);
    write_number(json, "articles", companion.articles);
  });
}

void write_pair(JsonWriter& json, const MergeSuggestion& pair) {
  json.key("score");
  json.decimal(pair.score, score_decimals);
  for (const auto* actor : {&pair.kept, &pair.other}) {
    json.key(actor == &pair.kept ? "kept" : "other");
    json.begin_object();
    write_actor(json, *actor);
    json.end_object();
  }
  write_text(json, "why", pair.why);
  write_number(json, "together", pair.together);
  write_number(json, "shared_companions", pair.shared_companions);
  write_number(json, "companions", pair.companions);
}

template <typename Write>
std::string line(Write&& write) {
  JsonWriter json;
  json.begin_object();
  write_number(json, "format", format_version);
  write(json);
  json.end_object();
  json.line_break();
  return json.take();
}

}  // namespace

std::string json_object(const ActorList& list) {
  return line([&](JsonWriter& json) {
    write_text(json, "name", list.name);
    write_number(json, "total", list.total);
    write_objects(json, "actors", list.actors,
                  [&](const ListedActor& actor) { write_actor(json, actor); });
    write_texts(json, "nearest", list.nearest);
  });
}

std::string json_lines(const ActorList& list) {
  std::string lines;
  for (const ListedActor& actor : list.actors)
    lines += line([&](JsonWriter& json) { write_actor(json, actor); });
  return lines;
}

std::string json_object(const MergeSuggestions& suggestions) {
  return line([&](JsonWriter& json) {
    write_number(json, "total", suggestions.total);
    write_objects(json, "suggestions", suggestions.pairs,
                  [&](const MergeSuggestion& pair) { write_pair(json, pair); });
  });
}

std::string json_lines(const MergeSuggestions& suggestions) {
  std::string lines;
  for (const MergeSuggestion& pair : suggestions.pairs)
    lines += line([&](JsonWriter& json) { write_pair(json, pair); });
  return lines;
}

}  // namespace dragoman::searcher
