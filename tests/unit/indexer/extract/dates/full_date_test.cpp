#include <gtest/gtest.h>

#include <string>

#include "indexer/extract/dates/dates.h"

namespace dragoman::indexer {
namespace {

struct FullDateCase {
  const char* text;
  const char* language;
  const char* day;  ///< ISO; empty: none
};

std::string read(const FullDateCase& row) {
  const auto day = parse_full_date(row.text, row.language);
  return day ? to_iso(*day) : "";
}

void check(std::initializer_list<FullDateCase> rows) {
  for (const FullDateCase& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read(row), row.day);
  }
}

TEST(ParseFullDate, ReadsFigures) {
  check({{"2025-06-03", "", "2025-06-03"},
         {"2025-06-03T10:00:00Z", "", "2025-06-03"},
         {"2025-06-03T10:00+03:00", "", "2025-06-03"},
         {"2025-06-03 10:00", "", "2025-06-03"},
         {"2025/06/03", "", "2025-06-03"},
         {"03.06.2025", "ru", "2025-06-03"},
         {"03.06.2025, 14:20", "uk", "2025-06-03"},
         {"03.06.2025'te", "tr", "2025-06-03"},
         {"03/06/2025", "tr", "2025-06-03"},
         {"03/06/2025", "", "2025-06-03"},
         {"06/03/2025", "en", "2025-06-03"},
         {"06/23/2025", "tr", "2025-06-23"},
         {"23/06/2025", "en", "2025-06-23"},
         {"3.6.2025", "de", "2025-06-03"},
         {"14.10.18", "", "2018-10-14"},
         {"2025年6月3日", "ja", "2025-06-03"}});
}

TEST(ParseFullDate, ReadsMonthsByName) {
  check({{"Published on June 3, 2025 at 08:51", "en", "2025-06-03"},
         {"Mon, 02 Jun 2025 10:00:00 GMT", "", "2025-06-02"},
         {"26-FEB-1987 15:01:01.79", "", "1987-02-26"},
         {"2 Haziran 2025", "tr", "2025-06-02"},
         {"2 HAZİRAN 2025 Pazartesi 10:15", "tr", "2025-06-02"},
         {"Güncelleme: 11 Şubat 2025 - 09:30", "tr", "2025-02-11"},
         {"16 мая 2025, 12:40", "ru", "2025-05-16"},
         {"16 МАЯ 2025 г.", "ru", "2025-05-16"},
         {"23 травня 2025 року", "uk", "2025-05-23"},
         {"Aug. 15, 2025", "en", "2025-08-15"},
         {"Sept. 5, 2024", "en", "2024-09-05"},
         {"the 16th of May, 2025", "en", "2025-05-16"},
         {"16. Mai 2025", "de", "2025-05-16"},
         {"3. März 2025", "de", "2025-03-03"},
         {"le 1er février 2024", "fr", "2024-02-01"},
         {"16 de mayo de 2025", "es", "2025-05-16"},
         {"16 maggio 2025", "it", "2025-05-16"},
         {"16 de março de 2025", "pt", "2025-03-16"},
         {"16 maja 2025", "pl", "2025-05-16"},
         {"16 mei 2025", "nl", "2025-05-16"},
         {"16. května 2025", "cs", "2025-05-16"},
         {"16 май 2025 г.", "bg", "2025-05-16"}});
}

TEST(ParseFullDate, ReadsAnyLanguageWhenNoneIsGiven) {
  check({{"16 мая 2025", "", "2025-05-16"},
         {"2 Haziran 2025", "", "2025-06-02"},
         {"23 травня 2025", "", "2025-05-23"},
         {"16. Oktober 2025", "", "2025-10-16"},
         {"2 Haziran 2025", "en", "2025-06-02"},
         {"June 2, 2025", "uk", "2025-06-02"}});
}

TEST(ParseFullDate, RefusesWhatIsNotWhole) {
  check({{"", "", ""},
         {"May 2025", "en", ""},
         {"May 16", "en", ""},
         {"2025", "en", ""},
         {"30 February 2025", "en", ""},
         {"31/31/2025", "", ""},
         {"2025-13-01", "", ""},
         {"192.168.20.25", "", ""},
         {"1.2.3.2025", "", ""},
         {"10:30", "", ""},
         {"16 May 3025", "en", ""},
         {"Tuesday", "en", ""}});
}

TEST(ParseFullDate, ObeysTheOrderThatIsAskedFor) {
  EXPECT_EQ(parse_full_date("03/06/2025", "en", true), make_day(2025, 6, 3));
  EXPECT_EQ(parse_full_date("03/06/2025", "tr", false), make_day(2025, 3, 6));
  EXPECT_EQ(parse_full_date("23/06/2025", "tr", false), make_day(2025, 6, 23));
}

}  // namespace
}  // namespace dragoman::indexer
