#include "indexer/write/document_builder.h"

#include <algorithm>
#include <functional>
#include <set>

#include "common/names/folded_name.h"
#include "common/schema.h"
#include "indexer/extract/near_copy.h"

namespace dragoman::indexer {
namespace {

using schema::Slot;
using std::chrono::year_month_day;

void add_boolean(PostedDocument& document, const std::string& term) { document.post_boolean(term); }

void set_slot(PostedDocument& document, Slot slot, const std::string& bytes) {
  document.set_value(schema::number(slot), bytes);
}

void add_mentioned(PostedDocument& document, const StoredArticle& article) {
  std::set<schema::MentionedValue> values;
  for (const MentionedDate& date : article.dates)
    for (const auto& value : schema::mentioned_values(date.range)) values.insert(value);
  std::string packed;
  for (const auto& value : values) {
    using Precision = schema::MentionedValue::Precision;
    const Day day = schema::day_of(value);
    const year_month_day date{day};
    if (value.precision == Precision::day) add_boolean(document, schema::mentioned_day_term(day));
    if (value.precision != Precision::year)
      add_boolean(document, schema::mentioned_month_term(date.year() / date.month()));
    add_boolean(document, schema::mentioned_year_term(date.year()));
    schema::append_number(packed, static_cast<std::uint64_t>(value.precision));
    schema::append_number(packed, value.value);
  }
  set_slot(document, Slot::mentioned, packed);
}

void add_facets(PostedDocument& document, const StoredArticle& article, Analyzer& plain) {
  add_boolean(document, schema::id_term(article.id));
  add_boolean(document, schema::path_term(article.path));
  add_boolean(document, schema::language_term(article.language));
  set_slot(document, Slot::language, article.language);
  if (article.published)
    set_slot(document, Slot::published, schema::encode_day(*article.published));
  if (!article.source.empty())
    add_boolean(document, schema::source_term(folded_name(article.source, plain)));
  for (const auto& author : article.authors)
    for (const auto& word : folded_words(author, plain))
      add_boolean(document, schema::author_term(word));
  for (const Actor& actor : article.actors)
    document.post(schema::actor_term(actor.type, actor.id), weight_of(actor));
}

/// By which near copies are found (write/copy_groups.h).
void add_copy_marks(PostedDocument& document, const StoredArticle& article) {
  const std::string bytes = sketch(copied_text(article));
  set_slot(document, Slot::copy_sketch, bytes);
  std::uint32_t band = 0;
  for (const std::uint64_t hash : bands(bytes))
    add_boolean(document, schema::copy_band_term(band++, hash));
  if (const auto address = address_hash(article.url))
    add_boolean(document, schema::copy_address_term(*address));
}

}  // namespace

// The text is not counted again: that would cost more than it tells.
std::uint32_t weight_of(const Actor& actor) {
  return static_cast<std::uint32_t>(std::max<std::size_t>(1, actor.mentions.size()));
}

Analyzer& DocumentBuilder::analyzer_of(const std::string& language) {
  return analyzers_.try_emplace(language, language).first->second;
}

void DocumentBuilder::add_words(PostedDocument& document, const StoredArticle& article) {
  const std::string& language = article.language;
  post(document, language, article.title, true);
  post(document, language, article.text, false);
}

// A term of a word is dear to make: words are sorted by their identity, so that it is made once a
// distinct word.
void DocumentBuilder::post(PostedDocument& document, const std::string& language,
                           std::string_view text, bool title) {
  words_ = analyzer_of(language).place_words(text);
  std::sort(words_.begin(), words_.end(), [](const PlacedWord& a, const PlacedWord& b) {
    return a.terms != b.terms ? std::less<>{}(a.terms, b.terms) : a.position < b.position;
  });
  const std::uint32_t offset = title ? 0 : schema::body_position;
  const std::uint32_t weight = title ? schema::title_weight : 1;
  for (auto begin = words_.begin(); begin != words_.end();) {
    const WordTerms& terms = *begin->terms;
    positions_.clear();
    for (; begin != words_.end() && begin->terms == &terms; ++begin)
      positions_.push_back(offset + begin->position);
    const auto count = static_cast<std::uint32_t>(positions_.size());
    for (const std::string* stem : {&terms.stem, &terms.alternate_stem}) {
      if (stem->empty()) continue;
      document.post(schema::word_term(language, *stem), weight * count, positions_);
      // Title words count already through their Z terms; S terms only answer title:.
      if (title) document.post(schema::title_term(language, *stem), count, positions_);
    }
    add_boolean(document, schema::exact_term(terms.form));
  }
}

PostedDocument DocumentBuilder::build(const StoredArticle& article) {
  PostedDocument document;
  add_words(document, article);
  add_facets(document, article, analyzer_of(std::string{plain_language}));
  add_mentioned(document, article);
  add_copy_marks(document, article);
  std::string length;
  schema::append_number(length, article.text.size());
  set_slot(document, Slot::text_length, length);
  document.set_data(encode(article));
  return document;
}

}  // namespace dragoman::indexer
