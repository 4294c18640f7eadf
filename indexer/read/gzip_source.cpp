#include "indexer/read/gzip_source.h"

#include <algorithm>
#include <utility>

namespace dragoman::indexer {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

/// Windows of zlib: 15 is the largest; + 16: with the header of gzip; + 32: gzip or zlib, as it
/// comes; negative: neither.
constexpr int gzip_window = 15 + 16;
constexpr int any_window = 15 + 32;
constexpr int bare_window = -15;

std::optional<std::string> inflate_with(std::string_view body, int window, std::size_t max_bytes) {
  z_stream zlib{};
  if (inflateInit2(&zlib, window) != Z_OK) return std::nullopt;
  // zlib declares its input pointer without const.
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  zlib.avail_in = static_cast<uInt>(body.size());
  std::string out;
  int state = Z_OK;
  while (state == Z_OK && out.size() <= max_bytes) {
    const std::size_t old = out.size();
    out.resize(old + chunk_bytes);
    zlib.next_out = reinterpret_cast<Bytef*>(out.data() + old);
    zlib.avail_out = static_cast<uInt>(chunk_bytes);
    state = inflate(&zlib, Z_NO_FLUSH);
    out.resize(out.size() - zlib.avail_out);
    if (out.size() == old && state != Z_STREAM_END) break;
  }
  inflateEnd(&zlib);
  if (out.empty() || out.size() > max_bytes) return std::nullopt;
  return out;
}

}  // namespace

GzipSource::GzipSource(ByteSource& packed, UnpackBudget& budget)
    : packed_(packed), budget_(budget) {
  usable_ = inflateInit2(&zlib_, gzip_window) == Z_OK;
}

GzipSource::~GzipSource() {
  if (usable_) inflateEnd(&zlib_);
}

std::size_t GzipSource::stop(Reason reason, std::string what) {
  finished_ = true;
  return fail(reason, std::move(what));
}

std::size_t GzipSource::read(char* out, std::size_t size) {
  if (!usable_) return stop(Reason::other, "expected memory for decompression, found none");
  std::size_t made = 0;
  while (made < size && !finished_) {
    if (!has_input() || !step(out, size, made)) break;
  }
  if (const auto error = budget_.spend(made)) return stop(error->reason, error->what);
  return made;
}

bool GzipSource::has_input() {
  if (position_ < compressed_.size()) return true;
  compressed_.resize(chunk_bytes);
  compressed_.resize(packed_.read(compressed_.data(), chunk_bytes));
  position_ = 0;
  if (!compressed_.empty()) return true;
  finished_ = true;
  if (packed_.damage())
    stop(packed_.damage()->reason, packed_.damage()->what);
  else if (in_member_)
    stop(Reason::damaged, "expected the end of the gzip stream, found it cut off");
  return false;
}

/// One call of inflate; false where the stream ends or is damaged.
bool GzipSource::step(char* out, std::size_t size, std::size_t& made) {
  if (!in_member_ && !begin_member()) return false;
  zlib_.next_in = reinterpret_cast<Bytef*>(compressed_.data() + position_);
  zlib_.avail_in = static_cast<uInt>(compressed_.size() - position_);
  zlib_.next_out = reinterpret_cast<Bytef*>(out + made);
  zlib_.avail_out = static_cast<uInt>(size - made);
  const int state = inflate(&zlib_, Z_NO_FLUSH);
  position_ = compressed_.size() - zlib_.avail_in;
  made = size - zlib_.avail_out;
  if (state == Z_STREAM_END) {
    in_member_ = false;
    return true;
  }
  if (state == Z_OK || state == Z_BUF_ERROR) return true;
  stop(Reason::damaged, "expected a sound gzip stream, found damaged data");
  return false;
}

/// What is no member (padding) ends the stream, as in gzip(1).
bool GzipSource::begin_member() {
  if (members_ > 0 && static_cast<unsigned char>(compressed_[position_]) != 0x1F) {
    finished_ = true;
    return false;
  }
  if (members_++ > 0) inflateReset(&zlib_);
  in_member_ = true;
  return true;
}

std::optional<std::string> inflate_body(std::string_view body, std::size_t max_bytes) {
  auto out = inflate_with(body, any_window, max_bytes);
  return out ? std::move(out) : inflate_with(body, bare_window, max_bytes);
}

}  // namespace dragoman::indexer
