#include "indexer/write/glass/position_code.h"

#include <bit>

#include "indexer/write/glass/bytes.h"

namespace dragoman::indexer::glass {
namespace {

/// A stream of bits, the lowest of each byte first.
class BitWriter {
 public:
  explicit BitWriter(std::string& bytes) : bytes_(bytes) {}

  /// A value below `choices`, in as few bits as tell it from the others; those in the middle take
  /// one bit less where there are codes to spare.
  void append(std::uint32_t value, std::uint32_t choices) {
    if (choices <= 1) return;
    auto bits = static_cast<unsigned>(std::bit_width(choices - 1));
    const auto spare = static_cast<std::uint32_t>((std::uint64_t{1} << bits) - choices);
    if (spare != 0) {
      const std::uint32_t middle = (choices - spare) / 2;
      if (value >= middle + spare)
        value = (value - (middle + spare)) | std::uint32_t{1} << (bits - 1);
      else if (value >= middle)
        --bits;
    }
    waiting_ |= std::uint64_t{value} << waiting_bits_;
    waiting_bits_ += bits;
    for (; waiting_bits_ >= 8; waiting_bits_ -= 8, waiting_ >>= 8U)
      bytes_ += static_cast<char>(waiting_);
  }

  void finish() {
    if (waiting_bits_ > 0) bytes_ += static_cast<char>(waiting_);
  }

 private:
  std::string& bytes_;
  std::uint64_t waiting_ = 0;
  unsigned waiting_bits_ = 0;
};

/// Those between the first and the last, which are known.
void append_between(BitWriter& bits, std::span<const std::uint32_t> positions) {
  while (positions.size() > 2) {
    const std::size_t middle = (positions.size() - 1) / 2;
    const auto before = static_cast<std::uint32_t>(middle);
    const auto others = static_cast<std::uint32_t>(positions.size() - 1);
    const std::uint32_t places = positions.back() - positions.front() - others + 1;
    bits.append(positions[middle] - (positions.front() + before), places);
    append_between(bits, positions.first(middle + 1));
    positions = positions.subspan(middle);
  }
}

}  // namespace

void append_positions(std::string& bytes, std::span<const std::uint32_t> positions) {
  append_number(bytes, positions.back());
  if (positions.size() == 1) return;
  BitWriter bits{bytes};
  bits.append(positions.front(), positions.back());
  bits.append(static_cast<std::uint32_t>(positions.size() - 2),
              positions.back() - positions.front());
  append_between(bits, positions);
  bits.finish();
}

}  // namespace dragoman::indexer::glass
