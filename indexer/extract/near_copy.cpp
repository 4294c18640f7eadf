#include "indexer/extract/near_copy.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "common/analysis/characters.h"
#include "common/analysis/fold.h"
#include "common/text/utf8.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t shingle_words = 4;
constexpr std::size_t short_text_words = 20;
constexpr std::size_t value_bytes = 4;
constexpr std::size_t band_values = 3;
static_assert(sketch_bands * band_values <= sketch_values);

/// Shorter texts are stubs ("Subscribe to read on", "Photo of the day"): alike, and yet no copies.
constexpr std::size_t min_telling_bytes = 200;

/// Sketches of texts with least_shared in common are so alike once in a million times.
constexpr double surely_copies = 0.85;
/// Standard errors of an estimate that are left for chance.
constexpr double errors_allowed = 3;

/// What the shared shingles are of all of both texts, and of those of the shorter one.
constexpr double least_shared = 0.58;
constexpr double least_contained = 0.8;
/// A piece of a text is a copy of it if it is not too small a part. In shingles.
constexpr double least_part = 0.25;
constexpr std::size_t least_piece = 25;
/// Of the distinct figures of the text that has fewer.
constexpr double least_shared_figures = 0.5;
constexpr std::size_t telling_figures = 4;

constexpr std::uint64_t empty_bin = ~std::uint64_t{0};

using Bins = std::array<std::uint64_t, sketch_values>;

/// splitmix64's finaliser (Steele, Lea, Flood, "Fast splittable pseudorandom number generators").
std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

/// Folded, with blanks for apostrophes: copies differ in whether and how they are written
/// (Eibar'ın, Eibar’ın, Eibar ın), and folding drops but one of them.
std::string plain_text(std::string_view text) {
  const std::string lower = lower_case(text);
  std::string parted;
  parted.reserve(lower.size());
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    if (characters::is_apostrophe(utf8::next(lower, at)))
      parted += ' ';
    else
      parted.append(lower, begin, at - begin);
  }
  return fold(parted);
}

/// The words of a text, as hashes.
struct Words {
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint64_t> figures;  ///< those of them that are numbers
};

Words read_words(std::string_view text) {
  constexpr std::uint64_t fnv_basis = 14695981039346656037U;
  constexpr std::uint64_t fnv_prime = 1099511628211U;
  const std::string plain = plain_text(text);
  Words words;
  words.hashes.reserve(plain.size() / 5);
  std::uint64_t hash = fnv_basis;
  bool figures = true;
  const auto close = [&] {
    if (hash == fnv_basis) return;
    words.hashes.push_back(mix(hash));
    if (figures) words.figures.push_back(words.hashes.back());
    hash = fnv_basis;
    figures = true;
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
        words.hashes.push_back(mix(fnv_basis ^ c));
        break;
      case characters::Kind::letter:
        figures = false;
        [[fallthrough]];
      case characters::Kind::digit:
        hash = (hash ^ c) * fnv_prime;
        break;
    }
  }
  close();
  return words;
}

std::uint64_t hash_run(const std::uint64_t* words, std::size_t count) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < count; ++i) hash = mix(hash * 0x9E3779B97F4A7C15U + words[i]);
  return hash;
}

void sort_distinct(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t count = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) ++count;
    const bool step_left = *left <= *right;
    const bool step_right = *right <= *left;
    if (step_left) ++left;
    if (step_right) ++right;
  }
  return count;
}

/// The distinct shingles and figures of a text, sorted.
Words shingles_of(std::string_view text) {
  const Words words = read_words(text);
  Words found;
  for (std::size_t i = 0; i + shingle_words <= words.hashes.size(); ++i)
    found.hashes.push_back(hash_run(&words.hashes[i], shingle_words));
  found.figures = words.figures;
  sort_distinct(found.hashes);
  sort_distinct(found.figures);
  return found;
}

bool figures_agree(const Words& a, const Words& b) {
  const std::size_t fewer = std::min(a.figures.size(), b.figures.size());
  if (fewer < telling_figures) return true;
  return static_cast<double>(shared(a.figures, b.figures)) >=
         least_shared_figures * static_cast<double>(fewer);
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

std::string copied_text(const StoredArticle& article) {
  if (article.text.size() >= min_telling_bytes) return article.text;
  return article.title + "\n\n" + article.text;
}

std::string sketch(std::string_view text) {
  const std::vector<std::uint64_t> words = read_words(text).hashes;
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
  if (sketch.size() != sketch_values * value_bytes) return hashes;
  for (std::size_t at = 0; at < sketch_bands * band_bytes; at += band_bytes) {
    std::uint64_t hash = at;
    for (const char c : sketch.substr(at, band_bytes)) {
      hash = mix(hash * 257 + static_cast<unsigned char>(c));
    }
    hashes.push_back(hash);
  }
  return hashes;
}

std::optional<bool> sketches_decide(std::string_view a, std::string_view b, double ratio) {
  const double alike = similarity(a, b);
  if (alike >= surely_copies) return true;
  const double error = std::sqrt(alike * (1 - alike) / static_cast<double>(sketch_values));
  const double at_most = alike + errors_allowed * std::max(error, 1.0 / sketch_values);
  // Of the shorter text, if lengths in bytes stand for those in shingles.
  const double contained = at_most * (1 + ratio) / (1 + at_most) / ratio;
  const bool may_be_piece = ratio >= least_part / 2 && contained >= least_contained;
  if (at_most < least_shared && !may_be_piece) return false;
  return std::nullopt;
}

bool are_copies(std::string_view a, std::string_view b) {
  const Words left = shingles_of(a);
  const Words right = shingles_of(b);
  const auto fewer = static_cast<double>(std::min(left.hashes.size(), right.hashes.size()));
  const auto more = static_cast<double>(std::max(left.hashes.size(), right.hashes.size()));
  if (fewer < 1) return false;
  const auto common = static_cast<double>(shared(left.hashes, right.hashes));
  const bool mostly = common >= least_shared * (fewer + more - common);
  const bool piece =
      fewer >= least_piece && fewer >= least_part * more && common >= least_contained * fewer;
  return (mostly || piece) && figures_agree(left, right);
}

std::optional<std::uint64_t> address_hash(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t host = scheme == url.npos ? 0 : scheme + 3;
  const std::size_t path = url.find('/', host);
  if (path == url.npos || path + 1 >= url.size()) return std::nullopt;
  constexpr std::uint64_t fnv_basis = 14695981039346656037U;
  constexpr std::uint64_t fnv_prime = 1099511628211U;
  std::uint64_t hash = fnv_basis;
  // http and https are one address.
  for (const char c : url.substr(host)) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
  return mix(hash);
}

}  // namespace dragoman::indexer
