#include "indexer/commands/update_run.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include <sys/stat.h>

#include <xapian.h>

#include "common/hash.h"
#include "common/logging.h"
#include "indexer/curate/curated_article.h"
#include "indexer/interrupt.h"
#include "indexer/read/content_hash.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/input_documents.h"

namespace dragoman::indexer {

/// An article with its document, made in a worker; only numbers are left to add.
struct PreparedArticle {
  StoredArticle article;
  PostedDocument document;
};

/// An input of the manifest that is no longer there.
struct UpdateRun::Gone {
  std::string path;
  std::uint64_t content_hash = 0;
};

namespace {

namespace fs = std::filesystem;

/// Inputs that are read in one go; what is known of them lies in memory.
constexpr std::size_t max_waiting = 100'000;
constexpr std::uint64_t max_waiting_bytes = std::uint64_t{4} << 30;
/// Beyond so many inputs that are gone, renamed ones are read again.
constexpr std::size_t max_gone = 200'000;
constexpr std::size_t manifest_part_size = 10'000;

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

bool has_entries(const std::string& directory) {
  std::error_code failed;
  for (fs::directory_iterator entry{directory, failed}, end; !failed && entry != end;
       entry.increment(failed))
    if (!entry->path().filename().native().starts_with('.')) return true;
  return false;
}

std::string parent_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Is the file really gone, and not only out of reach? What cannot be looked at, lies behind a link
/// that leads nowhere, or lay on a disk that is not mounted now, is not gone.
bool is_gone(const InputRecord& record, const std::string& root) {
  struct stat status {};
  if (::lstat(record.path.c_str(), &status) == 0) return S_ISDIR(status.st_mode);
  std::string above = record.path;
  do {
    if ((errno != ENOENT && errno != ENOTDIR) || above == "." || above == "/") return false;
    above = parent_of(above);
  } while (::lstat(above.c_str(), &status) != 0);
  if (S_ISLNK(status.st_mode) && ::stat(above.c_str(), &status) != 0) return false;
  struct stat top {};
  return !(record.mounted && ::stat(root.c_str(), &top) == 0 && top.st_dev == status.st_dev);
}

bool below(const std::string& path, const std::string& root) {
  if (root == "/" || path == root) return true;
  return path.starts_with(root) && path[root.size()] == '/';
}

std::string_view relative_to(const std::string& path, const std::string& root) {
  std::string_view relative = std::string_view{path}.substr(std::min(root.size(), path.size()));
  while (relative.starts_with('/')) relative.remove_prefix(1);
  return relative;
}

bool hidden(std::string_view relative) {
  return relative.starts_with('.') || relative.find("/.") != std::string_view::npos;
}

}  // namespace

UpdateRun::UpdateRun(const Parts& parts)
    : options_(parts.options),
      pipeline_(parts.pipeline),
      walk_options_(parts.walk),
      rules_(parts.rules),
      writer_(parts.writer),
      log_(parts.log) {
  understand_as(parts.pipeline, options_text(parts.options));
}

UpdateRun::~UpdateRun() = default;

void UpdateRun::understand_as(const PipelineOptions& pipeline, const std::string& text) {
  pipeline_ = pipeline;
  fingerprint_ = fnv1a(text);
  writer_.remember_options(fingerprint_, text);
}

InputRecord UpdateRun::record_of(const InputFile& input) const {
  InputRecord record{input.path, input.size, input.mtime_ns, fingerprint_, 0, 0, {}};
  record.mounted = input.mounted;
  return record;
}

void UpdateRun::refuse(const Error& error) {
  if (progress_) progress_->clear();
  print_error(error);
  log_.refusal(error);
  ++report_.refused;
}

/// Unchanged inputs are not read, but what was refused in them is named again: nothing is left out
/// silently.
bool UpdateRun::known_unchanged(const InputFile& input) {
  if (input.path == "-") return false;
  auto before = writer_.input(input.path);
  if (!before || (before->left_out != 0 && !mirroring_)) return false;
  if (!unchanged(*before, record_of(input))) {
    // Touched, or copied over itself: its bytes decide.
    const bool may_be_equal =
        before->content_hash != 0 && before->size == input.size && before->options == fingerprint_;
    if (!may_be_equal || content_hash(input) != before->content_hash) return false;
    before->mtime_ns = input.mtime_ns;
    before->mounted = input.mounted;
    if (!before->refusals.empty() && before->refusals.back().reason == Reason::unreadable)
      return false;
    writer_.remember(*before);
  }
  ++report_.unchanged_inputs;
  report_.unchanged += before->articles;
  report_.left_out += before->left_out;
  log_.input("unchanged", input.path, before->articles);
  for (const Error& error : before->refusals) refuse(error);
  report_.refused += before->refused - before->refusals.size();
  return true;
}

/// An input that is new by its path, and has the bytes of one that is gone, is that one.
bool UpdateRun::taken_as_moved(const InputFile& input) {
  const auto same_size = gone_.find(input.size);
  if (same_size == gone_.end() || writer_.input(input.path)) return false;
  const auto hash = content_hash(input);
  if (!hash) return false;
  auto& candidates = same_size->second;
  for (auto gone = candidates.begin(); gone != candidates.end(); ++gone) {
    const auto before = writer_.input(gone->path);
    if (gone->content_hash != *hash || !before || before->options != fingerprint_) continue;
    InputRecord after = *before;
    after.path = input.path;
    after.mtime_ns = input.mtime_ns;
    after.mounted = input.mounted;
    for (Error& refusal : after.refusals)
      if (refusal.where.starts_with(before->path))
        refusal.where = after.path + refusal.where.substr(before->path.size());
    if (!writer_.move_input(*before, after)) return false;
    report_.moved += after.articles;
    log_.moved(before->path, after.path, after.articles);
    for (const Error& error : after.refusals) refuse(error);
    candidates.erase(gone);
    return true;
  }
  return false;
}

void UpdateRun::offer(const InputFile& input) {
  if (known_unchanged(input) || taken_as_moved(input)) return;
  waiting_.push_back(input);
  waiting_bytes_ += input.size;
  if (waiting_.size() < max_waiting && waiting_bytes_ < max_waiting_bytes) return;
  total_known_ = false;
  read_waiting();
}

void UpdateRun::walk(std::span<const std::string> paths, const WalkOptions& options) {
  walk_inputs(paths, options, [&](Result<InputFile> input) {
    if (!input)
      refuse(input.error());
    else
      offer(*input);
    return interrupting_signal() == 0;
  });
}

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
      unreadable_ = false;
      break;
    case Kind::record:
      take_record(std::move(*item.prepared));
      break;
    case Kind::input_ends:
      finish_input(item.content_hash);
      break;
  }
  writer_.maybe_commit();
  if (progress_ != nullptr) progress_->update(report_, item.bytes_read);
  return interrupting_signal() == 0;
}

