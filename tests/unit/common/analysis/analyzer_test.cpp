#include "common/analysis/analyzer.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dragoman {
namespace {

std::string forms(std::string_view language, std::string_view text) {
  std::string joined;
  for (const Token& token : Analyzer{language}.analyze(text)) {
    joined += (joined.empty() ? "" : "|") + token.form;
  }
  return joined;
}

std::string spans(std::string_view language, std::string_view text) {
  std::string joined;
  for (const Token& token : Analyzer{language}.analyze(text)) {
    joined += (joined.empty() ? "" : "|");
    joined += text.substr(token.begin, token.end - token.begin);
  }
  return joined;
}

Token only(std::string_view language, std::string_view word) {
  const std::vector<Token> tokens = Analyzer{language}.analyze(word);
  EXPECT_EQ(tokens.size(), 1U) << word;
  return tokens.empty() ? Token{} : tokens.front();
}

struct FormsCase {
  const char* language;
  const char* text;
  const char* forms;
};

class Forms : public testing::TestWithParam<FormsCase> {};

TEST_P(Forms, AreThoseOfTheTable) {
  EXPECT_EQ(forms(GetParam().language, GetParam().text), GetParam().forms) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Apostrophes, Forms,
    testing::Values(FormsCase{"en", "Zelenskyy's team, Zelenskyy’s", "zelenskyy|team|zelenskyy"},
                    FormsCase{"en", "Don't O’Brien ministers' it's", "don't|o'brien|ministers|it"},
                    FormsCase{"en", "the 1990's, '90s and NATO'S", "the|1990|90s|and|nato"},
                    FormsCase{"en", "U.S.'s", "us"},
                    FormsCase{"tr", "Hakan Fidan'ın AB'NİN", "hakan|fidan|ab"},
                    FormsCase{"tr", "2025’te 3,5'e O'Neill A'dan", "2025|3.5|o'neill|a"},
                    FormsCase{"tr", "İstanbul'daki IŞIK", "istanbul|ışık"},
                    FormsCase{"uk", "здоров’я, з'їзд зʼїзд", "здоров'я|з'їзд|з'їзд"},
                    FormsCase{"fr", "l'État qu’il aujourd'hui", "l|état|qu|il|aujourd'hui"},
                    FormsCase{"it", "dell'Unione un'altra", "dell|unione|un|altra"}));

INSTANTIATE_TEST_SUITE_P(InsideWords, Forms,
                         testing::Values(FormsCase{"en", "co\u00ADopera\u200Btion", "cooperation"},
                                         FormsCase{"uk", "за\u0301мок", "замок"},
                                         FormsCase{"uk", "и\u0306ого \u0456\u0308жа", "його|їжа"},
                                         FormsCase{"en", "e\u0301tude", "étude"},
                                         FormsCase{"fa", "می\u200Cخواهم", "میخواهم"},
                                         FormsCase{"he", "צה\"ל אמר \"כן\"", "צהל|אמר|כן"},
                                         FormsCase{"en", "ﬁnance ＮＡＴＯ CO₂",
                                                   "finance|nato|co2"}));

INSTANTIATE_TEST_SUITE_P(
    Signs, Forms,
    testing::Values(
        FormsCase{"en", "U.S. US U.S U.S.-led U.K.", "us|us|us|us|led|uk"},
        FormsCase{"en", "He left. And S.Korea e.g. a.m.", "he|left|and|s|korea|eg|am"},
        FormsCase{"ru", "т.е. В.Путин", "те|в|путин"},
        FormsCase{"en", "AT&T R&D M&S's x&lt;y salt&pepper", "at&t|r&d|m&s|x|lt|y|salt|pepper"},
        FormsCase{"en", "prisoner-of-war e-mail COVID-19", "prisoner|of|war|e|mail|covid|19"},
        FormsCase{"en", "#SaveUkraine @name a_b", "saveukraine|name|a|b"},
        FormsCase{"en", "MH17 5th F-16s", "mh17|5th|f|16s"},
        FormsCase{"en", "a\xFFz \xF0\x9F", "a|z"}));

INSTANTIATE_TEST_SUITE_P(
    Figures, Forms,
    testing::Values(FormsCase{"en", "1,000-for-1,000", "1000|for|1000"},
                    FormsCase{"de", "1.000.000,50 1.000", "1000000.50|1000"},
                    FormsCase{"en", "$1,234.5 and 1'000", "1234.5|and|1000"},
                    FormsCase{"uk", "1 000 осіб, 12 345 678", "1000|осіб|12345678"},
                    FormsCase{"en", "1\u00A0000 people, 12 345", "1000|people|12|345"},
                    FormsCase{"uk", "у 2025 100 000 осіб", "у|2025|100000|осіб"},
                    FormsCase{"en", "16.05.2025 at 3.5 or 3,5", "16.05.2025|at|3.5|or|3.5"},
                    FormsCase{"en", "1,2,3 192.168.0.1 2025-05-16.",
                              "1|2|3|192.168.0.1|2025|05|16"},
                    FormsCase{"uk", "100 200 300 400 500 600 700", "100|200|300|400|500|600|700"},
                    FormsCase{"uk", "16.05.2025р.", "16.05.2025|р"},
                    FormsCase{"ar", "١٬ ٢٠٢٥ ٣", "1|2025|3"},
                    FormsCase{"en", "0,500 and 1,000,00", "0.500|and|1|000|00"}));

INSTANTIATE_TEST_SUITE_P(Unspaced, Forms,
                         testing::Values(FormsCase{"zh", "北京大学 2025年", "北京|大学|2025|年"},
                                         FormsCase{"th", "ฉันรักประเทศไทย", "ฉัน|รัก|ประเทศไทย"}));

TEST(Spans, AreTheWordsAsWritten) {
  EXPECT_EQ(spans("tr", "Hakan Fidan'ın «İsveç’te»"), "Hakan|Fidan|İsveç");
  EXPECT_EQ(spans("en", "U.S. troops' Zelenskyy’s"), "U.S|troops|Zelenskyy");
}

TEST(Stem, MeetsAcrossInflection) {
  EXPECT_EQ(only("en", "talks").stem, only("en", "talked").stem);
  EXPECT_EQ(only("en", "men").stem, only("en", "man").stem);
  EXPECT_EQ(only("en", "fought").stem, only("en", "fighting").stem);
  EXPECT_NE(only("en", "left").stem, only("en", "leave").stem);
  EXPECT_EQ(only("ru", "переговоры").stem, only("ru", "переговоров").stem);
  EXPECT_EQ(only("ru", "ещё").stem, only("ru", "еще").stem);
  EXPECT_EQ(only("no", "husene").stem, only("nb", "husene").stem);
}

TEST(AlternateStem, IsReachedWithoutMarks) {
  for (const auto& [language, marked, plain] : {std::tuple{"tr", "Türkiye", "Turkiye"},
                                                {"tr", "görüşmeler", "gorusmeler"},
                                                {"fr", "événements", "evenements"},
                                                {"uk", "здоров'я", "здоровя"}}) {
    const Token a = only(language, marked);
    const Token b = only(language, plain);
    EXPECT_TRUE(a.stem == b.stem || a.alternate_stem == b.stem) << marked << a.stem << b.stem;
  }
}

TEST(Positions, LeaveAGapBetweenParagraphs) {
  const std::vector<Token> tokens = Analyzer{"en"}.analyze("\n\none two\nthree\n \r\nfour");
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[0].position, 1U);
  EXPECT_EQ(tokens[2].position, 3U);
  EXPECT_EQ(tokens[3].position, 104U);
}

