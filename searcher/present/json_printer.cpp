#include "searcher/present/json_printer.h"

#include <array>

#include "searcher/present/characters.h"
#include "searcher/present/json_writer.h"

namespace dragoman::searcher {
namespace {

constexpr int score_decimals = 4;
constexpr int time_decimals = 1;
constexpr int lift_decimals = 2;
constexpr std::size_t format_version = 1;

using Spans = std::vector<std::pair<std::size_t, std::size_t>>;

void write_text(JsonWriter& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.text_or_null(value);
}

void write_number(JsonWriter& json, std::string_view key, std::size_t value) {
  json.key(key);
  json.number(value);
}

void write_list(JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
  json.key(key);
  json.begin_array();
  for (const std::string& value : values) json.text(value);
  json.end_array();
}

/// Bytes to code points.
void write_spans(JsonWriter& json, std::string_view key, std::string_view text,
                 const Spans& spans) {
  json.key(key);
  json.begin_array();
  for (const auto& [begin, end] : spans) {
    const std::size_t first = count_characters(text.substr(0, begin));
    json.begin_array();
    json.number(first);
    json.number(first + count_characters(text.substr(begin, end - begin)));
    json.end_array();
  }
  json.end_array();
}

void write_snippets(JsonWriter& json, const std::vector<Snippet>& snippets) {
  json.key("snippets");
  json.begin_array();
  for (const Snippet& snippet : snippets) {
    json.begin_object();
    json.key("text");
    json.text(snippet.text);
    write_spans(json, "highlights", snippet.text, snippet.highlights);
    json.key("cut_before");
    json.boolean(snippet.cut_before);
    json.key("cut_after");
    json.boolean(snippet.cut_after);
    json.end_object();
  }
  json.end_array();
}

void write_actors(JsonWriter& json, const std::vector<Actor>& actors) {
  json.key("actors");
  json.begin_array();
  for (const Actor& actor : actors) {
    json.begin_object();
    write_text(json, "id", actor.id);
    write_text(json, "type", dragoman::to_string(actor.type));
    write_text(json, "name", actor.name);
    json.end_object();
  }
  json.end_array();
}

/// The members of a hit, without its brackets.
void write_hit(JsonWriter& json, const Hit& hit) {
  write_number(json, "rank", hit.rank);
  json.key("score");
  json.decimal(hit.score, score_decimals);
  write_text(json, "id", hit.id);
  write_text(json, "title", hit.title);
  write_text(json, "published", hit.published ? to_iso(*hit.published) : std::string{});
  write_text(json, "source", hit.source);
  write_text(json, "language", hit.language);
  write_text(json, "url", hit.url);
  write_text(json, "path", hit.path);
  write_number(json, "copies", hit.copies);
  write_snippets(json, hit.snippets);
  write_actors(json, hit.actors);
  write_spans(json, "title_highlights", hit.title, hit.title_highlights);
  write_list(json, "copy_ids", hit.copy_ids);
  if (!hit.explanation.empty()) write_list(json, "explanation", hit.explanation);
}

void write_facet(JsonWriter& json, const Facet& facet) {
  write_number(json, "total", facet.total);
  json.key("values");
  json.begin_array();
  for (const FacetValue& value : facet.values) {
    json.begin_object();
    write_text(json, "id", value.id);
    write_text(json, "name", value.id.empty() ? std::string_view{} : value.name);
    write_number(json, "count", value.count);
    json.key("selected");
    json.boolean(value.selected);
    if (facet.order == FacetOrder::lift) {
      json.key("lift");
      json.decimal(value.lift, lift_decimals);
    }
    json.end_object();
  }
  json.end_array();
}

void write_facets(JsonWriter& json, const std::vector<Facet>& facets) {
  json.key("facets");
  json.begin_object();
  for (const Facet& facet : facets) {
    json.key(to_string(facet.name));
    json.begin_object();
    write_facet(json, facet);
    json.end_object();
  }
  json.end_object();
}

void write_head(JsonWriter& json, const Response& response) {
  json.key("query");
  json.text(response.query);
  write_number(json, "total", response.total);
  json.key("total_exact");
  json.boolean(response.total_exact);
  json.key("elapsed_ms");
  json.decimal(response.elapsed_ms, time_decimals);
  write_text(json, "suggestion", response.suggestion.value_or(std::string{}));
}

void begin_line(JsonWriter& json) {
  json.begin_object();
  write_number(json, "format", format_version);
}

/// The lines so far must not put a comma before the next: each is a document of its own.
void end_line(JsonWriter& json, std::string& lines) {
  json.end_object();
  json.line_break();
  lines += json.take();
  json = JsonWriter{};
}

void write_similar_names(JsonWriter& json, const std::vector<SimilarNames>& similar) {
  json.key("similar_names");
  json.begin_array();
  for (const SimilarNames& row : similar) {
    json.begin_object();
    write_text(json, "part", row.part);
    write_list(json, "names", row.names);
    json.end_object();
  }
  json.end_array();
}

void write_response(JsonWriter& json, const Response& response) {
  write_head(json, response);
  json.key("hits");
  json.begin_array();
  for (const Hit& hit : response.hits) {
    json.begin_object();
    write_hit(json, hit);
    json.end_object();
  }
  json.end_array();
  write_facets(json, response.facets);
  write_list(json, "found_nothing", response.found_nothing);
  if (!response.similar_names.empty()) write_similar_names(json, response.similar_names);
  if (response.loosened) {
    json.key("loosened");
    json.boolean(true);
  }
  if (!response.understood.empty()) write_list(json, "understood", response.understood);
  if (!response.similar_to.empty()) write_text(json, "similar_to", response.similar_to);
}

void write_bucket(JsonWriter& json, const TimelineBucket& bucket) {
  const bool dated = !bucket.id.empty();
  write_text(json, "id", bucket.id);
  write_text(json, "from", dated ? to_iso(bucket.range.from) : std::string{});
  write_text(json, "to", dated ? to_iso(bucket.range.to) : std::string{});
  write_number(json, "count", bucket.count);
}

}  // namespace

std::string_view to_string(FacetName name) {
  constexpr std::array<std::string_view, 8> words{"person",   "org",    "place", "source",
                                                  "language", "author", "date",  "mentioned"};
  return words[static_cast<std::size_t>(name)];
}

std::string_view to_string(Interval interval) {
  constexpr std::array<std::string_view, 4> words{"day", "week", "month", "year"};
  return words[static_cast<std::size_t>(interval)];
}

std::string json_object(const Response& response) {
  JsonWriter json;
  std::string lines;
  begin_line(json);
  write_response(json, response);
  end_line(json, lines);
  return lines;
}

std::string json_batch_object(std::string_view qid, const Response& response) {
  JsonWriter json;
  std::string lines;
  begin_line(json);
  write_text(json, "qid", qid);
  write_response(json, response);
  end_line(json, lines);
  return lines;
}

std::string json_lines(const Response& response) {
  JsonWriter json;
  std::string lines;
  for (const Hit& hit : response.hits) {
    begin_line(json);
    write_hit(json, hit);
    end_line(json, lines);
  }
  if (response.facets.empty()) return lines;
  begin_line(json);
  write_head(json, response);
  write_facets(json, response.facets);
  end_line(json, lines);
  return lines;
}

std::string json_facet_lines(const Response& response) {
  JsonWriter json;
  std::string lines;
  for (const Facet& facet : response.facets) {
    begin_line(json);
    write_text(json, "facet", to_string(facet.name));
    write_facet(json, facet);
    end_line(json, lines);
  }
  return lines;
}

std::string json_object(const Timeline& timeline) {
  JsonWriter json;
  std::string lines;
  begin_line(json);
  json.key("query");
  json.text(timeline.query);
  write_text(json, "by", to_string(timeline.by));
  json.key("mentioned");
  json.boolean(timeline.mentioned);
  write_number(json, "total", timeline.total);
  json.key("buckets");
  json.begin_array();
  for (const TimelineBucket& bucket : timeline.buckets) {
    json.begin_object();
    write_bucket(json, bucket);
    json.end_object();
  }
  json.end_array();
  write_list(json, "found_nothing", timeline.found_nothing);
  end_line(json, lines);
  return lines;
}

std::string json_lines(const Timeline& timeline) {
  JsonWriter json;
  std::string lines;
  for (const TimelineBucket& bucket : timeline.buckets) {
    begin_line(json);
    write_bucket(json, bucket);
    end_line(json, lines);
  }
  return lines;
}

}  // namespace dragoman::searcher
