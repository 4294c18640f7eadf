#include "common/stored_article.h"

#include "common/schema.h"

namespace dragoman {
namespace {

constexpr char encoding_version = 1;

class Writer {
 public:
  explicit Writer(std::string& bytes) : bytes_(bytes) {}
  void number(std::uint64_t value) { schema::append_number(bytes_, value); }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void texts(const std::vector<std::string>& values) {
    number(values.size());
    for (const auto& value : values) text(value);
  }
  void day(Day value) { bytes_ += schema::encode_day(value); }

 private:
  std::string& bytes_;
};

/// Reads what Writer wrote; after the first damage every answer is empty and ok() is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] bool ok() const { return ok_; }
  std::uint64_t number() {
    const auto value = schema::take_number(rest_);
    ok_ = ok_ && value.has_value();
    return value.value_or(0);
  }
  std::string text() { return std::string{take(number())}; }
  /// A count of things that take at least one byte each, so that damage cannot ask for gigabytes.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > rest_.size()) ok_ = false;
    return ok_ ? static_cast<std::size_t>(value) : 0;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> values(count());
    for (auto& value : values) value = text();
    return values;
  }
  Day day() {
    const auto value = schema::decode_day(take(4));
    ok_ = ok_ && value.has_value();
    return value.value_or(first_day);
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (!ok_ || size > rest_.size()) {
      ok_ = false;
      return {};
    }
    const auto piece = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(static_cast<std::size_t>(size));
    return piece;
  }
  std::string_view rest_;
  bool ok_ = true;
};

void write_actors(Writer& writer, const std::vector<Actor>& actors) {
  writer.number(actors.size());
  for (const Actor& actor : actors) {
    writer.text(actor.id);
    writer.number(static_cast<std::uint64_t>(actor.type));
    writer.text(actor.name);
    writer.texts(actor.mentions);
  }
}

std::vector<Actor> read_actors(Reader& reader) {
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

void write_dates(Writer& writer, const std::vector<MentionedDate>& dates) {
  writer.number(dates.size());
  for (const MentionedDate& date : dates) {
    writer.day(date.range.from);
    writer.day(date.range.to);
    writer.text(date.text);
  }
}

std::vector<MentionedDate> read_dates(Reader& reader) {
  std::vector<MentionedDate> dates(reader.count());
  for (MentionedDate& date : dates) {
    date.range.from = reader.day();
    date.range.to = reader.day();
    date.text = reader.text();
  }
  return dates;
}

}  // namespace

std::string encode(const StoredArticle& article) {
  std::string bytes(1, encoding_version);
  bytes.reserve(article.text.size() + 1024);
  Writer writer{bytes};
  for (const auto* field : {&article.id, &article.path, &article.url, &article.title,
                            &article.published_evidence, &article.source, &article.language})
    writer.text(*field);
  writer.number(article.published ? 1 : 0);
  if (article.published) writer.day(*article.published);
  writer.texts(article.authors);
  write_actors(writer, article.actors);
  write_dates(writer, article.dates);
  writer.texts(article.warnings);
  writer.text(article.text);
  return bytes;
}

std::optional<StoredArticle> decode_article(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != encoding_version) return std::nullopt;
  Reader reader{bytes.substr(1)};
  StoredArticle article;
  for (auto* field : {&article.id, &article.path, &article.url, &article.title,
                      &article.published_evidence, &article.source, &article.language})
    *field = reader.text();
  if (reader.number() != 0) article.published = reader.day();
  article.authors = reader.texts();
  article.actors = read_actors(reader);
  article.dates = read_dates(reader);
  article.warnings = reader.texts();
  article.text = reader.text();
  if (!reader.ok()) return std::nullopt;
  return article;
}

}  // namespace dragoman
