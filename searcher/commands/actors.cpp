#include "searcher/actors.h"

#include "searcher/commands/commands.h"
#include "searcher/commands/output.h"
#include "searcher/present/actor_printer.h"

namespace dragoman::searcher {
namespace {

std::string rendered(const ActorList& list, const SearcherOptions& options) {
  switch (format_of(options)) {
    case Format::json:
      return json_object(list);
    case Format::jsonl:
      return json_lines(list);
    case Format::tsv:
      return tsv(list);
    case Format::ids:
      return ids(list);
    default:
      return text(list, text_style(options.shared));
  }
}

std::string rendered(const MergeSuggestions& suggestions, const SearcherOptions& options) {
  switch (format_of(options)) {
    case Format::json:
      return json_object(suggestions);
    case Format::jsonl:
      return json_lines(suggestions);
    case Format::tsv:
      return tsv(suggestions);
    default:
      return text(suggestions);
  }
}

std::optional<Error> check(const SearcherOptions& options) {
  if (!options.suggest_merges) return std::nullopt;
  if (!options.words.empty())
    return Error{ErrorKind::usage, "option --suggest-merges",
                 "expected no name with it, found '" + options.words.front() + "'"};
  if (format_of(options) == Format::ids)
    return Error{ErrorKind::usage, "option --suggest-merges",
                 "expected --format text, json, jsonl or tsv with it, found 'ids'"};
  return std::nullopt;
}

void explain_no_actor(const SearcherOptions& options, const ActorList& list) {
  std::string note = "no actor matches";
  if (!list.name.empty()) note += " '" + list.name + "'";
  if (!list.nearest.empty()) note += "; spelled much the same:";
  for (const auto& name : list.nearest)
    note.append(&name == &list.nearest.front() ? " " : ", ").append(name);
  print_note(options.shared, note);
}

}  // namespace

Result<ExitCode> run_actors(const SearcherOptions& options) {
  if (const auto error = check(options)) return *error;
  const auto request = make_actors_request(options);
  if (!request) return request.error();
  auto index = IndexReader::open(index_directory(options.shared));
  if (!index) return index.error();
  std::string answer;
  std::size_t total = 0;
  if (options.suggest_merges) {
    const auto suggestions = suggest_merges(*index, *request);
    if (!suggestions) return suggestions.error();
    answer = rendered(*suggestions, options);
    total = suggestions->total;
    if (total == 0) print_note(options.shared, "no two actors look like one");
  } else {
    const auto list = list_actors(*index, *request);
    if (!list) return list.error();
    answer = rendered(*list, options);
    total = list->total;
    if (total == 0) explain_no_actor(options, *list);
  }
  const auto written = write_answer(answer);
  if (!written) return written.error();
  return total > 0 ? ExitCode::success : ExitCode::no_hit;
}

}  // namespace dragoman::searcher
