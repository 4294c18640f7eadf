#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"

namespace dragoman::indexer {

/// The day in the dateline that opens a text: "ISTANBUL, June 2, 2025 (Wire) -", "KYIV, May 25 —".
/// Shape:  a place of one to four capitalised words, a comma, a date, perhaps more in brackets,
///         and a dash, within the first 100 bytes. Anything else gives nothing.
/// Year:   one that is written; else the one that puts the day at most 31 days before `near`, a
///         day that is known of the article otherwise (empty: such datelines give nothing).
/// language: ISO 639-1, for names of months in datelines without a year; empty: en.
std::optional<Day> dateline_day(std::string_view text, std::string_view language,
                                std::optional<Day> near);

}  // namespace dragoman::indexer
