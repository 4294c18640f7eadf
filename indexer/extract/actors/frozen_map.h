#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

/// A number for each of many keys of 64 bits, asked for all the time and made once: open addressing
/// in one piece of memory, half of it empty, so that most questions touch one cache line.
class FrozenMap {
 public:
  /// Room for this many keys; more may not be added.
  explicit FrozenMap(std::size_t keys = 0) {
    std::size_t size = 16;
    while (size < 2 * keys) size *= 2;
    slots_.resize(size);
  }

  /// The number of the key; `number` becomes it if the key is new. number: below 2^32 - 1.
  std::uint32_t add(std::uint64_t key, std::uint32_t number) {
    auto& slot = slots_[place_of(key)];
    if (slot.number == none) slot = {key, number};
    return slot.number;
  }

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t key) const {
    const auto& slot = slots_[place_of(key)];
    if (slot.number == none) return std::nullopt;
    return slot.number;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = none;
  };

  /// Where the key is or would be.
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    const auto mask = slots_.size() - 1;
    // The upper half of a product depends on every bit of the key.
    auto at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
    while (slots_[at].number != none && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  std::vector<Slot> slots_;
};

}  // namespace dragoman::indexer
