#include "searcher/match/index_reader.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "searcher/match/index_handle.h"
#include "searcher/match/retry.h"

namespace dragoman::searcher {
namespace {

constexpr std::string_view where = "index";

Error bad_index(std::string what) {
  return {ErrorKind::bad_index, std::string{where}, std::move(what)};
}

std::uint32_t parse_number(const std::string& digits) {
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || value > UINT32_MAX) return 0;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value > UINT32_MAX ? 0 : static_cast<std::uint32_t>(value);
}

std::optional<Error> check_version(const Xapian::Database& database, std::string_view key,
                                   std::string_view name, int ours, const std::string& quoted) {
  const std::string text = database.get_metadata(std::string{key});
  const std::uint32_t found = parse_number(text);
  if (found == 0)
    return bad_index("expected an index in " + quoted + ", found another Xapian database");
  if (found == static_cast<std::uint32_t>(ours)) return std::nullopt;
  const std::string versions = std::string{name} + " " + std::to_string(found) +
                               ", this program reads " + std::to_string(ours);
  if (found > static_cast<std::uint32_t>(ours))
    return bad_index("expected an index of this version in " + quoted +
                     ", found one made by a newer version: " + versions);
  return bad_index("expected an index of this version in " + quoted +
                   ", found one made by an older version: " + versions +
                   "; make it anew with \"indexer rebuild\"");
}

std::optional<Error> check_versions(const Xapian::Database& database, const std::string& quoted) {
  namespace keys = schema::metadata;
  if (auto error = check_version(database, keys::schema, "schema", schema::schema_version, quoted))
    return error;
  return check_version(database, keys::analyzer, "analyzer", analyzer_version, quoted);
}

}  // namespace

Analyzer& IndexReader::Handle::analyzer(std::string_view language) {
  const auto known = analyzers.find(language);
  if (known != analyzers.end()) return known->second;
  return analyzers.emplace(std::string{language}, Analyzer{language}).first->second;
}

void IndexReader::Handle::reopen() {
  // Not Database::reopen(): it stays with the generation that it has open.
  database = Xapian::Database{directory};
  read_languages();
}

std::optional<TableEntry> IndexReader::Handle::entry(schema::Table table,
                                                     std::uint32_t number) const {
  return decode_table_entry(database.get_metadata(schema::metadata::table_entry(table, number)));
}

std::uint32_t IndexReader::Handle::number(schema::Table table, std::string_view id) const {
  return parse_number(database.get_metadata(schema::metadata::table_number(table, id)));
}

std::uint32_t IndexReader::Handle::table_size(schema::Table table) const {
  return parse_number(database.get_metadata(schema::metadata::table_size(table)));
}

StoredArticle IndexReader::Handle::article(Xapian::docid document) const {
  auto article = decode_article(database.get_document(document).get_data());
  if (!article)
    throw Xapian::DatabaseCorruptError("document " + std::to_string(document) +
                                       " holds no article");
  return std::move(*article);
}

void IndexReader::Handle::read_languages() {
  std::vector<std::pair<Xapian::doccount, std::string>> found;
  const std::string prefix{schema::prefix::language};
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    found.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  languages.clear();
  for (auto& [count, language] : found) languages.push_back(std::move(language));
}

IndexReader::IndexReader(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

const std::vector<std::string>& IndexReader::languages() const { return handle_->languages; }

Result<IndexReader> IndexReader::open(const std::string& directory) {
  const std::string quoted = "\"" + directory + "\"";
  struct stat status {};
  if (::stat(directory.c_str(), &status) != 0)
    return bad_index("expected an index in " + quoted +
                     ", found nothing; make one with \"indexer add\"");
  if (!S_ISDIR(status.st_mode))
    return bad_index("expected an index in " + quoted + ", found a file");
  auto handle = std::make_unique<Handle>();
  handle->directory = directory;
  bool moved = false;
  for (int i = 0; i < max_tries; ++i) {
    try {
      handle->database = Xapian::Database{directory};
      if (auto error = check_versions(handle->database, quoted)) return *error;
      handle->read_languages();
      return IndexReader{std::move(handle)};
    } catch (const Xapian::DatabaseModifiedError&) {
      moved = true;
    } catch (const Xapian::DatabaseOpeningError&) {
      moved = false;  // another generation took its place meanwhile, or there is none
    } catch (const Xapian::Error& error) {
      return unreadable_index(directory, error);
    }
  }
  if (moved) return busy_index(directory);
  return bad_index("expected an index in " + quoted +
                   ", found a directory without one; make one with \"indexer add\"");
}

Error unreadable_index(const std::string& directory, const Xapian::Error& error) {
  return bad_index("expected a readable index in \"" + directory + "\", found: " + error.get_msg());
}

Error busy_index(const std::string& directory) {
  return {ErrorKind::busy, std::string{where},
          "expected \"" + directory + "\" to stay the same during a search, found it changed " +
              std::to_string(max_tries) + " times; try again"};
}

}  // namespace dragoman::searcher
