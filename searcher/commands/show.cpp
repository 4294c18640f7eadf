#include "common/article_json.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/output.h"
#include "searcher/present/text_printer.h"

namespace dragoman::searcher {

Result<ExitCode> run_show(const SearcherOptions& options) {
  auto index = IndexReader::open(index_directory(options.shared));
  if (!index) return index.error();
  const TextStyle style = text_style(options.shared);
  std::string answer;
  bool all_found = true;
  for (const std::string& id : options.words) {
    const auto article = show(*index, id);
    if (!article && article.error().kind != ErrorKind::bad_input) return article.error();
    if (!article) {
      print_error(article.error());
      all_found = false;
      continue;
    }
    if (format_of(options) != Format::text)
      answer += article_json(article->article, article->copy_ids) + '\n';
    else
      answer += (answer.empty() ? "" : "\n") + text(*article, style);
  }
  const auto written = write_answer(answer);
  if (!written) return written.error();
  return all_found ? ExitCode::success : ExitCode::no_hit;
}

}  // namespace dragoman::searcher
