#include <gtest/gtest.h>

#include <random>
#include <string>

#include "indexer/extract/dates/dates.h"

namespace dragoman::indexer {
namespace {

// A Tuesday.
constexpr Day tuesday = std::chrono::year{2025} / 6 / 3;

/// "from" or "from..to" of each date, joined by blanks.
std::string found_in(std::string_view text, std::string_view language,
                     std::optional<Day> reference = tuesday) {
  std::string all;
  for (const MentionedDate& date : find_dates(text, language, reference)) {
    if (!all.empty()) all += ' ';
    all += to_iso(date.range.from);
    if (date.range.from != date.range.to) all += ".." + to_iso(date.range.to);
  }
  return all;
}

struct Row {
  const char* text;
  const char* dates;
};

void check(const char* language, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(found_in(row.text, language), row.dates);
  }
}

TEST(FindDates, ReadsEnglishCalendarDates) {
  check("en", {{"The talks were held on May 16, 2025 in the palace.", "2025-05-16"},
               {"They met on the 16th of May.", "2025-05-16"},
               {"It began on 24 February 2022.", "2022-02-24"},
               {"The meeting on Oct. 15 failed.", "2024-10-15"},
               {"It opens on June 20.", "2025-06-20"},
               {"It takes effect on August 1.", "2025-08-01"},
               {"The vote in November 2024 was close.", "2024-11-01..2024-11-30"},
               {"She resigned in April.", "2025-04-01..2025-04-30"},
               {"He has led it since December.", "2024-12-01..2024-12-31"},
               {"On Friday, May 16, they signed.", "2025-05-16"},
               {"The fair runs from 23 to 25 May.", "2025-05-23..2025-05-25"},
               {"It was done between 23 and 25 May 2025.", "2025-05-23..2025-05-25"},
               {"Held on May 15–16, 2025.", "2025-05-15..2025-05-16"},
               {"Swaps took place on 9, 10, 12 and 14 June 2025.",
                "2025-06-09 2025-06-10 2025-06-12 2025-06-14"},
               {"Rounds in May, June, and July 2025.",
                "2025-05-01..2025-05-31 2025-06-01..2025-06-30 2025-07-01..2025-07-31"},
               {"From December 2024 to March 2025 it rained.", "2024-12-01..2025-03-31"},
               {"Open from 30 December to 2 January.", "2024-12-30..2025-01-02"}});
}

TEST(FindDates, ReadsEnglishYearsAndPeriods) {
  check("en", {{"In 2022 both sides met.", "2022-01-01..2022-12-31"},
               {"The war of 1914-1918 was over.", "1914-01-01..1918-12-31"},
               {"Sales rose in Q1 2025.", "2025-01-01..2025-03-31"},
               {"Growth in the first half of 2024 was slow.", "2024-01-01..2024-06-30"},
               {"In the third quarter of last year it fell.", "2024-07-01..2024-09-30"},
               {"In the summer of 2022 it was hot.", "2022-06-01..2022-08-31"},
               {"Music of the 1990s.", "1990-01-01..1999-12-31"},
               {"They met in 2022, after the war broke out in February of that year.",
                "2022-01-01..2022-12-31 2022-02-01..2022-02-28"},
               {"The first Monday of May 2025 is free.", "2025-05-05"},
               {"In the last week of September 2014.", "2014-09-22..2014-09-28"}});
}

TEST(FindDates, ReadsEnglishRelativeDates) {
  check("en",
        {{"He arrived on Monday.", "2025-06-02"},
         {"She spoke on Tuesday.", "2025-06-03"},
         {"They said on Wednesday that it works.", "2025-05-28"},
         {"They will meet on Thursday.", "2025-06-05"},
         {"Protests on Monday and Tuesday were calm.", "2025-06-02 2025-06-03"},
         {"It starts next Friday.", "2025-06-13"},
         {"It broke last Friday.", "2025-05-30"},
         {"The day before yesterday it snowed.", "2025-06-01"},
         {"Yesterday it rained, today it is dry.", "2025-06-02 2025-06-03"},
         {"Last week they left.", "2025-05-26..2025-06-01"},
         {"Last year prices rose.", "2024-01-01..2024-12-31"},
         {"Earlier this month it closed.", "2025-06-01..2025-06-30"},
         {"Two days ago it was open.", "2025-06-01"},
         {"It was sold two weeks ago.", "2025-05-20"},
         {"Ten years ago he was poor.", "2015-01-01..2015-12-31"},
         {"He left last May.", "2025-05-01..2025-05-31"},
         {"It burnt on 3 March 2024 and was rebuilt two months later.", "2024-03-03 2024-05-03"}});
}

TEST(FindDates, CountsFromADateNamedBesideIt) {
  check("en", {{"It opened two days after May 16.", "2025-05-18"},
               {"He left three weeks before Christmas 2024.", "2024-12-04"},
               {"The truce ends 10 days from May 28.", "2025-06-07"},
               {"They fell out after May 16.", "2025-05-16"}});
  check("ru", {{"Через два дня после 16 мая он ушёл.", "2025-05-18"},
               {"За три дня до 9 мая дороги закрыли.", "2025-05-06"}});
  check("uk", {{"Через два дні після 16 травня він пішов.", "2025-05-18"},
               {"За три дні до 9 травня дороги закрили.", "2025-05-06"}});
  check("tr", {{"16 Mayıs'tan iki gün sonra geldi.", "2025-05-18"},
               {"Dünden iki gün önce kapandı.", "2025-05-31"}});
}

TEST(FindDates, ReadsSpansOfDays) {
  check("en", {{"Closed from 10/6 to 10/17 for repairs.", "2025-10-06..2025-10-17"},
               {"The fair runs September 4-7.", "2025-09-04..2025-09-07"},
               {"It rained between May 20 and now.", "2025-05-20..2025-06-03"},
               {"In the week of May 12 they met.", "2025-05-12..2025-05-18"},
               {"Closed from 4 to 23 of this month.", "2025-06-04..2025-06-23"},
               {"It closes on June 18 for 10 days.", "2025-06-18..2025-06-28"},
               {"They rest for two weeks from 20 May.", "2025-05-20..2025-06-03"},
               {"Leave of a week starting tomorrow.", "2025-06-04..2025-06-11"},
               {"It was shut on May 18 for repairs.", "2025-05-18"},
               {"Report 05/2025 is out.", "2025-05-01..2025-05-31"},
               {"The score was 3/4 and now 5/6.", ""}});
  check("tr", {{"Mayıs'ın 16'sında imzalandı.", "2025-05-16"},
               {"Mayıs'ın 3'ünden 12'sine kadar sürdü.", "2025-05-03..2025-05-12"},
               {"Geçen ayın 4'ünden 23'üne kadar kapalıydı.", "2025-05-04..2025-05-23"},
               {"5/5 ile 7/5 arasında kapalı.", "2025-05-05..2025-05-07"}});
  check("tr", {{"18 Haziran'dan itibaren 10 gün boyunca kapalı.", "2025-06-18..2025-06-28"},
               {"16 Mayıs'tan itibaren açık.", "2025-05-16"}});
  check("ru", {{"Закрыто с 4 по 23 этого месяца.", "2025-06-04..2025-06-23"},
               {"С 14.05. - 15.05.2025 он болел.", "2025-05-14..2025-05-15"},
               {"В 80-х он жил там.", "1980-01-01..1989-12-31"}});
  check("uk", {{"З 14.05. - 15.05.2025 він хворів.", "2025-05-14..2025-05-15"}});
}

TEST(FindDates, ReadsNamedDays) {
  check("en", {{"He was born on Christmas Eve 1970.", "1970-12-24"},
               {"They met on Halloween 2023.", "2023-10-31"},
               {"The Christmas tree is sold in the spring of 2024.", "2024-03-01..2024-05-31"}});
}

TEST(FindDates, ReadsYearsInWords) {
  check("en", {{"She left in October two thousand and five.", "2005-10-01..2005-10-31"},
               {"Born on 25 January nineteen eighty-six.", "1986-01-25"},
               {"Elected in May two thousand and returned.", "2000-05-01..2000-05-31"},
               {"In April two thousand people came.", "2025-04-01..2025-04-30"}});
  check("tr", {{"10 Eylül bin dokuz yüz yetmiş sekiz günü doğdu.", "1978-09-10"},
               {"Şubat iki bin on sekiz sonunda bitti.", "2018-02-01..2018-02-28"}});
}

TEST(FindDates, CountsFromTheHeadOfADatedSection) {
  const char* chronicle =
      "The talks day by day\n\nMay 15, 2025\n\nThe delegation arrived today and left again.\n\n"
      "May 23, 2025\n\nThe exchange began on Thursday, they said, and goes on tomorrow.";
  EXPECT_EQ(found_in(chronicle, "en"), "2025-05-15 2025-05-23 2025-05-22 2025-05-24");
  EXPECT_EQ(found_in(chronicle, "en", std::nullopt), "2025-05-15 2025-05-23 2025-05-22 2025-05-24");
  EXPECT_EQ(found_in("May 15, 2025\n\nThe delegation arrived today.", "en"),
            "2025-05-15 2025-06-03")
      << "one date line is no section";
}

TEST(FindDates, ReadsTurkish) {
  check("tr", {{"Görüşme 2 Haziran'da yapıldı.", "2025-06-02"},
               {"16 Mayıs 2025 tarihinde imzalandı.", "2025-05-16"},
               {"Savaş 24 Şubat 2022'de başladı.", "2022-02-24"},
               {"23-25 Mayıs tarihlerinde takas yapıldı.", "2025-05-23..2025-05-25"},
               {"23 ve 25 Mayıs tarihleri arasında sürdü.", "2025-05-23..2025-05-25"},
               {"Mayıs 2024'ten Mart 2025'e kadar sürdü.", "2024-05-01..2025-03-31"},
               {"2022 yılında kuruldu.", "2022-01-01..2022-12-31"},
               {"2019'da kapandı.", "2019-01-01..2019-12-31"},
               {"Nisan ayında toplandılar.", "2025-04-01..2025-04-30"},
               {"Geçen hafta salı günü konuştu.", "2025-05-27"},
               {"Pazartesi günü geldi.", "2025-06-02"},
               {"Perşembe günü yapılacak toplantı önemli.", "2025-06-05"},
               {"Önceki gün kar yağdı, dün yağmur.", "2025-06-01 2025-06-02"},
               {"Geçen yıl kasım ayında seçildi.", "2024-11-01..2024-11-30"},
               {"Geçtiğimiz yıl büyüdü.", "2024-01-01..2024-12-31"},
               {"İki gün önce açıldı.", "2025-06-01"},
               {"Üç ay önce kapandı.", "2025-03-03"},
               {"2024 yazında çok sıcaktı.", "2024-06-01..2024-08-31"},
               {"Yılın üçüncü çeyreği değil, 2024'ün üçüncü çeyreği.", "2024-07-01..2024-09-30"},
               {"1990'larda ünlüydü.", "1990-01-01..1999-12-31"},
               {"Bu ayın ilk Cuma günü açılır.", "2025-06-06"}});
}

TEST(FindDates, ReadsRussian) {
  check("ru", {{"Переговоры прошли 16 мая.", "2025-05-16"},
               {"Обмен шёл с 23 по 25 мая.", "2025-05-23..2025-05-25"},
               {"Это было между 23 и 25 мая 2025 года.", "2025-05-23..2025-05-25"},
               {"Война началась 24 февраля 2022 г.", "2022-02-24"},
               {"В 2022 году они встретились.", "2022-01-01..2022-12-31"},
               {"В марте этого года цены выросли.", "2025-03-01..2025-03-31"},
               {"В октябре прошлого года он уволился.", "2024-10-01..2024-10-31"},
               {"Во вторник он приехал.", "2025-06-03"},
               {"В пятницу состоится встреча.", "2025-06-06"},
               {"В минувшую среду шёл дождь.", "2025-05-28"},
               {"Прошлой осенью он болел.", "2024-09-01..2024-11-30"},
               {"Летом 2022 года было жарко.", "2022-06-01..2022-08-31"},
               {"Неделю назад открылся музей.", "2025-05-27"},
               {"Два дня назад и позавчера - одно и то же.", "2025-06-01"},
               {"На прошлой неделе он вернулся.", "2025-05-26..2025-06-01"},
               {"В первом квартале 2025 года рост замедлился.", "2025-01-01..2025-03-31"},
               {"В 1990-х годах он жил там.", "1990-01-01..1999-12-31"},
               {"Пятнадцатого февраля он родился.", "2025-02-15"},
               {"9, 10 и 12 июня 2025 года", "2025-06-09 2025-06-10 2025-06-12"},
               {"15 октября вошли в город, на следующий день ушли.", "2024-10-15 2024-10-16"}});
}

TEST(FindDates, ReadsUkrainian) {
  check("uk", {{"Обмін відбувся 23–25 травня.", "2025-05-23..2025-05-25"},
               {"У 2022 році почалася війна.", "2022-01-01..2022-12-31"},
               {"Переговори пройшли 16 травня 2025 року.", "2025-05-16"},
               {"У п'ятницю відбудеться зустріч.", "2025-06-06"},
               {"У понеділок він приїхав.", "2025-06-02"},
               {"Торік було холодно.", "2024-01-01..2024-12-31"},
               {"Минулого тижня йшов дощ.", "2025-05-26..2025-06-01"},
               {"Три тижні тому він поїхав.", "2025-05-13"},
               {"У лютому 2022 року.", "2022-02-01..2022-02-28"},
               {"У березні цього року.", "2025-03-01..2025-03-31"},
               {"Перша середа жовтня 2014 року.", "2014-10-01"},
               {"Взимку 2021 року.", "2021-12-01..2022-02-28"},
               {"Позавчора, вчора й сьогодні.", "2025-06-01 2025-06-02 2025-06-03"}});
}

TEST(FindDates, ReadsAbsoluteDatesOfOtherLanguages) {
  EXPECT_EQ(found_in("Am 16. Mai 2025 in Istanbul.", "de"), "2025-05-16");
  EXPECT_EQ(found_in("Le 1er février 2024 à Paris.", "fr"), "2024-02-01");
  EXPECT_EQ(found_in("El 16 de mayo de 2025.", "es"), "2025-05-16");
  EXPECT_EQ(found_in("16 maja 2025 w Warszawie", "pl"), "2025-05-16");
  EXPECT_EQ(found_in("2025年6月3日", "ja"), "2025-06-03");
}

TEST(FindDates, LeavesOtherFiguresAndWordsAlone) {
  for (const char* text :
       {"2 min read", "They released 1000 prisoners and 2000 soldiers.", "It cost $2022 in all.",
        "He won 3-2, she 6-4.", "At 10:30 or 22.45.", "Version 2.0.25 of 192.168.1.1.",
        "Call 555-123-4567.", "It rose by 20% to 1,950 points.", "You may go; march on!",
        "Theresa May and April Ryan spoke.", "In 1500 villages of the north.",
        "He is 45 years old.", "Page 12 of 300.", "Boeing 737, flight MH17, Covid-19.",
        "USA TODAY reported it.", "Bloody Sunday was long remembered.", "The sun sat low.",
        "See https://example.org/2025/06/03/talks.html and shot_11.5.2015.png.",
        "For the first time in ten years they won."}) {
    EXPECT_EQ(found_in(text, "en"), "") << text;
  }
  EXPECT_EQ(found_in("Türkiye Pazarına sunulan ürün, 1500 kişi, yüzde 20.", "tr"), "");
  EXPECT_EQ(found_in("Окружающая среда, 1000 человек, 24/7, 3:2.", "ru"), "");
  EXPECT_EQ(found_in("Лютий ворог, 1000 полонених, 3:2.", "uk"), "");
}

TEST(FindDates, InventsNothingWithoutAReference) {
  EXPECT_EQ(found_in("On Tuesday, last week and on May 16 they met.", "en", std::nullopt), "");
  EXPECT_EQ(found_in("In 2022 they met. On May 16 they parted.", "en", std::nullopt),
            "2022-01-01..2022-12-31 2022-05-16");
  EXPECT_EQ(found_in("On 3 May 2022 it began; the next day it was over.", "en", std::nullopt),
            "2022-05-03 2022-05-04");
}

TEST(FindDates, TakesTheYearThatTheStoryTellsOf) {
  const char* story =
      "1936\n\nThe general was killed on 20 July. On 5 September the town fell.\n\n"
      "In January 1937 the siege began. On 8 February the port was taken.";
  EXPECT_EQ(found_in(story, "en"),
            "1936-01-01..1936-12-31 1936-07-20 1936-09-05 1937-01-01..1937-01-31 1937-02-08");
  EXPECT_EQ(found_in("The war began on 24 February 2022. On 16 May they met again.", "en"),
            "2022-02-24 2025-05-16");
}

TEST(FindDates, KeepsTheWordsAsWritten) {
  const auto dates =
      find_dates("Görüşme 2 Haziran 2025'te, önce de 16 Mayıs'ta oldu.", "tr", tuesday);
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(dates[0].text, "2 Haziran 2025");
  EXPECT_EQ(dates[1].text, "16 Mayıs");
}

TEST(FindDates, GivesEachRangeOnce) {
  EXPECT_EQ(found_in("May 16, 2025. 16 May. On 2025-05-16.", "en"), "2025-05-16");
}

TEST(FindDates, SurvivesAnyCodePoints) {
  std::mt19937 random{11};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      const auto c = random() % (round % 2 == 0 ? 0x3000 : 0x110000);
      if (c < 0x80) {
        text += static_cast<char>(c);
      } else if (c < 0x800) {
        text += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
      } else {
        text += {static_cast<char>(0xE0 | ((c >> 12) & 0xF)),
                 static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
      }
      if (random() % 4 == 0) text += std::to_string(random() % 2100);
    }
    for (const char* language : {"en", "tr", "ru", "uk", "fr", ""}) {
      for (const MentionedDate& date : find_dates(text, language, tuesday)) {
        EXPECT_LE(date.range.from, date.range.to);
        EXPECT_NE(text.find(date.text), std::string::npos);
      }
    }
  }
}

