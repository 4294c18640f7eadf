// UpdateRun: what becomes of an input that is read.
#include <memory>
#include <utility>

#include <xapian.h>

#include "common/logging.h"
#include "indexer/commands/update_run.h"
#include "indexer/curate/curated_article.h"
#include "indexer/interrupt.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/input_documents.h"

namespace dragoman::indexer {
/// An article with its document, made in a worker; only numbers are left to add.
struct PreparedArticle {
  StoredArticle article;
  PostedDocument document;
};

namespace {

/// rules: must outlive the preparation.
Preparation make_preparation(const UnderstandOptions& options, const ActorRules& rules) {
  struct Tools {
    Understanding understanding;
    DocumentBuilder builder;
  };
  auto tools = std::make_shared<Tools>(Tools{Understanding{options}, {}});
  return [tools, &rules](RawRecord&& record) -> Result<PreparedArticle> {
    auto article = tools->understanding(std::move(record));
    if (!article) return article.error();
    CuratedArticle curated{std::move(article).value(), {}};
    curated.curate(rules);
    PostedDocument document = tools->builder.build(curated.article);
    if (curated.found) document.set_data(encode(curated));
    return PreparedArticle{std::move(curated.article), std::move(document)};
  };
}

}  // namespace

void UpdateRun::read_waiting() {
  const std::vector<InputFile> inputs = std::exchange(waiting_, {});
  if (inputs.empty() || interrupting_signal() != 0) return;
  const std::uint64_t total = std::exchange(waiting_bytes_, 0);
  writer_.expect(total);
  {
    const bool quiet = options_.shared.quiet;
    Progress progress{{stderr_is_terminal(), quiet, total_known_ ? total : 0}};
    progress_ = &progress;
    PipelineProgress bytes;
    run_pipeline<PreparedArticle>(
        inputs, pipeline_, [this] { return make_preparation(pipeline_.understand, rules_); },
        [this](PipelineItem<PreparedArticle>&& item) { return take(std::move(item)); }, bytes);
    progress_ = nullptr;
  }
  // Not more: what comes and what goes shall be seen at once, where it is not too much for that.
  writer_.end_expected();
}

void UpdateRun::take_record(Result<PreparedArticle>&& prepared) {
  if (!prepared) {
    const Error& error = prepared.error();
    refuse(error);
    ++current_.refused;
    if (current_.refusals.size() < max_refusals) current_.refusals.push_back(error);
    unreadable_ = unreadable_ || error.reason == Reason::unreadable;
    return;
  }
  const StoredArticle& article = prepared->article;
  switch (writer_.put(article, std::move(prepared->document), current_.path)) {
    case Outcome::added:
      ++report_.added;
      log_.article("added", article.id, current_.path, article.warnings);
      break;
    case Outcome::replaced:
      ++report_.replaced;
      log_.article("replaced", article.id, current_.path, article.warnings);
      break;
    case Outcome::unchanged:
      ++report_.unchanged;
      log_.article("unchanged", article.id, current_.path, article.warnings);
      break;
    case Outcome::left_out:
      ++report_.left_out;
      ++current_.left_out;
      log_.article("left-out", article.id, current_.path, article.warnings);
      return;
  }
  ++current_.articles;
}

void UpdateRun::finish_input(const std::optional<std::uint64_t>& content_hash) {
  reading_ = false;
  // What the machine could not read may be whole the next time: it is no change.
  auto before = writer_.input(current_.path);
  if (unreadable_ && before && before->articles != 0) {
    before->mtime_ns = stale_mtime;
    before->refused = current_.refused;
    before->refusals = std::move(current_.refusals);
    writer_.forget_input();
    writer_.remember(*before);
    return;
  }
  current_.content_hash = content_hash.value_or(0);
  // It was written to while it was read, or is no file.
  if (!content_hash || unreadable_) current_.mtime_ns = stale_mtime;
  count(writer_.finish_input(current_), current_.path);
}

bool UpdateRun::take(PipelineItem<PreparedArticle>&& item) {
  using Kind = PipelineItem<PreparedArticle>::Kind;
  // What follows a signal may be cut off by it.
  if (interrupting_signal() != 0) return false;
  switch (item.kind) {
    case Kind::input_begins:
      current_ = record_of(item.input);
      reading_ = true;
      unreadable_ = false;
      break;
    case Kind::record:
      take_record(std::move(*item.prepared));
      break;
    case Kind::input_ends:
      finish_input(item.content_hash);
      break;
  }
  commit_if_due();
  if (progress_ != nullptr) progress_->update(report_, item.bytes_read);
  return interrupting_signal() == 0;
}

void UpdateRun::count(const Removal& removal, const std::string& input) {
  report_.removed += removal.ids.size();
  for (const std::string& id : removal.ids) log_.article("removed", id, input);
  read_again_.insert(removal.shared.begin(), removal.shared.end());
}

/// A commit within an input must not hold articles of which nobody knows where they came from.
void UpdateRun::remember_as_begun() {
  InputRecord begun = writer_.input(current_.path).value_or(current_);
  begun.mtime_ns = stale_mtime;
  begun.content_hash = 0;
  writer_.remember(begun);
}

void UpdateRun::commit_if_due() {
  if (!writer_.commit_is_due()) return;
  if (reading_) remember_as_begun();
  writer_.commit();
}

}  // namespace dragoman::indexer
