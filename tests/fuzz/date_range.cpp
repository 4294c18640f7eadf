#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/date.h"

/// Any text is a range of days or an error; what is written in ISO form is read as it was meant.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const Day today : {*make_day(2024, 2, 29), first_day, last_day}) {
    const auto range = parse_date_range(text, today);
    if (!range) {
      if (range.error().what.empty()) std::abort();
      continue;
    }
    if (range->from > range->to || range->from < first_day || range->to > last_day) std::abort();
    const auto again = parse_date_range(to_iso(range->from) + ".." + to_iso(range->to), today);
    if (!again || *again != *range) std::abort();
  }
  return 0;
}
