#include <cstdio>
#include <iostream>
#include <string>
#include <utility>

#include "common/analysis/analyzer.h"
#include "common/article_json.h"
#include "common/logging.h"
#include "indexer/commands/actor_knowledge.h"
#include "indexer/commands/commands.h"
#include "indexer/curate/curated_article.h"
#include "indexer/extract/language.h"
#include "indexer/interrupt.h"
#include "indexer/pipeline.h"

namespace dragoman::indexer {
namespace {

/// False when the reader of a pipe has gone away: a quiet end.
bool write_line(const std::string& line) {
  return std::fwrite(line.data(), 1, line.size(), stdout) == line.size() &&
         std::fputc('\n', stdout) != EOF;
}

/// rules: must outlive the inspection.
std::function<Result<std::string>(RawRecord&&)> make_inspection(const UnderstandOptions& options,
                                                                const ActorRules& rules) {
  auto understanding = std::make_shared<Understanding>(options);
  return [understanding, &rules](RawRecord&& record) -> Result<std::string> {
    auto article = (*understanding)(std::move(record));
    if (!article) return article.error();
    CuratedArticle curated{std::move(*article), {}};
    curated.curate(rules);
    return article_json(curated.article);
  };
}

}  // namespace

ExitCode run_inspect(const IndexerOptions& options) {
  const auto pipeline = pipeline_options(options);
  if (!pipeline) {
    print_error(pipeline.error());
    return exit_code(pipeline.error().kind);
  }
  const auto rules = options.actors_file.empty() ? Result<ActorRules>{ActorRules{}}
                                                 : actor_rules(options.actors_file);
  if (!rules) {
    print_error(rules.error());
    return exit_code(rules.error().kind);
  }
  std::size_t refused = 0;
  const auto refuse = [&](const Error& error) {
    print_error(error);
    ++refused;
  };
  std::vector<InputFile> inputs;
  walk_inputs(options.paths, {}, [&](Result<InputFile> input) {
    if (input)
      inputs.push_back(std::move(input).value());
    else
      refuse(input.error());
    return interrupting_signal() == 0;
  });
  PipelineProgress progress;
  run_pipeline<std::string>(
      inputs, *pipeline, [&] { return make_inspection(pipeline->understand, *rules); },
      [&](PipelineItem<std::string>&& item) {
        if (item.prepared && !*item.prepared) refuse(item.prepared->error());
        if (item.prepared && *item.prepared && !write_line(**item.prepared)) return false;
        return interrupting_signal() == 0;
      },
      progress);
  std::fflush(stdout);
  if (interrupting_signal() != 0) return static_cast<ExitCode>(128 + interrupting_signal());
  return refused == 0 ? ExitCode::success : ExitCode::some_refused;
}

ExitCode run_analyze(const IndexerOptions& options) {
  const std::string language = language_code(options.language);
  if (language.empty()) {
    print_error({ErrorKind::usage, "option --language",
                 "expected a language such as en or tr, found '" + options.language + "'"});
    return ExitCode::usage;
  }
  Analyzer analyzer{language};
  std::string word;
  while (std::getline(std::cin, word)) {
    if (!word.empty() && word.back() == '\r') word.pop_back();
    if (word.empty()) continue;
    std::string line = word;
    char separator = '\t';
    for (const auto& term : index_terms(analyzer, word)) {
      line += separator + term;
      separator = ' ';
    }
    if (separator == '\t') line += separator;
    if (!write_line(line)) break;
  }
  std::fflush(stdout);
  return ExitCode::success;
}

}  // namespace dragoman::indexer
