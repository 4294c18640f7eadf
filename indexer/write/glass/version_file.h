#pragma once

#include <cstdint>
#include <string>

#include "indexer/write/glass/table_writer.h"

namespace dragoman::indexer::glass {

/// What a database knows of all its documents.
struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;
  std::uint32_t min_length = 0;  ///< of a document, but for empty ones
  std::uint32_t max_length = 0;
  std::uint32_t max_wdf = 0;
  std::uint64_t total_length = 0;
};

/// The tables that we write; spelling and synonyms have none.
struct Tables {
  TableRoot postlist;
  TableRoot docdata;
  TableRoot termlist;
  TableRoot position;
};

/// Is the database in this directory, made by Xapian itself, of the format that we write? Else only
/// Xapian may write it.
bool known_format(const std::string& directory);

/// Writes `iamglass`, which makes a database of the tables in the directory. Throws
/// Xapian::DatabaseError. (Xapian 1.4: backends/glass/glass_version.cc, glass_freelist.h.)
void write_version_file(const std::string& directory, const Tables& tables,
                        const Statistics& statistics);

}  // namespace dragoman::indexer::glass
