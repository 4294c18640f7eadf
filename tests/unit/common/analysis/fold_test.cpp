#include "common/analysis/fold.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

struct Pair {
  const char* from;
  const char* to;
};

TEST(LowerCase, FollowsTheLanguage) {
  EXPECT_EQ(lower_case("DIŞİŞLERİ", true), "dışişleri");
  EXPECT_EQ(lower_case("Istanbul İ"), "istanbul i");
  EXPECT_EQ(lower_case("ΟΔΟΣ ΣΑΣ"), "οδος σας");
  EXPECT_EQ(lower_case("ЇЖАК Ґ"), "їжак ґ");
}

TEST(Fold, LeavesOutWhatReadersLeaveOut) {
  for (const auto& [from, to] : {Pair{"görüşme", "gorusme"},
                                 {"dışişleri", "disisleri"},
                                 {"straße", "strasse"},
                                 {"łódź", "lodz"},
                                 {"smørrebrød", "smorrebrod"},
                                 {"þórður", "thordur"},
                                 {"œuvre", "oeuvre"},
                                 {"đặng", "dang"},
                                 {"əliyev", "eliyev"},
                                 {"ещё", "еще"},
                                 {"ґрати", "грати"},
                                 {"їжак йєі", "їжак йєі"},
                                 {"αθήνας", "αθηνασ"},
                                 {"здоров'я", "здоровя"},
                                 {"שָׁלוֹם", "שלום"},
                                 {"مُحَمَّد", "محمد"},
                                 {"e\u0301", "e"},
                                 {"в\u0301", "в\u0301"},
                                 {"ʼ", ""}}) {
    EXPECT_EQ(fold(from), to) << from;
    EXPECT_EQ(fold(fold(from)), to) << from;
  }
}

TEST(PlainLetters, ChangesCompatibilityLettersOnly) {
  EXPECT_EQ(plain_letters("ﬁnance"), "finance");
  EXPECT_EQ(plain_letters("ＮＡＴＯ"), "NATO");
  EXPECT_EQ(plain_letters("Ⅷ"), "VIII");
  EXPECT_EQ(plain_letters("CO₂"), "CO2");
  EXPECT_EQ(plain_letters("Київ"), "Київ");
  EXPECT_EQ(plain_letters("i\u0307"), "i\u0307");
}

}  // namespace
}  // namespace dragoman