void UpdateRun::count(const Removal& removal, const std::string& input) {
  report_.removed += removal.ids.size();
  for (const std::string& id : removal.ids) log_.article("removed", id, input);
  read_again_.insert(removal.shared.begin(), removal.shared.end());
}

/// A path that holds nothing is believed only if the user says so: the disk may not be mounted.
bool UpdateRun::usable_root(const std::string& root) {
  struct stat status {};
  const bool there = ::stat(root.c_str(), &status) == 0;
  const int reason = errno;
  if (there && !S_ISDIR(status.st_mode)) {
    refuse({ErrorKind::bad_input, root, "expected a directory, found a file", Reason::not_a_file});
    return false;
  }
  if (options_.allow_empty || (there && has_entries(root))) return true;
  std::string what = "expected a directory with articles, found ";
  what += there ? "it empty" : "none: " + std::generic_category().message(reason);
  what += "; its articles stay (--allow-empty takes them out)";
  refuse({ErrorKind::bad_input, root, std::move(what), Reason::unreadable});
  return false;
}

void UpdateRun::find_gone(const std::string& root, const std::string& top) {
  std::string after;
  do {
    for (const InputRecord& record :
         writer_.inputs(top == "/" ? std::string{} : top, after, manifest_part_size)) {
      if (record.path == "-" || !below(record.path, top)) continue;
      const auto relative = relative_to(record.path, root);
      const bool excluded = !walk_options_.exclude.reason(relative, false).empty();
      if (!excluded && !is_gone(record, root)) continue;
      if (gone_count_ >= max_gone) {
        count(writer_.remove_input(record.path), record.path);
        writer_.maybe_commit();
        continue;
      }
      gone_[excluded ? 0 : record.size].push_back({record.path, record.content_hash});
      ++gone_count_;
    }
  } while (!after.empty() && interrupting_signal() == 0);
}

