#include "common/analysis/paradigm.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "common/analysis/language.h"

namespace dragoman {
namespace {

struct Pair {
  const char* language;
  const char* asked;
  const char* written;
};

class Cases : public testing::TestWithParam<Pair> {};

/// Does a query for the one form look for the stem of the other?
bool meets(std::string_view language, const std::string& asked, const std::string& written) {
  const Stemmer stemmer{language_rules(language)};
  const auto stems = paradigm_stems(stemmer, language, asked);
  return stemmer(asked) == stemmer(written) ||
         std::find(stems.begin(), stems.end(), stemmer(written)) != stems.end();
}

TEST_P(Cases, MeetBothWays) {
  const auto& [language, asked, written] = GetParam();
  EXPECT_TRUE(meets(language, asked, written));
  EXPECT_TRUE(meets(language, written, asked));
}

INSTANTIATE_TEST_SUITE_P(
    Russian, Cases,
    testing::Values(Pair{"ru", "канал", "каналу"}, Pair{"ru", "канала", "каналом"},
                    Pair{"ru", "вячеслав", "вячеслава"}, Pair{"ru", "иран", "ирану"},
                    Pair{"ru", "устав", "уставом"}, Pair{"ru", "медаль", "медали"},
                    Pair{"ru", "рынок", "рынка"}, Pair{"ru", "рынку", "рынков"},
                    Pair{"ru", "украинец", "украинцев"}, Pair{"ru", "палец", "пальцами"},
                    Pair{"ru", "девушек", "девушками"}, Pair{"ru", "печать", "печати"},
                    Pair{"ru", "генералов", "генералу"}));
INSTANTIATE_TEST_SUITE_P(Ukrainian, Cases,
                         testing::Values(Pair{"uk", "верден", "вердену"},
                                         Pair{"uk", "дрездені", "дрезден"}));
/// Asked by a case whose ending the stemmer does not know; there are too many of them for the way
/// back.
TEST(ParadigmStems, OfTurkishCasesHoldThatOfThePlural) {
  EXPECT_TRUE(meets("tr", "riskle", "riskler"));
  EXPECT_TRUE(meets("tr", "halkla", "halk"));
}

TEST(ParadigmStems, ArePartOfNoOtherWord) {
  for (const auto& [language, asked, written] :
       {Pair{"ru", "банк", "банкет"}, {"ru", "сделал", "дело"}, {"uk", "порт", "портрет"}})
    EXPECT_FALSE(meets(language, asked, written)) << asked;
}

TEST(ParadigmStems, AreNoneWithoutARule) {
  for (const auto& [language, form] : {std::pair{"en", "channels"},
                                       {"ru", "да"},
                                       {"ru", "россия"},
                                       {"und", "канал"},
                                       {"tr", "рыбак"},
                                       {"ru", "harbour"}})
    EXPECT_TRUE(paradigm_stems(Stemmer{language_rules(language)}, language, form).empty()) << form;
}

}  // namespace
}  // namespace dragoman
