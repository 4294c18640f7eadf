#include "indexer/options.h"

#include <CLI/CLI.hpp>

#include "common/date.h"

namespace dragoman::indexer {
namespace {

constexpr const char* examples = R"(Makes archives of news searchable.

  indexer add news/                      index a directory, everything below it
  indexer add feed.jsonl.gz page.html    index files; unchanged ones are skipped
  curl ... | indexer add -               index what comes on standard input
  indexer inspect page.html | jq .title  see how a page is understood; index nothing
  indexer info                           what the index holds

Formats, known by content: plain text, Markdown, HTML, JSON, JSONL, CSV, TSV, RSS, Atom, NITF,
NewsML, Reuters SGML, mail and mailboxes, WARC; each also in .gz .xz .zst .bz2 .lz4 .tar .zip.
The index is in --db DIR, else $DRAGOMAN_DB, else $XDG_DATA_HOME/dragoman/index.)";

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

void add_input_options(CLI::App& command, IndexerOptions& options) {
  command.add_option("PATH", options.paths, "Files and directories; - is standard input")
      ->required();
  command.add_option("-j,--jobs", options.jobs, "Threads that read and understand [0: one a core]")
      ->type_name("N")
      ->check(CLI::Range(0, 256));
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
}

CLI::App& add_command(CLI::App& app, IndexerOptions& options, Command command, const char* name,
                      const char* description) {
  CLI::App* added = app.add_subcommand(name, description);
  added->callback([&options, command] { options.command = command; });
  return *added;
}

constexpr const char* actors_help =
    R"(Teach the index what you know of actors, or show what it was taught.

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
  command.description(actors_help);
  auto* file = command.add_option("FILE", options.actors_file,
                                  "The file to apply; - is standard input [print what is applied]");
  command
      .add_flag("--forget", options.forget_actors,
                "Undo the file: articles get the actors that were found in them")
      ->excludes(file);
}

}  // namespace

void define_options(CLI::App& app, IndexerOptions& options) {
  define_shared_options(app, options.shared);
  app.description(examples);
  app.require_subcommand(0, 1);
  add_input_options(add_command(app, options, Command::add, "add",
                                "Index articles; unchanged inputs are skipped"),
                    options);
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
  add_command(app, options, Command::info, "info", "What the index holds")
      .add_option("--format", options.format, "text or json")
      ->type_name("NAME")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->capture_default_str();
}

Result<PipelineOptions> pipeline_options(const IndexerOptions& options) {
  PipelineOptions pipeline;
  pipeline.jobs = options.jobs;
  pipeline.limits = options.limits;
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
