#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "common/command_line_error.h"
#include "searcher/arguments.h"
#include "searcher/help.h"
#include "searcher/manual.h"
#include "searcher/options.h"

namespace dragoman::searcher {
namespace {

/// What an option's word stands for, in the order of the enumeration.
template <typename Value, std::size_t Size>
Value value_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  const auto* const found = std::find(words.begin(), words.end(), word);
  return static_cast<Value>(found - words.begin());
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Commands whose words are no query must have the right number of them.
std::optional<Error> check_words(const SearcherOptions& options) {
  const auto expected = [&](std::string_view what) {
    return Error{ErrorKind::usage, "command " + options.command,
                 "expected " + std::string{what} + ", found " +
                     (options.words.empty() ? "none" : "'" + joined(options.words) + "'")};
  };
  if (options.command == "show" && options.words.empty()) return expected("the id of an article");
  if (options.command == "similar" && options.words.size() != 1)
    return expected("the id of one article");
  if (options.command == "batch" && options.words.size() != 1)
    return expected("one file of queries, or - for standard input");
  return std::nullopt;
}

}  // namespace

Result<CommandLine> read_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  CLI::App app{"Full-text search in an archive of news", "searcher"};
  define_options(app, line.options);
  auto documentation = documentation_text(app, arguments);
  if (!documentation) return documentation.error();
  if (*documentation) {
    line.answer = std::move(*documentation);
    return line;
  }
  auto sorted = sort_arguments(app, arguments);
  if (!sorted) return sorted.error();
  line.options.command = sorted->command;
  line.options.words = std::move(sorted->words);
  std::vector<std::string> given = std::move(sorted->options);
  if (!sorted->command.empty()) given.insert(given.begin(), sorted->command);
  // CLI11 takes its arguments from the back.
  std::reverse(given.begin(), given.end());
  try {
    app.parse(std::move(given));
  } catch (const CLI::CallForAllHelp&) {
    line.answer = full_help(app, sorted->command);
  } catch (const CLI::CallForHelp&) {
    line.answer = short_help(app, sorted->command);
  } catch (const CLI::CallForVersion&) {
    line.answer = app.version() + "\n";
  } catch (const CLI::ParseError& error) {
    return command_line_error(app, error);
  }
  if (line.answer) return line;
  if (auto error = check_words(line.options)) return *error;
  return line;
}

Result<Request> make_request(const SearcherOptions& options) {
  constexpr std::array<std::string_view, 3> orders{"relevance", "newest", "oldest"};
  auto facets = parse_facets(options.facets);
  if (!facets) return facets.error();
  Request request;
  request.query = joined(options.words);
  request.filters = options.filters;
  request.expansions.stem = !options.exact && !options.no_stem;
  request.expansions.fold = !options.exact && !options.no_fold;
  request.expansions.aliases = !options.exact && !options.no_aliases;
  request.sort = value_of<SortOrder>(orders, options.sort);
  request.half_life_days = options.recent ? options.half_life : 0;
  request.expand = options.expand;
  request.offset = options.offset;
  request.limit = options.all ? static_cast<std::size_t>(-1) : options.limit;
  request.facets = std::move(*facets);
  request.facet_order = options.facet_order == "lift" ? FacetOrder::lift : FacetOrder::count;
  request.list_copies = options.copies;
  request.snippets = options.snippets;
  request.snippet_length = options.snippet_length;
  request.explain = options.explain;
  request.today = today();
  request.max_expansion = options.max_expansion;
  return request;
}

Result<ActorsRequest> make_actors_request(const SearcherOptions& options) {
  constexpr std::array<std::string_view, 4> orders{"count", "name", "first", "last"};
  constexpr std::array<std::string_view, 3> types{"person", "org", "place"};
  auto articles = make_request(options);
  if (!articles) return articles.error();
  ActorsRequest request{std::move(*articles), joined(options.words), {}, ActorOrder::count};
  request.articles.query = options.article_query;
  if (!options.actor_type.empty()) request.type = value_of<ActorType>(types, options.actor_type);
  request.order = value_of<ActorOrder>(orders, options.actor_order);
  return request;
}

Format format_of(const SearcherOptions& options) {
  constexpr std::array<std::string_view, 6> formats{"text", "json", "jsonl", "tsv", "ids", "trec"};
  return value_of<Format>(formats, options.format);
}

Interval interval_of(const SearcherOptions& options) {
  constexpr std::array<std::string_view, 4> intervals{"day", "week", "month", "year"};
  return value_of<Interval>(intervals, options.by);
}

}  // namespace dragoman::searcher
