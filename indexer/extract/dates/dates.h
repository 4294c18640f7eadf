#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "common/stored_article.h"

namespace dragoman::indexer {

/// The days that a text speaks of.
/// language: ISO 639-1 (en, tr, ru, uk in full; others: absolute forms at least). reference: the
/// day the text was published, against which "Tuesday", "last week" and "May 16" are read; empty:
/// only what can be read without it is given (a year, or another date of the same text that fixes
/// it, must stand in the text) and nothing is invented. Result: distinct ranges in order of first
/// appearance, `text` as written. Thread-safe.
std::vector<MentionedDate> find_dates(std::string_view text, std::string_view language,
                                      std::optional<Day> reference);

/// A date written out in full (day, month and year; any of the supported languages and ISO forms,
/// time of day ignored) as it stands in labels, bylines and metadata: "Published on June 3, 2025 at
/// 08:51", "2 Haziran 2025", "03.06.2025", "2025-06-03T10:00Z", "Mon, 02 Jun 2025 10:00:00 GMT",
/// "26-FEB-1987 15:01:01.79". Empty if there is none. day_first: how "03/06/2025" is read; empty:
/// day first unless that is impossible or the language is en.
std::optional<Day> parse_full_date(std::string_view text, std::string_view language = {},
                                   std::optional<bool> day_first = std::nullopt);

}  // namespace dragoman::indexer
