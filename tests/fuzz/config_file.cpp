#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/date.h"
#include "indexer/config_file.h"

/// Any text is a configuration or an error that says where.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  IndexerOptions options;
  const auto read = read_config({reinterpret_cast<const char*>(data), size}, "config", options);
  if (!read) {
    if (!read.error().where.starts_with("config:") || read.error().what.empty()) std::abort();
    return 0;
  }
  for (const auto& directory : options.directories)
    if (!directory.starts_with('/')) std::abort();
  // Nothing is read by options that are none.
  if (!options.reference_date.empty() && !dragoman::parse_iso_day(options.reference_date)) return 0;
  // What is written down with the index is read again by a rebuild.
  IndexerOptions again;
  if (!read_config(options_text(options), "config", again)) std::abort();
  if (options_text(again) != options_text(options)) std::abort();
  return 0;
}
