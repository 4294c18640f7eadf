#include "indexer/read/input_stream.h"

#include <algorithm>
#include <cassert>

namespace dragoman::indexer {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

}  // namespace

std::string_view InputStream::window() const { return std::string_view{buffer_}.substr(begin_); }

bool InputStream::extend() {
  if (ended_) return false;
  if (begin_ > buffer_.size() / 2) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t old = buffer_.size();
  buffer_.resize(old + chunk_bytes);
  const std::size_t got = source_.read(buffer_.data() + old, chunk_bytes);
  buffer_.resize(old + got);
  ended_ = got == 0;
  return !ended_;
}

bool InputStream::extend_to(std::size_t size) {
  while (window().size() < size)
    if (!extend()) return false;
  return true;
}

void InputStream::consume(std::size_t count) {
  assert(count <= window().size());
  const auto taken = window().substr(0, count);
  line_ += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
  begin_ += count;
}

std::optional<std::int64_t> InputStream::seek(std::int64_t offset, int whence) {
  // Whoever seeks from here means the place of the window, not that of the source behind it.
  if (whence == SEEK_CUR) offset -= static_cast<std::int64_t>(window().size());
  const auto place = source_.seek(offset, whence);
  if (!place) return std::nullopt;
  buffer_.clear();
  begin_ = 0;
  ended_ = false;
  return place;
}

std::size_t StreamSource::read(char* out, std::size_t size) {
  if (stream_.window().empty() && !stream_.extend()) return 0;
  const auto window = stream_.window();
  const std::size_t count = std::min(size, window.size());
  std::copy_n(window.data(), count, out);
  stream_.consume(count);
  return count;
}

std::optional<std::int64_t> StreamSource::seek(std::int64_t offset, int whence) {
  return stream_.seek(offset, whence);
}

LineReader::LineReader(InputStream& stream, std::size_t max_bytes)
    : stream_(stream), max_bytes_(max_bytes) {}

std::optional<Line> LineReader::next() {
  stream_.consume(taken_);
  taken_ = 0;
  Line line;
  line.number = stream_.line();
  std::size_t searched = 0;
  for (;;) {
    const auto window = stream_.window();
    const auto end = window.find('\n', searched);
    if (end != std::string_view::npos) {
      line.text = window.substr(0, end);
      taken_ = end + 1;
      break;
    }
    searched = window.size();
    if (searched > max_bytes_) {
      line.too_long = true;
      stream_.consume(searched);
      searched = 0;
    }
    if (!stream_.extend()) {
      line.text = stream_.window();
      taken_ = line.text.size();
      line.complete = !stream_.damage();
      if (taken_ == 0 && !line.too_long) return std::nullopt;
      break;
    }
  }
  line.too_long = line.too_long || line.text.size() > max_bytes_;
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  return line;
}

}  // namespace dragoman::indexer
