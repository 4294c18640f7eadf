#include "indexer/write/glass/table_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <xapian.h>

namespace dragoman::indexer::glass {
namespace {

constexpr std::uint32_t directory_begin = 11;
constexpr std::uint32_t directory_entry = 2;
/// Four items have room in any block.
constexpr std::uint32_t max_item_size = (block_size - directory_begin - 4 * directory_entry) / 4;
constexpr std::uint32_t item_head = 3;   ///< its size and the length of its key
constexpr std::uint32_t piece_size = 2;  ///< the number of a piece
constexpr std::uint32_t branch_head = 5;
constexpr unsigned compressed_flag = 0x80;
constexpr unsigned last_flag = 0x40;
constexpr unsigned first_flag = 0x20;
constexpr std::uint32_t max_pieces = 0xFFFF;
constexpr std::size_t buffer_size = std::size_t{1} << 20U;

void put2(unsigned char* place, std::uint32_t value) {
  place[0] = static_cast<unsigned char>(value >> 8U);
  place[1] = static_cast<unsigned char>(value);
}

void put4(unsigned char* place, std::uint32_t value) {
  put2(place, value >> 16U);
  put2(place + 2, value);
}

}  // namespace

TableWriter::TableWriter(const std::string& path)
    : path_(path), file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (file_ < 0) throw Xapian::DatabaseCreateError("cannot create " + path_, errno);
  waiting_.reserve(buffer_size);
  levels_.emplace_back();
  begin_block(levels_[0]);
  unsigned char* item = place_item(levels_[0], item_head);  // the empty key
  put2(item, (last_flag | first_flag) << 8U);
  item[2] = 0;
}

TableWriter::~TableWriter() {
  if (file_ >= 0) ::close(file_);
}

void TableWriter::begin_block(Block& block) {
  block.bytes.assign(block_size, 0);
  block.directory_end = directory_begin;
  block.items_begin = block_size;
}

unsigned char* TableWriter::place_item(Block& block, std::uint32_t size) {
  block.items_begin -= size;
  put2(block.bytes.data() + block.directory_end, block.items_begin);
  block.directory_end += directory_entry;
  return block.bytes.data() + block.items_begin;
}

// How long tags are cut decides how full blocks are: the first piece fills the block, if that costs
// no additional piece, or if it is worth its key (as Xapian does when it compacts).
void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
  constexpr std::uint32_t worth_a_piece = 34;
  if (key.empty() || key.size() > max_key_bytes)
    throw Xapian::InvalidArgumentError("key of a glass table too long");
  const auto key_size = static_cast<std::uint32_t>(key.size());
  const std::uint32_t head = item_head + key_size + piece_size;
  const std::size_t later = max_item_size - head;
  std::size_t first = later + piece_size;
  if (tag.size() <= first) {
    first = tag.size();
  } else {
    std::uint32_t rest = levels_[0].room() % (max_item_size + directory_entry);
    if (rest > directory_entry + head) {
      rest -= directory_entry + head;
      const std::size_t last = (tag.size() - piece_size) % later;
      if (rest >= last || rest >= key_size + worth_a_piece) first = rest + piece_size;
    }
  }
  const std::size_t pieces = (tag.size() - first + later - 1) / later + 1;
  if (pieces > max_pieces) throw Xapian::UnimplementedError("tag of a glass table too long");
  const unsigned shared = compressed ? compressed_flag : 0;
  for (std::uint32_t piece = 1; piece <= pieces; ++piece) {
    const std::size_t size = piece == 1 ? first : std::min(later, tag.size());
    add_piece(key, piece, tag.substr(0, size),
              shared | (piece == 1 ? first_flag : 0) | (piece == pieces ? last_flag : 0));
    tag.remove_prefix(size);
  }
  ++entries_;
}

void TableWriter::add_piece(std::string_view key, std::uint32_t piece, std::string_view part,
                            unsigned flags) {
  const auto key_size = static_cast<std::uint32_t>(key.size());
  const auto size = static_cast<std::uint32_t>(item_head + key_size + part.size()) +
                    (piece == 1 ? 0 : piece_size);
  if (levels_[0].room() < size + directory_entry) begin_leaf(key, piece);
  unsigned char* item = place_item(levels_[0], size);
  put2(item, size - item_head);
  item[0] = static_cast<unsigned char>(item[0] | flags);
  item[2] = static_cast<unsigned char>(key_size);
  item = std::copy(key.begin(), key.end(), item + item_head);
  if (piece != 1) {
    put2(item, piece);
    item += piece_size;
  }
  std::copy(part.begin(), part.end(), item);
  last_key_ = key;
}

void TableWriter::begin_leaf(std::string_view key, std::uint32_t piece) {
  close_block(0);
  Block& leaf = levels_[0];
  const auto differ = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end());
  const auto same = static_cast<std::size_t>(differ.first - key.begin());
  begin_block(leaf);
  leaf.key = key.substr(0, std::min(same + 1, key.size()));
  leaf.piece = piece;
}

std::uint32_t TableWriter::close_block(std::size_t level) {
  Block& block = levels_[level];
  unsigned char* head = block.bytes.data();
  put4(head, revision);
  head[4] = static_cast<unsigned char>(level);
  put2(head + 5, block.room());
  put2(head + 7, block.room());
  put2(head + 9, block.directory_end);
  waiting_.insert(waiting_.end(), block.bytes.begin(), block.bytes.end());
  if (waiting_.size() >= buffer_size) flush();
  const std::uint32_t number = blocks_++;
  const std::string key = std::move(block.key);
  block.key.clear();
  add_branch(level + 1, key, block.piece, number);
  return number;
}

void TableWriter::add_branch(std::size_t level, const std::string& key, std::uint32_t piece,
                             std::uint32_t block_number) {
  if (level == levels_.size()) {
    levels_.emplace_back();
    begin_block(levels_[level]);
  }
  auto size = static_cast<std::uint32_t>(branch_head + key.size() + piece_size);
  if (levels_[level].room() < size + directory_entry) {
    close_block(level);
    begin_block(levels_[level]);
  }
  Block& branch = levels_[level];
  const bool first = branch.directory_end == directory_begin;
  if (first) {
    branch.key = key;
    branch.piece = piece;
    size = branch_head + piece_size;
  }
  unsigned char* item = place_item(branch, size);
  put4(item, block_number);
  item[4] = static_cast<unsigned char>(first ? 0 : key.size());
  if (!first) std::copy(key.begin(), key.end(), item + branch_head);
  put2(item + size - piece_size, first ? 0 : piece);
}

TableRoot TableWriter::finish() {
  TableRoot root;
  root.root = close_block(0);
  for (std::size_t level = 1; level < levels_.size(); ++level) {
    const bool only_child = levels_[level].directory_end == directory_begin + directory_entry;
    if (only_child && level + 1 == levels_.size()) break;
    root.root = close_block(level);
    root.level = static_cast<std::uint32_t>(level);
  }
  flush();
  const int closed = ::close(file_);
  file_ = -1;
  if (closed != 0) throw Xapian::DatabaseError("cannot write " + path_, errno);
  root.entries = entries_;
  root.blocks = blocks_;
  return root;
}

void TableWriter::flush() {
  const unsigned char* rest = waiting_.data();
  std::size_t left = waiting_.size();
  while (left > 0) {
    const ssize_t written = ::write(file_, rest, left);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Xapian::DatabaseError("cannot write " + path_, errno);
    rest += written;
    left -= static_cast<std::size_t>(written);
  }
  waiting_.clear();
}

}  // namespace dragoman::indexer::glass
