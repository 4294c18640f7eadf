#include "indexer/read/refusal.h"

#include <utility>

namespace dragoman::indexer {

std::string shown_path(std::string_view path) {
  if (path != "-" && !path.starts_with("-!")) return std::string{path};
  std::string shown = "standard input";
  shown += path.substr(1);
  return shown;
}

Error refusal(std::string_view path, std::size_t line, Reason reason, std::string what) {
  std::string where = shown_path(path);
  if (line > 0) where.append(":").append(std::to_string(line));
  return Error{ErrorKind::bad_input, std::move(where), std::move(what), reason};
}

Error too_long_record(std::string_view path, std::size_t line, std::size_t max_bytes) {
  return refusal(
      path, line, Reason::too_large,
      "expected a record of at most " + std::to_string(max_bytes) + " bytes, found a longer one");
}

}  // namespace dragoman::indexer
