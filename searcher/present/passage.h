#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "searcher/present/word_hits.h"

namespace dragoman::searcher {

/// A stretch of a sentence too long to be shown whole: at most `length` code points, around the
/// hits with the most different words, with context on both sides; it begins and ends at words, or,
/// where a word is longer than that, between user-perceived characters.
/// sentence: bytes of `text`, without white space at its ends. hits: those that begin within it.
/// Empty span if not even one user-perceived character fits.
std::pair<std::size_t, std::size_t> choose_passage(std::string_view text,
                                                   std::pair<std::size_t, std::size_t> sentence,
                                                   std::span<const WordHit> hits,
                                                   std::size_t length);

}  // namespace dragoman::searcher
