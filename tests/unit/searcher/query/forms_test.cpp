#include "searcher/query/forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "common/analysis/fold.h"

namespace dragoman::searcher {
namespace {

TEST(EditDistance, counts_edits_and_swaps) {
  struct Row {
    const char32_t* a;
    const char32_t* b;
    unsigned distance;
  };
  const Row rows[] = {{U"", U"", 0},
                      {U"a", U"", 1},
                      {U"harbour", U"harbor", 1},
                      {U"harbuor", U"harbour", 1},
                      {U"київ", U"киев", 1},
                      {U"abc", U"xyz", 3},
                      {U"abcdef", U"a", 3}};
  for (const auto& row : rows) {
    EXPECT_EQ(edit_distance(row.a, row.b, 2), row.distance);
    EXPECT_EQ(edit_distance(row.b, row.a, 2), row.distance);
  }
}

class Forms : public testing::Test {
 protected:
  Forms() : database_("", Xapian::DB_BACKEND_INMEMORY) {}

  void put(const std::vector<std::string>& forms) {
    Xapian::Document document;
    document.add_boolean_term("Zen:cira");
    document.add_boolean_term("Len");
    for (const auto& form : forms) document.add_boolean_term(form);
    database_.add_document(document);
  }
  std::vector<std::string> starting(const std::string& start) {
    std::vector<std::string> found;
    visit_forms(database_, start,
                [&](const std::string& form, const std::string&, Xapian::doccount) {
                  found.push_back(form);
                });
    return found;
  }

  Xapian::WritableDatabase database_;
};

TEST_F(Forms, are_found_by_their_folded_beginning) {
  put({"cira", "çırağan", "ciro", "çorba", "straße", "strasse", "ёлка", "елка", "1987", "zebra"});
  EXPECT_EQ(starting("cira"), (std::vector<std::string>{"cira", "çırağan"}));
  EXPECT_EQ(starting("stras"), (std::vector<std::string>{"strasse", "straße"}));
  EXPECT_EQ(starting("елка"), (std::vector<std::string>{"елка", "ёлка"}));
  EXPECT_EQ(starting("1"), (std::vector<std::string>{"1987"}));
  EXPECT_EQ(starting("x"), std::vector<std::string>{});
}

TEST_F(Forms, are_the_same_as_by_looking_at_each) {
  const std::vector<std::string> letters{"a", "á", "ı", "i", "ß", "s",
                                         "œ", "o", "ё", "е", "'", "й"};
  std::mt19937 random{3};
  std::vector<std::string> forms;
  for (int i = 0; i < 500; ++i) {
    std::string form = letters[random() % letters.size()];
    for (auto n = random() % 5; n > 0; --n) form += letters[random() % letters.size()];
    forms.push_back(form);
  }
  put(forms);
  const auto all = starting("");
  EXPECT_GT(all.size(), 100U);
  for (const std::string start : {"a", "ai", "ss", "oe", "е", "io", "s"}) {
    std::vector<std::string> expected;
    for (const auto& form : all)
      if (fold(form).compare(0, start.size(), start) == 0) expected.push_back(form);
    EXPECT_EQ(starting(start), expected) << start;
  }
}

}  // namespace
}  // namespace dragoman::searcher
