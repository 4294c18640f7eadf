#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include <sys/stat.h>

#include <xapian.h>

#include "common/logging.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/text/normalise.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/update_session.h"
#include "indexer/interrupt.h"
#include "indexer/write/generations.h"
#include "indexer/write/input_documents.h"

namespace dragoman::indexer {
namespace {

using Json = nlohmann::ordered_json;

/// What is shown of one input at most.
constexpr std::size_t max_articles_shown = 1'000;

/// Answers for one input at a time, as an object that is printed as JSON or as text.
class Why {
 public:
  Why(const Xapian::Database& database, const WalkOptions& walk,
      const std::vector<std::string>& roots)
      : database_(database), walk_(walk), roots_(roots) {}

  Json input(const InputFile& file) const {
    Json answer = {{"format", 1}, {"path", file.path}};
    const auto record =
        decode_input_record(database_.get_metadata(schema::metadata::input(file.path)));
    const std::string pattern = excluding_pattern(file.path);
    answer["status"] = status(file, record, pattern);
    if (!pattern.empty()) answer["excluded_by"] = pattern;
    if (record) add_record(*record, answer);
    return answer;
  }

  /// An input of the manifest whose file is not there.
  Json gone(const InputRecord& record) const {
    Json answer = {{"format", 1}, {"path", record.path}, {"status", "gone"}};
    add_record(record, answer);
    return answer;
  }

  Json missing(const std::string& name) const {
    return {{"format", 1}, {"path", name}, {"status", "missing"}};
  }

  /// By the id of an article; empty: there is none.
  std::optional<Json> article(const std::string& id) const {
    const std::string removed = database_.get_metadata(schema::metadata::removed(id));
    const std::string term = schema::id_term(id);
    const auto place = database_.postlist_begin(term);
    if (place == database_.postlist_end(term)) {
      if (removed.empty()) return std::nullopt;
      return Json{{"format", 1}, {"id", id}, {"status", "removed"}};
    }
    Json answer = {{"format", 1}, {"id", id}, {"status", "indexed"}};
    answer["articles"] = Json::array({article_json(*place)});
    return answer;
  }

 private:
  std::string excluding_pattern(const std::string& path) const {
    for (const std::string& root : roots_)
      if (path.starts_with(root + "/"))
        if (const auto reason =
                walk_.exclude.reason(std::string_view{path}.substr(root.size() + 1), false);
            !reason.empty())
          return std::string{reason};
    return {};
  }

  static std::string status(const InputFile& file, const std::optional<InputRecord>& record,
                            const std::string& pattern) {
    if (!record) return pattern.empty() ? "unknown" : "excluded";
    if (record->mtime_ns != stale_mtime &&
        (record->size != file.size || record->mtime_ns != file.mtime_ns))
      return "changed";
    if (record->articles == 0 && record->left_out != 0) return "removed";
    if (record->articles == 0) return "refused";
    return record->refused == 0 ? "indexed" : "partly-refused";
  }

  void add_record(const InputRecord& record, Json& answer) const {
    answer["refused"] = record.refused;
    answer["removed"] = record.left_out;
    answer["refusals"] = Json::array();
    for (const Error& refusal : record.refusals)
      answer["refusals"].push_back({{"where", refusal.where},
                                    {"what", refusal.what},
                                    {"reason", reason_name(refusal.reason)}});
    answer["articles"] = Json::array();
    const std::string term = schema::path_term(record.path);
    answer["total_articles"] = database_.get_termfreq(term);
    for (auto place = database_.postlist_begin(term); place != database_.postlist_end(term);
         ++place) {
      if (answer["articles"].size() == max_articles_shown) break;
      answer["articles"].push_back(article_json(*place));
    }
  }

  Json article_json(Xapian::docid docid) const {
    const Xapian::Document document = database_.get_document(docid);
    const auto article = decode_article(document.get_data());
    if (!article) return {{"id", nullptr}};
    Json json = {{"id", article->id}, {"title", article->title}};
    json["published"] = article->published ? Json(to_iso(*article->published)) : Json(nullptr);
    json["published_evidence"] = article->published_evidence;
    json["source"] = article->source;
    json["language"] = article->language;
    json["actors"] = article->actors.size();
    json["dates"] = article->dates.size();
    const std::string group = document.get_value(schema::number(schema::Slot::copy_group));
    std::string_view bytes = group;
    const auto number = schema::take_number(bytes);
    json["copy_group"] = number ? Json(*number) : Json(nullptr);
    json["inputs"] = inputs_of(database_, document);
    json["warnings"] = article->warnings;
    return json;
  }

