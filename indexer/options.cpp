#include "indexer/options.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "common/date.h"
#include "indexer/interrupt.h"

namespace dragoman::indexer {
namespace {

constexpr const char* examples = R"(Makes archives of news searchable.

  indexer add news/                      index a directory, everything below it
  indexer add feed.jsonl.gz page.html    index files; unchanged ones are skipped
  curl ... | indexer add -               index what comes on standard input
  indexer sync news/                     add, replace and remove, as the directory stands now
  indexer watch news/                    sync, then follow changes until interrupted
  indexer why news/page.html             why it is not in the index, or how it was understood
  indexer inspect page.html | jq .title  see how a page is understood; index nothing
  indexer info                           what the index holds

Formats, known by content: plain text, Markdown, HTML, JSON, JSONL, CSV, TSV, RSS, Atom, NITF,
NewsML, Reuters SGML, mail and mailboxes, WARC; each also in .gz .xz .zst .bz2 .lz4 .tar .zip.
The index is in --db DIR, else $DRAGOMAN_DB, else $XDG_DATA_HOME/dragoman/index.
A file of options, one "key = value" a line, is in --config FILE, else
$XDG_CONFIG_HOME/dragoman/config; there "directory = DIR" names what sync and watch read.)";

/// Bounds that only hostile or damaged inputs reach.
void add_bounds(CLI::App& command, IndexerOptions& options) {
  const auto add = [&command](const char* name, auto& bound, const char* description) {
    command.add_option(name, bound, description)
        ->type_name("N")
        ->check(CLI::PositiveNumber.description(""))
        ->capture_default_str();
  };
  ReadLimits& limits = options.limits;
  add("--max-unpacked", limits.max_decompressed_bytes,
      "Refuse what an input unpacks to beyond so many bytes");
  add("--max-ratio", limits.max_ratio,
      "Refuse what unpacks to more than N times its size (judged from 256 MiB on)");
  add("--max-members", limits.max_members, "Read at most N members of archives in one input");
  add("--max-archives", limits.max_archive_depth, "Unpack archives within one another N times");
  add("--max-nesting", limits.max_nesting, "Refuse records of XML or JSON nested deeper");
}

void add_jobs(CLI::App& command, IndexerOptions& options) {
  command.add_option("-j,--jobs", options.jobs, "Threads that read and understand [0: one a core]")
      ->type_name("N")
      ->check(CLI::Range(0, 256));
}

void add_memory(CLI::App& command, IndexerOptions& options) {
  command
      .add_option("--memory", options.memory_mb,
                  "About how much memory a large run takes, in MiB; beyond it files are used")
      ->type_name("MIB")
      ->check(CLI::Range(256, 1 << 20))
      ->capture_default_str();
}

void add_exclude(CLI::App& command, IndexerOptions& options) {
  command
      .add_option("--exclude", options.exclude,
                  "Leave out what fits this pattern, as in .gitignore: *.tmp, drafts/, /old/*; "
                  "repeatable")
      ->type_name("GLOB")
      ->allow_extra_args(false);
}

void add_understanding(CLI::App& command, IndexerOptions& options) {
  add_jobs(command, options);
  command.add_flag("--keep-boilerplate", options.keep_boilerplate,
                   "Keep navigation, captions and other furniture of text files and pages");
  command
      .add_option("--reference-date", options.reference_date,
                  "The day against which \"yesterday\" is read in articles without a date [none]")
      ->type_name("YYYY-MM-DD");
  command
      .add_option("--map", options.field_map,
                  "Take an article's FIELD from this KEY of JSON records or tables; repeatable")
      ->type_name("FIELD=KEY")
      ->allow_extra_args(false);
  command
      .add_option("--max-record", options.max_record_mb, "Refuse records larger than this, in MiB")
      ->type_name("MIB")
      ->check(CLI::Range(1, 4096))
      ->capture_default_str();
  command
      .add_option("--actors", options.actors_file,
                  "What you know of actors: other names, merges, drops; see indexer actors --help")
      ->type_name("FILE");
  add_bounds(command, options);
  add_exclude(command, options);
}

void add_input_options(CLI::App& command, IndexerOptions& options) {
  command.add_option("PATH", options.paths, "Files and directories; - is standard input")
      ->required();
  add_understanding(command, options);
}

void add_report(CLI::App& command, IndexerOptions& options) {
  command
      .add_option("--report", options.report,
                  "Write what became of each input and article to this file, as JSON lines [none]")
      ->type_name("FILE");
}

void add_mirror_options(CLI::App& command, IndexerOptions& options) {
  command.add_option("DIR", options.paths,
                     "Directories [those of the configuration file, \"directory = DIR\"]");
  add_understanding(command, options);
  add_report(command, options);
  add_memory(command, options);
  command.add_flag("--allow-empty", options.allow_empty,
                   "Believe a directory that is missing or empty: take its articles out");
}

void add_format(CLI::App& command, IndexerOptions& options) {
  command.add_option("--format", options.format, "Output: text|json")
      ->type_name("NAME")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->capture_default_str();
}

CLI::App& add_command(CLI::App& app, IndexerOptions& options, Command command, const char* name,
                      const char* description) {
  CLI::App* added = app.add_subcommand(name, description);
  added->callback([&options, command] { options.command = command; });
  return *added;
}

constexpr const char* actors_help =
    R"(
  indexer actors my-actors.txt      apply to the whole index, now and to all that is added later
  indexer actors                    print the file that the index keeps to
  indexer actors --forget           undo it
  searcher actors --suggest-merges  print lines to choose from

FILE is text, one statement a line; # begins a comment:

