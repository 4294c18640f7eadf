#include "indexer/read/unpack.h"
#include "tests/fuzz/reading.h"

/// Any bytes as an input: unpacked, recognised, cut into records.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  return fuzz_reader(
      [](InputStream& stream, const InputFile& input, const ReadLimits& limits,
         const RecordSink& sink) {
        UnpackBudget budget{limits};
        unpack_records(stream, input, budget, sink);
      },
      data, size);
}
