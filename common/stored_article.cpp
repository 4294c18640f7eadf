#include "common/stored_article.h"

#include <utility>

#include "common/packed_bytes.h"
#include "common/schema.h"

namespace dragoman {
namespace {

constexpr char encoding_version = 2;

void write_day(std::string& bytes, Day day) { bytes += schema::encode_day(day); }

/// Empty if damaged.
std::optional<Day> read_day(PackedReader& reader) { return schema::decode_day(reader.take(4)); }

void write_actors(PackedWriter& writer, const std::vector<Actor>& actors) {
  writer.number(actors.size());
  for (const Actor& actor : actors) {
    writer.text(actor.id);
    writer.number(static_cast<std::uint64_t>(actor.type));
    writer.text(actor.name);
    writer.texts(actor.mentions);
  }
}

std::vector<Actor> read_actors(PackedReader& reader) {
  std::vector<Actor> actors(reader.count());
  for (Actor& actor : actors) {
    actor.id = reader.text();
    const auto type = reader.number();
    actor.type = static_cast<ActorType>(type < all_actor_types.size() ? type : 0);
    actor.name = reader.text();
    actor.mentions = reader.texts();
  }
  return actors;
}

void write_dates(std::string& bytes, const std::vector<MentionedDate>& dates) {
  PackedWriter writer{bytes};
  writer.number(dates.size());
  for (const MentionedDate& date : dates) {
    write_day(bytes, date.range.from);
    write_day(bytes, date.range.to);
    writer.text(date.text);
  }
}

/// Empty if damaged.
std::optional<std::vector<MentionedDate>> read_dates(PackedReader& reader) {
  std::vector<MentionedDate> dates(reader.count());
  for (MentionedDate& date : dates) {
    const auto from = read_day(reader);
    const auto to = read_day(reader);
    if (!from || !to) return std::nullopt;
    date = {{*from, *to}, reader.text()};
  }
  return dates;
}

}  // namespace

std::string encode(const StoredArticle& article) {
  std::string bytes(1, encoding_version);
  bytes.reserve(article.text.size() + 1024);
  PackedWriter writer{bytes};
  for (const auto* field :
       {&article.id, &article.path, &article.url, &article.title, &article.published_evidence,
        &article.source, &article.language, &article.section})
    writer.text(*field);
  writer.number(article.published ? 1 : 0);
  if (article.published) write_day(bytes, *article.published);
  writer.texts(article.authors);
  writer.texts(article.tags);
  write_actors(writer, article.actors);
  write_dates(bytes, article.dates);
  writer.texts(article.warnings);
  writer.text(article.text);
  return bytes;
}

std::optional<StoredArticle> decode_article(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != encoding_version) return std::nullopt;
  PackedReader reader{bytes.substr(1)};
  StoredArticle article;
  for (auto* field :
       {&article.id, &article.path, &article.url, &article.title, &article.published_evidence,
        &article.source, &article.language, &article.section})
    *field = reader.text();
  if (reader.number() != 0) {
    article.published = read_day(reader);
    if (!article.published) return std::nullopt;
  }
  article.authors = reader.texts();
  article.tags = reader.texts();
  article.actors = read_actors(reader);
  auto dates = read_dates(reader);
  if (!dates) return std::nullopt;
  article.dates = std::move(*dates);
  article.warnings = reader.texts();
  article.text = reader.text();
  if (!reader.ok()) return std::nullopt;
  return article;
}

}  // namespace dragoman
