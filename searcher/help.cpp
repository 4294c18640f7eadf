#include "searcher/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <vector>

namespace dragoman::searcher {
namespace {

constexpr std::size_t option_width = 26;
constexpr std::size_t line_width = 79;

/// One command as `--help` shows it; the program as a whole has no name.
struct Page {
  std::string_view command;
  std::string_view usage;
  std::string_view examples;
  std::vector<std::string> options;  ///< those worth a line on the first screen
};

const std::vector<Page>& pages() {
  static const std::vector<Page> all{
      {"",
       "searcher [search] QUERY... [options]",
       "  searcher prisoner exchange\n"
       "  searcher '\"grain corridor\" OR \"black sea deal\"' --date 2025-05..\n"
       "  searcher search talks -NATO --person 'Hakan Fidan' --facets org,place\n"
       "  searcher timeline ceasefire --by week\n",
       {"--person", "--org", "--place", "--date", "--mentioned", "--source", "--language",
        "--facets", "--sort", "--limit", "--format", "--db"}},
      {"search",
       "searcher search [QUERY...] [options]",
       "  searcher search prisoner exchange --person Umerov --date 2025-05\n"
       "  searcher search 'talks NEAR/5 istanbul' --sort newest\n"
       "  searcher search talks -exchange              a hyphen excludes a word\n"
       "  searcher search -- '-exchange' talks         -- ends the options\n",
       {"--person", "--org", "--place", "--date", "--mentioned", "--source", "--language",
        "--facets", "--sort", "--limit", "--all", "--format", "--exact", "--copies", "--db"}},
      {"facets",
       "searcher facets [QUERY...] [options]",
       "  searcher facets\n"
       "  searcher facets ceasefire --facets person:20,date:month\n"
       "  searcher facets --person 'Hakan Fidan' --facets org,place --format json\n",
       {"--facets", "--person", "--org", "--place", "--date", "--mentioned", "--source",
        "--language", "--format", "--db"}},
      {"timeline",
       "searcher timeline [QUERY...] [options]",
       "  searcher timeline ceasefire\n"
       "  searcher timeline --person Umerov --by day --date 2025-05\n"
       "  searcher timeline talks --mentioned          by the days they speak of\n",
       {"--by", "--mentioned", "--person", "--org", "--place", "--date", "--source", "--language",
        "--format", "--db"}},
      {"similar",
       "searcher similar ID [options]",
       "  searcher similar reuters-1\n"
       "  searcher similar https://courier.example/2025/talks --date 30d --not-source Courier\n"
       "  searcher similar reuters-1 --explain         by which words, actors and days\n",
       {"--person", "--org", "--place", "--date", "--mentioned", "--source", "--language",
        "--facets", "--sort", "--limit", "--all", "--format", "--copies", "--explain", "--db"}},
      {"actors",
       "searcher actors [NAME] [options]",
       "  searcher actors --type person --limit 20\n"
       "  searcher actors Umerov --date 2025\n"
       "  searcher actors --suggest-merges --all > candidates.txt\n",
       {"--type", "--sort", "--limit", "--suggest-merges", "--query", "--date", "--source",
        "--language", "--format", "--db"}},
      {"show",
       "searcher show ID... [options]",
       "  searcher show reuters-1\n"
       "  searcher show https://courier.example/2025/talks --format json\n"
       "  searcher search exchange --format ids | xargs -n1 searcher show\n",
       {"--format", "--db"}},
      {"batch",
       "searcher batch FILE|- [options]",
       "  searcher batch queries.tsv --format trec --limit 1000 > run.txt\n"
       "  printf 'q1\\tprisoner exchange\\n' | searcher batch - --format jsonl\n",
       {"--format", "--time", "--limit", "--sort", "--person", "--date", "--source", "--language",
        "--db"}},
  };
  return all;
}

const Page& page_of(std::string_view command) {
  const auto found = std::find_if(pages().begin(), pages().end(),
                                  [command](const Page& page) { return page.command == command; });
  return found == pages().end() ? pages().front() : *found;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

const CLI::App* find_command(const CLI::App& app, std::string_view name) {
  for (const CLI::App* command : commands_of(app))
    if (command->get_name() == name) return command;
  return nullptr;
}

/// Appends `right` behind `left`, wrapped at blanks.
void append_entry(std::string& out, const std::string& left, std::string_view right) {
  std::string line = "  " + left;
  if (line.size() >= option_width) {
    out += line + '\n';
    line.clear();
  }
  line.append(option_width - std::min(option_width, line.size()), ' ');
  while (!right.empty()) {
    const std::size_t end = std::min(right.find(' '), right.size());
    if (line.size() > option_width && line.size() + 1 + end > line_width) {
      out += line + '\n';
      line.assign(option_width, ' ');
    }
    if (line.size() > option_width) line += ' ';
    line += right.substr(0, end);
    right.remove_prefix(std::min(end + 1, right.size()));
  }
  out += line + '\n';
}

/// first_clause: what stands before a semicolon is enough.
void append_option(std::string& out, const CLI::Option& option, bool first_clause = false) {
  std::string left;
  for (const std::string& name : option.get_snames()) left += "-" + name + ", ";
  for (const std::string& name : option.get_lnames()) left += "--" + name + ", ";
  left.resize(left.size() - std::min<std::size_t>(2, left.size()));
  if (option.get_items_expected_max() > 0) left += " " + option.get_type_name();
  std::string right = option.get_description();
  if (first_clause) right.resize(std::min(right.find_first_of(";["), right.size()));
  while (right.ends_with(' ')) right.pop_back();
  if (!option.get_default_str().empty()) right += " [" + option.get_default_str() + "]";
  append_entry(out, left, right);
}

/// Options of one group, in the order of declaration.
void append_group(std::string& out, const CLI::App& level, const std::string& group) {
  out += '\n' + group + ":\n";
  for (const CLI::Option* option :
       level.get_options([&group](const CLI::Option* o) { return o->get_group() == group; }))
    append_option(out, *option);
}

void append_groups(std::string& out, const CLI::App& level, const CLI::App& program) {
  std::vector<std::string> groups;
  for (const CLI::Option* option : level.get_options()) {
    const std::string& group = option->get_group();
    // Those that every command has stand once, with the program's.
    if (&level != &program && group == "Options") continue;
    if (!group.empty() && std::find(groups.begin(), groups.end(), group) == groups.end())
      groups.push_back(group);
  }
  for (const std::string& group : groups) append_group(out, level, group);
}

void append_commands(std::string& out, const CLI::App& app) {
  out += "\nCommands:\n";
  for (const CLI::App* command : commands_of(app))
    append_entry(out, command->get_name(), command->get_description());
}

void append_command_page(std::string& out, const CLI::App& command, const CLI::App& app) {
  const Page& page = page_of(command.get_name());
  out += "\nUsage: " + std::string{page.usage} + "\n  " + command.get_description() + '\n';
  append_groups(out, command, app);
}

constexpr std::string_view query_language =
    "\nQuery: words are ANDed; OR, NOT, -word, (brackets), \"a phrase\", NEAR/n, word*,\n"
    "  word~ (fuzzy), =word (exactly this form); fields title: author: source: lang:\n"
    "  person: org: place: date: mentioned: id:\n";

}  // namespace

std::string short_help(const CLI::App& app, std::string_view command) {
  const Page& page = page_of(command);
  const CLI::App* level = find_command(app, page.command.empty() ? "search" : page.command);
  std::string out = "Usage: " + std::string{page.usage} + "\n\n" + std::string{page.examples};
  if (page.command.empty()) append_commands(out, app);
  out += "\nOptions:\n";
  for (const std::string& name : page.options) {
    const CLI::Option* option = level->get_option_no_throw(name);
    if (option == nullptr) option = app.get_option_no_throw(name);
    if (option != nullptr) append_option(out, *option, true);
  }
  out += page.command.empty()
             ? "\nsearcher COMMAND --help says more; --help-all lists every option.\n"
             : "\n--help-all lists every option.\n";
  return out;
}

std::string operands_of(std::string_view command) {
  const std::string_view usage = page_of(command).usage;
  const std::string name = " " + std::string{command} + " ";
  const std::size_t begin = usage.find(name) + name.size();
  return std::string{usage.substr(begin, usage.find(" [options]") - begin)};
}

std::string full_help(const CLI::App& app, std::string_view command) {
  std::string out = app.get_description() + '\n';
  if (const CLI::App* only = find_command(app, command)) {
    append_command_page(out, *only, app);
  } else {
    append_commands(out, app);
    for (const CLI::App* each : commands_of(app)) append_command_page(out, *each, app);
  }
  append_groups(out, app, app);
  out += query_language;
  out +=
      "\nExit codes: 0 hits, 1 no hit, 2 usage or query error, 3 index missing, unreadable or\n"
      "  incompatible, 75 busy, try again; 130, 143 interrupted.\n";
  return out;
}

}  // namespace dragoman::searcher
