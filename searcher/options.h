#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/result.h"
#include "common/shared_options.h"
#include "searcher/actors.h"
#include "searcher/request.h"
#include "searcher/search.h"

namespace CLI {
class App;
}

namespace dragoman::searcher {

enum class Format : unsigned char { text, json, jsonl, tsv, ids, trec };

/// The command line, every option as declared. Defaults here are those that `--help` shows.
struct SearcherOptions {
  SharedOptions shared;
  std::string command;             ///< search, facets, timeline, similar, actors, show, batch
  std::vector<std::string> words;  ///< what is no option: the query, ids, the file of a batch

  Filters filters;
  std::vector<std::string> facets;  ///< lists as typed: "person:5,date:month"
  std::string sort = "relevance";
  bool recent = false;         ///< relevance blended with the day of publication
  std::size_t half_life = 30;  ///< days, of recent
  bool expand = false;         ///< relevance feedback
  std::size_t limit = 10;
  std::size_t offset = 0;
  bool all = false;  ///< no limit
  std::string format = "text";
  bool exact = false;  ///< no_aliases, no_stem and no_fold together
  bool no_aliases = false;
  bool no_stem = false;
  bool no_fold = false;
  bool copies = false;
  std::size_t snippets = 2;          ///< fragments an article
  std::size_t snippet_length = 240;  ///< code points a fragment
  std::size_t max_expansion = 1000;  ///< terms
  bool explain = false;

  std::string by = "month";   ///< timeline
  bool by_mentioned = false;  ///< timeline --mentioned
  bool time = false;          ///< batch --time

  std::string facet_order = "count";  ///< --by of search, facets and batch
  std::string actor_type;             ///< actors --type; empty: all
  std::string actor_order = "count";  ///< actors --sort
  std::string article_query;          ///< actors --query
  bool suggest_merges = false;        ///< actors
};

/// Declares every command and option, and does nothing else. `options` must outlive `app`.
void define_options(CLI::App& app, SearcherOptions& options);

/// What the arguments come to: options to act upon, or a text to print and be done (help, version).
struct CommandLine {
  SearcherOptions options;
  std::optional<std::string> answer;
};

/// Reads argv without its first member. Errors: usage.
Result<CommandLine> read_command_line(const std::vector<std::string>& arguments);

/// Gives the options of search, facets, timeline and batch their meaning. The query is the words,
/// joined by blanks. Errors: usage.
Result<Request> make_request(const SearcherOptions& options);

/// Gives the options of actors their meaning. The name is the words, joined by blanks. Errors:
/// usage.
Result<ActorsRequest> make_actors_request(const SearcherOptions& options);

/// REQUIRES: a word that the option allows; the command line was read without error.
Format format_of(const SearcherOptions& options);
Interval interval_of(const SearcherOptions& options);

/// Reads the lists of --facets: `all`, or names with an optional precision (date, mentioned) and an
/// optional number of values, `all` among the numbers: "person:5,date:month:24,place:all".
/// A facet named later or more exactly beats the same facet within `all`; the same one twice with
/// different settings is an error. Errors: usage, "option --facets".
Result<std::vector<FacetRequest>> parse_facets(const std::vector<std::string>& lists);

}  // namespace dragoman::searcher