  person Rustem Umerov = Ruslan Umerov | Руслан Умєров   one actor, its own name first
  org Harbour Authority = HA | place:harbour             ids where no name is exact enough
  rename person Vladimir Putin = Vladimir V. Putin       shown by a new name; the id stays
  never person Vladimir Putin | Lyudmila Putin           not one actor, however alike
  drop person Easter Sunday                              no actor at all

A name means an actor in any case, script and order of words. The articles are rewritten from what
the index holds; their sources are not read again. Ids that have become another still find it.)";

void define_actors(CLI::App& command, IndexerOptions& options) {
  command.footer(actors_help);
  auto* file = command.add_option("FILE", options.actors_file,
                                  "The file to apply; - is standard input [print what is applied]");
  command
      .add_flag("--forget", options.forget_actors,
                "Undo the file: articles get the actors that were found in them")
      ->excludes(file);
}

void define_updates(CLI::App& app, IndexerOptions& options) {
  CLI::App& add = add_command(app, options, Command::add, "add",
                              "Index articles; unchanged inputs are skipped");
  add_input_options(add, options);
  add_report(add, options);
  add_memory(add, options);
  add_mirror_options(add_command(app, options, Command::sync, "sync",
                                 "Make the index mirror directories: add, replace and remove"),
                     options);
  CLI::App& watch = add_command(app, options, Command::watch, "watch",
                                "The same, then follow changes until interrupted");
  add_mirror_options(watch, options);
  watch
      .add_option("--settle", options.settle_ms,
                  "Wait until nothing has changed for so many milliseconds")
      ->type_name("MS")
      ->check(CLI::Range(0, 3'600'000))
      ->capture_default_str();
  CLI::App& remove = add_command(app, options, Command::remove, "remove",
                                 "Take articles out; they stay out until they are added by name");
  remove.add_option("ID|PATH", options.paths, "Ids of articles; files and directories as indexed")
      ->required();
  add_report(remove, options);
}

