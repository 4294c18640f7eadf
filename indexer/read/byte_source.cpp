#include "indexer/read/byte_source.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "indexer/read/wait_for_bytes.h"

namespace dragoman::indexer {

std::optional<std::int64_t> ByteSource::seek(std::int64_t /*offset*/, int /*whence*/) {
  return std::nullopt;
}

std::size_t ByteSource::fail(Reason reason, std::string what) {
  damage_ = Error{ErrorKind::bad_input, {}, std::move(what), reason};
  return 0;
}

std::optional<Error> UnpackBudget::spend(std::uint64_t bytes) {
  unpacked_ += bytes;
  if (unpacked_ > limits_.max_decompressed_bytes) {
    return Error{ErrorKind::bad_input,
                 {},
                 "expected at most " + std::to_string(limits_.max_decompressed_bytes) +
                     " decompressed bytes, found more",
                 Reason::bomb};
  }
  if (unpacked_ > limits_.min_ratio_bytes &&
      unpacked_ / std::max<std::uint64_t>(packed_, 1) > limits_.max_ratio) {
    return Error{ErrorKind::bad_input,
                 {},
                 "expected at most " + std::to_string(limits_.max_ratio) +
                     " decompressed bytes for each compressed one, found more",
                 Reason::bomb};
  }
  return std::nullopt;
}

std::optional<Error> UnpackBudget::enter_member() {
  if (++members_ <= limits_.max_members) return std::nullopt;
  return Error{ErrorKind::bad_input,
               {},
               "expected at most " + std::to_string(limits_.max_members) + " members, found more",
               Reason::too_many};
}

Result<std::unique_ptr<FileSource>> FileSource::open(const std::string& path, UnpackBudget& budget,
                                                     std::atomic<std::uint64_t>* counter) {
  const int descriptor = path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return Error{ErrorKind::bad_input,
                 {},
                 std::string{"expected a readable file, found: "} + std::strerror(errno),
                 Reason::unreadable};
  }
  return std::unique_ptr<FileSource>{new FileSource{descriptor, budget, counter}};
}

FileSource::FileSource(int descriptor, UnpackBudget& budget, std::atomic<std::uint64_t>* counter)
    : descriptor_(descriptor),
      // Standard input may be a file that was read in part before us.
      seekable_(descriptor != 0 && ::lseek(descriptor, 0, SEEK_CUR) == 0),
      budget_(budget),
      counter_(counter) {}

FileSource::~FileSource() {
  if (descriptor_ > 0) ::close(descriptor_);
}

std::size_t FileSource::read(char* out, std::size_t size) {
  if (!wait_for_bytes(descriptor_, budget_.limits().interrupt_descriptor))
    return fail(Reason::unreadable, "expected the rest of it, found a signal to end");
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, out, size);
  } while (got < 0 && errno == EINTR);
  if (got < 0) {
    return fail(Reason::unreadable,
                std::string{"expected readable bytes, found: "} + std::strerror(errno));
  }
  position_ += static_cast<std::uint64_t>(got);
  if (position_ > counted_) {
    budget_.take_packed(position_ - counted_);
    if (counter_ != nullptr) counter_->fetch_add(position_ - counted_, std::memory_order_relaxed);
    counted_ = position_;
  }
  return static_cast<std::size_t>(got);
}

std::optional<std::int64_t> FileSource::seek(std::int64_t offset, int whence) {
  if (!seekable_) return std::nullopt;
  const off_t place = ::lseek(descriptor_, offset, whence);
  if (place < 0) return std::nullopt;
  position_ = static_cast<std::uint64_t>(place);
  return place;
}

std::size_t MemorySource::read(char* out, std::size_t size) {
  const std::size_t count = std::min(size, bytes_.size() - position_);
  std::copy_n(bytes_.data() + position_, count, out);
  position_ += count;
  return count;
}

std::optional<std::int64_t> MemorySource::seek(std::int64_t offset, int whence) {
  const auto size = static_cast<std::int64_t>(bytes_.size());
  const auto now = static_cast<std::int64_t>(position_);
  const std::int64_t place = offset + (whence == SEEK_SET ? 0 : whence == SEEK_CUR ? now : size);
  if (place < 0 || place > size) return std::nullopt;
  position_ = static_cast<std::size_t>(place);
  return place;
}

}  // namespace dragoman::indexer
