#include "indexer/extract/near_copy.h"

#include <algorithm>
#include <array>

#include "common/analysis/characters.h"
#include "common/analysis/fold.h"
#include "common/text/utf8.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t shingle_words = 4;
constexpr std::size_t short_text_words = 20;
constexpr std::size_t value_bytes = 4;
constexpr std::size_t band_values = sketch_values / sketch_bands;
constexpr std::uint64_t empty_bin = ~std::uint64_t{0};

using Bins = std::array<std::uint64_t, sketch_values>;

/// splitmix64's finaliser (Steele, Lea, Flood, "Fast splittable pseudorandom number generators").
std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

/// The hash of each word of the text, in order.
std::vector<std::uint64_t> word_hashes(std::string_view text) {
  constexpr std::uint64_t fnv_basis = 14695981039346656037U;
  constexpr std::uint64_t fnv_prime = 1099511628211U;
  const std::string plain = fold(lower_case(text));
  std::vector<std::uint64_t> hashes;
  hashes.reserve(plain.size() / 5);
  std::uint64_t hash = fnv_basis;
  const auto close = [&] {
    if (hash != fnv_basis) hashes.push_back(mix(hash));
    hash = fnv_basis;
  };
  for (std::size_t at = 0; at < plain.size();) {
    const char32_t c = utf8::next(plain, at);
    switch (characters::kind_of(c)) {
      case characters::Kind::other:
        close();
        break;
      case characters::Kind::ignorable:
      case characters::Kind::mark:
        break;
      case characters::Kind::unspaced:
        close();
        hashes.push_back(mix(fnv_basis ^ c));
        break;
      case characters::Kind::letter:
      case characters::Kind::digit:
        hash = (hash ^ c) * fnv_prime;
        break;
    }
  }
  close();
  return hashes;
}

std::uint64_t hash_run(const std::uint64_t* words, std::size_t count) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < count; ++i) hash = mix(hash * 0x9E3779B97F4A7C15U + words[i]);
  return hash;
}

/// An empty bin borrows the value of the next filled one, changed by how far it lies.
void densify(Bins& bins) {
  const Bins sparse = bins;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    std::size_t distance = 0;
    while (sparse[(i + distance) % bins.size()] == empty_bin) ++distance;
    const std::uint64_t value = sparse[(i + distance) % bins.size()];
    bins[i] = distance == 0 ? value : mix(value + distance);
  }
}

std::string to_bytes(const Bins& bins) {
  std::string bytes;
  bytes.reserve(bins.size() * value_bytes);
  for (const std::uint64_t value : bins) {
    for (std::size_t i = 0; i < value_bytes; ++i) {
      bytes += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    }
  }
  return bytes;
}

}  // namespace

std::string sketch(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text);
  if (words.empty()) return {};
  Bins bins;
  if (words.size() < short_text_words) {
    const std::uint64_t whole = hash_run(words.data(), words.size());
    for (std::size_t i = 0; i < bins.size(); ++i) bins[i] = mix(whole + i);
    return to_bytes(bins);
  }
  bins.fill(empty_bin);
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    const std::uint64_t hash = hash_run(&words[i], shingle_words);
    // The upper bits choose the bin, the lower ones compete in it.
    std::uint64_t& bin = bins[hash >> 58];
    bin = std::min(bin, hash & 0xFFFFFFFFU);
  }
  densify(bins);
  return to_bytes(bins);
}

double similarity(std::string_view a, std::string_view b) {
  if (a.size() != sketch_values * value_bytes || b.size() != a.size()) return 0;
  std::size_t same = 0;
  for (std::size_t at = 0; at < a.size(); at += value_bytes) {
    if (a.substr(at, value_bytes) == b.substr(at, value_bytes)) ++same;
  }
  return static_cast<double>(same) / static_cast<double>(sketch_values);
}

std::vector<std::uint64_t> bands(std::string_view sketch) {
  std::vector<std::uint64_t> hashes;
  constexpr std::size_t band_bytes = band_values * value_bytes;
  if (sketch.size() != sketch_bands * band_bytes) return hashes;
  for (std::size_t at = 0; at < sketch.size(); at += band_bytes) {
    std::uint64_t hash = at;
    for (const char c : sketch.substr(at, band_bytes)) {
      hash = mix(hash * 257 + static_cast<unsigned char>(c));
    }
    hashes.push_back(hash);
  }
  return hashes;
}

}  // namespace dragoman::indexer
