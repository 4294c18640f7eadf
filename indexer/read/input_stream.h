#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// The bytes of an input, decompressed, through a window that moves forward.
class InputStream {
 public:
  /// Opens a file, or standard input for "-". Errors: bad_input, `where` is the path.
  static Result<std::unique_ptr<InputStream>> open(const std::string& path,
                                                   const ReadLimits& limits,
                                                   std::atomic<std::uint64_t>* bytes_read);
  virtual ~InputStream() = default;
  InputStream(const InputStream&) = delete;
  InputStream& operator=(const InputStream&) = delete;

  /// The bytes at hand. Valid until extend() or consume().
  [[nodiscard]] std::string_view window() const;
  /// Adds bytes to the window; false at the end of the input or where it is damaged.
  bool extend();
  /// Moves the window forward. REQUIRES: count <= window().size()
  void consume(std::size_t count);
  /// Lines that lie before the window, plus one.
  [[nodiscard]] std::size_t line() const { return line_; }
  /// Why the input ended early; empty if it did not.
  [[nodiscard]] const std::optional<Error>& damage() const { return damage_; }

 protected:
  InputStream() = default;
  /// Appends decompressed bytes; false at the end or on damage.
  virtual bool fill(std::string& buffer, std::optional<Error>& damage) = 0;

 private:
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t line_ = 1;
  bool ended_ = false;
  std::optional<Error> damage_;
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
