#include "searcher/query/lexer.h"

#include <array>
#include <optional>
#include <utility>

#include "common/text/utf8.h"

namespace dragoman::searcher {
namespace {

constexpr std::array<std::pair<std::string_view, Field>, 10> fields{
    {{"title", Field::title},
     {"author", Field::author},
     {"source", Field::source},
     {"lang", Field::lang},
     {"person", Field::person},
     {"org", Field::org},
     {"place", Field::place},
     {"date", Field::date},
     {"mentioned", Field::mentioned},
     {"id", Field::id}}};
constexpr std::string_view known_fields =
    "title, author, source, lang, person, org, place, date, mentioned, id";

/// Opening quotes and what closes them.
struct Quotes {
  char32_t open;
  std::u32string_view close;
};
constexpr std::array<Quotes, 4> quotes{{{U'"', U"\""}, {U'“', U"”"}, {U'„', U"“”"}, {U'«', U"»"}}};
constexpr std::u32string_view closing_only = U"”»";

constexpr std::size_t max_near = 1000;
constexpr std::size_t default_near = 10;
constexpr std::size_t min_wildcard_stem = 2;

bool is_blank(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

const Quotes* opening(char32_t c) {
  for (const auto& pair : quotes)
    if (pair.open == c) return &pair;
  return nullptr;
}

bool ends_word(char32_t c) {
  return is_blank(c) || c == U'(' || c == U')' || opening(c) != nullptr ||
         closing_only.find(c) != std::u32string_view::npos;
}

bool is_letter(char c) {
  // Any byte of a code point beyond ASCII counts as a letter here: `имя:` is no field either.
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

bool is_field_name(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return false;
  for (const char c : text)
    if (!is_letter(c) && c != '_' && c != '-' && !(c >= '0' && c <= '9')) return false;
  return true;
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  Result<std::vector<Lexeme>> run() {
    for (skip_blanks(); at_ < query_.size() && !error_; skip_blanks()) step();
    if (error_) return *error_;
    return std::move(lexemes_);
  }

 private:
  struct Place {
    std::size_t byte;
    std::size_t character;
  };

  [[nodiscard]] char32_t peek() const {
    std::size_t offset = at_;
    return offset < query_.size() ? utf8::next(query_, offset) : U'\0';
  }
  void advance() {
    utf8::next(query_, at_);
    ++character_;
  }
  void skip_blanks() {
    while (at_ < query_.size() && is_blank(peek())) advance();
  }
  [[nodiscard]] Place here() const { return {at_, character_}; }

  void fail(std::size_t character, std::string what) {
    if (!error_) error_ = Error{ErrorKind::usage, query_place(character), std::move(what)};
  }

  Lexeme& push(LexemeKind kind, Place from) {
    Lexeme lexeme;
    lexeme.kind = kind;
    lexeme.begin = from.byte;
    lexeme.end = at_;
    lexeme.character = from.character;
    lexemes_.push_back(std::move(lexeme));
    return lexemes_.back();
  }

  void step() {
    const Place from = here();
    const char32_t c = peek();
    if (c == U'(' || c == U')') {
      advance();
      push(c == U'(' ? LexemeKind::open : LexemeKind::close, from);
    } else if (const Quotes* pair = opening(c)) {
      phrase(*pair, from);
    } else if (closing_only.find(c) != std::u32string_view::npos) {
      fail(from.character, "expected a word or an opening quote, found a closing quote");
    } else if (c == U'-') {
      minus(from);
    } else {
      word(from);
    }
  }

  void minus(Place from) {
    advance();
    if (at_ == query_.size() || is_blank(peek()) || peek() == U')' || peek() == U'-')
      return fail(from.character, "expected a word after \"-\", found none");
    push(LexemeKind::minus, from);
  }

  void phrase(const Quotes& pair, Place from) {
    advance();
    const std::size_t inside = at_;
    while (at_ < query_.size() && pair.close.find(peek()) == std::u32string_view::npos) advance();
    if (at_ == query_.size())
      return fail(from.character,
                  "expected a closing quote for the one here, found the end of the query");
    const std::string_view text = query_.substr(inside, at_ - inside);
    advance();
    bool blank = true;
    for (std::size_t i = 0; i < text.size();) blank = is_blank(utf8::next(text, i)) && blank;
    if (blank) return fail(from.character, "expected words between the quotes, found none");
    if (at_ < query_.size() && (peek() == U'~' || peek() == U'*'))
      return fail(character_,
                  "expected a word before \"" + std::string(1, query_[at_]) + "\", found a phrase");
    push(LexemeKind::phrase, from).text = text;
  }

  void word(Place from) {
    while (at_ < query_.size() && !ends_word(peek())) {
      if (query_[at_] == ':' && field(from)) return;
      if (error_) return;
      advance();
    }
    const std::string_view text = query_.substr(from.byte, at_ - from.byte);
    if (!operation(text, from)) marked_word(text, from);
  }

  /// At a colon: is what stands before it the name of a field?
  bool field(Place from) {
    const std::string_view name = query_.substr(from.byte, at_ - from.byte);
    const std::string_view rest = query_.substr(at_ + 1);
    if (!is_field_name(name) || rest.substr(0, 2) == "//") return false;
    const Field* known = find_field(name);
    std::size_t next = 0;
    const bool bare = rest.empty() || is_blank(utf8::next(rest, next)) || rest.front() == ')';
    if (known == nullptr) {
      if (bare) return false;  // "he said: no"
      fail(from.character, "expected one of the fields " + std::string{known_fields} +
                               ", found unknown field \"" + std::string{name} + "\"");
      return false;
    }
    if (bare) {
      fail(from.character,
           "expected a value after \"" + std::string{to_string(*known)} + ":\", found none");
      return false;
    }
    advance();
    push(LexemeKind::field, from).field = *known;
    if (*known != Field::title) value();
    return true;
  }

  /// The value of a field other than title: up to a blank or bracket; may hold colons.
  void value() {
    const Place from = here();
    if (const Quotes* pair = opening(peek())) return phrase(*pair, from);
    while (at_ < query_.size() && !ends_word(peek())) advance();
    if (at_ == from.byte)
      return fail(from.character, "expected a word or a quoted phrase as value, found a bracket");
    push(LexemeKind::word, from).text = query_.substr(from.byte, at_ - from.byte);
  }

  bool operation(std::string_view text, Place from) {
    if (text == "OR" || text == "AND" || text == "NOT") {
      push(text == "OR"    ? LexemeKind::or_
           : text == "AND" ? LexemeKind::and_
                           : LexemeKind::not_,
           from);
      return true;
    }
    if (text == "NEAR") {
      push(LexemeKind::near, from).distance = default_near;
      return true;
    }
    if (text.substr(0, 5) != "NEAR/") return false;
    std::size_t distance = 0;
    for (const char c : text.substr(5))
      distance = c < '0' || c > '9' || distance > max_near ? max_near + 1
                                                           : distance * 10 + std::size_t(c - '0');
    if (distance == 0 || distance > max_near)
      fail(from.character, "expected a number from 1 to 1000 after \"NEAR/\", found \"" +
                               std::string{text.substr(5)} + "\"");
    push(LexemeKind::near, from).distance = distance;
    return true;
  }

  /// A word with `=` before it or `*`, `~`, `~1`, `~2` behind it.
  void marked_word(std::string_view text, Place from) {
    Lexeme& lexeme = push(LexemeKind::word, from);
    const std::string typed{text};
    if (text.front() == '=') {
      lexeme.match = WordMatch::exact;
      text.remove_prefix(1);
      if (text.empty()) return fail(from.character, "expected a word after \"=\", found none");
    }
    if (const auto star = text.find('*'); star != std::string_view::npos) {
      if (lexeme.match == WordMatch::exact)
        return fail(from.character, "expected \"=\" or \"*\", found both in \"" + typed + "\"");
      if (star + 1 != text.size())
        return fail(from.character, "expected \"*\" at the end of a word, found \"" + typed + "\"");
      text.remove_suffix(1);
      lexeme.match = WordMatch::wildcard;
      if (utf8::count(text) < min_wildcard_stem)
        return fail(from.character,
                    "expected at least 2 characters before \"*\", found \"" + typed + "\"");
    } else if (!fuzzy(text, lexeme, typed)) {
      return;
    }
    lexeme.text = text;
  }

  bool fuzzy(std::string_view& text, Lexeme& lexeme, const std::string& typed) {
    const auto mark = text.find('~', 1);  // "~5" is "about 5"
    if (mark == std::string_view::npos) return true;
    const std::string_view edits = text.substr(mark + 1);
    if (!edits.empty() && edits != "1" && edits != "2") {
      fail(lexeme.character,
           "expected \"~\", \"~1\" or \"~2\" at the end of a word, found \"" + typed + "\"");
      return false;
    }
    if (lexeme.match == WordMatch::exact) {
      fail(lexeme.character, "expected \"=\" or \"~\", found both in \"" + typed + "\"");
      return false;
    }
    lexeme.match = WordMatch::fuzzy;
    lexeme.edits = edits.empty() ? 0U : static_cast<unsigned>(edits.front() - '0');
    text = text.substr(0, mark);
    return true;
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::size_t character_ = 1;
  std::vector<Lexeme> lexemes_;
  std::optional<Error> error_;
};

}  // namespace

std::string query_place(std::size_t character) {
  return "query, character " + std::to_string(character);
}

const Field* find_field(std::string_view name) {
  for (const auto& [known, field] : fields) {
    if (known.size() != name.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < name.size(); ++i)
      same = same && (name[i] == known[i] || name[i] + ('a' - 'A') == known[i]);
    if (same) return &field;
  }
  return nullptr;
}

std::string_view to_string(Field field) { return fields[static_cast<std::size_t>(field)].first; }

Result<std::vector<Lexeme>> cut_query(std::string_view query) {
  if (!utf8::is_valid(query))
    return Error{ErrorKind::usage, "query", "expected UTF-8, found other bytes"};
  return Lexer{query}.run();
}

}  // namespace dragoman::searcher
