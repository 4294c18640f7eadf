#include "searcher/present/highlight.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "common/text/utf8.h"
#include "tests/support/random_text.h"

namespace dragoman::searcher {
namespace {

std::vector<std::string> marked(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> parts;
  for (const auto& [begin, end] : spans) parts.emplace_back(text.substr(begin, end - begin));
  return parts;
}

/// What the query parser makes of a word: the stem of the language.
WordMatcher stem_of(const std::string& word, Analyzer& analyzer) {
  return {{analyzer.analyze(word).at(0).stem}, {}};
}

PhraseMatcher phrase(const std::vector<std::string>& words, Analyzer& analyzer,
                     std::size_t window = 0, bool ordered = true) {
  PhraseMatcher matcher;
  for (const std::string& word : words) matcher.words.push_back(stem_of(word, analyzer));
  matcher.window = std::max(window, words.size());
  matcher.ordered = ordered;
  return matcher;
}

std::vector<std::string> find(const std::string& language, const std::string& text,
                              const std::vector<std::string>& words) {
  Analyzer analyzer{language};
  return marked(text, find_marks(text, {phrase(words, analyzer)}, false, analyzer));
}

using Words = std::vector<std::string>;

TEST(FindMarks, MarksFormsAsTheyAreWritten) {
  EXPECT_EQ(find("en", "Talks failed, but talking goes on.", {"talk"}),
            (Words{"Talks", "talking"}));
  EXPECT_EQ(find("tr", "Görüşmeler sürüyor; görüşme uzun.", {"görüşme"}),
            (Words{"Görüşmeler", "görüşme"}));
  EXPECT_EQ(find("ru", "Переговоры идут. О переговорах молчат.", {"переговоры"}),
            (Words{"Переговоры", "переговорах"}));
  EXPECT_EQ(find("fr", "Les évènements du jour", {"evenement"}).size(), 0U + 1U);
}

TEST(FindMarks, APhraseIsOneMarkAndItsWordsAloneAreNone) {
  EXPECT_EQ(find("en", "Prisoner exchange. An exchange of a prisoner.", {"prisoner", "exchange"}),
            (Words{"Prisoner exchange"}));
}

TEST(FindMarks, APhraseDoesNotCrossAParagraph) {
  EXPECT_TRUE(find("en", "the prisoner\n\nexchange rates", {"prisoner", "exchange"}).empty());
}

TEST(FindMarks, NearMarksItsWordsOnlyWithinTheWindow) {
  Analyzer analyzer{"en"};
  const std::string text = "exchange of one prisoner. Far away, a prisoner then waits for exchange";
  const auto near = phrase({"prisoner", "exchange"}, analyzer, 4, false);
  EXPECT_EQ(marked(text, find_marks(text, {near}, false, analyzer)),
            (Words{"exchange", "prisoner"}));
}

TEST(FindMarks, NearNeedsAPlaceForEachOfTwoEqualWords) {
  Analyzer analyzer{"en"};
  const auto near = phrase({"war", "war"}, analyzer, 3, false);
  EXPECT_TRUE(find_marks("only one war", {near}, false, analyzer).empty());
  EXPECT_EQ(find_marks("war on war", {near}, false, analyzer).size(), 2U);
}

TEST(FindMarks, ExactFormsLeaveOtherFormsAlone) {
  Analyzer analyzer{"en"};
  PhraseMatcher exact;
  exact.words.push_back({{}, {"talks"}});
  EXPECT_EQ(marked("talk talks Talks", find_marks("talk talks Talks", {exact}, false, analyzer)),
            (Words{"talks", "Talks"}));
}

TEST(FindMarks, TitleWordsStayInTheTitle) {
  Analyzer analyzer{"en"};
  PhraseMatcher title = phrase({"talk"}, analyzer);
  title.title_only = true;
  EXPECT_TRUE(find_marks("talk", {title}, false, analyzer).empty());
  EXPECT_EQ(find_marks("talk", {title}, true, analyzer).size(), 1U);
}

TEST(MarkTitle, MarksMentionsAndDaysAskedFor) {
  StoredArticle article;
  article.language = "tr";
  article.title = "Fidan'ın ziyareti 16 Mayıs'ta, Fidanlık 16 Mayısta değil";
  article.actors = {{"person:hakan-fidan", ActorType::person, "Hakan Fidan", {"Fidan"}}};
  const Day day = std::chrono::year{2025} / 5 / 16;
  article.dates = {{{day, day}, "16 Mayıs"}};
  Marks marks;
  marks.actor_ids = {"person:hakan-fidan"};
  marks.mentioned = {whole_year(std::chrono::year{2025})};
  Analyzer analyzer{"tr"};
  EXPECT_EQ(marked(article.title, mark_title(article, marks, analyzer)),
            (Words{"Fidan", "16 Mayıs"}));
}

/// Marks must agree with matching, whatever the text.
TEST(FindMarks, OfAnyTextAreExactlyTheTokensThatMatch) {
  testing_support::RandomText random{7};
  std::size_t marks_seen = 0;
  for (const char* language : {"en", "tr", "ru", "uk", "fr", "und"}) {
    Analyzer analyzer{language};
    for (int round = 0; round < 60; ++round) {
      const std::string text = round % 5 == 0 ? random.damaged(40) : random.text(40);
      const auto tokens = analyzer.analyze(text);
      if (tokens.empty()) continue;
      std::vector<PhraseMatcher> matchers;
      for (int i = 0; i < 3; ++i) {
        PhraseMatcher matcher;
        matcher.words.push_back({{tokens[random.below(tokens.size())].stem}, {}});
        matchers.push_back(matcher);
      }
      const auto matches = [&](const Token& token) {
        return std::any_of(matchers.begin(), matchers.end(), [&](const PhraseMatcher& m) {
          const std::string& stem = m.words.front().stems.front();
          return token.stem == stem || token.alternate_stem == stem;
        });
      };
      std::vector<Span> expected;
      for (const Token& token : tokens)
        if (matches(token)) expected.emplace_back(token.begin, token.end);
      const auto spans = find_marks(text, matchers, false, analyzer);
      ASSERT_EQ(spans, expected) << text;
      marks_seen += spans.size();
      for (const auto& [begin, end] : spans) {
        ASSERT_EQ(utf8::boundary_before(text, begin), begin);
        ASSERT_EQ(utf8::boundary_before(text, end), end);
      }
    }
  }
  EXPECT_GT(marks_seen, 500U);
}

}  // namespace
}  // namespace dragoman::searcher
