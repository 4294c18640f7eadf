#include <array>

#include "searcher/commands/commands.h"
#include "searcher/commands/output.h"
#include "searcher/present/json_printer.h"
#include "searcher/present/row_printer.h"
#include "searcher/present/text_printer.h"

namespace dragoman::searcher {
namespace {

std::string rendered(const Response& response, const SearcherOptions& options) {
  switch (format_of(options)) {
    case Format::json:
      return json_object(response);
    case Format::jsonl:
      return json_lines(response);
    case Format::tsv:
      return tsv(response);
    case Format::ids:
      return ids(response);
    default:
      return text(response, text_style(options.shared));
  }
}

std::string rendered_facets(const Response& response, const SearcherOptions& options) {
  switch (format_of(options)) {
    case Format::json:
      return json_object(response);
    case Format::jsonl:
      return json_facet_lines(response);
    case Format::tsv:
      return tsv_facets(response);
    case Format::ids:
      return facet_ids(response);
    default:
      return response.total == 0 ? std::string{}
                                 : text_facets(response, text_style(options.shared));
  }
}

std::string rendered(const Timeline& timeline, const SearcherOptions& options) {
  switch (format_of(options)) {
    case Format::json:
      return json_object(timeline);
    case Format::jsonl:
      return json_lines(timeline);
    case Format::tsv:
      return tsv(timeline);
    case Format::ids:
      return ids(timeline);
    default:
      return text(timeline, text_style(options.shared));
  }
}

/// Rows have no place for counts beside them.
std::optional<Error> check_facets_fit(const SearcherOptions& options) {
  const Format format = format_of(options);
  if (options.facets.empty() || (format != Format::tsv && format != Format::ids))
    return std::nullopt;
  return Error{ErrorKind::usage, "option --facets",
               "expected --format text, json or jsonl with it (or the command facets), found '" +
                   options.format + "'"};
}

/// Does not print what its format cannot show, and so need not make it.
void drop_unprinted(Request& request, Format format) {
  if (format == Format::tsv || format == Format::ids) request.snippets = 0;
}

void report_time(const SearcherOptions& options, const Response& response) {
  if (options.shared.verbosity == 0) return;
  std::array<char, 96> line{};
  std::snprintf(line.data(), line.size(), "%zu articles in %.1f ms", response.total,
                response.elapsed_ms);
  print_note(options.shared, line.data());
}

Result<ExitCode> finish(const SearcherOptions& options, const std::string& answer,
                        const Response& response) {
  const auto written = write_answer(answer);
  if (!written) return written.error();
  if (response.total > 0) {
    // Few hits may be a slip, but may be all there is: only a reader at a terminal is asked.
    if (response.suggestion && stderr_is_terminal())
      print_note(options.shared, "did you mean: " + *response.suggestion);
    return ExitCode::success;
  }
  explain_no_hit(options, response);
  return ExitCode::no_hit;
}

/// "--person Zelenski" and "Volodymyr Zelenskyy": `--person "Volodymyr Zelenskyy"`.
std::string with_name(const std::string& part, const std::string& name) {
  const std::string option = part.substr(0, part.find_first_of(" :") + 1);
  return option + "\"" + name + "\"";
}

}  // namespace

void explain_no_hit(const SearcherOptions& options, const Response& response) {
  std::string note = "no article matches";
  for (const std::string& part : response.found_nothing) {
    note += &part == &response.found_nothing.front() ? "; nothing found for " : ", ";
    note += "'" + part + "'";
  }
  print_note(options.shared, note);
  if (response.suggestion) print_note(options.shared, "did you mean: " + *response.suggestion);
  for (const SimilarNames& similar : response.similar_names) {
    note = "did you mean:";
    for (const std::string& name : similar.names)
      note.append(&name == &similar.names.front() ? " " : ", ")
          .append(with_name(similar.part, name));
    print_note(options.shared, note);
  }
}

Result<ExitCode> run_search(const SearcherOptions& options) {
  if (const auto error = check_facets_fit(options)) return *error;
  auto request = make_request(options);
  if (!request) return request.error();
  drop_unprinted(*request, format_of(options));
  auto index = IndexReader::open(index_directory(options.shared));
  if (!index) return index.error();
  const auto response = search(*index, *request);
  if (!response) return response.error();
  report_time(options, *response);
  if (response->loosened)
    print_note(options.shared,
               "no article has all these words; shown are articles with words that begin alike");
  return finish(options, rendered(*response, options), *response);
}

Result<ExitCode> run_similar(const SearcherOptions& options) {
  if (const auto error = check_facets_fit(options)) return *error;
  SearcherOptions without_query = options;
  without_query.words.clear();
  auto request = make_request(without_query);
  if (!request) return request.error();
  drop_unprinted(*request, format_of(options));
  auto index = IndexReader::open(index_directory(options.shared));
  if (!index) return index.error();
  const auto response = similar(*index, options.words.front(), *request);
  if (!response && response.error().kind == ErrorKind::bad_input) {
    print_error(response.error());
    return ExitCode::no_hit;
  }
  if (!response) return response.error();
  report_time(options, *response);
  if (response->copies_left_out > 0)
    print_note(options.shared,
               "near copies of it left out: " + std::to_string(response->copies_left_out) +
                   " (--copies lists them)");
  return finish(options, rendered(*response, options), *response);
}

Result<ExitCode> run_facets(const SearcherOptions& options) {
  auto request = make_request(options);
  if (!request) return request.error();
  if (request->facets.empty()) request->facets = parse_facets({"all"}).value();
  auto index = IndexReader::open(index_directory(options.shared));
  if (!index) return index.error();
  const auto response = count_facets(*index, *request);
  if (!response) return response.error();
  report_time(options, *response);
  return finish(options, rendered_facets(*response, options), *response);
}

Result<ExitCode> run_timeline(const SearcherOptions& options) {
  const auto request = make_request(options);
  if (!request) return request.error();
  auto index = IndexReader::open(index_directory(options.shared));
  if (!index) return index.error();
  const auto counted = timeline(*index, *request, interval_of(options), options.by_mentioned);
  if (!counted) return counted.error();
  Response outcome;
  outcome.total = counted->total;
  outcome.found_nothing = counted->found_nothing;
  return finish(options, rendered(*counted, options), outcome);
}

}  // namespace dragoman::searcher
