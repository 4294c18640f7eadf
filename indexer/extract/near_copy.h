#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/stored_article.h"

namespace dragoman::indexer {

/// Which articles are copies of each other: agency copy with a lost ending, a changed word here and
/// there, a line before or behind; a piece that was shortened; the same page taken twice.
///
/// Sketches say quickly which texts may be: minimum hashes of the text's word 4-shingles (words in
/// lower case, without marks and punctuation). The texts themselves decide.
/// Source: Broder, "On the resemblance and containment of documents", 1997; Li, Owen, Zhang, "One
/// Permutation Hashing", NIPS 2012; Shrivastava, Li, "Densifying One Permutation Hashing via
/// Rotation", ICML 2014.

inline constexpr std::size_t sketch_values = 64;
inline constexpr std::size_t sketch_bands = 21;

/// What of an article is compared. The title of a whole article is left out, for outlets write
/// their own; that of a stub ("Photo of the day") is all that tells it from others.
std::string copied_text(const StoredArticle& article);

/// The sketch of a text (UTF-8).
/// Shape:  4 * sketch_values bytes; empty for a text without words. The same on every machine.
/// Texts of fewer than 20 words get a sketch that is similar only to that of a text with the same
/// words in the same order.
std::string sketch(std::string_view text);

/// How much two texts have in common: an estimate of the share of their 4-shingles that they share
/// (Jaccard), in [0, 1], standard error at most 0.07. 0 if a sketch is empty or damaged.
double similarity(std::string_view a, std::string_view b);

/// Hashes of the sketch's bands of 3 values each, in order; empty for an empty or damaged sketch.
/// Two texts are candidates if a band is the same in both at the same place: of pairs with 0.65 in
/// common 99.9 %, of pairs with 0.5 94 %, of pairs with 0.33 54 %, of pairs with 0.1 2 % are.
std::vector<std::uint64_t> bands(std::string_view sketch);

/// What sketches alone say: true or false where they leave no doubt, else empty: are_copies()
/// decides. ratio: bytes of the shorter text to those of the longer one, in (0, 1].
std::optional<bool> sketches_decide(std::string_view a, std::string_view b, double ratio);

/// Whether two texts are copies of each other: they share most of their 4-shingles, or the shorter
/// one is nearly all within the longer one; and most of their figures are the same, for the daily
/// reports of a series differ in nothing else.
/// Measured on 5,508 agency reports and 3,600 Turkish articles; see ARCHITECTURE.md.
bool are_copies(std::string_view a, std::string_view b);

/// The address of an article as a hash; articles with the same one are copies. url: normalised.
/// Empty for none and for the front page of a site, which is nobody's own.
std::optional<std::uint64_t> address_hash(std::string_view url);

}  // namespace dragoman::indexer
