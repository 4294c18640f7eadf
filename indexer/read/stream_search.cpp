#include "indexer/read/stream_search.h"

#include <algorithm>

namespace dragoman::indexer {

std::size_t find_ahead(InputStream& stream, std::string_view text, std::size_t from,
                       std::size_t max_bytes) {
  for (;;) {
    const auto found = stream.window().find(text, from);
    if (found != std::string_view::npos) return found;
    const auto size = stream.window().size();
    from = size > text.size() ? std::max(from, size - text.size()) : from;
    if (size > max_bytes || !stream.extend()) return std::string_view::npos;
  }
}

bool skip_to(InputStream& stream, std::string_view text) {
  for (;;) {
    const auto window = stream.window();
    const auto found = window.find(text);
    if (found != std::string_view::npos) {
      stream.consume(found);
      return true;
    }
    stream.consume(window.size() - std::min(window.size(), text.size()));
    if (!stream.extend()) return false;
  }
}

bool skip_bytes(InputStream& stream, std::uint64_t count) {
  while (count > 0) {
    if (stream.window().empty() && !stream.extend()) return false;
    const std::size_t step =
        static_cast<std::size_t>(std::min<std::uint64_t>(count, stream.window().size()));
    stream.consume(step);
    count -= step;
  }
  return true;
}

}  // namespace dragoman::indexer
