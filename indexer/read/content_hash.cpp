#include "indexer/read/content_hash.h"

#include <cerrno>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/hash.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{128} << 10;

bool is_still(int file, const InputFile& input) {
  struct stat status {};
  return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
         static_cast<std::uint64_t>(status.st_size) == input.size &&
         modification_ns(status) == input.mtime_ns;
}

std::optional<std::uint64_t> hash_of(int file) {
  std::vector<char> chunk(chunk_bytes);
  std::uint64_t hash = fnv1a_begin;
  for (;;) {
    const ssize_t got = ::read(file, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) return hash;
    hash = fnv1a({chunk.data(), static_cast<std::size_t>(got)}, hash);
  }
}

}  // namespace

std::optional<std::uint64_t> content_hash(const InputFile& input) {
  if (input.path == "-") return std::nullopt;
  // A pipe would wait for its writer.
  const int file = ::open(input.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  std::optional<std::uint64_t> hash;
  if (is_still(file, input)) hash = hash_of(file);
  // Asked again: it may have been written to meanwhile.
  if (hash && !is_still(file, input)) hash.reset();
  ::close(file);
  return hash;
}

}  // namespace dragoman::indexer
