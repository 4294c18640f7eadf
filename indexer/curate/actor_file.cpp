#include "indexer/curate/actor_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/names/letters.h"
#include "common/names/name_key.h"
#include "common/text/utf8.h"

namespace dragoman::indexer {
namespace {

using Kind = ActorStatement::Kind;

/// As long as a name can be in an index (common/names/name_key.h), and more.
constexpr std::size_t max_name_bytes = 200;

struct TypeWord {
  std::string_view word;
  ActorType type;
};
constexpr std::array type_words{
    TypeWord{"person", ActorType::person}, TypeWord{"org", ActorType::organisation},
    TypeWord{"organisation", ActorType::organisation},
    TypeWord{"organization", ActorType::organisation}, TypeWord{"place", ActorType::place}};

std::optional<ActorType> type_of(std::string_view word) {
  for (const auto& row : type_words)
    if (row.word == word) return row.type;
  return std::nullopt;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view without_comment(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at)
    if (line[at] == '#' && (at == 0 || is_blank(line[at - 1]))) return line.substr(0, at);
  return line;
}

std::string_view take_word(std::string_view& rest) {
  rest = trimmed(rest);
  const auto end = std::min(rest.find_first_of(" \t"), rest.size());
  const auto word = rest.substr(0, end);
  rest = trimmed(rest.substr(end));
  return word;
}

/// One statement. An empty optional in place of an error means that all is well so far.
class LineReader {
 public:
  LineReader(std::string_view line, std::string where) : rest_(line), where_(std::move(where)) {}

  Result<ActorStatement> run() {
    auto word = take_word(rest_);
    if (word == "rename") statement_.kind = Kind::rename;
    if (word == "never") statement_.kind = Kind::never;
    if (word == "drop") statement_.kind = Kind::drop;
    const bool bare = statement_.kind == Kind::actor;
    if (!bare) word = take_word(rest_);
    const auto type = type_of(word);
    if (!type)
      return expected(bare ? "person, org, place, rename, never or drop"
                           : "person, org or place behind the first word",
                      word);
    type_ = *type;
    if (const auto error = read_names()) return *error;
    return std::move(statement_);
  }

 private:
  [[nodiscard]] Error expected(std::string_view what, std::string_view found) const {
    return {ErrorKind::usage, where_,
            "expected " + std::string{what} + ", found " +
                (found.empty() ? "nothing" : "'" + std::string{found} + "'")};
  }

  std::optional<Error> read_names() {
    const bool with_equals = statement_.kind == Kind::actor || statement_.kind == Kind::rename;
    const auto equals = rest_.find('=');
    if (!with_equals && equals != std::string_view::npos)
      return expected("names separated by |", rest_);
    if (with_equals) {
      if (auto error = read_own_name(rest_.substr(0, equals))) return error;
      if (equals == std::string_view::npos)
        return statement_.kind == Kind::actor
                   ? std::nullopt
                   : std::optional{expected("= and the name so far behind the new one", rest_)};
      rest_.remove_prefix(equals + 1);
    }
    if (auto error = read_list()) return error;
    if (statement_.kind == Kind::rename && statement_.names.size() != 2)
      return expected("one name behind =", trimmed(rest_));
    if (statement_.kind == Kind::never && statement_.names.size() < 2)
      return expected("two names or more, separated by |", trimmed(rest_));
    return std::nullopt;
  }

  /// What is shown to readers is a name, not an id.
  std::optional<Error> read_own_name(std::string_view text) {
    if (text.find('|') != std::string_view::npos)
      return expected("one name before = and the others behind it", trimmed(text));
    if (auto error = add_name(text)) return error;
    if (!statement_.names.back().is_id) return std::nullopt;
    return expected("a name (an id only behind =)", trimmed(text));
  }

  std::optional<Error> read_list() {
    std::string_view list = rest_;
    while (true) {
      const auto bar = list.find('|');
      if (auto error = add_name(list.substr(0, bar))) return error;
      if (bar == std::string_view::npos) return std::nullopt;
      list.remove_prefix(bar + 1);
    }
  }

  std::optional<Error> add_name(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return expected("a name", text);
    if (text.size() > max_name_bytes)
      return expected("a name of at most " + std::to_string(max_name_bytes) + " bytes",
                      std::to_string(text.size()) + " bytes");
    if (text.find('=') != std::string_view::npos) return expected("one = a line", text);
    ActorName name{type_, std::string{text}, false};
    const auto colon = text.find(':');
    if (colon != std::string_view::npos) {
      const auto type = type_of(text.substr(0, colon));
      if (!type || text.find(' ') != std::string_view::npos)
        return expected("a name, or an id such as person:jane-roe", text);
      name = {*type, std::string{to_string(*type)}.append(text.substr(colon)), true};
    } else if (name_slug(text, type_).empty()) {
      return expected("a name with letters", text);
    }
    statement_.names.push_back(std::move(name));
    return std::nullopt;
  }

  std::string_view rest_;
  std::string where_;
  ActorType type_ = ActorType::person;
  ActorStatement statement_;
};

}  // namespace

Result<std::vector<ActorStatement>> parse_actor_file(std::string_view text,
                                                     const std::string& name) {
  std::vector<ActorStatement> statements;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::string where = name + ':' + std::to_string(number);
    if (!utf8::is_valid(line))
      return Error{ErrorKind::usage, where, "expected UTF-8, found other bytes"};
    line = trimmed(without_comment(line));
    if (line.empty()) continue;
    auto statement = LineReader{line, where}.run();
    if (!statement) return statement.error();
    statement->line = number;
    statements.push_back(std::move(*statement));
  }
  return statements;
}

}  // namespace dragoman::indexer
