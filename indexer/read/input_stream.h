#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"
#include "indexer/read/byte_source.h"

namespace dragoman::indexer {

/// The bytes of a source through a window that moves forward.
class InputStream {
 public:
  /// source must outlive the stream.
  explicit InputStream(ByteSource& source) : source_(source) {}
  InputStream(const InputStream&) = delete;
  InputStream& operator=(const InputStream&) = delete;

  /// The bytes at hand. Valid until extend() or consume().
  [[nodiscard]] std::string_view window() const;
  /// Adds bytes to the window; false at the end of the input or where it is damaged.
  bool extend();
  /// Extends the window to `size` bytes, or as many as there are; true if it has them.
  bool extend_to(std::size_t size);
  /// Moves the window forward. REQUIRES: count <= window().size()
  void consume(std::size_t count);
  /// Lines that lie before the window, plus one.
  [[nodiscard]] std::size_t line() const { return line_; }
  /// Why the input ended early; empty if it did not. `where` is empty.
  [[nodiscard]] const std::optional<Error>& damage() const { return source_.damage(); }
  /// Empties the window and moves within the source; empty where that cannot be done.
  std::optional<std::int64_t> seek(std::int64_t offset, int whence);

 private:
  ByteSource& source_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t line_ = 1;
  bool ended_ = false;
};

/// Reads on from where the window of a stream is; for what unpacks it. The stream must outlive it.
class StreamSource final : public ByteSource {
 public:
  explicit StreamSource(InputStream& stream) : stream_(stream) {}
  std::size_t read(char* out, std::size_t size) override;
  std::optional<std::int64_t> seek(std::int64_t offset, int whence) override;
  [[nodiscard]] const std::optional<Error>& damage() const override { return stream_.damage(); }

 private:
  InputStream& stream_;
};

/// Takes the next line without its line break off the stream; the last line needs none.
/// Shape: empty optional at the end; `too_long` set instead of text where the line is above
/// max_bytes (it is skipped without being kept).
struct Line {
  std::string_view text;  ///< valid until the next call
  std::size_t number = 0;
  bool too_long = false;
  bool complete = true;  ///< false: the input is damaged within this line
};
class LineReader {
 public:
  LineReader(InputStream& stream, std::size_t max_bytes);
  std::optional<Line> next();

 private:
  InputStream& stream_;
  std::size_t max_bytes_;
  std::size_t taken_ = 0;
};

}  // namespace dragoman::indexer
