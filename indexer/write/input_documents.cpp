#include "indexer/write/input_documents.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/schema.h"
#include "common/stored_article.h"

namespace dragoman::indexer {
namespace {

constexpr char member_mark = '!';

bool is_member_of(std::string_view path, std::string_view input) {
  return path.size() > input.size() && path.starts_with(input) && path[input.size()] == member_mark;
}

/// The paths of a document; what follows the prefix, for long ones with a hash in it.
std::vector<std::string> paths_of(const Xapian::Document& document) {
  const std::string prefix{schema::prefix::path};
  std::vector<std::string> paths;
  auto term = document.termlist_begin();
  term.skip_to(prefix);
  for (; term != document.termlist_end() && (*term).starts_with(prefix); ++term) {
    std::string path = (*term).substr(prefix.size());
    if (path.starts_with(':')) path.erase(0, 1);
    paths.push_back(std::move(path));
  }
  return paths;
}

std::optional<std::string> known_input(const Xapian::Database& database, std::string path) {
  while (database.get_metadata(schema::metadata::input(path)).empty()) {
    const auto mark = path.rfind(member_mark);
    if (mark == std::string::npos) return std::nullopt;
    path.resize(mark);
  }
  return path;
}

std::vector<Xapian::docid> documents_of(const Xapian::Database& database,
                                        const std::string& input) {
  std::vector<Xapian::docid> documents;
  const std::string term = schema::path_term(input);
  for (auto place = database.postlist_begin(term); place != database.postlist_end(term); ++place)
    documents.push_back(*place);
  return documents;
}

/// A path, or an id that begins with it, under its new name; empty: it is neither.
std::string moved(const std::string& text, const std::string& from, const std::string& to) {
  if (text == from) return to;
  if (!text.starts_with(from) || (text[from.size()] != '#' && text[from.size()] != member_mark))
    return {};
  return to + text.substr(from.size());
}

struct Move {
  Xapian::docid docid;
  StoredArticle before, after;
};

std::optional<Move> plan_move(const Xapian::Database& database, Xapian::docid docid,
                              const std::string& from, const std::string& to) {
  auto article = decode_article(database.get_document(docid).get_data());
  if (!article) return std::nullopt;
  Move move{docid, *article, *article};
  if (auto path = moved(article->path, from, to); !path.empty()) move.after.path = std::move(path);
  if (auto id = moved(article->id, from, to); !id.empty()) move.after.id = std::move(id);
  if (move.after.id != move.before.id && database.term_exists(schema::id_term(move.after.id)))
    return std::nullopt;
  return move;
}

void replace_term(Xapian::Document& document, const std::string& before, const std::string& after) {
  if (before == after) return;
  document.remove_term(before);
  document.add_boolean_term(after);
}

/// What stands behind the article in the data stays there.
std::string replaced_data(const std::string& data, const Move& move) {
  const std::string before = encode(move.before);
  return data.starts_with(before) ? encode(move.after) + data.substr(before.size())
                                  : encode(move.after);
}

void apply(Xapian::WritableDatabase& database, const Move& move, const std::string& from,
           const std::string& to) {
  Xapian::Document document = database.get_document(move.docid);
  replace_term(document, schema::path_term(from), schema::path_term(to));
  if (move.before.path != from)
    replace_term(document, schema::path_term(move.before.path), schema::path_term(move.after.path));
  replace_term(document, schema::id_term(move.before.id), schema::id_term(move.after.id));
  document.set_data(replaced_data(document.get_data(), move));
  database.replace_document(move.docid, document);
}

/// Below 230 bytes a key is the path itself; longer ones end in a hash.
constexpr std::size_t max_plain_key = 200;

bool lies_below(const std::string& path, const std::string& top) {
  if (top.empty() || path == top) return true;
  return path.starts_with(top) && (top.ends_with('/') || path[top.size()] == '/');
}

}  // namespace

void add_paths(Xapian::Document& document, const std::string& input,
               const std::optional<Xapian::Document>& before) {
  if (!input.empty()) document.add_boolean_term(schema::path_term(input));
  if (!before) return;
  for (const std::string& path : paths_of(*before))
    document.add_boolean_term(schema::path_term(path));
}

void leave_input(Xapian::WritableDatabase& database, Xapian::docid docid,
                 const std::string& input) {
  Xapian::Document document = database.get_document(docid);
  for (const std::string& path : paths_of(document))
    if (path == input || is_member_of(path, input) ||
        schema::path_term(path) == schema::path_term(input))
      document.remove_term(schema::path_term(path));
  database.replace_document(docid, document);
}

Removal take_out_documents(Xapian::WritableDatabase& database, const std::string& input,
                           const std::function<bool(Xapian::docid)>& keep,
                           const std::function<void(Xapian::docid)>& on_delete) {
  Removal removal;
  std::set<std::string> shared;
  for (const Xapian::docid docid : documents_of(database, input)) {
    if (keep(docid)) continue;
    const Xapian::Document document = database.get_document(docid);
    auto holders = inputs_of(database, document);
    holders.erase(std::remove(holders.begin(), holders.end(), input), holders.end());
    if (holders.empty()) {
      removal.ids.push_back(id_of(document));
      on_delete(docid);
      database.delete_document(docid);
      continue;
    }
    leave_input(database, docid, input);
    shared.insert(holders.begin(), holders.end());
  }
  removal.shared.assign(shared.begin(), shared.end());
  return removal;
}

bool move_documents(Xapian::WritableDatabase& database, const std::string& from,
                    const std::string& to) {
  const auto documents = documents_of(database, from);
  for (const Xapian::docid docid : documents)
    if (!plan_move(database, docid, from, to)) return false;
  for (const Xapian::docid docid : documents)
    if (const auto move = plan_move(database, docid, from, to)) apply(database, *move, from, to);
  return true;
}

std::string id_of(const Xapian::Document& document) {
  const auto article = decode_article(document.get_data());
  return article ? article->id : std::string{};
}

std::vector<std::string> ids_of(const Xapian::Database& database, const std::string& input) {
  std::vector<std::string> ids;
  for (const Xapian::docid docid : documents_of(database, input))
    ids.push_back(id_of(database.get_document(docid)));
  return ids;
}

std::vector<std::string> inputs_of(const Xapian::Database& database,
                                   const Xapian::Document& document) {
  std::set<std::string> inputs;
  for (std::string& path : paths_of(document))
    if (auto known = known_input(database, std::move(path))) inputs.insert(std::move(*known));
  return {inputs.begin(), inputs.end()};
}

std::vector<InputRecord> manifest_part(const Xapian::Database& database, const std::string& top,
                                       std::string& after, std::size_t limit) {
  std::string prefix{schema::metadata::input_prefix};
  prefix += top;
  if (prefix.size() > max_plain_key) prefix.resize(max_plain_key);
  std::vector<InputRecord> records;
  auto key = database.metadata_keys_begin(prefix);
  if (!after.empty()) {
    key.skip_to(after);
    if (key != database.metadata_keys_end(prefix) && *key == after) ++key;
  }
  after.clear();
  for (; key != database.metadata_keys_end(prefix); ++key) {
    if (records.size() == limit) return records;
    after = *key;
    auto record = decode_input_record(database.get_metadata(*key));
    if (record && lies_below(record->path, top)) records.push_back(std::move(*record));
  }
  after.clear();
  return records;
}

}  // namespace dragoman::indexer