void define_maintenance(CLI::App& app, IndexerOptions& options) {
  add_format(add_command(app, options, Command::info, "info", "What the index holds"), options);
  CLI::App& why = add_command(app, options, Command::why, "why",
                              "Why inputs are not in the index, or how they were understood");
  why.add_option("PATH", options.paths, "Files and directories as they were given, or ids")
      ->required();
  add_exclude(why, options);
  add_format(why, options);
  add_format(add_command(app, options, Command::check, "check",
                         "Verify the index: its files, and that its parts agree"),
             options);
  add_command(app, options, Command::compact, "compact", "Make the index as small as it can be");
  CLI::App& rebuild = add_command(app, options, Command::rebuild, "rebuild",
                                  "Build the index anew from the inputs it knows; searches see the "
                                  "old one until it is done");
  add_jobs(rebuild, options);
  add_memory(rebuild, options);
  add_report(rebuild, options);
}

}  // namespace

void define_options(CLI::App& app, IndexerOptions& options) {
  define_shared_options(app, options.shared);
  app.description(examples);
  app.require_subcommand(0, 1);
  app.add_option("--config", options.config, "File of options [$XDG_CONFIG_HOME/dragoman/config]")
      ->type_name("FILE");
  define_updates(app, options);
  add_input_options(
      add_command(app, options, Command::inspect, "inspect",
                  "Show how articles are understood, one JSON object a line; index nothing"),
      options);
  add_command(app, options, Command::analyze, "analyze",
              "Show the index terms of words from standard input")
      .add_option("--language", options.language, "Language of the words, such as en or tr")
      ->type_name("LL")
      ->required();
  define_actors(add_command(app, options, Command::actors, "actors",
                            "Teach the index what you know of actors, or show what it was taught"),
                options);
  define_maintenance(app, options);
}

Result<std::vector<std::string>> directories_to_mirror(const IndexerOptions& options) {
  std::vector<std::string> directories =
      options.paths.empty() ? options.directories : options.paths;
  if (directories.empty())
    return Error{ErrorKind::usage, "command line",
                 "expected a directory, found none here nor in a configuration file"};
  for (std::string& directory : directories)
    while (directory.size() > 1 && directory.ends_with('/')) directory.pop_back();
  return directories;
}

std::string options_text(const IndexerOptions& options) {
  std::string text;
  if (options.keep_boilerplate) text += "keep-boilerplate = true\n";
  if (!options.reference_date.empty())
    text.append("reference-date = ").append(options.reference_date).append("\n");
  for (const std::string& mapping : options.field_map) {
    text += "map = \"";
    for (const char c : mapping) text.append(c == '"' ? 2 : 1, c);
    text += "\"\n";
  }
  return text;
}

Result<WalkOptions> walk_options(const IndexerOptions& options) {
  auto exclusions = Exclusions::parse(options.exclude);
  if (!exclusions) return exclusions.error();
  WalkOptions walk;
  walk.exclude = std::move(*exclusions);
  walk.index = index_directory(options.shared);
  return walk;
}

Result<PipelineOptions> pipeline_options(const IndexerOptions& options) {
  PipelineOptions pipeline;
  pipeline.jobs = options.jobs;
  pipeline.limits = options.limits;
  pipeline.limits.interrupt_descriptor = interrupt_descriptor();
  pipeline.limits.max_record_bytes = static_cast<std::size_t>(options.max_record_mb) << 20;
  pipeline.understand.keep_boilerplate = options.keep_boilerplate;
  if (!options.reference_date.empty()) {
    pipeline.understand.reference_date = parse_iso_day(options.reference_date);
    if (!pipeline.understand.reference_date)
      return Error{ErrorKind::usage, "option --reference-date",
                   "expected a day such as 2025-06-02, found '" + options.reference_date + "'"};
  }
  for (const std::string& mapping : options.field_map) {
    const auto equals = mapping.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == mapping.size())
      return Error{ErrorKind::usage, "option --map", "expected FIELD=KEY, found '" + mapping + "'"};
    pipeline.understand.field_map[mapping.substr(0, equals)] = mapping.substr(equals + 1);
  }
  return pipeline;
}

}  // namespace dragoman::indexer