/// After all was read: an article that has moved to another input must not be away meanwhile.
void UpdateRun::take_out_gone() {
  std::set<std::string> paths;
  for (const auto& [size, list] : gone_)
    for (const Gone& gone : list) paths.insert(gone.path);
  gone_.clear();
  gone_count_ = 0;
  for (const std::string& path : paths) {
    if (interrupting_signal() != 0) return;
    count(writer_.remove_input(path), path);
    writer_.maybe_commit();
  }
  for (const std::string& path : paths) read_again_.erase(path);
}

void UpdateRun::read_shared_again() {
  while (!read_again_.empty() && interrupting_signal() == 0) {
    const std::set<std::string> again = std::exchange(read_again_, {});
    walk(std::vector<std::string>(again.begin(), again.end()), {});
    read_waiting();
  }
}

void UpdateRun::add(std::span<const std::string> paths) {
  writer_.set_restoring(true);
  walk(paths, walk_options_);
  read_waiting();
  read_shared_again();
}

void UpdateRun::mirror(std::span<const std::string> roots) {
  mirroring_ = true;
  std::vector<std::string> usable;
  for (const std::string& root : roots) {
    if (!usable_root(root)) continue;
    find_gone(root, root);
    if (fs::exists(root)) usable.push_back(root);
  }
  walk(usable, walk_options_);
  read_waiting();
  take_out_gone();
  read_shared_again();
}

void UpdateRun::mirror_changes(std::span<const std::string> roots,
                               const std::set<std::string>& changed) {
  mirroring_ = true;
  for (const std::string& root : roots) {
    WalkOptions options = walk_options_;
    options.base = root;
    std::vector<std::string> there;
    const bool any = std::any_of(changed.begin(), changed.end(),
                                 [&](const std::string& path) { return below(path, root); });
    if (!any || !usable_root(root)) continue;
    for (const std::string& path : changed) {
      if (!below(path, root)) continue;
      const auto relative = relative_to(path, root);
      std::error_code failed;
      const fs::file_status status = fs::status(path, failed);
      if (!fs::exists(status)) find_gone(root, path);
      if (hidden(relative) || (!fs::is_regular_file(status) && !fs::is_directory(status)) ||
          !walk_options_.exclude.reason(relative, fs::is_directory(status)).empty())
        continue;
      there.push_back(path);
    }
    walk(there, options);
  }
  read_waiting();
  take_out_gone();
  read_shared_again();
}

void UpdateRun::read(std::vector<InputFile> inputs) {
  mirroring_ = true;
  for (const InputFile& input : inputs) waiting_bytes_ += input.size;
  waiting_ = std::move(inputs);
  read_waiting();
}

ExitCode UpdateRun::finish() {
  writer_.commit();
  report_.interrupted = interrupting_signal() != 0;
  report_.seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  ExitCode code = report_.refused == 0 ? ExitCode::success : ExitCode::some_refused;
  if (report_.interrupted) code = static_cast<ExitCode>(128 + interrupting_signal());
  const bool idle =
      report_.added + report_.replaced + report_.removed + report_.moved + report_.refused == 0;
  if (!options_.shared.quiet && !(idle && options_.command == Command::watch)) {
    std::fprintf(stderr, "dragoman: %s\n", report_.closing_line().c_str());
    if (report_.refused != 0)
      std::fputs("dragoman: \"indexer why PATH\" says more of what was refused\n", stderr);
  }
  const auto written = log_.end(report_, code);
  if (!written) {
    print_error(written.error());
    return exit_code(written.error().kind);
  }
  return code;
}

}  // namespace dragoman::indexer
