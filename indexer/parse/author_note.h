#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "indexer/article.h"

namespace dragoman::indexer {

/// The zones of a text without markup, as numbers of blocks.
struct TextZones {
  std::size_t body = 0;        ///< where the text proper begins; what lies before is the head
  std::size_t last_prose = 0;  ///< the last block of prose; what lies behind is the foot
  std::optional<std::size_t> headline;
};

/// A note on the author behind the text, as pages scraped to text end.
struct AuthorNote {
  std::string name;       ///< the author's
  std::size_t begin = 0;  ///< blocks [begin, end) are the note
  std::size_t end = 0;
};

/// A name on a line of its own, perhaps a post, and a paragraph that begins with the name.
std::optional<AuthorNote> find_signed_note(std::span<const TextBlock> blocks,
                                           const TextZones& zones);

/// A last paragraph that begins with the name of an author among the candidates, or of somebody
/// whom a short line at the head presents, inflected perhaps ("Колонка Анны Ли").
std::optional<AuthorNote> find_closing_note(std::span<const TextBlock> blocks,
                                            const TextZones& zones,
                                            std::span<const MetadataCandidate> candidates);

}  // namespace dragoman::indexer
