#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

/// Sketches of texts, by which near copies of an article are found: agency copy with a lost ending,
/// a changed word here and there, a line before or behind. They are minimum hashes of the text's
/// word 4-shingles (words in lower case, without marks and punctuation).
/// Source: Broder, "On the resemblance and containment of documents", 1997; Li, Owen, Zhang, "One
/// Permutation Hashing", NIPS 2012; Shrivastava, Li, "Densifying One Permutation Hashing via
/// Rotation", ICML 2014.

inline constexpr std::size_t sketch_values = 64;
inline constexpr std::size_t sketch_bands = 16;

/// Texts whose sketches are at least this similar are copies of each other. Measured on 450 edited
/// copies of news (0.58 and more) and 57,600 pairs of articles (at most 0.38, but for 9 pairs on
/// one event, 0.59 and more: agency copy by its look). At 0.5 an eighth of the pairs folded in
/// 3,600 Turkish articles had less than half of their shingles in common.
inline constexpr double copy_similarity = 0.6;

/// The sketch of a text (UTF-8).
/// Shape:  4 * sketch_values bytes; empty for a text without words. The same on every machine.
/// Texts of fewer than 20 words get a sketch that is similar only to that of a text with the same
/// words in the same order.
std::string sketch(std::string_view text);

/// How much two texts have in common: an estimate of the share of their 4-shingles that they share
/// (Jaccard), in [0, 1], standard error at most 0.07. 0 if a sketch is empty or damaged.
double similarity(std::string_view a, std::string_view b);

/// Hashes of the sketch's bands of 4 values each, in order; empty for an empty or damaged sketch.
/// Two texts are candidates if a band is the same in both at the same place: of pairs with 0.7 in
/// common 99 %, of pairs with 0.5 64 %, of pairs with 0.2 3 % are.
std::vector<std::uint64_t> bands(std::string_view sketch);

}  // namespace dragoman::indexer
