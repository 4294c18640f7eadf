#include <cstdio>
#include <filesystem>

#include <xapian.h>

#include "common/logging.h"
#include "common/schema.h"
#include "indexer/commands/actor_knowledge.h"
#include "indexer/commands/commands.h"
#include "indexer/interrupt.h"

namespace dragoman::indexer {
namespace {

ExitCode fail(const Error& error) {
  print_error(error);
  return exit_code(error.kind);
}

/// Reading needs no lock: another indexer may be at work.
ExitCode print_kept_file(const std::string& directory) {
  try {
    const Xapian::Database database{directory};
    const auto text = database.get_metadata(std::string{schema::metadata::actors_file});
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
    return ExitCode::success;
  } catch (const Xapian::DatabaseError& error) {
    return fail({ErrorKind::bad_index, directory,
                 "expected an index, found none that opens (" + error.get_msg() +
                     "); make one with indexer add"});
  }
}

}  // namespace

ExitCode run_actors(const IndexerOptions& options) {
  const std::string directory = index_directory(options.shared);
  if (options.actors_file.empty() && !options.forget_actors) return print_kept_file(directory);
  std::string text;
  std::string name = "actors file";
  if (!options.forget_actors) {
    auto read = read_actors_file(options.actors_file);
    if (!read) return fail(read.error());
    text = std::move(*read);
    name = options.actors_file == "-" ? "standard input" : options.actors_file;
    // A mistake in the file is told before anything is locked or made.
    if (const auto rules = ActorRules::read(text, name); !rules) return fail(rules.error());
  }
  auto writer = IndexWriter::open(directory);
  if (!writer) return fail(writer.error());
  const auto applied = apply_actors_file(text, name, *writer);
  if (!applied) return fail(applied.error());
  if (!*applied) return static_cast<ExitCode>(128 + interrupting_signal());
  return ExitCode::success;
}

}  // namespace dragoman::indexer
