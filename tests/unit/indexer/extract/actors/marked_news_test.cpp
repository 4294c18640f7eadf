#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "indexer/extract/actors/actors.h"

namespace dragoman::indexer {
namespace {

struct MarkedText {
  std::string_view language;
  std::string_view text;
  std::string_view persons;
  std::string_view organisations;
  std::string_view places;
};

constexpr MarkedText marked_texts[] = {
#include "tests/unit/indexer/extract/actors/marked_news.inc"
};

std::vector<std::string> split(std::string_view list, char mark) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(mark, at), list.size());
    if (end > at) parts.emplace_back(list.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// Two forms match when the words of one contain those of the other.
bool related(const std::string& a, const std::string& b) {
  auto small = split(a, ' ');
  auto big = split(b, ' ');
  if (small.size() > big.size()) std::swap(small, big);
  return std::all_of(small.begin(), small.end(), [&](const std::string& word) {
    return std::find(big.begin(), big.end(), word) != big.end();
  });
}

bool matches_any(const std::string& form, const std::vector<std::string>& forms) {
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& other) { return related(form, other); });
}

struct Score {
  int right = 0;
  int wrong = 0;
  int missed = 0;

  void add(const std::vector<std::string>& found, const std::vector<std::string>& marked) {
    for (const auto& form : marked) {
      const bool hit = matches_any(form, found);
      right += hit ? 1 : 0;
      missed += hit ? 0 : 1;
      if (!hit) std::printf("missed: %s\n", form.c_str());
    }
    for (const auto& form : found) {
      if (matches_any(form, marked)) continue;
      ++wrong;
      std::printf("wrong: %s\n", form.c_str());
    }
  }
  [[nodiscard]] double precision() const { return static_cast<double>(right) / (right + wrong); }
  [[nodiscard]] double recall() const { return static_cast<double>(right) / (right + missed); }
};

Score score(std::string_view language, ActorType type) {
  ActorExtractor extractor;
  Score score;
  for (const auto& row : marked_texts) {
    if (row.language != language) continue;
    const auto& list = type == ActorType::person         ? row.persons
                       : type == ActorType::organisation ? row.organisations
                                                         : row.places;
    std::vector<std::string> found;
    for (const auto& actor : extractor.extract("", row.text, language)) {
      if (actor.type != type) continue;
      found.insert(found.end(), actor.mentions.begin(), actor.mentions.end());
    }
    score.add(found, split(list, '|'));
  }
  return score;
}

struct Floor {
  std::string_view language;
  ActorType type;
  double precision;
  double recall;
};

/// What a change may not fall below; raise a row when the program gets better.
TEST(MarkedNews, PrecisionAndRecallKeepTheirFloors) {
  for (const auto& floor : {
           Floor{"en", ActorType::person, 0.95, 0.95},
           Floor{"en", ActorType::organisation, 0.80, 0.75},
           Floor{"en", ActorType::place, 0.85, 0.85},
           Floor{"tr", ActorType::person, 0.85, 0.85},
           Floor{"tr", ActorType::organisation, 0.65, 0.65},
           Floor{"tr", ActorType::place, 0.85, 0.85},
           Floor{"ru", ActorType::person, 0.90, 0.90},
           Floor{"ru", ActorType::organisation, 0.65, 0.65},
           Floor{"ru", ActorType::place, 0.85, 0.85},
           Floor{"uk", ActorType::person, 0.90, 0.90},
           Floor{"uk", ActorType::organisation, 0.65, 0.65},
           Floor{"uk", ActorType::place, 0.85, 0.85},
       }) {
    std::printf("-- %s %s\n", std::string{floor.language}.c_str(),
                std::string{to_string(floor.type)}.c_str());
    const auto result = score(floor.language, floor.type);
    std::printf("precision %.3f recall %.3f\n", result.precision(), result.recall());
    EXPECT_GE(result.precision(), floor.precision) << floor.language << to_string(floor.type);
    EXPECT_GE(result.recall(), floor.recall) << floor.language << to_string(floor.type);
  }
}

}  // namespace
}  // namespace dragoman::indexer
