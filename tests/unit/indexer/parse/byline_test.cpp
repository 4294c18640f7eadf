#include "indexer/parse/byline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

using Names = std::vector<std::string>;

struct BylineCase {
  const char* line;
  Names names;
};

TEST(BylineNames, AreFoundInTheHabitsOfManyLanguages) {
  const BylineCase rows[] = {
      {"By Ann Lee and John Roe, Staff Writer", {"Ann Lee", "John Roe"}},
      {"BY ANN LEE | 3 June 2025", {"ANN LEE"}},
      {"Haber: Zeynep Demir, Murat Kaya", {"Zeynep Demir", "Murat Kaya"}},
      {"Автор: Иван Петров", {"Иван Петров"}},
      {"Текст: Олена Коваль та Ігор Бойко", {"Олена Коваль", "Ігор Бойко"}},
      {"Von Jana Krause", {"Jana Krause"}},
      {"ByAnn Lee", {"Ann Lee"}},
      {"Ann Lee, Continental News", {"Ann Lee"}},
      {"Published June 3, 2025", {}},
      {"admin", {}},
      {"https://example.org/ann", {}},
      {"", {}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.line);
    EXPECT_EQ(byline_names(row.line), row.names);
  }
}

}  // namespace
}  // namespace dragoman::indexer
