#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dragoman::indexer::glass {

/// Appends the positions of a term in a document as the position table holds them: the last, then,
/// if there are more, the first and their number, and those between by interpolation: the middle
/// one first, as one of the places that the others leave for it; then both halves.
/// (Xapian 1.4: backends/glass/glass_positionlist.cc, common/bitstream.cc.)
/// positions: strictly ascending, at least one.
void append_positions(std::string& bytes, std::span<const std::uint32_t> positions);

}  // namespace dragoman::indexer::glass
