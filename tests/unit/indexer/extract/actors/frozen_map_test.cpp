#include "indexer/extract/actors/frozen_map.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

namespace dragoman::indexer {
namespace {

TEST(FrozenMap, FindsWhatWasAddedAndNothingElse) {
  constexpr std::uint32_t keys = 1000;
  FrozenMap map{keys};
  for (std::uint32_t i = 0; i < keys; ++i) EXPECT_EQ(map.add(std::uint64_t{i} << 32U, i), i);
  for (std::uint32_t i = 0; i < keys; ++i) {
    EXPECT_EQ(map.find(std::uint64_t{i} << 32U), i);
    EXPECT_EQ(map.find((std::uint64_t{i} << 32U) + 1), std::nullopt);
  }
}

TEST(FrozenMap, KeepsTheFirstNumberOfAKey) {
  FrozenMap map{2};
  EXPECT_EQ(map.add(7, 1), 1U);
  EXPECT_EQ(map.add(7, 2), 1U);
  EXPECT_EQ(map.find(7), 1U);
}

TEST(FrozenMap, MayBeEmpty) { EXPECT_EQ(FrozenMap{}.find(0), std::nullopt); }

}  // namespace
}  // namespace dragoman::indexer
