#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

/// Numbers and strings as Xapian's glass tables hold them (Xapian 1.4, common/pack.h).
namespace dragoman::indexer::glass {

/// Seven bits a byte, the lowest first.
inline void append_number(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) bytes += static_cast<char>(value | 0x80U);
  bytes += static_cast<char>(value);
}

inline void append_string(std::string& bytes, std::string_view value) {
  append_number(bytes, value.size());
  bytes.append(value);
}

/// A document id such that the bytes sort as the numbers do: two bytes below 0x8000; else as many
/// ones as there are bytes beyond two, a zero, and the number, the highest byte first.
inline void append_sorted_number(std::string& bytes, std::uint32_t value) {
  if (value < 0x8000) {
    bytes += static_cast<char>(value >> 8U);
    bytes += static_cast<char>(value);
    return;
  }
  const auto size = static_cast<unsigned>((32 + 5 - std::countl_zero(value)) / 7);
  const unsigned mark = 0xFFU << (10U - size) & 0xFFU;
  for (unsigned left = size; left-- > 0;) {
    const unsigned byte = left < 4 ? value >> (8U * left) & 0xFFU : 0U;
    bytes += static_cast<char>(left + 1 == size ? byte | mark : byte);
  }
}

/// A term such that keys sort as the terms do: NUL becomes NUL FF. What follows it in a key is set
/// off by end_of_term.
inline void append_sorted_term(std::string& bytes, std::string_view term) {
  for (const char c : term) {
    bytes += c;
    if (c == '\0') bytes += '\xff';
  }
}
inline constexpr char end_of_term = '\0';

/// Reads what append_number() wrote. bytes: whole and valid, for they are our own.
inline std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t value = 0;
  unsigned shift = 0;
  std::size_t size = 0;
  for (; (static_cast<unsigned char>(bytes[size]) & 0x80U) != 0; ++size, shift += 7)
    value |= std::uint64_t{static_cast<unsigned char>(bytes[size]) & 0x7FU} << shift;
  value |= std::uint64_t{static_cast<unsigned char>(bytes[size])} << shift;
  bytes.remove_prefix(size + 1);
  return value;
}

inline std::string_view take_bytes(std::string_view& bytes, std::size_t size) {
  const std::string_view piece = bytes.substr(0, size);
  bytes.remove_prefix(piece.size());
  return piece;
}

/// The kinds of keys in the postlist table, in their order; terms come after them.
inline constexpr std::string_view metadata_key{"\0\xc0", 2};     ///< then the key as given
inline constexpr std::string_view value_stats_key{"\0\xd0", 2};  ///< then the slot, last bytes
inline constexpr std::string_view value_chunk_key{"\0\xd8", 2};  ///< then slot, first document
inline constexpr std::string_view lengths_key{"\0\xe0", 2};      ///< then the first document

}  // namespace dragoman::indexer::glass
