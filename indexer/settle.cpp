#include "indexer/settle.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/fold.h"
#include "indexer/extract/identity.h"
#include "indexer/extract/language.h"
#include "indexer/extract/published.h"
#include "indexer/extract/source.h"
#include "indexer/parse/charset.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

/// All values of the surest source of a field.
std::vector<std::string> all_best(const ParsedPage& page, Field field) {
  std::vector<std::string> values;
  const MetadataCandidate* first = nullptr;
  for (const auto& candidate : page.metadata) {
    if (candidate.field == field && (first == nullptr || candidate.rank < first->rank))
      first = &candidate;
  }
  for (const auto& candidate : page.metadata) {
    if (first == nullptr || candidate.field != field || candidate.rank != first->rank) continue;
    if (std::find(values.begin(), values.end(), candidate.value) == values.end()) {
      values.push_back(candidate.value);
    }
  }
  return values;
}

std::string joined(const std::vector<TextBlock>& blocks) {
  std::string text;
  for (const auto& block : blocks) {
    if (!text.empty()) text += "\n\n";
    text += block.text;
  }
  return compose(text);
}

/// Some pages declare every word they would be found by.
std::vector<std::string> tags_of(const ParsedPage& page) {
  constexpr std::size_t max_tags = 30;
  constexpr std::size_t max_tag_bytes = 100;
  std::vector<std::string> tags;
  std::vector<std::string> seen;
  for (const auto& value : all_best(page, Field::tag)) {
    if (tags.size() == max_tags) break;
    std::string tag = compose(value);
    std::string lower = lower_case(tag);
    const bool known = std::find(seen.begin(), seen.end(), lower) != seen.end();
    if (known || tag.size() > max_tag_bytes) continue;
    tags.push_back(std::move(tag));
    seen.push_back(std::move(lower));
  }
  return tags;
}

std::string language_of(const ParsedPage& page) {
  const std::string claimed = best_value(page, Field::language);
  return lower_case(claimed.substr(0, claimed.find_first_of("-_, ")));
}

}  // namespace

std::string best_value(const ParsedPage& page, Field field) {
  const MetadataCandidate* found = nullptr;
  for (const auto& candidate : page.metadata) {
    if (candidate.field == field && (found == nullptr || candidate.rank < found->rank)) {
      found = &candidate;
    }
  }
  return found == nullptr ? std::string{} : found->value;
}

Article settle(ParsedPage&& page, const RawRecord& record) {
  Article article;
  article.path = record.path;
  article.url = normalise_url(best_value(page, Field::url));
  article.id = article_id(best_value(page, Field::id), identity_url(article.url), record.path,
                          record.number);
  article.title = compose(best_value(page, Field::title));
  article.source = compose(settle_source(page.metadata, article.url));
  for (auto& name : all_best(page, Field::author)) article.authors.push_back(compose(name));
  article.section = compose(best_value(page, Field::section));
  article.tags = tags_of(page);
  article.language = language_of(page);
  article.text = joined(page.blocks);
  article.warnings = record.warnings;
  for (auto& warning : page.warnings) {
    const auto& known = article.warnings;  // parsers may hand on those of the record
    if (std::find(known.begin(), known.end(), warning) == known.end())
      article.warnings.push_back(std::move(warning));
  }
  // How a date is read depends on the language.
  const std::string language = article.language.empty()
                                   ? detect_language(article.title, article.text, {}).code
                                   : article.language;
  const auto published = settle_published({.candidates = page.metadata,
                                           .text = article.text,
                                           .language = language,
                                           .url = article.url,
                                           .today = today()});
  article.published = published.day;
  article.published_evidence = published.evidence;
  return article;
}

}  // namespace dragoman::indexer
