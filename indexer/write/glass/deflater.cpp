#include "indexer/write/glass/deflater.h"

#include <array>
#include <new>

#include <libdeflate.h>
#include <zlib.h>

namespace dragoman::indexer::glass {
namespace {

/// Twice as fast as zlib at its default level 6, and slightly smaller.
constexpr int level = 6;
/// Xapian does not try shorter tags: nothing is gained.
constexpr std::size_t min_bytes = 18;

constexpr std::size_t xapians_buffer = 8192;

/// Xapian 1.4 inflates into a buffer, and takes the input for used up when zlib has read all of it.
/// If zlib still holds some bits of output then (few, and only where the buffer is full), Xapian
/// calls the table damaged, also where it has written the tag itself: 8,200 equal letters will do.
bool readable(z_stream& stream, std::string& compressed) {
  std::array<Bytef, xapians_buffer> buffer{};
  inflateReset(&stream);
  stream.next_in = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_in = static_cast<uInt>(compressed.size());
  do {
    stream.next_out = buffer.data();
    stream.avail_out = static_cast<uInt>(buffer.size());
    const int result = inflate(&stream, Z_SYNC_FLUSH);
    if (result == Z_STREAM_END) return true;
    if (result != Z_OK) return false;
  } while (stream.avail_in != 0);
  return false;
}

struct Free {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

}  // namespace

struct Deflater::State {
  State() : usable(inflateInit2(&stream, -MAX_WBITS) == Z_OK) {}
  ~State() { inflateEnd(&stream); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::unique_ptr<libdeflate_compressor, Free> compressor{libdeflate_alloc_compressor(level)};
  z_stream stream{};
  bool usable;
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
  if (!state_->compressor || !state_->usable) throw std::bad_alloc{};
}
Deflater::~Deflater() = default;
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;

bool Deflater::compress(std::string_view bytes, std::string& compressed) {
  if (bytes.size() <= min_bytes) return false;
  compressed.resize(bytes.size() - 1);
  const std::size_t size = libdeflate_deflate_compress(
      state_->compressor.get(), bytes.data(), bytes.size(), compressed.data(), compressed.size());
  compressed.resize(size);
  if (size == 0) return false;
  // Of a tag in several pieces Xapian reads each by itself: only the last may end the stream.
  return bytes.size() < xapians_buffer || readable(state_->stream, compressed);
}

}  // namespace dragoman::indexer::glass
