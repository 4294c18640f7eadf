#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"

namespace dragoman::indexer {

/// The day on which an article appeared that does not say so, as its own text tells it: the last of
/// the dates that head its sections ("June 3, 2025" on a line of its own, twice or more), or the
/// day of which its first paragraphs tell by weekday and full date ("on Tuesday, 3 June 2025"),
/// where no later day stands in the text. Empty where the text leaves it open.
/// language: ISO 639-1; may be empty.
std::optional<Day> infer_day(std::string_view text, std::string_view language);

/// True if a text cannot well have appeared on the day: it gives at least three full dates, and all
/// of them lie more than two days later.
bool tells_of_later_days(std::string_view text, std::string_view language, Day day);

}  // namespace dragoman::indexer
