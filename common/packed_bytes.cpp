#include "common/packed_bytes.h"

#include "common/schema.h"

namespace dragoman {

void PackedWriter::number(std::uint64_t value) { schema::append_number(bytes_, value); }

void PackedWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

void PackedWriter::texts(const std::vector<std::string>& values) {
  number(values.size());
  for (const auto& value : values) text(value);
}

std::uint64_t PackedReader::number() {
  const auto value = schema::take_number(rest_);
  ok_ = ok_ && value.has_value();
  return ok_ ? *value : 0;
}

std::string PackedReader::text() { return std::string{take(number())}; }

std::size_t PackedReader::count() {
  const std::uint64_t value = number();
  if (value > rest_.size()) ok_ = false;
  return ok_ ? static_cast<std::size_t>(value) : 0;
}

std::vector<std::string> PackedReader::texts() {
  std::vector<std::string> values(count());
  for (auto& value : values) value = text();
  return values;
}

std::string_view PackedReader::take(std::uint64_t size) {
  if (!ok_ || size > rest_.size()) {
    ok_ = false;
    return {};
  }
  const auto piece = rest_.substr(0, static_cast<std::size_t>(size));
  rest_.remove_prefix(static_cast<std::size_t>(size));
  return piece;
}

}  // namespace dragoman
