#include "indexer/pipeline.h"

#include <utility>

#include "indexer/extract/actors/actors.h"
#include "indexer/extract/dates/dates.h"
#include "indexer/extract/language.h"

namespace dragoman::indexer {

struct Understanding::State {
  UnderstandOptions options;
  ActorExtractor actors;
};

Understanding::Understanding(UnderstandOptions options)
    : state_(std::make_unique<State>(State{std::move(options), {}})) {}
Understanding::~Understanding() = default;
Understanding::Understanding(Understanding&&) noexcept = default;

namespace {

StoredArticle stored(Article&& article) {
  StoredArticle result;
  result.id = std::move(article.id);
  result.path = std::move(article.path);
  result.url = std::move(article.url);
  result.title = std::move(article.title);
  result.published = article.published;
  result.published_evidence = std::move(article.published_evidence);
  result.source = std::move(article.source);
  result.authors = std::move(article.authors);
  result.section = std::move(article.section);
  result.tags = std::move(article.tags);
  result.text = std::move(article.text);
  result.warnings = std::move(article.warnings);
  return result;
}

/// Dates stand in titles, too; the blank line keeps the two apart.
std::string title_and_text(const StoredArticle& article) {
  return article.title.empty() ? article.text : article.title + "\n\n" + article.text;
}

}  // namespace

Result<StoredArticle> Understanding::operator()(RawRecord&& record) {
  auto parsed = to_article(std::move(record), state_->options);
  if (!parsed) return parsed.error();
  Article article = std::move(parsed).value();
  const std::string claimed = std::move(article.language);
  StoredArticle result = stored(std::move(article));
  result.language = detect_language(result.title, result.text, claimed).code;
  const auto reference = result.published ? result.published : state_->options.reference_date;
  result.dates = find_dates(title_and_text(result), result.language, reference);
  result.actors = state_->actors.extract(result.title, result.text, result.language);
  return result;
}

}  // namespace dragoman::indexer
