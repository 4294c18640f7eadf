#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::searcher {

/// Writes JSON from left to right into a string, with what a library's tree cannot give: keys in
/// the order written, fixed decimals, and text that harms no terminal. Commas come by themselves.
/// The caller keeps objects and arrays balanced, and gives a key before each value of an object.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name);
  /// Ill-formed UTF-8 becomes U+FFFD; control characters and marks of direction
  /// (is_hostile()) are escaped.
  void text(std::string_view value);
  void text_or_null(std::string_view value);  ///< null if empty
  void number(std::size_t value);
  void decimal(double value, int decimals);  ///< null if it is no finite number
  void boolean(bool value);
  void null();
  void raw(std::string_view json);  ///< a value that is JSON already

  void line_break() { json_ += '\n'; }  ///< between values of the outermost level
  [[nodiscard]] std::string take() { return std::move(json_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void before_value();

  std::string json_;
  bool first_ = true;
};

}  // namespace dragoman::searcher
