#include "indexer/read/input_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <vector>

namespace dragoman::indexer {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

/// A file descriptor with a name; counts what it gives.
class RawFile {
 public:
  RawFile(int descriptor, std::string path, std::atomic<std::uint64_t>* counter)
      : descriptor_(descriptor), path_(std::move(path)), counter_(counter) {}
  ~RawFile() {
    if (descriptor_ > 0) ::close(descriptor_);
  }
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;

  /// Bytes read, 0 at the end; damage is set where the machine refuses.
  std::size_t read(char* out, std::size_t size, std::optional<Error>& damage) {
    for (;;) {
      const ssize_t got = ::read(descriptor_, out, size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) {
        damage = Error{ErrorKind::bad_input, path_,
                       std::string{"expected readable bytes, found: "} + std::strerror(errno),
                       Reason::unreadable};
        return 0;
      }
      const auto count = static_cast<std::size_t>(got);
      total_ += count;
      if (counter_ != nullptr) counter_->fetch_add(count, std::memory_order_relaxed);
      return count;
    }
  }
  [[nodiscard]] std::uint64_t total() const { return total_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  int descriptor_;
  std::string path_;
  std::atomic<std::uint64_t>* counter_;
  std::uint64_t total_ = 0;
};

class PlainStream final : public InputStream {
 public:
  PlainStream(std::unique_ptr<RawFile> file, std::string head)
      : file_(std::move(file)), head_(std::move(head)) {}

 protected:
  bool fill(std::string& buffer, std::optional<Error>& damage) override {
    if (!head_.empty()) {
      buffer += head_;
      head_.clear();
      return true;
    }
    const std::size_t old = buffer.size();
    buffer.resize(old + chunk_bytes);
    const std::size_t got = file_->read(buffer.data() + old, chunk_bytes, damage);
    buffer.resize(old + got);
    return got > 0;
  }

 private:
  std::unique_ptr<RawFile> file_;
  std::string head_;  ///< bytes read to know the format
};

class GzipStream final : public InputStream {
 public:
  GzipStream(std::unique_ptr<RawFile> file, std::string head, const ReadLimits& limits)
      : file_(std::move(file)), compressed_(std::move(head)), limits_(limits) {
    // 15 + 16: the largest window, gzip header and checksum.
    usable_ = inflateInit2(&zlib_, 15 + 16) == Z_OK;
  }
  ~GzipStream() override {
    if (usable_) inflateEnd(&zlib_);
  }

 protected:
  bool fill(std::string& buffer, std::optional<Error>& damage) override {
    if (!usable_) return refuse(damage, "expected memory for decompression, found none");
    const std::size_t old = buffer.size();
    buffer.resize(old + chunk_bytes);
    std::size_t made = 0;
    while (made < chunk_bytes && !finished_) {
      if (!has_input(damage)) break;
      if (!step(buffer.data() + old, made, damage)) break;
    }
    buffer.resize(old + made);
    made_ += made;
    if (made > 0 && is_bomb()) {
      buffer.resize(old);
      return refuse(damage, "expected no more than the allowed size or ratio of decompressed text",
                    Reason::bomb);
    }
    return made > 0;
  }

 private:
  bool refuse(std::optional<Error>& damage, std::string what, Reason reason = Reason::damaged) {
    damage = Error{ErrorKind::bad_input, file_->path(), std::move(what), reason};
    finished_ = true;
    return false;
  }

  bool has_input(std::optional<Error>& damage) {
    if (position_ < compressed_.size()) return true;
    compressed_.resize(chunk_bytes);
    compressed_.resize(file_->read(compressed_.data(), chunk_bytes, damage));
    position_ = 0;
    if (!compressed_.empty()) return true;
    finished_ = true;
    if (in_member_ && !damage)
      refuse(damage, "expected the end of the gzip stream, found it cut off");
    return false;
  }

  /// One call of inflate; false where the stream ends or is damaged.
  bool step(char* out, std::size_t& made, std::optional<Error>& damage) {
    if (!in_member_ && !begin_member()) return false;
    // zlib declares its input pointer without const.
    zlib_.next_in = reinterpret_cast<Bytef*>(compressed_.data() + position_);
    zlib_.avail_in = static_cast<uInt>(compressed_.size() - position_);
    zlib_.next_out = reinterpret_cast<Bytef*>(out + made);
    zlib_.avail_out = static_cast<uInt>(chunk_bytes - made);
    const int state = inflate(&zlib_, Z_NO_FLUSH);
    position_ = compressed_.size() - zlib_.avail_in;
    made = chunk_bytes - zlib_.avail_out;
    if (state == Z_STREAM_END) {
      in_member_ = false;
      return true;
    }
    if (state == Z_OK || state == Z_BUF_ERROR) return true;
    return refuse(damage, "expected a sound gzip stream, found damaged data");
  }

  /// Members may follow one another; what is no member (padding) ends the stream, as in gzip(1).
  bool begin_member() {
    if (members_ > 0 && static_cast<unsigned char>(compressed_[position_]) != 0x1F) {
      finished_ = true;
      return false;
    }
    if (members_++ > 0) inflateReset(&zlib_);
    in_member_ = true;
    return true;
  }

  [[nodiscard]] bool is_bomb() const {
    if (made_ > limits_.max_decompressed_bytes) return true;
    return made_ > limits_.min_ratio_bytes &&
           made_ / std::max<std::uint64_t>(file_->total(), 1) > limits_.max_ratio;
  }

  std::unique_ptr<RawFile> file_;
  std::string compressed_;
  std::size_t position_ = 0;
  std::size_t members_ = 0;
  std::uint64_t made_ = 0;
  bool in_member_ = false;
  bool finished_ = false;
  bool usable_ = false;
  ReadLimits limits_;
  z_stream zlib_{};
};

}  // namespace

Result<std::unique_ptr<InputStream>> InputStream::open(const std::string& path,
                                                       const ReadLimits& limits,
                                                       std::atomic<std::uint64_t>* bytes_read) {
  const int descriptor = path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return Error{ErrorKind::bad_input, path,
                 std::string{"expected a readable file, found: "} + std::strerror(errno),
                 Reason::unreadable};
  }
  auto file =
      std::make_unique<RawFile>(descriptor, path == "-" ? "standard input" : path, bytes_read);
  std::string head(chunk_bytes, '\0');
  std::optional<Error> damage;
  std::size_t size = 0;
  // A pipe may give its first bytes one by one.
  while (size < 2) {
    const std::size_t got = file->read(head.data() + size, head.size() - size, damage);
    if (damage) return *damage;
    if (got == 0) break;
    size += got;
  }
  head.resize(size);
  if (head.starts_with("\x1F\x8B")) {
    return std::unique_ptr<InputStream>{
        std::make_unique<GzipStream>(std::move(file), std::move(head), limits)};
  }
  return std::unique_ptr<InputStream>{
      std::make_unique<PlainStream>(std::move(file), std::move(head))};
}

std::string_view InputStream::window() const { return std::string_view{buffer_}.substr(begin_); }

bool InputStream::extend() {
  if (ended_) return false;
  if (begin_ > buffer_.size() / 2) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  if (!fill(buffer_, damage_)) ended_ = true;
  return !ended_;
}

void InputStream::consume(std::size_t count) {
  assert(count <= window().size());
  const auto taken = window().substr(0, count);
  line_ += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
  begin_ += count;
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
