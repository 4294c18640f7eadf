#include "indexer/read/source.h"

#include "indexer/read/byte_source.h"
#include "indexer/read/input_stream.h"
#include "indexer/read/refusal.h"
#include "indexer/read/unpack.h"

namespace dragoman::indexer {

void read_records(const InputFile& input, const ReadLimits& limits, const RecordSink& sink,
                  std::atomic<std::uint64_t>* bytes_read) {
  UnpackBudget budget{limits};
  const auto file = FileSource::open(input.path, budget, bytes_read);
  if (!file) {
    sink(refusal(input.path, 0, file.error().reason, file.error().what));
    return;
  }
  InputStream stream{*file.value()};
  unpack_records(stream, input, budget, sink);
}

}  // namespace dragoman::indexer
