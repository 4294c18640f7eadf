#pragma once

// The body of run_pipeline(); include indexer/pipeline.h.

#include <exception>
#include <thread>
#include <utility>
#include <variant>

#include "indexer/ordered_workers.h"
#include "indexer/read/content_hash.h"

namespace dragoman::indexer {
namespace detail {

/// What goes into the workers: a record, a record that was refused while reading, or the border of
/// an input.
struct PipelineTask {
  unsigned char kind = 1;  ///< as PipelineItem::Kind
  InputFile input;
  std::optional<Result<RawRecord>> record;
  std::optional<std::uint64_t> content_hash;
  std::uint64_t bytes_read = 0;
};

inline std::size_t weight_of(const Result<RawRecord>& record) {
  if (!record) return 0;
  std::size_t weight = record->bytes.size();
  for (const auto& field : record->fields)
    for (const auto& value : field.second) weight += value.size();
  return weight;
}

/// Reads all inputs and feeds the workers; ends early when they are cancelled.
template <typename Workers>
void feed(std::span<const InputFile> inputs, const ReadLimits& limits, PipelineProgress& progress,
          Workers& workers) {
  for (const InputFile& input : inputs) {
    if (!workers.push({0, input, std::nullopt, std::nullopt, progress.bytes_read})) return;
    bool open = true;
    read_records(
        input, limits,
        [&](Result<RawRecord> record) {
          const std::size_t weight = weight_of(record);
          return open = workers.push({1, {}, std::move(record), std::nullopt, progress.bytes_read},
                                     weight);
        },
        &progress.bytes_read);
    if (!open) return;
    const auto hash = content_hash(input);
    if (!workers.push({2, input, std::nullopt, hash, progress.bytes_read})) return;
  }
  workers.close();
}

}  // namespace detail

template <typename Prepared>
void run_pipeline(std::span<const InputFile> inputs, const PipelineOptions& options,
                  const std::function<std::function<Result<Prepared>(RawRecord&&)>()>& prepare,
                  const std::function<bool(PipelineItem<Prepared>&&)>& sink,
                  PipelineProgress& progress) {
  using Item = PipelineItem<Prepared>;
  using Task = detail::PipelineTask;
  const std::size_t jobs =
      options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  OrderedWorkers<Task, Item> workers{
      jobs, {64 * jobs}, [&prepare] {
        return [work = prepare()](Task&& task) {
          Item item{static_cast<typename Item::Kind>(task.kind), std::move(task.input),
                    std::nullopt, task.content_hash, task.bytes_read};
          if (!task.record) return item;
          if (!*task.record)
            item.prepared.emplace(task.record->error());
          else
            item.prepared.emplace(work(std::move(*task.record).value()));
          return item;
        };
      }};
  std::exception_ptr failure;
  std::thread reader{[&] {
    try {
      detail::feed(inputs, options.limits, progress, workers);
    } catch (...) {
      failure = std::current_exception();
      workers.cancel();
    }
  }};
  try {
    while (auto item = workers.pop())
      if (!sink(std::move(*item))) break;
  } catch (...) {
    failure = std::current_exception();
  }
  workers.cancel();
  reader.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dragoman::indexer
