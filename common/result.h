#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace dragoman {

/// What kind of thing went wrong. The kind alone decides the exit code of a program (exit_code()).
enum class ErrorKind {
  bad_input,  ///< an article, file or record that cannot be understood; the run goes on
  usage,      ///< an option, argument or query that cannot be understood
  bad_index,  ///< an index that is missing, unreadable or of another version
  io,         ///< the machine refused: disk full, no permission
  busy        ///< somebody else holds the index; trying again may help
};

/// Why an input, a member of an archive or a record gave no article: for reports that programs
/// read. The names (reason_name()) are kept; new ones may come.
enum class Reason : unsigned char {
  other,        ///< none of those below, or no refusal of an input
  unreadable,   ///< missing, no permission, or the machine failed to read it
  empty,        ///< not a byte, or white space only
  unsupported,  ///< a known format that is not read, or bytes that are no text
  encrypted,
  damaged,      ///< cut off, or its check sum or structure is wrong
  malformed,    ///< a record that does not follow its own format
  too_large,    ///< a record above the bound
  too_deep,     ///< markup or archives nested deeper than the bound
  too_many,     ///< more members than the bound
  bomb,         ///< decompressed bytes above the bound of size or ratio
  not_a_file,   ///< a link, device, pipe or socket, or a circle of links
  unsafe_path,  ///< a member of an archive whose path leads out of it
  no_article,   ///< understood, and there is no article in it
  missing_key   ///< a record lacks a key that --map names
};

/// One failure in words. Printed as `dragoman: WHERE: WHAT`, lower case, without a full stop.
struct Error {
  ErrorKind kind = ErrorKind::bad_input;
  std::string where;              ///< `file:line`, `option --date`, `query, character 14`
  std::string what;               ///< "expected X, found Y"
  Reason reason = Reason::other;  ///< bad_input only
};

/// A value or the reason why there is none. Never holds both.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT: implicit, so that `return value;` works
  Result(Error error) : state_(std::move(error)) {}  // NOLINT

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// REQUIRES: ok()
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  /// REQUIRES: !ok()
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// Exit codes of both programs (the contract's table). Frozen: scripts rely on them.
enum class ExitCode : int {
  success = 0,
  no_hit = 1,        ///< searcher: nothing matched
  some_refused = 1,  ///< indexer: done, but some inputs were refused
  usage = 2,
  bad_index = 3,      ///< index missing, unreadable, incompatible; I/O failure
  busy = 75,          ///< EX_TEMPFAIL
  interrupted = 130,  ///< 128 + SIGINT
  terminated = 143    ///< 128 + SIGTERM
};

ExitCode exit_code(ErrorKind kind);

/// "too-large": the name of a reason in reports.
std::string_view reason_name(Reason reason);
/// The reason of a name; other for a name that is none.
Reason reason_of(std::string_view name);

/// `dragoman: WHERE: WHAT`, control characters stripped, one line without a line break.
std::string message_line(const Error& error);

}  // namespace dragoman
