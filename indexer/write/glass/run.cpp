#include "indexer/write/glass/run.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <memory>
#include <utility>

#include "indexer/write/glass/bytes.h"
#include "indexer/write/glass/position_code.h"

namespace dragoman::indexer::glass {
namespace {

/// A term of a document, each once.
struct Posting {
  std::uint32_t term;
  std::uint32_t document;  ///< counted from 0
  std::uint32_t wdf;
  std::uint32_t positions_count;
  const std::uint32_t* positions;
};

/// The distinct terms of some documents, numbered as they come. The bytes stay where they are.
class Terms {
 public:
  Terms() : places_(std::size_t{1} << 12U, 0) {}

  std::uint32_t number_of(std::string_view term) {
    if (all_.size() * 2 >= places_.size()) grow();
    const std::size_t hash = std::hash<std::string_view>{}(term);
    std::size_t place = hash & (places_.size() - 1);
    for (; places_[place] != 0; place = (place + 1) & (places_.size() - 1)) {
      const std::uint32_t number = places_[place] - 1;
      if (hashes_[number] == hash && all_[number] == term) return number;
    }
    all_.push_back(term);
    hashes_.push_back(hash);
    places_[place] = static_cast<std::uint32_t>(all_.size());
    return places_[place] - 1;
  }

  [[nodiscard]] const std::vector<std::string_view>& all() const { return all_; }

  /// Their numbers in the order of the terms.
  [[nodiscard]] std::vector<std::uint32_t> in_order() const;

 private:
  void grow() {
    places_.assign(places_.size() * 4, 0);
    for (std::uint32_t number = 0; number < all_.size(); ++number) {
      std::size_t place = hashes_[number] & (places_.size() - 1);
      while (places_[place] != 0) place = (place + 1) & (places_.size() - 1);
      places_[place] = number + 1;
    }
  }
  std::vector<std::string_view> all_;
  std::vector<std::size_t> hashes_;
  std::vector<std::uint32_t> places_;  ///< open addressing: number + 1; 0: free
};

/// The first bytes as two numbers: most comparisons end there.
using Head = std::pair<std::uint64_t, std::uint64_t>;
Head head_of(std::string_view term) {
  std::array<char, sizeof(Head)> bytes{};
  std::copy_n(term.data(), std::min(term.size(), bytes.size()), bytes.data());
  const auto number = [&bytes](std::size_t begin) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
      value = value << 8U | static_cast<unsigned char>(bytes[begin + i]);
    return value;
  };
  return {number(0), number(sizeof(std::uint64_t))};
}

std::vector<std::uint32_t> Terms::in_order() const {
  std::vector<std::pair<Head, std::uint32_t>> keys;
  keys.reserve(all_.size());
  for (std::uint32_t number = 0; number < all_.size(); ++number)
    keys.emplace_back(head_of(all_[number]), number);
  std::sort(keys.begin(), keys.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : all_[a.second] < all_[b.second];
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const auto& key : keys) order.push_back(key.second);
  return order;
}

/// Bytes that are written where there is room already: one test a list, not one a byte.
class Scratch {
 public:
  /// Forgets all. Room for so many bytes.
  void begin(std::size_t room) {
    if (room_ < room) {
      room_ = room + room / 2;
      bytes_.reset(new char[room_]);
    }
    end_ = bytes_.get();
  }
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) *end_++ = static_cast<char>(value | 0x80U);
    *end_++ = static_cast<char>(value);
  }
  void byte(std::size_t value) { *end_++ = static_cast<char>(value); }
  void text(std::string_view value) { end_ = std::copy(value.begin(), value.end(), end_); }
  [[nodiscard]] std::string_view bytes() const {
    return {bytes_.get(), static_cast<std::size_t>(end_ - bytes_.get())};
  }

 private:
  std::unique_ptr<char[]> bytes_;  // not made zero
  std::size_t room_ = 0;
  char* end_ = nullptr;
};

constexpr std::size_t max_number_bytes = 10;

/// What Xapian does with too large numbers is left to it: there are none.
class RunMaker {
 public:
  RunMaker(std::vector<PostedDocument> documents, std::uint32_t first, Deflater& deflater)
      : documents_(std::move(documents)), deflater_(deflater) {
    run_.first = first;
  }

  Run make() {
    gather();
    add_values();
    add_lengths();
    add_terms();
    add_records();
    return std::move(run_);
  }

