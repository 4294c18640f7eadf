#include "indexer/write/posted_document.h"

#include <xapian.h>

namespace dragoman::indexer {

void PostedDocument::post(std::string_view term, std::uint32_t wdf,
                          std::span<const std::uint32_t> positions) {
  postings_.push_back({static_cast<std::uint32_t>(terms_.size()),
                       static_cast<std::uint32_t>(term.size()), wdf,
                       static_cast<std::uint32_t>(positions_.size()),
                       static_cast<std::uint32_t>(positions.size())});
  terms_.append(term);
  positions_.insert(positions_.end(), positions.begin(), positions.end());
}

void PostedDocument::set_value(std::uint32_t slot, std::string bytes) {
  if (!bytes.empty()) values_.push_back({slot, std::move(bytes)});
}

std::size_t PostedDocument::bytes() const {
  std::size_t size = sizeof *this + terms_.size() + data_.size() +
                     postings_.size() * sizeof(Posting) + positions_.size() * sizeof(std::uint32_t);
  for (const Value& value : values_) size += sizeof value + value.bytes.size();
  return size;
}

Xapian::Document xapian_document(const PostedDocument& document) {
  Xapian::Document result;
  std::string term;
  for (const auto& posting : document.postings()) {
    term = document.term(posting);
    for (const std::uint32_t position : document.positions(posting))
      result.add_posting(term, position, 0);
    result.add_term(term, posting.wdf);
  }
  for (const auto& value : document.values()) result.add_value(value.slot, value.bytes);
  result.set_data(document.data());
  return result;
}

}  // namespace dragoman::indexer
