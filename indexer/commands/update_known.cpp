// UpdateRun: is an input known as it is, has it moved, or must it be read?
#include <utility>

#include "indexer/commands/update_run.h"
#include "indexer/read/content_hash.h"

namespace dragoman::indexer {
namespace {

/// Inputs that are read in one go; what is known of them lies in memory.
constexpr std::size_t max_waiting = 100'000;
constexpr std::uint64_t max_waiting_bytes = std::uint64_t{4} << 30;

}  // namespace

InputRecord UpdateRun::record_of(const InputFile& input) const {
  InputRecord record{input.path, input.size, input.mtime_ns, fingerprint_, 0, 0, {}};
  record.mounted = input.mounted;
  return record;
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

}  // namespace dragoman::indexer
