#include "indexer/commands/update_run.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "common/hash.h"
#include "common/logging.h"
#include "indexer/commands/path_below.h"
#include "indexer/interrupt.h"

namespace dragoman::indexer {
namespace {

namespace fs = std::filesystem;

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

void UpdateRun::refuse(const Error& error) {
  if (progress_) progress_->clear();
  print_error(error);
  log_.refusal(error);
  ++report_.refused;
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
  if (std::exchange(reading_, false)) remember_as_begun();
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
