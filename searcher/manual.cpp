#include "searcher/manual.h"

#include "common/manual/documentation.h"
#include "searcher/help.h"

namespace dragoman::searcher {
namespace {

constexpr std::string_view description =
    "Answers from the index that indexer(1) writes: ranked hits with snippets, exact counts of\n"
    "persons, organisations, places, sources and days, timelines. Words are found in any "
    "inflection\n"
    "of the language of each article, with or without accents; persons, organisations and places "
    "by\n"
    "any of their spellings, in any script.\n"
    "\n"
    "The answer goes to the standard output and nothing else does; messages go to the standard\n"
    "error. Without a command the words are a query: searcher QUERY is searcher search QUERY.";

constexpr std::string_view query_language =
    "  prisoner exchange          both words, in any inflection\n"
    "  truce OR ceasefire         either; operators are upper case, (brackets) group\n"
    "  talks NOT gas, talks -gas  the first without the second\n"
    "  \"root causes\"              side by side\n"
    "  Fidan NEAR/5 Rubio         within five words, in any order; NEAR alone: ten\n"
    "  negotiat*                  every word that begins so\n"
    "  Medinski~                  small misspellings; ~1 or ~2 errors\n"
    "  =talk                      exactly this form\n"
    "  title: author: source: lang: id:\n"
    "                             within this field: title:grain, source:\"Levant Ledger\"\n"
    "  person: org: place:        actors, by any spelling: person:fidan\n"
    "  date: mentioned:           published in, speaking of: date:2025-06, mentioned:2025-05-16\n"
    "\n"
    "A stray quote or bracket, an unknown field or a range that cannot be read is an error that "
    "says\n"
    "where it stands.";

constexpr std::string_view ranges =
    "2025-05-16, 2025-05, 2025; 2025-05-16..2025-06-02, 2025-05.., ..2024; today, yesterday,\n"
    "last-week, 30d. Both ends belong to the range. --date none: articles without a date.";

constexpr std::string_view exit_status =
    "  0         hits\n"
    "  1         no hit\n"
    "  2         an option or the query was not understood\n"
    "  3         the index is missing, damaged or of another version\n"
    "  75        the index is busy; try again\n"
    "  130, 143  interrupted";

constexpr std::string_view environment =
    "DRAGOMAN_DB names the index where --db does not; without either it is dragoman/index in\n"
    "$XDG_DATA_HOME, which is ~/.local/share. NO_COLOR switches colour off.";

constexpr std::string_view see_also = "indexer(1), xapian-delve(1)";

const Documentation& documentation() {
  static const Documentation all{
      "search archives of news",
      {{"DESCRIPTION", description}},
      {{"QUERY LANGUAGE", query_language},
       {"RANGES OF DAYS", ranges},
       {"EXIT STATUS", exit_status},
       {"ENVIRONMENT", environment},
       {"SEE ALSO", see_also}},
      {{{"--person", "--not-person"}, "facets --facets person:1000 --format tsv", 3},
       {{"--org", "--not-org"}, "facets --facets org:1000 --format tsv", 3},
       {{"--place", "--not-place"}, "facets --facets place:1000 --format tsv", 3},
       {{"--actor", "--not-actor"}, "facets --facets person:500,org:500,place:500 --format tsv", 3},
       {{"--source", "--not-source"}, "facets --facets source:1000 --format tsv", 3},
       {{"--author", "--not-author"}, "facets --facets author:1000 --format tsv", 3},
       {{"--language", "--not-language"}, "facets --facets language:200 --format tsv", 2}}};
  return all;
}

}  // namespace

Result<std::optional<std::string>> documentation_text(const CLI::App& app,
                                                      const std::vector<std::string>& arguments) {
  CommandTree tree = command_tree(app);
  // The words of a query are no arguments of CLI11's: their place is told by the usage line.
  for (CommandEntry& command : tree.commands) command.operands = operands_of(command.name);
  return asked_documentation(tree, documentation(), arguments);
}

}  // namespace dragoman::searcher
