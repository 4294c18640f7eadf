#include "indexer/write/glass/postlist_writer.h"

#include <algorithm>
#include <map>

#include "indexer/write/glass/bytes.h"

namespace dragoman::indexer::glass {
namespace {

constexpr std::size_t chunk_size = 2000;

/// Goes through the items of some entries: item(document, its bytes).
template <typename TakeItem, typename OnItem>
void for_each_item(const std::vector<const RunEntry*>& entries, TakeItem take_item,
                   OnItem on_item) {
  for (const RunEntry* entry : entries) {
    std::string_view rest = entry->items;
    for (std::uint32_t document = entry->first;;) {
      on_item(document, take_item(rest));
      if (rest.empty()) break;
      document += static_cast<std::uint32_t>(take_number(rest)) + 1;
    }
  }
}

std::string_view take_string(std::string_view& bytes) {
  const std::size_t size = take_number(bytes);
  return take_bytes(bytes, size);
}

/// A number as it stands.
std::string_view take_digits(std::string_view& bytes) {
  const std::string_view before = bytes;
  take_number(bytes);
  return before.substr(0, before.size() - bytes.size());
}

/// Writes the postings of one key, chunk by chunk.
class ChunkWriter {
 public:
  ChunkWriter(TableWriter& table, const std::vector<const RunEntry*>& entries)
      : table_(table), key_(entries.front()->key) {
    std::uint64_t documents = 0, total = 0;
    for (const RunEntry* entry : entries) {
      documents += entry->documents;
      total += entry->total;
    }
    append_number(head_, documents);
    append_number(head_, total);
    append_number(head_, entries.front()->first - 1);
  }

  /// Some items that follow each other, whose first and last documents are these.
  void add(std::uint32_t first, std::uint32_t last, std::string_view items) {
    if (items_.size() >= chunk_size) write(false);
    if (items_.empty())
      first_ = first;
    else
      append_number(items_, first - last_ - 1);
    items_.append(items);
    last_ = last;
  }
  [[nodiscard]] bool has_room(std::size_t size) const { return items_.size() + size <= chunk_size; }

  void write(bool is_last) {
    std::string key{key_};
    if (!is_first_) {
      if (key_ != lengths_key) key += end_of_term;
      append_sorted_number(key, first_);
    }
    head_ += is_last ? '1' : '0';
    append_number(head_, last_ - first_);
    head_ += items_;
    table_.add(key, head_);
    head_.clear();
    items_.clear();
    is_first_ = false;
  }

 private:
  TableWriter& table_;
  std::string_view key_;
  std::string head_, items_;
  bool is_first_ = true;
  std::uint32_t first_ = 0, last_ = 0;
};

}  // namespace

void write_values(TableWriter& table, const std::vector<const RunEntry*>& entries) {
  std::string tag, key;
  std::uint32_t last = 0;
  const auto write = [&] {
    if (!tag.empty()) table.add(key, tag);
    tag.clear();
  };
  for_each_item(entries, take_string, [&](std::uint32_t document, std::string_view value) {
    if (tag.empty()) {
      key = entries.front()->key;
      append_sorted_number(key, document);
    } else {
      append_number(tag, document - last - 1);
    }
    append_string(tag, value);
    last = document;
    if (tag.size() >= chunk_size) write();
  });
  write();
}

void write_postings(TableWriter& table, const std::vector<const RunEntry*>& entries) {
  ChunkWriter chunks{table, entries};
  for (const RunEntry* entry : entries) {
    if (chunks.has_room(entry->items.size())) {
      chunks.add(entry->first, entry->last, entry->items);
      continue;
    }
    for_each_item({entry}, take_digits, [&](std::uint32_t document, std::string_view wdf) {
      chunks.add(document, document, wdf);
    });
  }
  chunks.write(true);
}

void write_positions(TableWriter& table, const std::vector<const RunEntry*>& entries) {
  std::string key{entries.front()->key};
  key += end_of_term;
  const std::size_t size = key.size();
  for_each_item(entries, take_string, [&](std::uint32_t document, std::string_view positions) {
    key.resize(size);
    append_sorted_number(key, document);
    table.add(key, positions);
  });
}

void write_value_spreads(TableWriter& table, const ValueSpreads& spreads) {
  std::map<std::string, std::string> tags;
  for (const auto& [slot, spread] : spreads) {
    std::string key{value_stats_key};
    for (std::uint32_t rest = slot; rest != 0; rest >>= 8U) key += static_cast<char>(rest);
    std::string& tag = tags[key];
    append_number(tag, spread.documents);
    append_string(tag, spread.lowest);
    if (spread.lowest != spread.highest) tag += spread.highest;
  }
  for (const auto& [key, tag] : tags) table.add(key, tag);
}

}  // namespace dragoman::indexer::glass
