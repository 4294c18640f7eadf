#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer::glass {

inline constexpr std::uint32_t block_size = 8192;
inline constexpr std::uint32_t revision = 1;
inline constexpr std::size_t max_key_bytes = 255;

/// Where a table begins, for the version file.
struct TableRoot {
  std::uint32_t root = 0;  ///< block number
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< in the file; 0: there is no table
};

/// Writes one B-tree of Xapian's glass backend from keys in ascending order: its blocks are full,
/// each is written once, one behind the other, leaves in the order of their keys.
///
/// The format is that of Xapian 1.4, backends/glass/glass_table.h and glass_table.cc:
///
///     block   revision:4 level:1 gap:2 free:2 directory end:2, then the directory: two bytes for
///             the place of each item; the items lie at the end of the block
///     leaf    size-3 with three flags (compressed, last, first piece of its tag):2, length of
///             key:1, key, [number of the piece:2 unless it is the first], piece of the tag
///     branch  block:4, length of key:1, key, number of the piece:2
///
/// All numbers have the highest byte first. The first item of the first leaf, and of each branch
/// block, has an empty key. The key of a leaf in the branch above is cut where it begins to differ.
class TableWriter {
 public:
  /// Makes the file. Throws Xapian::DatabaseError, here and below, if it cannot be written.
  explicit TableWriter(const std::string& path);
  ~TableWriter();
  TableWriter(const TableWriter&) = delete;
  TableWriter& operator=(const TableWriter&) = delete;

  /// key: greater than the one before. compressed: the tag is raw deflate, for Xapian to inflate.
  /// Throws Xapian::InvalidArgumentError if the key is too long.
  void add(std::string_view key, std::string_view tag, bool compressed = false);

  /// Nothing can be added after it.
  TableRoot finish();

 private:
  struct Block {
    std::vector<unsigned char> bytes;
    std::uint32_t directory_end = 0;
    std::uint32_t items_begin = 0;
    std::string key;          ///< by which the branch above leads here
    std::uint32_t piece = 0;  ///< belongs to the key
    [[nodiscard]] std::uint32_t room() const { return items_begin - directory_end; }
  };
  void begin_block(Block& block);
  unsigned char* place_item(Block& block, std::uint32_t size);
  void add_piece(std::string_view key, std::uint32_t piece, std::string_view part, unsigned flags);
  void begin_leaf(std::string_view key, std::uint32_t piece);
  std::uint32_t close_block(std::size_t level);
  void add_branch(std::size_t level, const std::string& key, std::uint32_t piece,
                  std::uint32_t block);
  void flush();

  std::string path_;
  int file_ = -1;
  std::vector<Block> levels_;  ///< the open block of each level, the leaf first
  std::string last_key_;
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
  std::vector<unsigned char> waiting_;  ///< blocks not yet written
};

}  // namespace dragoman::indexer::glass