 private:
  void gather();
  void join(Posting& into, std::span<const std::uint32_t> positions);
  void add_values();
  void add_lengths();
  void add_terms();
  void add_term(std::string_view term, std::span<const Posting* const> postings);
  void add_positions(std::span<const Posting* const> postings);
  void add_to_list(std::uint32_t document, std::string_view term, std::uint32_t wdf);
  void add_records();
  [[nodiscard]] std::uint32_t id(std::uint32_t document) const { return run_.first + document; }

  std::vector<PostedDocument> documents_;
  Deflater& deflater_;
  Run run_;
  Terms terms_;
  std::vector<Posting> postings_;
  std::vector<std::vector<std::uint32_t>> joined_;  ///< positions of terms posted twice
  struct List {
    std::uint32_t length = 0;
    std::uint32_t distinct = 0;
    std::size_t room = 2 * max_number_bytes;  ///< that its tag may need
    Scratch tag;
    std::string_view last_term;
  };
  std::vector<List> lists_;           ///< of terms, one a document
  std::string key_, place_, places_;  ///< of the term just at work
  Scratch items_;
};

void RunMaker::gather() {
  lists_.resize(documents_.size());
  std::vector<std::uint32_t> last_posting;  // by term: where its last posting lies, + 1
  for (std::uint32_t number = 0; number < documents_.size(); ++number) {
    const PostedDocument& document = documents_[number];
    List& list = lists_[number];
    const std::size_t begin = postings_.size();
    for (const auto& posting : document.postings()) {
      const auto positions = document.positions(posting);
      const std::uint32_t term = terms_.number_of(document.term(posting));
      list.length += posting.wdf;
      if (term == last_posting.size()) last_posting.push_back(0);
      if (last_posting[term] > begin) {
        Posting& before = postings_[last_posting[term] - 1];
        before.wdf += posting.wdf;
        join(before, positions);
        continue;
      }
      ++list.distinct;
      list.room += posting.term_size + 2 + max_number_bytes;
      postings_.push_back({term, number, posting.wdf, static_cast<std::uint32_t>(positions.size()),
                           positions.data()});
      last_posting[term] = static_cast<std::uint32_t>(postings_.size());
    }
  }
}

void RunMaker::join(Posting& into, std::span<const std::uint32_t> positions) {
  if (positions.empty()) return;
  std::vector<std::uint32_t> all;
  all.reserve(into.positions_count + positions.size());
  std::set_union(into.positions, into.positions + into.positions_count, positions.begin(),
                 positions.end(), std::back_inserter(all));
  into.positions = all.data();
  into.positions_count = static_cast<std::uint32_t>(all.size());
  joined_.push_back(std::move(all));
}

void RunMaker::add_values() {
  struct SlotEntry {
    std::string items;
    std::uint32_t first = 0, last = 0;
  };
  std::map<std::string, SlotEntry> entries;  // by key: their order is not that of the slots
  for (std::uint32_t number = 0; number < documents_.size(); ++number) {
    for (const auto& value : documents_[number].values()) {
      ValueSpread& spread = run_.spreads[value.slot];
      if (spread.documents == 0 || value.bytes < spread.lowest) spread.lowest = value.bytes;
      if (spread.documents++ == 0 || value.bytes > spread.highest) spread.highest = value.bytes;
      std::string key{value_chunk_key};
      append_number(key, value.slot);
      SlotEntry& entry = entries[key];
      if (entry.items.empty())
        entry.first = id(number);
      else
        append_number(entry.items, id(number) - entry.last - 1);
      entry.last = id(number);
      append_string(entry.items, value.bytes);
    }
  }
  for (const auto& [key, entry] : entries)
    append_entry(run_.postings, {key, 0, 0, entry.first, entry.last, entry.items});
}

void RunMaker::add_lengths() {
  std::string items;
  Statistics& all = run_.statistics;
  for (std::uint32_t number = 0; number < lists_.size(); ++number) {
    const std::uint32_t length = lists_[number].length;
    if (number != 0) append_number(items, 0);
    append_number(items, length);
    if (length != 0 && (all.min_length == 0 || length < all.min_length)) all.min_length = length;
    all.max_length = std::max(all.max_length, length);
    all.total_length += length;
  }
  all.documents = static_cast<std::uint32_t>(lists_.size());
  all.last_document = id(all.documents - 1);
  append_entry(run_.postings, {lengths_key, 0, 0, run_.first, all.last_document, items});
}

