#pragma once

#include <string>

#include "indexer/read/byte_source.h"

namespace dragoman::indexer {

/// UTF-16 with a byte order mark as UTF-8, without the mark; what is no character becomes U+FFFD.
/// source must outlive it.
class Utf16Source final : public ByteSource {
 public:
  explicit Utf16Source(ByteSource& source) : source_(source) {}
  std::size_t read(char* out, std::size_t size) override;
  [[nodiscard]] const std::optional<Error>& damage() const override { return source_.damage(); }

 private:
  bool convert_more();
  void take_unit(char16_t unit);

  ByteSource& source_;
  std::string raw_;  ///< at most one byte between two calls
  std::string converted_;
  std::size_t given_ = 0;  ///< bytes of it that were handed out
  char16_t high_ = 0;      ///< a surrogate that waits for its other half
  bool started_ = false;
  bool big_endian_ = false;
};

}  // namespace dragoman::indexer
