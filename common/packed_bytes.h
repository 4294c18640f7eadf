#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Values one behind the other, as the records of an index keep them: numbers as varints
/// (schema::append_number()), texts behind their length.
class PackedWriter {
 public:
  /// bytes: written to; must outlive this.
  explicit PackedWriter(std::string& bytes) : bytes_(bytes) {}
  void number(std::uint64_t value);
  void text(std::string_view value);
  void texts(const std::vector<std::string>& values);  ///< behind their number

 private:
  std::string& bytes_;
};

/// Reads what PackedWriter wrote, in the same order; never out of bounds. After the first damage
/// every answer is empty and ok() is false.
class PackedReader {
 public:
  explicit PackedReader(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  std::uint64_t number();
  std::string text();
  /// A count of things that take at least one byte each, so that damage cannot ask for gigabytes.
  std::size_t count();
  std::vector<std::string> texts();
  /// So many bytes as they stand.
  std::string_view take(std::uint64_t size);

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace dragoman
