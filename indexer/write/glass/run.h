#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/write/glass/deflater.h"
#include "indexer/write/glass/version_file.h"
#include "indexer/write/posted_document.h"

namespace dragoman::indexer::glass {

/// How the values of a slot are spread.
struct ValueSpread {
  std::uint32_t documents = 0;
  std::string lowest, highest;
};
using ValueSpreads = std::map<std::uint32_t, ValueSpread>;  ///< by slot

/// Part of a run: all of one key. Keys are those of glass tables (bytes.h) without document ids.
/// The items of its documents lie one behind the other: that of the first document, then, for each
/// other, how many ids lie between (number) and its item.
struct RunEntry {
  std::string_view key;
  std::uint32_t documents = 0;
  std::uint64_t total = 0;  ///< of all wdf
  std::uint32_t first = 0, last = 0;
  std::string_view items;
};
void append_entry(std::string& bytes, const RunEntry& entry);

/// Documents turned inside out: what goes into the tables that are sorted by term, and, one a
/// document, what goes into those that are sorted by document.
struct Run {
  struct Record {
    std::string data, terms, slots;  ///< tags of docdata and termlist; slots: empty if none is used
    bool data_compressed = false, terms_compressed = false;
  };
  std::uint32_t first = 0;  ///< id of the first document; the others follow without a gap
  std::vector<Record> records;
  std::string postings;   ///< entries, by key: values (strings), lengths and terms (numbers)
  std::string positions;  ///< entries, by key: terms (strings: positions, encoded)
  Statistics statistics;
  ValueSpreads spreads;
};

Run make_run(std::vector<PostedDocument> documents, std::uint32_t first, Deflater& deflater);

}  // namespace dragoman::indexer::glass
