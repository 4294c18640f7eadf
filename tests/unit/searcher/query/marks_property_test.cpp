#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "common/text/utf8.h"
#include "searcher/present/highlight.h"
#include "searcher/query/build.h"
#include "searcher/search.h"
#include "tests/support/random_text.h"
#include "tests/support/sample_index.h"

/// Over random texts in all scripts: whatever matches has a mark, whatever is marked matches, and a
/// query made of words of an article finds it.
namespace dragoman::searcher {
namespace {

using namespace testing_support;

constexpr const char* languages[] = {"en", "tr", "ru", "uk", "fr", "ja", "th", "zh", "ar", "und"};
constexpr std::size_t articles_a_language = 2;

std::vector<SampleArticle> random_articles(RandomText& random) {
  std::vector<SampleArticle> articles;
  for (const char* language : languages)
    for (std::size_t n = 0; n < articles_a_language; ++n)
      articles.push_back({.id = std::string{language} + std::to_string(n),
                          .title = random.text(5),
                          .text = random.text(50),
                          .language = language});
  return articles;
}

std::string beginning(const std::string& form) {
  std::size_t end = 0;
  for (int i = 0; i < 3 && end < form.size(); ++i) utf8::next(form, end);
  return form.substr(0, end);
}

/// A word that is the same word when it is typed alone: odd letters and figures of a list are not.
bool stands_alone(const Token& token, Analyzer& analyzer) {
  const auto again = analyzer.analyze(token.form);
  return again.size() == 1 && again.front().form == token.form &&
         again.front().end == token.form.size() && again.front().stem == token.stem;
}

/// Queries that the words from tokens[at] on answer.
std::vector<std::string> queries_from(const std::vector<Token>& tokens, std::size_t at,
                                      Analyzer& analyzer) {
  if (!stands_alone(tokens[at], analyzer)) return {};
  const std::string& form = tokens[at].form;
  std::vector<std::string> queries{form, "=" + form, form + "~1"};
  if (utf8::count(form) >= 3) queries.push_back(beginning(form) + "*");
  if (at + 1 < tokens.size() && tokens[at + 1].position == tokens[at].position + 1 &&
      stands_alone(tokens[at + 1], analyzer)) {
    const std::string& next = tokens[at + 1].form;
    queries.push_back("\"" + form + " " + next + "\"");
    queries.push_back(next + " NEAR/2 " + form);
    queries.push_back(form + " " + next);
  }
  return queries;
}

bool fits(const WordMatcher& word, const Token& token) {
  const auto has = [](const std::vector<std::string>& sorted, const std::string& text) {
    return std::binary_search(sorted.begin(), sorted.end(), text);
  };
  const bool stem = word.stems.empty() || has(word.stems, token.stem) ||
                    (!token.alternate_stem.empty() && has(word.stems, token.alternate_stem));
  return stem && (word.forms.empty() || has(word.forms, token.form));
}

/// Does what is marked hold a word that the query asks for, and begin and end with one?
void expect_marks_match(std::string_view text, const std::vector<Span>& spans,
                        const std::vector<PhraseMatcher>& matchers, Analyzer& analyzer) {
  const auto tokens = analyzer.analyze(text);
  const auto asked = [&](const Token& token) {
    return std::any_of(matchers.begin(), matchers.end(), [&](const PhraseMatcher& matcher) {
      return std::any_of(matcher.words.begin(), matcher.words.end(),
                         [&](const WordMatcher& word) { return fits(word, token); });
    });
  };
  for (const auto& [begin, end] : spans) {
    bool at_begin = false;
    bool at_end = false;
    for (const Token& token : tokens) {
      at_begin = at_begin || (token.begin == begin && asked(token));
      at_end = at_end || (token.end == end && asked(token));
    }
    EXPECT_TRUE(at_begin && at_end) << text.substr(begin, end - begin);
  }
}

TEST(Marks, agree_with_matching_in_all_scripts) {
  RandomText random{20};
  const auto articles = random_articles(random);
  std::map<std::string, const SampleArticle*> by_id;
  for (const auto& article : articles) by_id[article.id] = &article;
  const SampleIndex sample{articles};
  auto index = sample.open();
  std::size_t hits_seen = 0;
  for (const auto& article : articles) {
    Analyzer analyzer{article.language};
    const auto tokens = analyzer.analyze(article.text);
    if (tokens.empty()) continue;
    for (int round = 0; round < 3; ++round) {
      for (const auto& query : queries_from(tokens, random.below(tokens.size()), analyzer)) {
        SCOPED_TRACE(article.id + ": " + query);
        Request request;
        request.query = query;
        request.limit = articles.size();
        request.snippets = 0;
        request.list_copies = true;
        request.max_expansion = 100'000;
        const auto response = search(index, request);
        ASSERT_TRUE(response.ok()) << message_line(response.error());
        const auto built = build_query(request, index.handle());
        ASSERT_TRUE(built.ok());
        bool found = false;
        for (const auto& hit : response->hits) {
          ++hits_seen;
          found = found || hit.id == article.id;
          const SampleArticle& shown = *by_id.at(hit.id);
          Analyzer& its = index.handle().analyzer(shown.language);
          const auto matchers = built->marks.by_language.find(shown.language);
          ASSERT_NE(matchers, built->marks.by_language.end()) << hit.id;
          const auto in_title = find_marks(shown.title, matchers->second, true, its);
          const auto in_text = find_marks(shown.text, matchers->second, false, its);
          EXPECT_GT(in_title.size() + in_text.size(), 0U) << hit.id << ": " << shown.text;
          expect_marks_match(shown.title, in_title, matchers->second, its);
          expect_marks_match(shown.text, in_text, matchers->second, its);
        }
        EXPECT_TRUE(found) << article.text;
      }
    }
  }
  EXPECT_GT(hits_seen, 100U);
}

/// One person as four scripts and standards write the name.
constexpr const char* spellings[] = {"Hakan Fidan", "Хакан Фидан", "Гакан Фідан", "HAKAN FİDAN"};

/// Articles that name the person once, somewhere in random text, in one spelling each.
std::vector<SampleArticle> articles_with_name(RandomText& random) {
  std::vector<SampleArticle> articles;
  for (const char* language : languages)
    for (const std::string spelling : spellings)
      articles.push_back({.id = std::string{language} + " " + spelling,
                          .title = random.text(4),
                          .text = random.text(30) + "\n\n" + spelling + "\n\n" + random.text(30),
                          .language = language,
                          .actors = {person("person:hakan-fidan", "Hakan Fidan", {spelling})}});
  return articles;
}

TEST(Marks, show_the_name_by_which_an_article_was_found) {
  RandomText random{21};
  const auto articles = articles_with_name(random);
  const SampleIndex sample{articles};
  auto index = sample.open();
  for (const std::string spelling : spellings) {
    for (const std::string& query : {spelling, spelling.substr(spelling.find(' ') + 1)}) {
      Request request;
      request.query = query;
      request.limit = articles.size();
      request.list_copies = true;
      const auto response = search(index, request);
      ASSERT_TRUE(response.ok()) << message_line(response.error());
      EXPECT_EQ(response->total, articles.size()) << query;
      for (const auto& hit : response->hits) {
        std::vector<std::string> marked;
        for (const auto& snippet : hit.snippets)
          for (const auto& [begin, end] : snippet.highlights)
            marked.push_back(snippet.text.substr(begin, end - begin));
        const std::string written = hit.id.substr(hit.id.find(' ') + 1);
        EXPECT_NE(std::find(marked.begin(), marked.end(), written), marked.end())
            << query << " in " << hit.id;
      }
    }
  }
}

}  // namespace
}  // namespace dragoman::searcher
