#include "indexer/clean/declared_text.h"

#include <array>

namespace dragoman::indexer {
namespace {

constexpr std::size_t run_words = 4;

bool is_word_byte(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/// Length of what parts words at the front of the text; 0: a word goes on. Quotes, dashes and wide
/// blanks (U+2000 to U+206F, U+00A0 to U+00BF) differ between a page and its declaration.
std::size_t gap_at(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (!is_word_byte(first)) return 1;
  if (text.size() > 1 && first == 0xC2) return 2;
  if (text.size() > 2 && first == 0xE2) {
    const auto second = static_cast<unsigned char>(text[1]);
    if (second == 0x80 || second == 0x81) return 3;
  }
  return 0;
}

/// Calls visit with a number for each run of four words.
/// Source: FNV-1a, www.isthe.com/chongo/tech/comp/fnv.
template <typename Visit>
void each_run(std::string_view text, const Visit& visit) {
  constexpr std::uint64_t basis = 14695981039346656037ULL;
  constexpr std::uint64_t prime = 1099511628211ULL;
  std::array<std::uint64_t, run_words> words{};
  std::size_t count = 0;
  while (!text.empty()) {
    if (const std::size_t gap = gap_at(text)) {
      text.remove_prefix(gap);
      continue;
    }
    std::uint64_t word = basis;
    while (!text.empty() && gap_at(text) == 0) {
      word = (word ^ static_cast<unsigned char>(text.front())) * prime;
      text.remove_prefix(1);
    }
    words[count++ % run_words] = word;
    if (count < run_words) continue;
    std::uint64_t run = basis;
    for (std::size_t i = 0; i < run_words; ++i)
      run = (run ^ words[(count + i) % run_words]) * prime;
    visit(run);
  }
}

}  // namespace

DeclaredText::DeclaredText(std::string_view text) {
  each_run(text, [this](std::uint64_t run) { runs_.insert(run); });
}

double DeclaredText::share_of(std::string_view text) const {
  std::size_t all = 0;
  std::size_t known = 0;
  each_run(text, [&](std::uint64_t run) {
    ++all;
    known += runs_.contains(run);
  });
  return all == 0 ? 0 : static_cast<double>(known) / static_cast<double>(all);
}

}  // namespace dragoman::indexer
