#pragma once

#include <zlib.h>

#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/byte_source.h"

namespace dragoman::indexer {

/// What a gzip stream unpacks to; members may follow one another. Not by libarchive, which leaves
/// the check sums unread. packed and budget must outlive it.
/// Source: RFC 1952.
class GzipSource final : public ByteSource {
 public:
  GzipSource(ByteSource& packed, UnpackBudget& budget);
  ~GzipSource() override;
  std::size_t read(char* out, std::size_t size) override;

 private:
  bool has_input();
  bool step(char* out, std::size_t size, std::size_t& made);
  bool begin_member();
  std::size_t stop(Reason reason, std::string what);

  ByteSource& packed_;
  UnpackBudget& budget_;
  std::string compressed_;
  std::size_t position_ = 0;
  std::size_t members_ = 0;
  bool in_member_ = false;
  bool finished_ = false;
  bool usable_ = false;
  z_stream zlib_{};
};

/// A body that a server sent with `Content-Encoding: gzip` or `deflate` (with or without the
/// header of zlib); cut off where it is damaged. Empty: damaged from the start, or above max_bytes.
std::optional<std::string> inflate_body(std::string_view body, std::size_t max_bytes);

}  // namespace dragoman::indexer
