#include "tests/e2e/quality.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/golden.h"

namespace dragoman::e2e {
namespace {

double discounted(int grade, std::size_t rank) {
  return grade / std::log2(static_cast<double>(rank) + 1);
}

double ndcg(const std::map<std::string, int>& grades, const std::vector<std::string>& ranking,
            std::size_t depth) {
  std::vector<int> best;
  for (const auto& judged : grades) best.push_back(judged.second);
  std::sort(best.rbegin(), best.rend());
  double ideal = 0;
  for (std::size_t i = 0; i < std::min(depth, best.size()); ++i)
    ideal += discounted(best[i], i + 1);
  double gained = 0;
  for (std::size_t i = 0; i < std::min(depth, ranking.size()); ++i)
    if (const auto judged = grades.find(ranking[i]); judged != grades.end())
      gained += discounted(judged->second, i + 1);
  return ideal == 0 ? 0 : gained / ideal;
}

double recall(const std::map<std::string, int>& grades, const std::vector<std::string>& ranking) {
  double relevant = 0;
  double found = 0;
  for (const auto& [id, grade] : grades) {
    if (grade <= 0) continue;
    ++relevant;
    if (std::find(ranking.begin(), ranking.end(), id) != ranking.end()) ++found;
  }
  return relevant == 0 ? 0 : found / relevant;
}

template <typename Measure>
double mean(const Judgements& judgements, const Rankings& run, Measure measure) {
  const std::vector<std::string> nothing;
  double sum = 0;
  for (const auto& [query, grades] : judgements) {
    const auto ranking = run.find(query);
    sum += measure(grades, ranking == run.end() ? nothing : ranking->second);
  }
  return judgements.empty() ? 0 : sum / static_cast<double>(judgements.size());
}

}  // namespace

Judgements read_judgements(const std::filesystem::path& file) {
  std::ifstream lines{file};
  Judgements judgements;
  std::string query, iteration, id;
  int grade = 0;
  while (lines >> query >> iteration >> id >> grade) judgements[query][id] = grade;
  return judgements;
}

Rankings read_rankings(const std::string& trec) {
  std::istringstream lines{trec};
  Rankings run;
  std::string query, q0, id, rank, score, name;
  while (lines >> query >> q0 >> id >> rank >> score >> name) run[query].push_back(id);
  return run;
}

double mean_ndcg(const Judgements& judgements, const Rankings& run, std::size_t depth) {
  return mean(judgements, run, [depth](const auto& grades, const auto& ranking) {
    return ndcg(grades, ranking, depth);
  });
}

double mean_recall(const Judgements& judgements, const Rankings& run) {
  return mean(judgements, run, recall);
}

double quality_floor(const std::string& name) {
  std::ifstream lines{testing_support::source_path("tests/e2e/quality_floor.txt")};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string found;
    double value = 0;
    if (words >> found >> value && found == name) return value;
  }
  throw std::runtime_error("quality_floor.txt: no line for " + name);
}

}  // namespace dragoman::e2e
