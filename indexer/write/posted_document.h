#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Xapian {
class Document;
}

namespace dragoman::indexer {

/// What a Xapian::Document holds, in few blocks of memory: terms with wdf and positions, values,
/// data. A term may be posted several times: its wdf add up, its positions are joined.
class PostedDocument {
 public:
  struct Posting {
    std::uint32_t term_begin;
    std::uint32_t term_size;
    std::uint32_t wdf;
    std::uint32_t positions_begin;
    std::uint32_t positions_count;
  };
  struct Value {
    std::uint32_t slot;
    std::string bytes;  ///< never empty
  };

  /// positions: ascending.
  void post(std::string_view term, std::uint32_t wdf,
            std::span<const std::uint32_t> positions = {});
  /// A term that only filters: its wdf is 0.
  void post_boolean(std::string_view term) { post(term, 0); }
  /// Of a slot that has none yet; empty bytes are no value.
  void set_value(std::uint32_t slot, std::string bytes);
  void set_data(std::string data) { data_ = std::move(data); }

  [[nodiscard]] const std::string& data() const { return data_; }
  [[nodiscard]] const std::vector<Posting>& postings() const { return postings_; }
  [[nodiscard]] const std::vector<Value>& values() const { return values_; }
  [[nodiscard]] std::string_view term(const Posting& posting) const {
    return std::string_view{terms_}.substr(posting.term_begin, posting.term_size);
  }
  [[nodiscard]] std::span<const std::uint32_t> positions(const Posting& posting) const {
    return std::span{positions_}.subspan(posting.positions_begin, posting.positions_count);
  }
  /// About how much memory it takes.
  [[nodiscard]] std::size_t bytes() const;

 private:
  std::string terms_;  ///< one behind the other
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> positions_;
  std::vector<Value> values_;
  std::string data_;
};

/// The same for Xapian's API.
Xapian::Document xapian_document(const PostedDocument& document);

}  // namespace dragoman::indexer