// A letter apostrophe (U+02BC) before a figure begins no word.
TEST(FindDates, ReadsOnBehindALonelyApostrophe) {
  EXPECT_EQ(found_in("ʼ22 і ʼ, ʼʼ 16 травня", "uk"), "2025-05-16");
}

TEST(FindDates, SurvivesAnyText) {
  constexpr std::string_view pieces[] = {"16",
                                         "May",
                                         "2025",
                                         "-",
                                         ",",
                                         "последний",
                                         "недели",
                                         "назад",
                                         "'",
                                         "\xff",
                                         "\n\n",
                                         "ağustos",
                                         "ı",
                                         "the",
                                         "last",
                                         "first",
                                         "week",
                                         "of",
                                         ".",
                                         "/",
                                         "2025-05-16",
                                         "9999",
                                         "31",
                                         "and",
                                         "between",
                                         "from",
                                         "to",
                                         "(",
                                         ")",
                                         "\xd0",
                                         "ago",
                                         "years",
                                         "99",
                                         "Monday",
                                         "next",
                                         "1990s",
                                         "after",
                                         "before",
                                         "now",
                                         "Christmas",
                                         "Eve",
                                         "ayın",
                                         "16'sına",
                                         "kadar",
                                         "sonra",
                                         "iki gün",
                                         "10/6",
                                         "до",
                                         "после",
                                         "2025\n\n",
                                         "\n\n16 May 2025\n\n",
                                         "\xF0\x9F\x98\x80",
                                         "\xE2\x80\xAE",
                                         "Q1",
                                         "ʼ",
                                         "ʼ7",
                                         "’",
                                         "30",
                                         "February"};
  std::mt19937 random{7};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 3 != 0) text += ' ';
    }
    for (const char* language : {"en", "tr", "ru", "uk", "de", ""}) {
      const auto dates = find_dates(text, language, tuesday);
      EXPECT_EQ(find_dates(text, language, tuesday), dates);
      for (const MentionedDate& date : dates) {
        EXPECT_LE(date.range.from, date.range.to) << text;
        EXPECT_NE(text.find(date.text), std::string::npos) << text;
      }
    }
  }
}

}  // namespace
}  // namespace dragoman::indexer
