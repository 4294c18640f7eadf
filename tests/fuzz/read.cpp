#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/read/source.h"
#include "tests/fuzz/reading.h"

/// Any bytes as an input: format, gunzip, records, articles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  using namespace dragoman::indexer;
  const int file = memfd_create("input", 0);
  if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) std::abort();
  const InputFile input{"/proc/self/fd/" + std::to_string(file), size, 0};
  const ReadLimits limits = small_limits();
  read_records(input, limits, [](Result<RawRecord> record) {
    if (record) static_cast<void>(to_article(std::move(record.value())));
    return true;
  });
  close(file);
  return 0;
}
