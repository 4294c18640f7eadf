#include "indexer/manual.h"

#include "common/manual/documentation.h"

namespace dragoman::indexer {
namespace {

constexpr std::string_view description =
    "Reads articles of news as they come (plain text, Markdown, HTML, JSON, JSONL, CSV, TSV, RSS,\n"
    "Atom, NITF, NewsML, Reuters SGML, mail, WARC; each also in .gz .xz .zst .bz2 .lz4 .tar "
    ".zip),\n"
    "frees them of menus and notices, finds their title, day, source, authors and language, the\n"
    "persons, organisations and places in them and the days they speak of, and writes an index "
    "that\n"
    "searcher(1) answers from. Formats are known by content. Nothing comes from the network.\n"
    "\n"
    "  indexer add news/                      index a directory, everything below it\n"
    "  curl ... | indexer add -               index what comes on standard input\n"
    "  indexer sync news/                     add, replace and remove, as it stands now\n"
    "  indexer why news/page.html             why it is not in the index\n"
    "  indexer inspect page.html | jq .title  see how a page is understood; index nothing\n"
    "\n"
    "Inputs that have not changed cost a look at their size and time. What cannot be read is named "
    "on\n"
    "the standard error, and the run goes on. An article given again under its id replaces the "
    "one\n"
    "before.";

constexpr std::string_view configuration =
    "Options of every run stand in --config FILE, else in dragoman/config in $XDG_CONFIG_HOME, "
    "which\n"
    "is ~/.config: one \"option = value\" a line, as on the command line without the hyphens.\n"
    "directory = DIR names what sync and watch read when they are given nothing:\n"
    "\n"
    "  directory = ~/news\n"
    "  exclude   = *.tmp";

constexpr std::string_view exit_status =
    "  0         done\n"
    "  1         done, but some inputs were refused, each named\n"
    "  2         an option was not understood\n"
    "  3         the index or the disk failed\n"
    "  75        another indexer writes this index\n"
    "  130, 143  interrupted; what was committed stays, the next run goes on";

constexpr std::string_view environment =
    "DRAGOMAN_DB names the index where --db does not; without either it is dragoman/index in\n"
    "$XDG_DATA_HOME, which is ~/.local/share. NO_COLOR switches colour off.";

constexpr std::string_view see_also = "searcher(1), systemd.service(5), cron(8)";

const Documentation& documentation() {
  static const Documentation all{"make archives of news searchable",
                                 {{"DESCRIPTION", description}},
                                 {{"CONFIGURATION", configuration},
                                  {"EXIT STATUS", exit_status},
                                  {"ENVIRONMENT", environment},
                                  {"SEE ALSO", see_also}},
                                 {}};
  return all;
}

}  // namespace

Result<std::optional<std::string>> documentation_text(const CLI::App& app,
                                                      const std::vector<std::string>& arguments) {
  return asked_documentation(command_tree(app), documentation(), arguments);
}

}  // namespace dragoman::indexer
