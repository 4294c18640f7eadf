#include "searcher/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>

namespace dragoman::searcher {
namespace {

constexpr std::size_t longest_half_life = 36'500;
constexpr std::size_t most_hits = 10'000'000;
constexpr std::size_t most_snippets = 100;
constexpr std::size_t shortest_snippet = 20;
constexpr std::size_t longest_snippet = 100'000;
constexpr std::size_t most_expansion = 100'000;

/// A whole number within bounds, said in the contract's words.
CLI::Validator number_between(std::size_t least, std::size_t most) {
  return CLI::Validator{
      [least, most](std::string& text) -> std::string {
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool read = error == std::errc{} && end == text.data() + text.size();
        if (read && value >= least && value <= most) return {};
        return "expected a number from " + std::to_string(least) + " to " + std::to_string(most) +
               ", found '" + text + "'";
      },
      ""};
}

void add_number(CLI::App& command, const std::string& name, std::size_t& value, std::size_t least,
                std::size_t most, const std::string& help) {
  command.add_option(name, value, help)
      ->type_name("N")
      ->check(number_between(least, most))
      ->capture_default_str()
      ->take_last();
}

void add_choice(CLI::App& command, const std::string& name, std::string& value,
                const std::vector<std::string>& choices, const std::string& help) {
  std::string type;
  for (const std::string& choice : choices) type += (type.empty() ? "" : "|") + choice;
  command.add_option(name, value, help + ": " + type)
      ->type_name("NAME")
      ->check(CLI::IsMember(choices).description(""))
      ->capture_default_str()
      ->take_last();
}

/// A repeatable option whose values remember its name, for errors.
CLI::Option* add_filter(CLI::App& command, const std::string& name, const std::string& type,
                        std::vector<FilterValue>& values, const std::string& help) {
  return command
      .add_option_function<std::vector<std::string>>(
          name,
          [name, &values](const std::vector<std::string>& given) {
            for (const std::string& text : given) values.push_back({text, "option " + name});
          },
          help)
      ->type_name(type)
      ->allow_extra_args(false);
}

/// One row for each pair --NAME, --not-NAME.
struct FilterRow {
  std::string_view name;
  std::string_view type;
  std::string_view help;
  std::vector<FilterValue> Filters::*wanted;
  std::vector<FilterValue> Filters::*unwanted;
};

constexpr std::array filter_rows{
    FilterRow{"person", "NAME",
              "Only with this person, by any spelling or the id; repeatable, one is enough",
              &Filters::person, &Filters::not_person},
    FilterRow{"org", "NAME", "Only with this organisation; likewise", &Filters::org,
              &Filters::not_org},
    FilterRow{"place", "NAME", "Only with this place; likewise", &Filters::place,
              &Filters::not_place},
    FilterRow{"actor", "NAME", "Only with this person, organisation or place; likewise",
              &Filters::actor, &Filters::not_actor},
    FilterRow{
        "date", "RANGE",
        "Published then, such as 2025-05 or 30d; also 2025-05-16, 2025, 2025-05..2025-07, ..2024, "
        "yesterday, last-week; none: without a date",
        &Filters::date, &Filters::not_date},
    FilterRow{"mentioned", "RANGE", "Speaking of a day then; ranges as for --date",
              &Filters::mentioned, &Filters::not_mentioned},
    FilterRow{"source", "NAME", "Only from this source; repeatable, one is enough",
              &Filters::source, &Filters::not_source},
    FilterRow{"language", "CODE", "Only in this language, such as tr; likewise", &Filters::language,
              &Filters::not_language},
    FilterRow{"author", "NAME", "Only by this author; likewise", &Filters::author,
              &Filters::not_author},
};

void define_filters(CLI::App& command, SearcherOptions& options) {
  command.option_defaults()->group("Filters");
  const bool timeline = command.get_name() == "timeline";
  for (const FilterRow& row : filter_rows) {
    if (timeline && row.name == "mentioned") {
      command
          .add_option_function<std::vector<std::string>>(
              "--mentioned",
              [&options](const std::vector<std::string>& given) {
                options.by_mentioned = true;
                for (const std::string& text : given)
                  if (!text.empty())
                    options.filters.mentioned.push_back({text, "option --mentioned"});
              },
              "Count the days they speak of, not those of publication; with a range, only "
              "articles that speak of a day within")
          ->type_name("[RANGE]")
          ->expected(0, 1)
          ->take_all();
      continue;
    }
    add_filter(command, "--" + std::string{row.name}, std::string{row.type},
               options.filters.*row.wanted, std::string{row.help});
  }
  for (const FilterRow& row : filter_rows)
    add_filter(command, "--not-" + std::string{row.name}, std::string{row.type},
               options.filters.*row.unwanted,
               "Leave out what --" + std::string{row.name} + " finds");
}

void define_expansions(CLI::App& command, SearcherOptions& options) {
  command.option_defaults()->group("How words match");
  command.add_flag("--exact", options.exact,
                   "Words exactly as typed: --no-stem, --no-fold and --no-aliases");
  command.add_flag("--no-stem", options.no_stem, "Not other forms of a word (talk, talks)");
  command.add_flag("--no-fold", options.no_fold, "Not other accents (gorusme, görüşme)");
  command.add_flag("--no-aliases", options.no_aliases, "Not other names of an actor");
  add_number(command, "--max-expansion", options.max_expansion, 1, most_expansion,
             "Terms that one wildcard or fuzzy word may stand for");
  command.add_flag("--copies", options.copies,
                   "List near-duplicate copies instead of folding them into their first article");
}

void define_facet_list(CLI::App& command, SearcherOptions& options) {
  command
      .add_option(
          "--facets", options.facets,
          "Count values, such as person:5,date:year; all, or any of person, org, place, source, "
          "language, author, date, mentioned, each NAME[:COUNT], and date:year|month|day, "
          "mentioned:year|month|day [10 values each, by month]")
      ->type_name("LIST")
      ->allow_extra_args(false);
  add_choice(command, "--by", options.facet_order, {"count", "lift"},
             "Order of facet values; lift: how many times as frequent among the matches as in the "
             "whole index");
}

void define_paging(CLI::App& command, SearcherOptions& options) {
  command.option_defaults()->group("Hits");
  add_choice(command, "--sort", options.sort, {"relevance", "newest", "oldest"}, "Order");
  command.add_flag("--recent", options.recent,
                   "Relevance blended with age: the newest article gains half of the best score, "
                   "one a --half-life older a half of that");
  add_number(command, "--half-life", options.half_life, 1, longest_half_life,
             "Days after which --recent halves, counted from the newest article");
  command.add_flag("--expand", options.expand,
                   "Lift articles that share the telling words of the best ones");
  add_number(command, "--limit", options.limit, 0, most_hits, "Hits at most");
  add_number(command, "--offset", options.offset, 0, most_hits, "Hits to leave out first");
  command.add_flag("--all", options.all, "All hits, whatever --limit says");
}

void define_snippets(CLI::App& command, SearcherOptions& options) {
  add_number(command, "--snippets", options.snippets, 0, most_snippets,
             "Fragments an article; 0: none");
  add_number(command, "--snippet-length", options.snippet_length, shortest_snippet, longest_snippet,
             "Code points a fragment at most");
  command.add_flag("--explain", options.explain,
                   "Say how the query was understood, and why each hit scored as it did");
}

CLI::App& add_command(CLI::App& app, const std::string& name, const std::string& help) {
  CLI::App* command = app.add_subcommand(name, help);
  command->set_help_flag("-h,--help", "Examples and the options people use");
  return *command;
}

void define_search(CLI::App& app, SearcherOptions& options) {
  CLI::App& command = add_command(app, "search", "Ranked hits with snippets");
  define_filters(command, options);
  define_paging(command, options);
  command.option_defaults()->group("Output");
  define_facet_list(command, options);
  add_choice(command, "--format", options.format, {"text", "json", "jsonl", "tsv", "ids"},
             "Output");
  define_snippets(command, options);
  define_expansions(command, options);
}

void define_counts(CLI::App& app, SearcherOptions& options) {
  CLI::App& facets = add_command(app, "facets", "Counts of actors, sources, dates ...");
  facets.option_defaults()->group("Output");
  define_facet_list(facets, options);
  add_choice(facets, "--format", options.format, {"text", "json", "jsonl", "tsv", "ids"}, "Output");
  define_filters(facets, options);
  define_expansions(facets, options);

  CLI::App& timeline = add_command(app, "timeline", "How many articles a day, week, month or year");
  timeline.option_defaults()->group("Output");
  add_choice(timeline, "--by", options.by, {"day", "week", "month", "year"}, "Interval");
  add_choice(timeline, "--format", options.format, {"text", "json", "jsonl", "tsv", "ids"},
             "Output");
  define_filters(timeline, options);
  define_expansions(timeline, options);
}

void define_similar(CLI::App& app, SearcherOptions& options) {
  CLI::App& command = add_command(app, "similar", "Articles like one: the same events and actors");
  define_filters(command, options);
  define_paging(command, options);
  command.option_defaults()->group("Output");
  define_facet_list(command, options);
  add_choice(command, "--format", options.format, {"text", "json", "jsonl", "tsv", "ids"},
             "Output");
  define_snippets(command, options);
  command.add_flag("--copies", options.copies, "List near-duplicate copies, its own too");
}

void define_actors(CLI::App& app, SearcherOptions& options) {
  CLI::App& command = add_command(
      app, "actors", "Persons, organisations and places; with NAME: who that is, and with whom");
  command.option_defaults()->group("Actors");
  add_choice(command, "--type", options.actor_type, {"person", "org", "place"},
             "Only of this type");
  add_choice(command, "--sort", options.actor_order, {"count", "name", "first", "last"},
             "Order: articles, name, first or last day (latest first)");
  add_number(command, "--limit", options.limit, 0, most_hits, "Actors at most");
  add_number(command, "--offset", options.offset, 0, most_hits, "Actors to leave out first");
  command.add_flag("--all", options.all, "All actors, whatever --limit says");
  command.add_flag("--suggest-merges", options.suggest_merges,
                   "Pairs that may be one actor, as lines for an actors file (indexer actors)");
  command.option_defaults()->group("Output");
  add_choice(command, "--format", options.format, {"text", "json", "jsonl", "tsv", "ids"},
             "Output");
  command.option_defaults()->group("Which articles count");
  command.add_option("--query", options.article_query, "Only articles that match this query")
      ->type_name("QUERY")
      ->take_last();
  define_filters(command, options);
  define_expansions(command, options);
}

void define_show(CLI::App& app, SearcherOptions& options) {
  CLI::App& command =
      add_command(app, "show", "Whole articles with their metadata, actors and dates");
  command.option_defaults()->group("Output");
  add_choice(command, "--format", options.format, {"text", "json", "jsonl"}, "Output");
}

void define_batch(CLI::App& app, SearcherOptions& options) {
  CLI::App& command = add_command(app, "batch", "Many queries: qid<TAB>query a line");
  define_filters(command, options);
  define_paging(command, options);
  command.option_defaults()->group("Output");
  add_choice(command, "--format", options.format, {"text", "jsonl", "trec"},
             "Output; trec lists copies, too");
  command.add_flag("--time", options.time,
                   "Add each query's own milliseconds (trec: a seventh column)");
  define_facet_list(command, options);
  define_snippets(command, options);
  define_expansions(command, options);
}

void define_program(CLI::App& app, SearcherOptions& options) {
  define_shared_options(app, options.shared);
  app.require_subcommand(1);
  define_search(app, options);
  define_counts(app, options);
  define_similar(app, options);
  define_actors(app, options);
  define_show(app, options);
  define_batch(app, options);
}

}  // namespace

void define_options(CLI::App& app, SearcherOptions& options) { define_program(app, options); }

}  // namespace dragoman::searcher
