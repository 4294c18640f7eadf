#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include <xapian.h>

#include "common/logging.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/update_session.h"
#include "indexer/index_summary.h"
#include "indexer/write/generations.h"
#include "indexer/write/index_check.h"

namespace dragoman::indexer {
namespace {

void print_answer(const std::string& answer) {
  std::fwrite(answer.data(), 1, answer.size(), stdout);
  std::fflush(stdout);
}

Error no_index(const std::string& db) {
  return {ErrorKind::bad_index, db, "expected an index, found none; make one with indexer add"};
}

std::string check_json(const IndexCheck& check, const std::string& db) {
  using Json = nlohmann::ordered_json;
  Json json = {{"format", 1},
               {"db", db},
               {"sound", check.total_faults == 0},
               {"articles", check.articles},
               {"inputs", check.inputs},
               {"total_faults", check.total_faults},
               {"faults", Json::array()}};
  for (const auto& fault : check.faults)
    json["faults"].push_back({{"where", fault.where}, {"what", fault.what}, {"mend", fault.mend}});
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string check_text(const IndexCheck& check) {
  std::string text;
  for (const auto& fault : check.faults)
    text +=
        message_line({ErrorKind::bad_index, fault.where, fault.what + "; " + fault.mend}) + "\n";
  if (check.total_faults > check.faults.size())
    text += "and " + std::to_string(check.total_faults - check.faults.size()) + " more\n";
  text += check.total_faults == 0 ? "sound: "
                                  : std::to_string(check.total_faults) +
                                        (check.total_faults == 1 ? " fault in " : " faults in ");
  return text + std::to_string(check.articles) + " articles, " + std::to_string(check.inputs) +
         " inputs\n";
}

/// An index that does not open at all is a finding, too: who reads JSON is told in JSON.
ExitCode cannot_check(const Error& error, const std::string& db, const IndexerOptions& options) {
  if (options.format == "json") {
    IndexCheck check;
    check.total_faults = 1;
    check.faults.push_back({"database", error.what, "indexer rebuild"});
    print_answer(check_json(check, db));
  }
  return fail(error);
}

std::uint64_t bytes_below(const std::string& directory) {
  std::uint64_t size = 0;
  std::error_code failed;
  for (const auto& file : std::filesystem::directory_iterator{directory, failed})
    if (file.is_regular_file(failed)) size += file.file_size(failed);
  return size;
}

}  // namespace

ExitCode run_info(const IndexerOptions& options) {
  const auto summary = summarise(index_directory(options.shared));
  if (!summary) return fail(summary.error());
  print_answer(options.format == "json" ? summary_json(*summary) + "\n" : summary_text(*summary));
  return ExitCode::success;
}

ExitCode run_check(const IndexerOptions& options) {
  const std::string db = index_directory(options.shared);
  if (current_generation(db).empty()) return cannot_check(no_index(db), db, options);
  // A writer's half-written files would look damaged. On a medium that nobody can write to there
  // is no lock, and no need of one.
  const auto lock = Generations::lock(db);
  if (!lock && lock.error().kind != ErrorKind::io) return fail(lock.error());
  const auto check = check_index(current_generation(db));
  if (!check) return cannot_check(check.error(), db, options);
  print_answer(options.format == "json" ? check_json(*check, db) : check_text(*check));
  return check->total_faults == 0 ? ExitCode::success : ExitCode::bad_index;
}

ExitCode run_compact(const IndexerOptions& options) {
  const std::string db = index_directory(options.shared);
  if (current_generation(db).empty()) return fail(no_index(db));
  auto generations = Generations::lock(db);
  if (!generations) return fail(generations.error());
  const std::uint64_t before = bytes_below(generations->current());
  {
    // Held while it is read: another program of Xapian's might write it.
    Xapian::WritableDatabase database{generations->current(), Xapian::DB_OPEN};
    database.compact(generations->begin(), Xapian::DBCOMPACT_MULTIPASS);
  }
  generations->publish();
  if (!options.shared.quiet)
    std::fprintf(stderr, "dragoman: compacted from %llu to %llu bytes\n",
                 static_cast<unsigned long long>(before),
                 static_cast<unsigned long long>(bytes_below(generations->current())));
  return ExitCode::success;
}

}  // namespace dragoman::indexer
