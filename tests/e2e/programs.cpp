#include "tests/e2e/programs.h"

#include <algorithm>
#include <sstream>

namespace dragoman::e2e {
namespace {

/// The environment of the programs under test.
ProcessOptions settled(ProcessOptions options) {
  for (const char* unset : {"DRAGOMAN_DB", "NO_COLOR", "XDG_DATA_HOME"})
    options.environment.insert(options.environment.begin(), {unset, ""});
  options.environment.insert(options.environment.begin(), {"DRAGOMAN_TODAY", "2025-06-10"});
  return options;
}

std::vector<std::string> command_of(const char* program, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), program);
  return arguments;
}

ProcessResult run_program(const char* program, std::vector<std::string> arguments,
                          ProcessOptions options) {
  return testing_support::run(command_of(program, std::move(arguments)),
                              settled(std::move(options)));
}

}  // namespace

ProcessResult run_indexer(std::vector<std::string> arguments, ProcessOptions options) {
  return run_program(DRAGOMAN_INDEXER, std::move(arguments), std::move(options));
}

ProcessResult run_searcher(std::vector<std::string> arguments, ProcessOptions options) {
  return run_program(DRAGOMAN_SEARCHER, std::move(arguments), std::move(options));
}

RunningIndexer::RunningIndexer(std::vector<std::string> arguments, const ProcessOptions& options)
    : process(command_of(DRAGOMAN_INDEXER, std::move(arguments)), settled(options)) {}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream{text};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

ProcessResult IndexUnderTest::add(const std::vector<std::string>& paths,
                                  ProcessOptions options) const {
  std::vector<std::string> arguments = {"add", "--db", db()};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  return run_indexer(std::move(arguments), std::move(options));
}

ProcessResult IndexUnderTest::ask(const std::string& command,
                                  const std::vector<std::string>& arguments) const {
  std::vector<std::string> all = {command, "--db", db()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_searcher(std::move(all));
}

json IndexUnderTest::ask_json(const std::string& command,
                              std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"--format", "json"});
  const ProcessResult result = ask(command, arguments);
  if (!json::accept(result.out))
    throw std::runtime_error(command + ": expected JSON, found: " + result.out + result.err);
  return json::parse(result.out);
}

std::vector<std::string> IndexUnderTest::found(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"--format", "ids", "--all"});
  const ProcessResult result = ask("search", arguments);
  if (result.exit_code > 1) throw std::runtime_error("search: " + result.err);
  std::vector<std::string> ids = lines_of(result.out);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string sample_records() {
  return R"({"id": "n1", "title": "Grain corridor talks open in Istanbul", "text": "Turkish Foreign Minister Hakan Fidan opened talks on the grain corridor on Monday. Sergey Lavrov joined by video from Moscow.\n\nThe next meeting is planned for June 16, 2025, and the ships are waiting.", "published": "2025-06-02", "source": "Harbour Gazette", "author": "Selin Aktuna", "language": "en"}
{"id": "n2", "title": "Fidan Ankara'da büyükelçilerle görüştü", "text": "Dışişleri Bakanı Hakan Fidan, salı günü Ankara'da büyükelçilerle görüştü. Görüşmede tahıl koridoru ele alındı.", "published": "2025-06-03", "source": "Liman Postası", "language": "tr"}
{"id": "n3", "title": "Кораблі із зерном вийшли з Одеси", "text": "Перші кораблі із зерном вийшли з порту Одеси. Міністр закордонних справ Туреччини Гакан Фідан привітав домовленості.", "published": "2025-05-28", "source": "Портовий вісник", "language": "uk"}
{"id": "n4", "title": "Football: a late goal decides the derby", "text": "A goal in the last minute decided the derby. Nobody in the stadium sat down again, and the ships in the harbour sounded their horns.", "published": "2024-11-10", "source": "Harbour Gazette", "author": "Ray Corlett", "language": "en"}
{"id": "n5", "title": "How a ship is loaded with grain", "text": "Loading a ship with grain takes two days. The captain signs, the inspector looks at the holds, and only then the talking ends.", "source": "Harbour Gazette", "language": "en"}
)";
}

}  // namespace dragoman::e2e
