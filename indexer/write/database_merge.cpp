#include "indexer/write/database_merge.h"

#include <xapian.h>

namespace dragoman::indexer {
namespace {

class LastStays : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string&, std::size_t count,
                                         const std::string tags[]) override {
    return tags[count - 1];
  }
};

}  // namespace

void merge_databases(const std::vector<std::string>& sources, const std::string& destination) {
  Xapian::Database all;
  for (const std::string& source : sources) all.add_database(Xapian::Database{source});
  LastStays last_stays;
  all.compact(destination, Xapian::Compactor::FULL, 0, last_stays);
}

}  // namespace dragoman::indexer
