#include "common/analysis/ukrainian_stem.h"

#include <gtest/gtest.h>

#include <random>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

/// Forms of one word, parted by blanks.
class OneWord : public testing::TestWithParam<const char*> {};

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> parts{""};
  for (const char c : words) {
    if (c == ' ') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

TEST_P(OneWord, HasOneStem) {
  const std::vector<std::string> forms = split(GetParam());
  for (const std::string& form : forms) {
    EXPECT_EQ(stem_ukrainian(form), stem_ukrainian(forms.front())) << form << " " << forms.front();
  }
}

INSTANTIATE_TEST_SUITE_P(
    Nouns, OneWord,
    testing::Values("переговори переговорів переговорам переговорами переговорах",
                    "країна країни країні країну країною країн країнам країнах",
                    "президент президента президентові президентом президенти президентів",
                    "депутат депутата депутати депутатів депутатами",
                    "війна війни війні війну війною", "ніч ночі ніччю ночей ночами",
                    "кінь коня коню конем коні коней", "стіл стола столу столи столів",
                    "радість радості радістю", "область області областей областях",
                    "рішення рішенням рішень рішеннями", "стаття статті статтею статей статтях",
                    "українець українця українців українцям", "будинок будинку будинки будинків",
                    "книга книги книзі книгу", "книжка книжці книжки книжок",
                    "матеріал матеріалу матеріали матеріалів", "проблема проблеми проблем",
                    "серпень серпня серпні", "тиждень тижня тижні тижнів",
                    "день дня дні днів днями", "здоров'я здоров'ю здоров'ям"));

INSTANTIATE_TEST_SUITE_P(Names, OneWord,
                         testing::Values("київ києва києву києвом києві",
                                         "львів львова львову львовом львові",
                                         "харків харкова харкові",
                                         "шевченко шевченка шевченку шевченкові шевченком",
                                         "зеленський зеленського зеленському зеленським",
                                         "москва москви москві москву"));

INSTANTIATE_TEST_SUITE_P(
    Adjectives, OneWord,
    testing::Values("український українського українському українським українська української "
                    "українську українською українське українські українських українськими",
                    "синій синього синьому синім синя синьої синю синьою сині синіх синіми",
                    "фінансовий фінансового фінансові фінансових"));

INSTANTIATE_TEST_SUITE_P(
    Verbs, OneWord,
    testing::Values("читати читаю читає читають читав читала читали читай читатиме",
                    "друкувати друкую друкує друкують друкував друкували друкуватимуть",
                    "робити роблю робить роблять робив робила робили",
                    "домовитися домовився домовилася домовились домовляться",
                    "зустрічатися зустрічається зустрічаються зустрічався зустрічались"));

TEST(StemUkrainian, KeepsDifferentWordsApart) {
  for (const auto& [a, b] : {std::pair{"визначення", "визначений"},
                             {"символ", "символічний"},
                             {"друк", "друкувати"},
                             {"країна", "край"},
                             {"мир", "мирний"}}) {
    EXPECT_NE(stem_ukrainian(a), stem_ukrainian(b)) << a << " " << b;
  }
}

TEST(StemUkrainian, LeavesOtherWordsAlone) {
  for (const char* word : {"", "і", "на", "nato", "mh17", "2025", "ві'a", "ukraїna"}) {
    EXPECT_EQ(stem_ukrainian(word), word);
  }
}

TEST(StemUkrainian, GivesValidStemsForAnyLetters) {
  std::mt19937 random{5};
  constexpr std::u32string_view letters = U"абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'ьсяінняувати";
  for (int round = 0; round < 20000; ++round) {
    std::string word;
    for (std::size_t n = 1 + random() % 12; n > 0; --n) {
      utf8::append(word, letters[random() % letters.size()]);
    }
    const std::string stem = stem_ukrainian(word);
    ASSERT_FALSE(stem.empty()) << word;
    ASSERT_TRUE(utf8::is_valid(stem)) << word;
    ASSERT_LE(stem.size(), word.size() + 2) << word << " " << stem;
  }
}

}  // namespace
}  // namespace dragoman
