#include "indexer/read/utf16_source.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dragoman::indexer {

void Utf16Source::take_unit(char16_t unit) {
  const bool low = unit >= 0xDC00 && unit < 0xE000;
  if (high_ != 0) {
    const auto code_point =
        low ? 0x10000U + ((static_cast<char32_t>(high_) - 0xD800U) << 10U) + (unit - 0xDC00U)
            : utf8::replacement;
    utf8::append(converted_, code_point);
    high_ = 0;
    if (low) return;
  }
  if (unit >= 0xD800 && unit < 0xDC00)
    high_ = unit;
  else
    utf8::append(converted_, unit);  // a lone low surrogate becomes U+FFFD
}

bool Utf16Source::convert_more() {
  constexpr std::size_t chunk_bytes = std::size_t{64} << 10;
  converted_.clear();
  given_ = 0;
  const std::size_t old = raw_.size();
  raw_.resize(old + chunk_bytes);
  const std::size_t got = source_.read(raw_.data() + old, chunk_bytes);
  raw_.resize(old + got);
  if (got == 0) {
    const bool rest = high_ != 0 || !raw_.empty();
    if (rest) utf8::append(converted_, utf8::replacement);
    raw_.clear();
    high_ = 0;
    return rest;
  }
  std::size_t at = 0;
  for (; at + 1 < raw_.size(); at += 2) {
    const auto first = static_cast<unsigned char>(raw_[at]);
    const auto second = static_cast<unsigned char>(raw_[at + 1]);
    if (!started_) {
      started_ = true;
      big_endian_ = first == 0xFE;
      continue;
    }
    take_unit(static_cast<char16_t>(big_endian_ ? first << 8 | second : second << 8 | first));
  }
  raw_.erase(0, at);
  return true;
}

std::size_t Utf16Source::read(char* out, std::size_t size) {
  while (given_ == converted_.size())
    if (!convert_more()) return 0;
  const std::size_t count = std::min(size, converted_.size() - given_);
  std::copy_n(converted_.data() + given_, count, out);
  given_ += count;
  return count;
}

}  // namespace dragoman::indexer