void RunMaker::add_terms() {
  // Counted, then put in their places: the documents of a term stay in order.
  const auto order = terms_.in_order();
  std::vector<std::uint32_t> ends(order.size() + 1, 0);
  for (const Posting& posting : postings_) ++ends[posting.term];
  std::uint32_t begin = 0;
  for (const std::uint32_t term : order) begin += std::exchange(ends[term], begin);
  std::vector<const Posting*> sorted(postings_.size());
  for (const Posting& posting : postings_) sorted[ends[posting.term]++] = &posting;
  begin = 0;
  for (const std::uint32_t term : order) {
    const std::uint32_t end = ends[term];
    add_term(terms_.all()[term], std::span{sorted}.subspan(begin, end - begin));
    begin = end;
  }
}

void RunMaker::add_term(std::string_view term, std::span<const Posting* const> postings) {
  key_.clear();
  append_sorted_term(key_, term);
  RunEntry entry{key_, 0, 0, id(postings.front()->document), id(postings.back()->document), {}};
  items_.begin(postings.size() * 2 * max_number_bytes);
  bool placed = false;
  for (const Posting* posting : postings) {
    const std::uint32_t document = id(posting->document);
    add_to_list(posting->document, term, posting->wdf);
    if (entry.documents++ != 0) items_.number(document - entry.last - 1);
    entry.last = document;
    items_.number(posting->wdf);
    entry.total += posting->wdf;
    run_.statistics.max_wdf = std::max(run_.statistics.max_wdf, posting->wdf);
    placed = placed || posting->positions_count != 0;
  }
  entry.items = items_.bytes();
  append_entry(run_.postings, entry);
  if (placed) add_positions(postings);
}

void RunMaker::add_positions(std::span<const Posting* const> postings) {
  RunEntry entry{key_, 0, 0, 0, 0, {}};
  places_.clear();
  for (const Posting* posting : postings) {
    if (posting->positions_count == 0) continue;
    const std::uint32_t document = id(posting->document);
    if (entry.documents++ == 0)
      entry.first = document;
    else
      append_number(places_, document - entry.last - 1);
    entry.last = document;
    place_.clear();
    append_positions(place_, {posting->positions, posting->positions_count});
    append_string(places_, place_);
  }
  entry.items = places_;
  append_entry(run_.positions, entry);
}

// Xapian 1.4, backends/glass/glass_termlisttable.cc: a term is what it shares with the one before
// and the rest; a small wdf is folded into the byte that says how much is shared.
void RunMaker::add_to_list(std::uint32_t document, std::string_view term, std::uint32_t wdf) {
  List& list = lists_[document];
  Scratch& tag = list.tag;
  if (list.last_term.data() == nullptr) {
    tag.begin(list.room);
    tag.number(list.length);
    tag.number(list.distinct);
    tag.byte(term.size());
    tag.text(term);
    tag.number(wdf);
    list.last_term = term;
    return;
  }
  const std::string_view before = std::exchange(list.last_term, term);
  const auto differ = std::mismatch(before.begin(), before.end(), term.begin(), term.end());
  const auto shared = static_cast<std::size_t>(differ.first - before.begin());
  const std::size_t folded = wdf < 127 ? (wdf + 1) * (before.size() + 1) + shared : 256;
  tag.byte(folded < 256 ? folded : shared);
  tag.byte(term.size() - shared);
  tag.text(term.substr(shared));
  if (folded >= 256) tag.number(wdf);
}

void RunMaker::add_records() {
  std::string compressed;
  const auto take = [&](std::string_view bytes, std::string& tag, bool& is_compressed) {
    is_compressed = deflater_.compress(bytes, compressed);
    tag = is_compressed ? std::string_view{compressed} : bytes;
  };
  run_.records.resize(documents_.size());
  for (std::size_t number = 0; number < documents_.size(); ++number) {
    Run::Record& record = run_.records[number];
    take(documents_[number].data(), record.data, record.data_compressed);
    if (lists_[number].distinct != 0)
      take(lists_[number].tag.bytes(), record.terms, record.terms_compressed);
    std::vector<std::uint32_t> slots;
    for (const auto& value : documents_[number].values()) slots.push_back(value.slot);
    std::sort(slots.begin(), slots.end());
    std::uint32_t next = 0;
    for (const std::uint32_t slot : slots) {
      append_number(record.slots, slot - next);
      next = slot + 1;
    }
  }
}

}  // namespace

void append_entry(std::string& bytes, const RunEntry& entry) {
  append_string(bytes, entry.key);
  append_number(bytes, entry.documents);
  append_number(bytes, entry.total);
  append_number(bytes, entry.first);
  append_number(bytes, entry.last - entry.first);
  append_string(bytes, entry.items);
}

Run make_run(std::vector<PostedDocument> documents, std::uint32_t first, Deflater& deflater) {
  return RunMaker{std::move(documents), first, deflater}.make();
}

}  // namespace dragoman::indexer::glass
