#include "indexer/write/manifest.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

InputRecord sample() {
  return {"news/feed.jsonl.gz",
          1234,
          -5,
          77,
          40,
          1,
          {{ErrorKind::bad_input, "news/feed.jsonl.gz:7", "expected a text"}}};
}

TEST(InputRecord, ComesBackWhole) {
  const auto back = decode_input_record(encode(sample()));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(encode(*back), encode(sample()));
  EXPECT_EQ(back->mtime_ns, -5);
  EXPECT_EQ(back->refusals.at(0).where, "news/feed.jsonl.gz:7");
}

TEST(InputRecord, DamageIsRefused) {
  const std::string bytes = encode(sample());
  EXPECT_FALSE(decode_input_record("").has_value());
  EXPECT_FALSE(decode_input_record(bytes.substr(0, bytes.size() - 1)).has_value());
  EXPECT_FALSE(decode_input_record(bytes.substr(0, 10)).has_value());
}

TEST(InputRecord, IsUnchangedOnlyIfNothingDiffers) {
  EXPECT_TRUE(unchanged(sample(), sample()));
  InputRecord other = sample();
  other.size = 1;
  EXPECT_FALSE(unchanged(sample(), other));
  other = sample();
  other.mtime_ns = 1;
  EXPECT_FALSE(unchanged(sample(), other));
  other = sample();
  other.options = 1;
  EXPECT_FALSE(unchanged(sample(), other)) << "other options understand an input otherwise";
}

}  // namespace
}  // namespace dragoman::indexer
