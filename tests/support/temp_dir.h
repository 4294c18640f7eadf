#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman::testing_support {

/// A new empty directory of its own, removed with all that lies in it when the object goes.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// A path inside; nothing is created.
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const;
  /// Writes (or overwrites) a file inside, its directories included; returns its path.
  std::filesystem::path write_file(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

/// All bytes of a file. Throws std::runtime_error if it cannot be read.
std::string read_file(const std::filesystem::path& path);
/// Throws std::runtime_error if it cannot be written.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace dragoman::testing_support
