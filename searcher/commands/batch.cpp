#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "searcher/commands/commands.h"
#include "searcher/commands/output.h"
#include "searcher/present/json_printer.h"
#include "searcher/present/row_printer.h"
#include "searcher/present/text_printer.h"

namespace dragoman::searcher {
namespace {

/// Answers are written when so much of them is ready: large pieces, yet a long run can be followed.
constexpr std::size_t flush_bytes = 1U << 16U;

/// Runs the queries of one stream, a line each.
class Batch {
 public:
  Batch(const SearcherOptions& options, IndexReader index, Request request)
      : options_(options),
        index_(std::move(index)),
        request_(std::move(request)),
        style_(text_style(options.shared)) {
    if (format_of(options) == Format::trec) {
      request_.snippets = 0;
      request_.list_copies = true;  // a run is judged article by article
    }
  }

  Result<ExitCode> run(std::istream& queries, const std::string& name) {
    std::string line;
    for (std::size_t number = 1; std::getline(queries, line); ++number) {
      if (line.ends_with('\r')) line.pop_back();
      if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (line.find_first_not_of(" \t") == std::string::npos) continue;
      if (const auto error = run_line(line, name + ":" + std::to_string(number))) return *error;
      if (const auto error = flush(flush_bytes)) return *error;
    }
    if (const auto error = flush(1)) return *error;
    if (unreadable_) return ExitCode::usage;
    return hits_ ? ExitCode::success : ExitCode::no_hit;
  }

 private:
  /// Errors end the run; a line or query that cannot be read does not.
  std::optional<Error> run_line(const std::string& line, const std::string& where) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) {
      refuse({ErrorKind::usage, where, "expected qid<TAB>query, found '" + line + "'"});
      return std::nullopt;
    }
    const std::string qid = line.substr(0, tab);
    request_.query = line.substr(tab + 1);
    const auto response = search(index_, request_);
    if (response) {
      hits_ |= response->total > 0;
      answer_ += rendered(qid, *response);
      return std::nullopt;
    }
    if (response.error().kind != ErrorKind::usage) return response.error();
    Error error = response.error();
    error.where = qid + (error.where.empty() ? "" : ": " + error.where);
    refuse(error);
    return std::nullopt;
  }

  void refuse(const Error& error) {
    unreadable_ = true;
    print_error(error);
  }

  [[nodiscard]] std::string rendered(const std::string& qid, const Response& response) const {
    const auto milliseconds =
        options_.time ? std::optional<double>{response.elapsed_ms} : std::nullopt;
    switch (format_of(options_)) {
      case Format::trec:
        return trec(qid, response, milliseconds);
      case Format::jsonl:
        return json_batch_object(qid, response);
      default:
        return text_batch(qid, response, style_, milliseconds);
    }
  }

  std::optional<Error> flush(std::size_t least_bytes) {
    if (answer_.size() < least_bytes) return std::nullopt;
    const auto written = write_answer(answer_);
    answer_.clear();
    if (!written) return written.error();
    return std::nullopt;
  }

  const SearcherOptions& options_;
  IndexReader index_;
  Request request_;
  TextStyle style_;
  std::string answer_;
  bool hits_ = false;
  bool unreadable_ = false;
};

}  // namespace

Result<ExitCode> run_batch(const SearcherOptions& options) {
  const std::string& file = options.words.front();
  auto request = make_request(options);
  if (!request) return request.error();
  std::ifstream opened;
  if (file != "-") {
    opened.open(file);
    if (!opened)
      return Error{ErrorKind::usage, file,
                   std::string{"expected a file of queries, found: "} + std::strerror(errno)};
  } else if (isatty(STDIN_FILENO) == 1) {
    print_note(options.shared, "reading queries from the terminal, qid<TAB>query a line");
  }
  auto index = IndexReader::open(index_directory(options.shared));
  if (!index) return index.error();
  Batch batch{options, std::move(*index), std::move(*request)};
  return batch.run(file == "-" ? std::cin : opened, file == "-" ? "standard input" : file);
}

}  // namespace dragoman::searcher
