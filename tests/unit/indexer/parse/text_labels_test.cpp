#include "indexer/parse/text_labels.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

struct LabelCase {
  const char* line;
  std::optional<Field> field;
  const char* value;
};

TEST(ReadLabel, ReadsLabelsInManyLanguages) {
  const LabelCase rows[] = {
      {"Published on June 2, 2025", Field::published, "June 2, 2025"},
      {"Posted: 3 June 2025, 10:15", Field::published, "3 June 2025, 10:15"},
      {"Yayın tarihi: 27 Temmuz 2022", Field::published, "27 Temmuz 2022"},
      {"Опубликовано 2 августа 2022 года", Field::published, "2 августа 2022 года"},
      {"Опубліковано: 4 листопада 2025", Field::published, "4 листопада 2025"},
      {"Last updated: June 9, 2025", Field::updated, "June 9, 2025"},
      {"SOURCE:Daily Herald", Field::source, "Daily Herald"},
      {"Sources Continental Wire", Field::source, "Continental Wire"},
      {"Автор: Иван Петров", Field::author, "Иван Петров"},
      {"By Ann Lee", Field::author, "Ann Lee"},
      {"Document Date: Fri, Feb 13 2026 09:14:27 pm", std::nullopt, "Fri, Feb 13 2026 09:14:27 pm"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.line);
    const auto label = read_label(row.line);
    ASSERT_TRUE(label.has_value());
    EXPECT_EQ(label->field, row.field);
    EXPECT_EQ(label->value, row.value);
  }
}

TEST(ReadLabel, ASentenceIsNoLabel) {
  for (const char* line :
       {"Sources close to the talks said on Monday that nothing had been agreed yet.",
        "Published reports say that the port will close.", "By then the talks had failed.",
        "Date palms grow here.", "Dateline Ankara", "Haberler yayıldı.", ""}) {
    EXPECT_FALSE(read_label(line).has_value()) << line;
  }
}

TEST(IsDateLine, TakesDatesAloneOnly) {
  for (const char* line : {"June 3, 2025", "Monday, 2 June 2025 18:45", "03.06.2025 10:00",
                           "2 Haziran 2025 Pazartesi", "23 липня 2025 року, 23:48"}) {
    EXPECT_TRUE(is_date_line(line)) << line;
  }
  for (const char* line : {"Talks opened in Istanbul on June 3, 2025 and closed on June 4", "2025",
                           "Page 3 of 12", "Istanbul Negotiations (May 2025)"}) {
    EXPECT_FALSE(is_date_line(line)) << line;
  }
}

TEST(IsNameLine, WantsCapitals) {
  EXPECT_TRUE(is_name_line("Ann Lee"));
  EXPECT_TRUE(is_name_line("Çağrı Öz"));
  EXPECT_TRUE(is_name_line("Ludwig van Beek"));
  EXPECT_FALSE(is_name_line("News about Ankara"));
  EXPECT_FALSE(is_name_line("Ann"));
  EXPECT_FALSE(is_name_line("Read more:"));
}

}  // namespace
}  // namespace dragoman::indexer
