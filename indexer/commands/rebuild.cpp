#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include <xapian.h>

#include "common/schema.h"
#include "indexer/commands/actor_knowledge.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/update_session.h"
#include "indexer/config_file.h"
#include "indexer/curate/curated_article.h"
#include "indexer/interrupt.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/generations.h"
#include "indexer/write/input_documents.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t manifest_part_size = 10'000;

/// The input as it is now; empty: it is not there, or no file that can be read again.
std::optional<InputFile> input_now(const InputRecord& record) {
  struct stat status {};
  if (record.path == "-" || ::stat(record.path.c_str(), &status) != 0 || !S_ISREG(status.st_mode) ||
      ::access(record.path.c_str(), R_OK) != 0)
    return std::nullopt;
  return InputFile{record.path, static_cast<std::uint64_t>(status.st_size), modification_ns(status),
                   record.mounted};
}

/// Reads every input that the old index knows into a new one. What can no longer be read is carried
/// over from the old index: its articles are stored there whole.
class Rebuild {
 public:
  Rebuild(const IndexerOptions& options, UpdateSession& session, Xapian::Database old)
      : options_(options),
        session_(session),
        old_(std::move(old)),
        run_(session.run_parts(options)) {}

  ExitCode run() {
    keep_removals();
    std::string after;
    do {
      std::vector<InputFile> inputs;
      for (InputRecord& record : manifest_part(old_, {}, after, manifest_part_size)) {
        if (interrupting_signal() != 0) break;
        if (understood_by_ != record.options) {
          read(std::move(inputs));
          inputs.clear();
          understand_as(record.options);
        }
        if (auto input = input_now(record))
          inputs.push_back(std::move(*input));
        else
          carry_over(std::move(record));
      }
      read(std::move(inputs));
    } while (!after.empty() && interrupting_signal() == 0);
    if (interrupting_signal() == 0)
      if (const auto kept = keep_actors_file(); !kept) return fail(kept.error());
    const ExitCode code = run_.finish();
    if (interrupting_signal() == 0) session_.writer().publish();
    return code;
  }

 private:
  /// What the analyst has taught the old index.
  Result<std::monostate> keep_actors_file() {
    const std::string text = old_.get_metadata(std::string{schema::metadata::actors_file});
    if (text.empty() || !options_.actors_file.empty()) return std::monostate{};
    const auto applied = apply_actors_file(text, "actors file of the index", session_.writer());
    if (!applied) return applied.error();
    return std::monostate{};
  }

  void keep_removals() {
    const std::string prefix{schema::metadata::removed_prefix};
    for (auto key = old_.metadata_keys_begin(prefix); key != old_.metadata_keys_end(prefix); ++key)
      session_.writer().keep_out(old_.get_metadata(*key));
  }

  void read(std::vector<InputFile> inputs) {
    if (!inputs.empty()) run_.read(std::move(inputs));
  }

  /// As the input was understood the first time, where that is known.
  void understand_as(std::uint64_t fingerprint) {
    understood_by_ = fingerprint;
    const std::string text = old_.get_metadata(schema::metadata::input_options(fingerprint));
    IndexerOptions options = options_;
    options.keep_boilerplate = false;
    options.reference_date.clear();
    options.field_map.clear();
    if (!read_config(text, "recorded options", options)) return;
    if (const auto pipeline = pipeline_options(options)) run_.understand_as(*pipeline, text);
  }

  void carry_over(InputRecord record) {
    const std::string term = schema::path_term(record.path);
    IndexWriter& writer = session_.writer();
    for (auto place = old_.postlist_begin(term); place != old_.postlist_end(term); ++place) {
      auto curated = curated_article(old_.get_document(*place).get_data());
      if (!curated) {
        run_.refuse({ErrorKind::bad_input, record.path,
                     "expected an article that this version can read, found one of another"});
        continue;
      }
      StoredArticle& article = curated->article;
      if (curated->found) article.actors = *curated->found;
      writer.put(article, builder_.build(article), record.path);
      ++run_.report().unchanged;
      session_.log().article("kept", article.id, record.path);
    }
    record.mtime_ns = stale_mtime;
    writer.finish_input(record);
    writer.maybe_commit();
  }

  const IndexerOptions& options_;
  UpdateSession& session_;
  Xapian::Database old_;
  UpdateRun run_;
  DocumentBuilder builder_;
  std::optional<std::uint64_t> understood_by_;
};

}  // namespace

ExitCode run_rebuild(const IndexerOptions& options) {
  const std::string db = index_directory(options.shared);
  if (current_generation(db).empty())
    return fail({ErrorKind::bad_index, db, "expected an index to rebuild, found none"});
  WriterOptions writing;
  writing.anew = true;
  auto session = UpdateSession::open(options, {"rebuild", writing});
  if (!session) return fail(session.error());
  return Rebuild{options, *session, Xapian::Database{current_generation(db)}}.run();
}

}  // namespace dragoman::indexer
