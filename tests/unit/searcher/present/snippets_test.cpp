#include <gtest/gtest.h>

#include <algorithm>

#include "common/text/normalise.h"
#include "common/text/utf8.h"
#include "searcher/present/characters.h"
#include "searcher/present/highlight.h"
#include "tests/support/random_text.h"

namespace dragoman::searcher {
namespace {

StoredArticle english(std::string text) {
  StoredArticle article;
  article.language = "en";
  article.text = std::move(text);
  return article;
}

Marks words(const std::string& language, const std::vector<std::string>& wanted) {
  Analyzer analyzer{language};
  Marks marks;
  for (const std::string& word : wanted) {
    PhraseMatcher matcher;
    matcher.words.push_back({{analyzer.analyze(word).at(0).stem}, {}});
    marks.by_language[language].push_back(matcher);
  }
  return marks;
}

std::vector<Snippet> snippets(const StoredArticle& article, const Marks& marks,
                              const SnippetOptions& options) {
  Analyzer analyzer{article.language};
  return make_snippets(article, marks, analyzer, options);
}

std::vector<std::string> marked(const Snippet& snippet) {
  std::vector<std::string> parts;
  for (const auto& [begin, end] : snippet.highlights)
    parts.push_back(snippet.text.substr(begin, end - begin));
  return parts;
}

TEST(MakeSnippets, ChoosesTheSentenceWithMostDifferentWords) {
  const auto article = english(
      "The talks began on Monday in the old palace. Nobody expected much of them this time. "
      "The prisoner exchange was agreed at the talks. Rain fell.");
  const auto found =
      snippets(article, words("en", {"talk", "prisoner", "exchange"}), {.count = 1, .length = 50});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "The prisoner exchange was agreed at the talks.");
  EXPECT_EQ(marked(found[0]), (std::vector<std::string>{"prisoner", "exchange", "talks"}));
  EXPECT_TRUE(found[0].cut_before);
  EXPECT_TRUE(found[0].cut_after);
}

TEST(MakeSnippets, TheSecondShowsWhatTheFirstDoesNot) {
  const auto article = english(
      "Talks about grain and talks about ports. Talks again about grain.\n\n"
      "The weather was fine all day long in the whole of the country.\n\nA prisoner came home.");
  const auto found =
      snippets(article, words("en", {"talk", "grain", "prisoner"}), {.count = 2, .length = 45});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "Talks about grain and talks about ports.");
  EXPECT_EQ(found[1].text, "A prisoner came home.");
  EXPECT_FALSE(found[1].cut_after);
}

TEST(MakeSnippets, JoinsNeighboursUpToTheLengthAcrossParagraphs) {
  const auto article = english("One came.\n\nTwo talks came.\n\nThree came.");
  const auto found = snippets(article, words("en", {"talk"}), {.count = 2, .length = 240});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "One came. Two talks came. Three came.");
  EXPECT_EQ(marked(found[0]), (std::vector<std::string>{"talks"}));
  EXPECT_FALSE(found[0].cut_before || found[0].cut_after);
}

TEST(MakeSnippets, ALongSentenceIsShownAroundItsHits) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "word" + std::to_string(i) + " ";
  text += "the prisoner exchange took place ";
  for (int i = 0; i < 60; ++i) text += "more" + std::to_string(i) + " ";
  const auto found =
      snippets(english(text), words("en", {"prisoner", "exchange"}), {.count = 1, .length = 80});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(marked(found[0]), (std::vector<std::string>{"prisoner", "exchange"}));
  EXPECT_TRUE(found[0].text.starts_with("word")) << found[0].text;
  EXPECT_GT(found[0].text.size(), 60U);
}

TEST(MakeSnippets, WithoutAHitTheLead) {
  const auto article = english("The lead stands first. It says most.\n\nThe rest follows later.");
  const auto found = snippets(article, words("en", {"absent"}), {.count = 3, .length = 40});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "The lead stands first. It says most.");
  EXPECT_TRUE(found[0].highlights.empty());
  EXPECT_TRUE(snippets(english(""), {}, {}).empty());
  EXPECT_TRUE(snippets(article, {}, {.count = 0}).empty());
}

TEST(MakeSnippets, PrefersTheActorAskedForWhereWordsAreEqual) {
  auto article = english("Talks were long. Talks with Umerov were short. Talks ended.");
  article.actors = {{"person:rustem-umerov", ActorType::person, "Rustem Umerov", {"Umerov"}}};
  Marks marks = words("en", {"talk"});
  marks.actor_ids = {"person:rustem-umerov"};
  const auto found = snippets(article, marks, {.count = 1, .length = 30});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(marked(found[0]), (std::vector<std::string>{"Talks", "Umerov"}));
}

/// White space aside, a snippet is a piece of the text.
bool is_piece_of(std::string_view text, std::string_view snippet) {
  const auto squeezed = [](std::string_view from) {
    std::string to;
    for (std::size_t at = 0; at < from.size(); at += character_at(from, at).size) {
      const Character next = character_at(from, at);
      if (!is_white_space(next.code)) to += from.substr(at, next.size);
    }
    return to;
  };
  return squeezed(text).find(squeezed(snippet)) != std::string::npos;
}

TEST(MakeSnippets, OfAnyTextKeepTheirPromises) {
  testing_support::RandomText random{3};
  std::size_t marks_seen = 0;
  for (const char* language : {"en", "tr", "uk", "und"}) {
    Analyzer analyzer{language};
    for (int round = 0; round < 250; ++round) {
      StoredArticle article;
      article.language = language;
      article.text = to_nfc(random.text(10 + random.below(200)));
      const auto tokens = analyzer.analyze(article.text);
      Marks marks;
      std::vector<std::string> stems;
      for (int i = 0; i < 3 && !tokens.empty(); ++i) {
        PhraseMatcher matcher;
        stems.push_back(tokens[random.below(tokens.size())].stem);
        matcher.words.push_back({{stems.back()}, {}});
        marks.by_language[language].push_back(matcher);
      }
      const SnippetOptions options{1 + random.below(4), 1 + random.below(200)};
      const auto found = make_snippets(article, marks, analyzer, options);
      ASSERT_LE(found.size(), options.count);
      for (const Snippet& snippet : found) {
        SCOPED_TRACE(article.text);
        SCOPED_TRACE(snippet.text);
        ASSERT_FALSE(snippet.text.empty());
        ASSERT_TRUE(utf8::is_valid(snippet.text));
        ASSERT_LE(count_characters(snippet.text), options.length);
        ASSERT_TRUE(is_piece_of(article.text, snippet.text));
        std::size_t end = 0;
        for (const auto& span : snippet.highlights) {
          ASSERT_LE(end, span.first);
          ASSERT_LT(span.first, span.second);
          ASSERT_LE(span.second, snippet.text.size());
          ASSERT_EQ(utf8::boundary_before(snippet.text, span.first), span.first);
          ASSERT_EQ(utf8::boundary_before(snippet.text, span.second), span.second);
          end = span.second;
          ++marks_seen;
          const auto again =
              analyzer.analyze(snippet.text.substr(span.first, span.second - span.first));
          ASSERT_FALSE(again.empty());
          const bool known = std::any_of(again.begin(), again.end(), [&](const Token& token) {
            return std::find(stems.begin(), stems.end(), token.stem) != stems.end() ||
                   std::find(stems.begin(), stems.end(), token.alternate_stem) != stems.end();
          });
          ASSERT_TRUE(known) << snippet.text.substr(span.first, span.second - span.first);
        }
      }
    }
  }
  EXPECT_GT(marks_seen, 500U);
}

}  // namespace
}  // namespace dragoman::searcher
