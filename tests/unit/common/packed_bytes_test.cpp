#include "common/packed_bytes.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(PackedBytes, ComeBackInOrder) {
  std::string bytes;
  PackedWriter writer{bytes};
  writer.number(300);
  writer.text("Київ");
  writer.texts({"", "b"});
  PackedReader reader{bytes};
  EXPECT_EQ(reader.number(), 300U);
  EXPECT_EQ(reader.text(), "Київ");
  EXPECT_EQ(reader.texts(), (std::vector<std::string>{"", "b"}));
  EXPECT_TRUE(reader.ok());
  EXPECT_TRUE(reader.at_end());
}

TEST(PackedBytesRefuses, EveryCutAndStaysEmptyFromThenOn) {
  std::string bytes;
  PackedWriter writer{bytes};
  writer.texts({"one", "two"});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    PackedReader reader{std::string_view{bytes}.substr(0, size)};
    reader.texts();
    EXPECT_FALSE(reader.ok()) << size;
    EXPECT_EQ(reader.text(), "");
    EXPECT_EQ(reader.number(), 0U);
  }
}

TEST(PackedBytesRefuses, CountsBeyondTheBytes) {
  std::string bytes;
  PackedWriter{bytes}.number(1U << 30U);
  PackedReader reader{bytes};
  EXPECT_TRUE(reader.texts().empty());
  EXPECT_FALSE(reader.ok());
}

}  // namespace
}  // namespace dragoman
