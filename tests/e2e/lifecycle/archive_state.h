#pragma once

#include <map>
#include <set>
#include <string>

#include "tests/support/temp_dir.h"

namespace dragoman::e2e {

/// What an index holds, so that two can be compared.
struct ArchiveState {
  std::map<std::string, std::string> articles;  ///< id to title, text and actors
  std::set<std::string> inputs;                 ///< of the manifest
  friend bool operator==(const ArchiveState&, const ArchiveState&) = default;
};

/// Reads the index with Xapian; one that was never begun holds nothing. Throws Xapian::Error.
ArchiveState state_of(const std::string& db);

/// "" if `indexer check` would find nothing, else what it finds.
std::string faults_of(const std::string& db);

/// A file of the archive: one article in plain text, with a title of its own.
void write_article(const std::filesystem::path& file, const std::string& title,
                   const std::string& words);

}  // namespace dragoman::e2e
