#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/read/source.h"

namespace dragoman::indexer {

/// What an input gave, in order.
struct Read {
  std::vector<RawRecord> records;
  std::vector<Error> errors;
};

inline Read read_all(const std::string& path, const ReadLimits& limits = {}) {
  Read out;
  read_records(InputFile{path, 0, 0}, limits, [&](Result<RawRecord> record) {
    if (record) {
      out.records.push_back(std::move(record.value()));
    } else {
      out.errors.push_back(record.error());
    }
    return true;
  });
  return out;
}

/// The first value of a field; empty if there is none.
inline std::string first(const Fields& fields, std::string_view key) {
  const auto found = fields.find(key);
  return found == fields.end() || found->second.empty() ? "" : found->second.front();
}

}  // namespace dragoman::indexer