TEST(LongWords, KeepAHashOfTheirTail) {
  const Token a = only("en", std::string(500, 'x') + "a");
  const Token b = only("en", std::string(500, 'x') + "b");
  EXPECT_EQ(a.form.size(), 200U);
  EXPECT_LE(a.stem.size(), 200U);
  EXPECT_NE(a.form, b.form);
}

TEST(PlacedWords, AreTheTokens) {
  Analyzer tr{"tr"};
  const std::string text =
      "İstanbul'da görüşme. GÖRÜŞME\n\nİstanbul'a " + std::string(90, 'a') + " 3.5";
  const auto tokens = tr.analyze(text);
  const auto words = tr.place_words(text);
  ASSERT_EQ(words.size(), tokens.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(words[i].terms->form, tokens[i].form);
    EXPECT_EQ(words[i].terms->stem, tokens[i].stem);
    EXPECT_EQ(words[i].terms->alternate_stem, tokens[i].alternate_stem);
    EXPECT_EQ(words[i].position, tokens[i].position);
  }
  EXPECT_EQ(words[0].terms, words[3].terms);
}

TEST(StopWords, AreFormsOfTheLanguage) {
  EXPECT_TRUE(Analyzer{"en"}.is_stop_word("the"));
  EXPECT_FALSE(Analyzer{"en"}.is_stop_word("us"));
  EXPECT_TRUE(Analyzer{"uk"}.is_stop_word("й"));
  EXPECT_FALSE(Analyzer{"und"}.is_stop_word("the"));
}

TEST(IndexTerms, HoldEachTermOnce) {
  Analyzer en{"en"};
  EXPECT_EQ(index_terms(en, "talks"), std::vector<std::string>{"talk"});
  EXPECT_EQ(index_terms(en, "e-mail e"), (std::vector<std::string>{"e", "mail"}));
  EXPECT_TRUE(index_terms(en, "...").empty());
}

TEST(StemmedLanguages, AreSortedAndHaveOurs) {
  const std::vector<std::string_view> codes = stemmed_languages();
  EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
  for (const char* code : {"en", "tr", "ru", "uk", "de", "no"}) {
    EXPECT_TRUE(std::binary_search(codes.begin(), codes.end(), code)) << code;
  }
}

}  // namespace
}  // namespace dragoman
