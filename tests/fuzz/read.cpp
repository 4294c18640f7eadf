#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/read/source.h"
#include "indexer/understand.h"

/// Any bytes as an input: format, gunzip, records, articles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  using namespace dragoman::indexer;
  const int file = memfd_create("input", 0);
  if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) std::abort();
  const InputFile input{"/proc/self/fd/" + std::to_string(file), size, 0};
  const ReadLimits limits{.max_record_bytes = 1U << 16U,
                          .max_decompressed_bytes = 1U << 22U,
                          .max_ratio = 400,
                          .min_ratio_bytes = 1U << 20U};
  read_records(input, limits, [](Result<RawRecord> record) {
    if (record) static_cast<void>(to_article(std::move(record.value())));
    return true;
  });
  close(file);
  return 0;
}
