#include "indexer/run_log.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <nlohmann/json.hpp>
#include <utility>

#include <unistd.h>

namespace dragoman::indexer {

using Json = nlohmann::ordered_json;

struct RunLog::Line {
  Json json;
  explicit Line(std::string_view event) : json{{"format", 1}, {"event", event}} {}
};

namespace {

/// "2025-06-02T14:03:05Z"
std::string now_utc() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text, size};
}

}  // namespace

Result<RunLog> RunLog::open(const std::string& file, const Run& run) {
  RunLog log;
  if (file.empty()) return log;
  log.path_ = file;
  log.file_.reset(std::fopen(file.c_str(), run.goes_on ? "ae" : "we"));
  if (!log.file_)
    return Error{ErrorKind::io, "option --report",
                 "expected a file to write to, found '" + file + "': " + std::strerror(errno)};
  Line line{"run"};
  line.json["command"] = run.command;
  line.json["db"] = run.db;
  line.json["pid"] = ::getpid();
  line.json["time"] = now_utc();
  log.write(line);
  return log;
}

void RunLog::write(const Line& line) {
  if (!file_ || failed_) return;
  std::string text = line.json.dump(-1, ' ', false, Json::error_handler_t::replace);
  text += '\n';
  failed_ = std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size();
}

void RunLog::article(std::string_view outcome, const std::string& id, const std::string& input,
                     const std::vector<std::string>& warnings) {
  if (!file_) return;
  Line line{"article"};
  line.json["outcome"] = outcome;
  line.json["id"] = id;
  line.json["input"] = input;
  if (!warnings.empty()) line.json["warnings"] = warnings;
  write(line);
}

void RunLog::input(std::string_view outcome, const std::string& path, std::uint64_t articles) {
  if (!file_) return;
  Line line{"input"};
  line.json["outcome"] = outcome;
  line.json["path"] = path;
  line.json["articles"] = articles;
  write(line);
}

void RunLog::moved(const std::string& from, const std::string& to, std::uint64_t articles) {
  if (!file_) return;
  Line line{"input"};
  line.json["outcome"] = "moved";
  line.json["path"] = to;
  line.json["from"] = from;
  line.json["articles"] = articles;
  write(line);
}

void RunLog::refusal(const Error& error) {
  if (!file_) return;
  Line line{"refusal"};
  line.json["where"] = error.where;
  line.json["what"] = error.what;
  line.json["reason"] = reason_name(error.reason);
  write(line);
}

Result<std::monostate> RunLog::end(const RunReport& report, ExitCode code) {
  if (!file_) return std::monostate{};
  Line line{"end"};
  line.json["added"] = report.added;
  line.json["replaced"] = report.replaced;
  line.json["unchanged"] = report.unchanged;
  line.json["removed"] = report.removed;
  line.json["moved"] = report.moved;
  line.json["refused"] = report.refused;
  line.json["seconds"] = report.seconds;
  line.json["interrupted"] = report.interrupted;
  line.json["exit_code"] = static_cast<int>(code);
  line.json["time"] = now_utc();
  write(line);
  if (std::fflush(file_.get()) != 0 || failed_)
    return Error{ErrorKind::io, "option --report",
                 "expected room for the whole report, found '" + path_ +
                     "' cut off: " + std::strerror(errno)};
  return std::monostate{};
}

}  // namespace dragoman::indexer
