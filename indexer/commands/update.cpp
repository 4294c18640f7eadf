#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <sys/stat.h>
#include <xapian.h>

#include "common/logging.h"
#include "indexer/commands/actor_knowledge.h"
#include "indexer/commands/commands.h"
#include "indexer/curate/curated_article.h"
#include "indexer/interrupt.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "indexer/run_report.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"

namespace dragoman::indexer {
namespace {

/// An article with its document, made in a worker; only numbers are left to add.
struct PreparedArticle {
  StoredArticle article;
  /// Handles of a document are counted without a lock: this one alone goes from thread to thread.
  std::unique_ptr<Xapian::Document> document;
};

/// rules: must outlive the preparation.
std::function<Result<PreparedArticle>(RawRecord&&)> make_preparation(
    const UnderstandOptions& options, const ActorRules& rules) {
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
    auto document = std::make_unique<Xapian::Document>(tools->builder.build(curated.article));
    if (curated.found) document->set_data(encode(curated));
    return PreparedArticle{std::move(curated.article), std::move(document)};
  };
}

/// Changes when an option changes how inputs are understood.
std::uint64_t fingerprint(const IndexerOptions& options) {
  std::string all = options.keep_boilerplate ? "boilerplate;" : ";";
  all += options.reference_date + ";";
  for (const auto& mapping : options.field_map) all += mapping + ";";
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : all) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// One run of `indexer add`.
class AddRun {
 public:
  AddRun(const IndexerOptions& options, const PipelineOptions& pipeline, const ActorRules& rules,
         IndexWriter& writer)
      : options_(options),
        pipeline_(pipeline),
        rules_(rules),
        writer_(writer),
        fingerprint_(fingerprint(options)) {}

  ExitCode run();

 private:
  std::vector<InputFile> inputs_to_read();
  bool known_unchanged(const InputFile& input);
  InputRecord record_of(const InputFile& input) const;
  bool take(PipelineItem<PreparedArticle>&& item);
  void take_record(Result<PreparedArticle>&& prepared);
  void refuse(const Error& error);
  void count(Outcome outcome);

  const IndexerOptions& options_;
  const PipelineOptions& pipeline_;
  const ActorRules& rules_;
  IndexWriter& writer_;
  std::uint64_t fingerprint_;
  RunReport report_;
  InputRecord current_;
  PipelineProgress bytes_;
  Progress* progress_ = nullptr;
};

InputRecord AddRun::record_of(const InputFile& input) const {
  return {input.path, input.size, input.mtime_ns, fingerprint_, 0, 0, {}};
}

void AddRun::refuse(const Error& error) {
  if (progress_ != nullptr) progress_->clear();
  print_error(error);
  ++report_.refused;
}

/// Unchanged inputs are not read, but what was refused in them is named again: nothing is left out
/// silently.
bool AddRun::known_unchanged(const InputFile& input) {
  const auto before = writer_.input(input.path);
  if (input.path == "-" || !before || !unchanged(*before, record_of(input))) return false;
  ++report_.unchanged_inputs;
  report_.unchanged += before->articles;
  for (const Error& error : before->refusals) refuse(error);
  report_.refused += before->refused - before->refusals.size();
  return true;
}

std::vector<InputFile> AddRun::inputs_to_read() {
  std::vector<InputFile> inputs;
  walk_inputs(options_.paths, {}, [&](Result<InputFile> input) {
    if (!input)
      refuse(input.error());
    else if (!known_unchanged(*input))
      inputs.push_back(std::move(input).value());
    return interrupting_signal() == 0;
  });
  return inputs;
}

void AddRun::count(Outcome outcome) {
  switch (outcome) {
    case Outcome::added:
      ++report_.added;
      break;
    case Outcome::replaced:
      ++report_.replaced;
      break;
    case Outcome::unchanged:
      ++report_.unchanged;
      break;
  }
}

void AddRun::take_record(Result<PreparedArticle>&& prepared) {
  if (!prepared) {
    refuse(prepared.error());
    ++current_.refused;
    if (current_.refusals.size() < max_refusals) current_.refusals.push_back(prepared.error());
    return;
  }
  count(writer_.put(prepared->article, *prepared->document));
  ++current_.articles;
}

bool AddRun::take(PipelineItem<PreparedArticle>&& item) {
  using Kind = PipelineItem<PreparedArticle>::Kind;
  switch (item.kind) {
    case Kind::input_begins:
      current_ = record_of(item.input);
      break;
    case Kind::record:
      take_record(std::move(*item.prepared));
      break;
    case Kind::input_ends:
      report_.removed += writer_.finish_input(current_);
      break;
  }
  writer_.maybe_commit();
  progress_->update(report_, bytes_.bytes_read);
  return interrupting_signal() == 0;
}

ExitCode AddRun::run() {
  const std::vector<InputFile> inputs = inputs_to_read();
  std::uint64_t total = 0;
  for (const InputFile& input : inputs) total += input.size;
  {
    Progress progress{{stderr_is_terminal(), options_.shared.quiet, total}};
    progress_ = &progress;
    writer_.expect(total);
    run_pipeline<PreparedArticle>(
        inputs, pipeline_, [this] { return make_preparation(pipeline_.understand, rules_); },
        [this](PipelineItem<PreparedArticle>&& item) { return take(std::move(item)); }, bytes_);
    writer_.commit();
    report_.seconds = progress.seconds();
    progress_ = nullptr;
  }
  report_.interrupted = interrupting_signal() != 0;
  std::fprintf(stderr, "dragoman: %s\n", report_.closing_line().c_str());
  if (report_.interrupted) return static_cast<ExitCode>(128 + interrupting_signal());
  return report_.refused == 0 ? ExitCode::success : ExitCode::some_refused;
}

}  // namespace

ExitCode run_add(const IndexerOptions& options) {
  const auto pipeline = pipeline_options(options);
  if (!pipeline) {
    print_error(pipeline.error());
    return exit_code(pipeline.error().kind);
  }
  WriterOptions writing;
  writing.parts.jobs =
      options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  auto writer = IndexWriter::open(index_directory(options.shared), writing);
  if (!writer) {
    print_error(writer.error());
    return exit_code(writer.error().kind);
  }
  const auto rules = settle_actor_rules(options.actors_file, *writer);
  if (!rules) {
    print_error(rules.error());
    return exit_code(rules.error().kind);
  }
  return AddRun{options, *pipeline, *rules, *writer}.run();
}

}  // namespace dragoman::indexer
