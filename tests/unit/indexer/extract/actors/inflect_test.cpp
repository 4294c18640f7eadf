#include "indexer/extract/actors/inflect.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dragoman::indexer {
namespace {

struct FormCase {
  std::string_view nominative;
  std::string_view form;
};

TEST(InflectedForms, HoldTheCasesOfNames) {
  for (const auto& row :
       {FormCase{"россия", "россию"}, FormCase{"киев", "киеву"}, FormCase{"київ", "києві"},
        FormCase{"львів", "львова"}, FormCase{"украина", "украиной"}, FormCase{"прага", "празі"},
        FormCase{"великая", "великой"}, FormCase{"велика", "великої"},
        FormCase{"донецьк", "донецька"}, FormCase{"казань", "казани"},
        FormCase{"сергей", "сергеем"}, FormCase{"павел", "павлу"}, FormCase{"дмитро", "дмитром"},
        FormCase{"нью-йорк", "нью-йорке"}, FormCase{"мединский", "мединским"}}) {
    SCOPED_TRACE(row.form);
    const auto forms = inflected_forms(row.nominative);
    EXPECT_EQ(forms.front(), row.nominative);
    EXPECT_NE(std::find(forms.begin(), forms.end(), row.form), forms.end());
  }
}

TEST(InflectedForms, LatinWordsHaveOne) {
  EXPECT_EQ(inflected_forms("ankara"), std::vector<std::string>{"ankara"});
}

TEST(FamilyStem, IsTheSameInEveryCase) {
  for (const auto& row : {FormCase{"мединский", "мединскому"}, FormCase{"путин", "путиным"},
                          FormCase{"захарова", "захаровой"}, FormCase{"обама", "обаму"},
                          FormCase{"шевченко", "шевченка"}, FormCase{"зеленський", "зеленського"},
                          FormCase{"меркель", "меркеля"}, FormCase{"трамп", "трампом"}}) {
    SCOPED_TRACE(row.form);
    EXPECT_EQ(family_stem(row.nominative), family_stem(row.form));
  }
}

struct NominativeCase {
  std::string_view form;
  Gender gender;
  std::string_view nominative;
};

TEST(FamilyNominative, UndoesTheCase) {
  using enum Gender;
  for (const auto& row : {NominativeCase{"Мединским", masculine, "Мединский"},
                          NominativeCase{"Путина", masculine, "Путин"},
                          NominativeCase{"Захаровой", feminine, "Захарова"},
                          NominativeCase{"Захарова", feminine, "Захарова"},
                          NominativeCase{"Зеленського", masculine, "Зеленський"},
                          NominativeCase{"Шевченком", masculine, "Шевченко"},
                          NominativeCase{"Baker", masculine, "Baker"}}) {
    SCOPED_TRACE(row.form);
    EXPECT_EQ(family_nominative(row.form, row.gender), row.nominative);
  }
}

}  // namespace
}  // namespace dragoman::indexer
