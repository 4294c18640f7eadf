#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "common/result.h"
#include "common/stored_article.h"
#include "indexer/read/source.h"
#include "indexer/understand.h"

namespace dragoman::indexer {

struct PipelineOptions {
  std::size_t jobs = 0;  ///< threads that understand; 0: one a core
  ReadLimits limits;
  UnderstandOptions understand;
};

/// The stages that understand an article, in their order: parse, clean, language, dates, actors.
/// Holds what is dear to make; not thread-safe, one a thread.
class Understanding {
 public:
  explicit Understanding(UnderstandOptions options);
  ~Understanding();
  Understanding(Understanding&&) noexcept;
  Result<StoredArticle> operator()(RawRecord&& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// What comes out of the pipeline, in the order of the inputs and of their records.
template <typename Prepared>
struct PipelineItem {
  enum class Kind : unsigned char { input_begins, record, input_ends } kind = Kind::record;
  InputFile input;                            ///< of input_begins and input_ends
  std::optional<Result<Prepared>> prepared;   ///< of record
  std::optional<std::uint64_t> content_hash;  ///< of input_ends; see indexer/read/content_hash.h
  std::uint64_t bytes_read = 0;               ///< of all inputs, when this item had been read
};

/// Watched by a progress display while the pipeline runs.
struct PipelineProgress {
  std::atomic<std::uint64_t> bytes_read{0};
};

/// Reads inputs one after the other, understands their records in `jobs` threads, and hands the
/// results, in order, to `sink` in the calling thread. prepare makes, once a thread, the function
/// from record to result. sink: returns false to end the run early. Throws what the machine throws.
template <typename Prepared>
void run_pipeline(std::span<const InputFile> inputs, const PipelineOptions& options,
                  const std::function<std::function<Result<Prepared>(RawRecord&&)>()>& prepare,
                  const std::function<bool(PipelineItem<Prepared>&&)>& sink,
                  PipelineProgress& progress);

}  // namespace dragoman::indexer

#include "indexer/pipeline_run.h"
