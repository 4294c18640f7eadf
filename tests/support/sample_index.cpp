#include "tests/support/sample_index.h"

#include <stdexcept>
#include <utility>

#include <xapian.h>

#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"

namespace dragoman::testing_support {
namespace {

Actor actor(ActorType type, std::string_view id, std::string_view name,
            std::vector<std::string> mentions) {
  if (mentions.empty()) mentions.emplace_back(name);
  return {std::string{id}, type, std::string{name}, std::move(mentions)};
}

Day iso_day(std::string_view text) {
  const auto day = parse_iso_day(text);
  if (!day) throw std::runtime_error("no day: " + std::string{text});
  return *day;
}

StoredArticle stored(const SampleArticle& sample) {
  StoredArticle article;
  article.id = sample.id;
  article.path = "sample.jsonl";
  article.title = sample.title;
  article.text = sample.text;
  article.language = sample.language;
  if (!sample.published.empty()) article.published = iso_day(sample.published);
  article.published_evidence = sample.published.empty() ? "none" : "record";
  article.source = sample.source;
  article.authors = sample.authors;
  article.actors = sample.actors;
  article.dates = sample.dates;
  return article;
}

}  // namespace

Actor person(std::string_view id, std::string_view name, std::vector<std::string> mentions) {
  return actor(ActorType::person, id, name, std::move(mentions));
}
Actor organisation(std::string_view id, std::string_view name, std::vector<std::string> mentions) {
  return actor(ActorType::organisation, id, name, std::move(mentions));
}
Actor place(std::string_view id, std::string_view name, std::vector<std::string> mentions) {
  return actor(ActorType::place, id, name, std::move(mentions));
}
MentionedDate mentioned(std::string_view from, std::string_view to) {
  return {{iso_day(from), iso_day(to)}, std::string{from}};
}

SampleIndex::SampleIndex(const std::vector<SampleArticle>& articles) { put(articles); }

std::string SampleIndex::directory() const { return (directory_ / "index").string(); }

void SampleIndex::put(const std::vector<SampleArticle>& articles) const {
  auto writer = indexer::IndexWriter::open(directory());
  if (!writer) throw std::runtime_error(message_line(writer.error()));
  indexer::DocumentBuilder builder;
  for (const auto& sample : articles) {
    const StoredArticle article = stored(sample);
    writer->put(article, builder.build(article));
  }
  writer->commit();
}

searcher::IndexReader SampleIndex::open() const {
  auto index = searcher::IndexReader::open(directory());
  if (!index) throw std::runtime_error(message_line(index.error()));
  return std::move(*index);
}

}  // namespace dragoman::testing_support
