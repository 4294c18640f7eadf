#include "indexer/write/glass/version_file.h"

#include <array>
#include <fstream>
#include <random>
#include <string_view>

#include <xapian.h>

#include "indexer/write/glass/bytes.h"

namespace dragoman::indexer::glass {
namespace {

/// The name of the format and its date, 2016-03-14: years since 2014, month, day in 7, 4, 5 bits.
constexpr std::string_view magic{"\x0f\x0dXapian Glass\x04\x6e", 16};
constexpr std::uint32_t min_compressed = 18;

/// A random UUID (RFC 4122, version 4).
std::string random_uuid() {
  std::random_device random;
  std::string bytes(16, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x40U);
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
  return bytes;
}

void append_root(std::string& bytes, const TableRoot& table, std::uint32_t compressed_from) {
  constexpr std::uint32_t sequential = 2;
  constexpr std::uint32_t no_table = 1;
  append_number(bytes, table.root);
  append_number(bytes, table.level << 2U | sequential | (table.blocks == 0 ? no_table : 0));
  append_number(bytes, table.entries);
  append_number(bytes, block_size >> 11U);
  append_number(bytes, compressed_from);
  std::string free_blocks;
  if (table.blocks != 0) {
    append_number(free_blocks, revision);
    append_number(free_blocks, table.blocks);
    free_blocks.append(4, '\0');  // none is free
  }
  append_string(bytes, free_blocks);
}

}  // namespace

bool known_format(const std::string& directory) {
  if (Xapian::major_version() != 1 || Xapian::minor_version() != 4) return false;
  std::ifstream file{directory + "/iamglass", std::ios::binary};
  std::array<char, magic.size()> head{};
  return file.read(head.data(), head.size()) && std::string_view{head.data(), head.size()} == magic;
}

void write_version_file(const std::string& directory, const Tables& tables,
                        const Statistics& statistics) {
  std::string bytes{magic};
  bytes += random_uuid();
  append_number(bytes, revision);
  append_root(bytes, tables.postlist, 0);
  append_root(bytes, tables.docdata, min_compressed);
  append_root(bytes, tables.termlist, min_compressed);
  append_root(bytes, tables.position, 0);
  append_root(bytes, {}, min_compressed);
  append_root(bytes, {}, min_compressed);
  append_number(bytes, statistics.documents);
  append_number(bytes, statistics.last_document - statistics.documents);
  append_number(bytes, statistics.min_length);
  append_number(bytes, statistics.max_wdf);
  append_number(bytes, statistics.max_length - statistics.max_wdf);
  append_number(bytes, 0);  // no changesets
  append_number(bytes, statistics.total_length);
  append_number(bytes, 0);  // no spelling
  std::ofstream file{directory + "/iamglass", std::ios::binary | std::ios::trunc};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw Xapian::DatabaseError("cannot write " + directory + "/iamglass");
}

}  // namespace dragoman::indexer::glass
