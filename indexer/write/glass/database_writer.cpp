#include "indexer/write/glass/database_writer.h"

#include <algorithm>
#include <utility>

#include "indexer/write/glass/bytes.h"
#include "indexer/write/glass/postlist_writer.h"
#include "indexer/write/glass/version_file.h"

namespace dragoman::indexer::glass {
namespace {

void merge_spreads(ValueSpreads& into, const ValueSpreads& from) {
  for (const auto& [slot, more] : from) {
    ValueSpread& spread = into[slot];
    if (spread.documents == 0 || more.lowest < spread.lowest) spread.lowest = more.lowest;
    if (spread.documents == 0 || more.highest > spread.highest) spread.highest = more.highest;
    spread.documents += more.documents;
  }
}

}  // namespace

DatabaseWriter::DatabaseWriter(std::string directory, std::size_t memory)
    : directory_(std::move(directory)),
      memory_(memory),
      docdata_(directory_ + "/docdata.glass"),
      termlist_(directory_ + "/termlist.glass"),
      postings_([this] { return next_path(); }),
      positions_([this] { return next_path(); }) {}

void DatabaseWriter::add_statistics(const Run& run) {
  const Statistics& more = run.statistics;
  Statistics& all = statistics_;
  all.documents += more.documents;
  all.last_document = more.last_document;
  if (more.min_length != 0 && (all.min_length == 0 || more.min_length < all.min_length))
    all.min_length = more.min_length;
  all.max_length = std::max(all.max_length, more.max_length);
  all.max_wdf = std::max(all.max_wdf, more.max_wdf);
  all.total_length += more.total_length;
  merge_spreads(spreads_, run.spreads);
}

void DatabaseWriter::add(Run run) {
  add_statistics(run);
  std::string key;
  std::uint32_t document = run.first;
  for (const Run::Record& record : run.records) {
    key.clear();
    append_sorted_number(key, document++);
    if (!record.data.empty()) docdata_.add(key, record.data, record.data_compressed);
    termlist_.add(key, record.terms, record.terms_compressed);
    if (record.slots.empty()) continue;
    key += '\0';
    termlist_.add(key, record.slots);
  }
  postings_.add(std::move(run.postings));
  positions_.add(std::move(run.positions));
  if (postings_.memory() + positions_.memory() <= memory_) return;
  postings_.spill();
  positions_.spill();
}

std::string DatabaseWriter::next_path() {
  std::string path = directory_;
  path += "/run-";
  path += std::to_string(++files_);
  return path;
}

TableRoot DatabaseWriter::write_postlist(const Metadata& metadata) const {
  TableWriter table{directory_ + "/postlist.glass"};
  std::string key;
  metadata([&](std::string_view name, std::string_view value) {
    key = metadata_key;
    key += name;
    table.add(key, value);
  });
  write_value_spreads(table, spreads_);
  merge_runs(postings_.all(), [&](const std::vector<const RunEntry*>& entries) {
    if (entries.front()->key.starts_with(value_chunk_key))
      write_values(table, entries);
    else
      write_postings(table, entries);
  });
  return table.finish();
}

TableRoot DatabaseWriter::write_positions() const {
  if (positions_.empty()) return {};
  TableWriter table{directory_ + "/position.glass"};
  merge_runs(positions_.all(), [&table](const std::vector<const RunEntry*>& entries) {
    glass::write_positions(table, entries);
  });
  return table.finish();
}

void DatabaseWriter::begin_positions() {
  if (!positions_table_.valid())
    positions_table_ = std::async(std::launch::async, [this] { return write_positions(); });
}

void DatabaseWriter::finish(const Metadata& metadata) {
  Tables tables;
  tables.docdata = docdata_.finish();
  tables.termlist = termlist_.finish();
  tables.postlist = write_postlist(metadata);
  tables.position = positions_table_.valid() ? positions_table_.get() : write_positions();
  postings_.clear();
  positions_.clear();
  write_version_file(directory_, tables, statistics_);
}

}  // namespace dragoman::indexer::glass
