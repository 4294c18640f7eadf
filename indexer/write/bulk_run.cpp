#include "indexer/write/bulk_run.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "common/schema.h"
#include "indexer/write/copy_groups.h"

namespace dragoman::indexer {
namespace {

constexpr int private_flags = Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

/// MurmurHash64A (Appleby): 64 bits, good in all of them.
std::uint64_t hash_of(std::string_view bytes) {
  constexpr std::uint64_t factor = 0xC6A4A7935BD1E995U;
  std::uint64_t hash = bytes.size() * factor;
  const auto mix_in = [&](std::uint64_t word) {
    word *= factor;
    word ^= word >> 47U;
    hash = (hash ^ word * factor) * factor;
  };
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, sizeof(std::uint64_t));
    std::uint64_t word = 0;
    for (const char c : piece) word = word << 8U | static_cast<unsigned char>(c);
    mix_in(word);
    bytes.remove_prefix(piece.size());
  }
  hash = (hash ^ hash >> 47U) * factor;
  return hash ^ hash >> 47U;
}

std::string id_term_of(const Xapian::Database& database, Xapian::docid docid) {
  const std::string prefix{schema::prefix::id};
  auto term = database.termlist_begin(docid);
  term.skip_to(prefix);
  return term == database.termlist_end(docid) ? std::string{} : *term;
}

std::vector<Xapian::docid> documents_of(const Xapian::Database& database, const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

/// Merging moves all numbers of a database down, so that its first document becomes number one.
Xapian::docid numbers_taken(const Xapian::Database& database) {
  const auto first = database.postlist_begin("");
  return first == database.postlist_end("") ? 0 : database.get_lastdocid() - *first + 1;
}

}  // namespace

BulkRun::BulkRun(Xapian::Database base, std::string base_path, std::string directory,
                 const PartOptions& options)
    : base_(std::move(base)),
      base_path_(std::move(base_path)),
      base_documents_(numbers_taken(base_)),
      directory_(std::move(directory)),
      metadata_path_(directory_ + "/metadata"),
      metadata_(metadata_path_, Xapian::DB_CREATE | private_flags),
      tables_(metadata_, options.jobs),
      documents_(make_document_sink(directory_, base_path_, options)) {
  // The tables go on with their numbers; inputs are read from the base.
  for (auto key = base_.metadata_keys_begin(); key != base_.metadata_keys_end(); ++key)
    if (!(*key).starts_with(schema::metadata::input_prefix))
      metadata_.set_metadata(*key, base_.get_metadata(*key));
}

BulkRun::Known BulkRun::look_up(const std::string& id_term, const std::string& data) {
  const std::uint64_t data_hash = hash_of(data);
  const auto [known, fresh] = seen_.try_emplace(hash_of(id_term), data_hash);
  if (!fresh) {
    if (known->second == data_hash) return Known::same_data;
    known->second = data_hash;
    return Known::other_data;
  }
  const auto place = base_.postlist_begin(id_term);
  if (place == base_.postlist_end(id_term)) return Known::fresh;
  return base_.get_document(*place).get_data() == data ? Known::same_data : Known::other_data;
}

void BulkRun::add(const std::string& id_term, PostedDocument document, bool replaces) {
  if (replaces) replaced_.push_back(id_term);
  documents_->add(std::move(document));
  tables_.flush_if_large();
}

std::optional<InputRecord> BulkRun::input(const std::string& path) const {
  const std::string key = schema::metadata::input(path);
  if (auto record = decode_input_record(metadata_.get_metadata(key))) return record;
  return decode_input_record(base_.get_metadata(key));
}

Removal BulkRun::finish_input(const InputRecord& record) {
  const std::string key = schema::metadata::input(record.path);
  Removal removal;
  if (record.path != "-" && !base_.get_metadata(key).empty()) {
    for (const auto docid : documents_of(base_, schema::path_term(record.path))) {
      std::string term = id_term_of(base_, docid);
      if (seen_.count(hash_of(term)) != 0) continue;
      const Xapian::Document document = base_.get_document(docid);
      auto holders = inputs_of(base_, document);
      holders.erase(std::remove(holders.begin(), holders.end(), record.path), holders.end());
      removal.shared.insert(removal.shared.end(), holders.begin(), holders.end());
      if (!holders.empty()) {
        left_.emplace_back(std::move(term), record.path);
        continue;
      }
      removal.ids.push_back(id_of(document));
      gone_.push_back(std::move(term));
    }
  }
  metadata_.set_metadata(key, encode(record));
  return removal;
}

/// Documents of one id follow each other in the order in which they were added.
void BulkRun::take_out(Xapian::WritableDatabase& database) const {
  for (const std::string& term : replaced_) {
    auto documents = documents_of(database, term);
    if (documents.empty()) continue;
    const auto last = documents.back();
    documents.pop_back();
    Xapian::Document kept = database.get_document(last);
    for (const auto docid : documents) {
      add_paths(kept, {}, database.get_document(docid));
      database.delete_document(docid);
    }
    if (!documents.empty()) database.replace_document(last, kept);
  }
  for (const auto& [term, input] : left_)
    for (const auto docid : documents_of(database, term))
      if (docid <= base_documents_) leave_input(database, docid, input);
  for (const std::string& term : gone_)
    for (const auto docid : documents_of(database, term))
      if (docid <= base_documents_) database.delete_document(docid);
}

void BulkRun::finish() {
  documents_->end();
  tables_.flush();
  metadata_.commit();
  metadata_.close();
  documents_->merge(base_path_, metadata_path_);
  std::filesystem::remove_all(metadata_path_);
  Xapian::WritableDatabase database{directory_, Xapian::DB_OPEN | private_flags};
  take_out(database);
  CopyGroups{database}.group_all();
  database.commit();
}

}  // namespace dragoman::indexer
