#pragma once

#include <string>
#include <vector>

namespace dragoman::testing_support {

/// A member to pack: kind 'f' file, 'd' directory, 'l' symbolic link, 'h' hard link, 'c' device.
struct Member {
  std::string name;
  std::string bytes;
  char kind = 'f';
};

/// Archives and streams made by libarchive and zlib, in memory. Throw std::runtime_error.
std::string make_tar(const std::vector<Member>& members);
std::string make_zip(const std::vector<Member>& members, bool compress = true);
std::string gzip(const std::string& bytes);
/// filter: "bzip2", "xz", "zstd", "lz4"
std::string compress(const std::string& bytes, const std::string& filter);

}  // namespace dragoman::testing_support