  const Xapian::Database& database_;
  const WalkOptions& walk_;
  const std::vector<std::string>& roots_;
};

std::string text_value(const Json& value) {
  if (value.is_null()) return "unknown";
  std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  return text.empty() ? "unknown" : text;
}

/// One line of text, without what a terminal would obey.
std::string line(const std::string& text) {
  std::string shown = strip_terminal_controls(text);
  for (char& c : shown)
    if (c == '\n' || c == '\t') c = ' ';
  return shown + "\n";
}

std::string article_text(const Json& article) {
  if (article.at("id").is_null()) return "  an article that cannot be read: indexer rebuild\n";
  std::string text = line("  id " + text_value(article["id"]));
  text += line("    title      " + text_value(article["title"]));
  text += line("    published  " + text_value(article["published"]) + " (" +
               text_value(article["published_evidence"]) + ")");
  text += line("    source     " + text_value(article["source"]) + ", language " +
               text_value(article["language"]));
  text += line("    found      " + text_value(article["actors"]) + " actors, " +
               text_value(article["dates"]) + " dates");
  if (!article["copy_group"].is_null())
    text += line("    copies     group " + text_value(article["copy_group"]));
  for (const auto& warning : article["warnings"])
    text += line("    warning    " + text_value(warning));
  return text;
}

const char* status_words(const std::string& status) {
  if (status == "indexed") return "in the index";
  if (status == "partly-refused") return "in the index, but for what was refused";
  if (status == "changed")
    return "in the index as it was; it has changed since: indexer add or sync";
  if (status == "refused") return "not in the index: refused";
  if (status == "removed")
    return "not in the index: taken out by indexer remove; indexer add brings it back";
  if (status == "excluded") return "not in the index: excluded";
  if (status == "gone") return "in the index; the file is gone, indexer sync takes it out";
  if (status == "unknown") return "not in the index: never read; indexer add or sync";
  return "not in the index, and not there";
}

std::string answer_text(const Json& answer) {
  const std::string name = text_value(answer.contains("path") ? answer["path"] : answer["id"]);
  std::string text = line(name + ": " + status_words(answer["status"]));
  if (answer.contains("excluded_by"))
    text += line("  excluded by " + text_value(answer["excluded_by"]));
  if (answer.contains("refusals"))
    for (const auto& refusal : answer["refusals"])
      text +=
          line("  refused " + text_value(refusal["where"]) + ": " + text_value(refusal["what"]));
  if (answer.contains("articles"))
    for (const auto& article : answer["articles"]) text += article_text(article);
  return text;
}

bool in_index(const Json& answer) {
  const std::string status = answer["status"];
  return status == "indexed" || status == "gone";
}

class Answers {
 public:
  explicit Answers(bool as_json) : as_json_(as_json) {}
  void print(const Json& answer) {
    all_in_ = all_in_ && in_index(answer);
    const std::string text =
        as_json_ ? answer.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"
                 : answer_text(answer);
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  [[nodiscard]] bool all_in() const { return all_in_; }

 private:
  bool as_json_;
  bool all_in_ = true;
};

bool is_there(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

/// What the manifest knows at or below a path that is not there.
bool answer_from_manifest(const Xapian::Database& database, const Why& why, const std::string& path,
                          Answers& answers) {
  bool any = false;
  std::string after;
  do {
    for (const InputRecord& record : manifest_part(database, path, after, 1'000)) {
      any = true;
      answers.print(why.gone(record));
    }
  } while (!after.empty());
  return any;
}

}  // namespace

ExitCode run_why(const IndexerOptions& options) {
  const std::string db = index_directory(options.shared);
  if (current_generation(db).empty())
    return fail({ErrorKind::bad_index, db, "expected an index, found none"});
  auto walk = walk_options(options);
  if (!walk) return fail(walk.error());
  const Xapian::Database database{db};
  std::vector<std::string> roots = options.directories;
  for (const std::string& path : options.paths) roots.push_back(path);
  const Why why{database, *walk, roots};
  Answers answers{options.format == "json"};
  // What is excluded is asked for, too: a walk without patterns finds it.
  WalkOptions everything;
  everything.index = walk->index;
  for (const std::string& name : options.paths) {
    if (is_there(name)) {
      walk_inputs({&name, 1}, everything, [&](Result<InputFile> input) {
        if (input)
          answers.print(why.input(*input));
        else
          answers.print(
              {{"format", 1},
               {"path", input.error().where},
               {"status", "refused"},
               {"refusals", Json::array({{{"where", input.error().where},
                                          {"what", input.error().what},
                                          {"reason", reason_name(input.error().reason)}}})}});
        return interrupting_signal() == 0;
      });
    } else if (const auto article = why.article(name)) {
      answers.print(*article);
    } else if (!answer_from_manifest(database, why, name, answers)) {
      answers.print(why.missing(name));
    }
  }
  std::fflush(stdout);
  return answers.all_in() ? ExitCode::success : ExitCode::some_refused;
}

}  // namespace dragoman::indexer
