#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/date.h"
#include "indexer/extract/dates/dates.h"

namespace {

/// Ranges that the index can hold, each with the words of the text that say so.
void check(std::string_view text, std::string_view language,
           std::optional<dragoman::Day> reference) {
  for (const auto& date : dragoman::indexer::find_dates(text, language, reference)) {
    if (date.range.from > date.range.to) std::abort();
    if (date.range.from < dragoman::first_day || date.range.to > dragoman::last_day) std::abort();
    if (date.text.empty()) std::abort();
  }
}

}  // namespace

/// The first line is the language, the rest the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  const auto line = input.find('\n');
  const auto language = line == std::string_view::npos ? "" : input.substr(0, line);
  const auto text = line == std::string_view::npos ? input : input.substr(line + 1);
  check(text, language, std::nullopt);
  check(text, language, dragoman::make_day(2024, 2, 29));
  parse_full_date(text, language);
  return 0;
}
