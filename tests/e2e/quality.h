#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dragoman::e2e {

/// Grades of the documents judged for each query, from a file in TREC form (`qid 0 docid grade`).
using Judgements = std::map<std::string, std::map<std::string, int>>;
Judgements read_judgements(const std::filesystem::path& file);

/// Documents in the order of their rank for each query, from a run in TREC form.
using Rankings = std::map<std::string, std::vector<std::string>>;
Rankings read_rankings(const std::string& trec);

/// Mean over the judged queries; a query without an answer counts 0.
/// Source: Jarvelin, Kekalainen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4),
/// 2002; gain = grade, discount log2(rank + 1).
double mean_ndcg(const Judgements& judgements, const Rankings& run, std::size_t depth);
/// Mean share of the relevant documents (grade > 0) that were found.
double mean_recall(const Judgements& judgements, const Rankings& run);

/// The lowest values that a change may reach: `NAME VALUE` a line in quality_floor.txt.
/// Throws std::runtime_error if a name is not there.
double quality_floor(const std::string& name);

}  // namespace dragoman::e2e
