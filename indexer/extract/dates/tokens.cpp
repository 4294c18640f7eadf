#include "indexer/extract/dates/tokens.h"

#include <array>
#include <string>

#include "indexer/extract/dates/fold.h"
#include "indexer/extract/dates/numeric.h"

namespace dragoman::indexer::dates {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }
bool is_dash(char32_t c) {
  return c == U'-' || c == U'~' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212';
}
bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == U'\u00A0' || c == U'\u202F' ||
         (c >= U'\u2000' && c <= U'\u200B');
}
/// Punctuation and symbols of the blocks that news use; everything else beyond ASCII is a letter.
bool is_sign(char32_t c) {
  return (c >= 0x80 && c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA && c != 0xAD) ||
         (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || c == 0xFFFD || c == 0xD7 ||
         c == 0xF7;
}
bool is_money(char32_t c) {
  return c == U'$' || c == U'#' || c == U'\u00A3' || c == U'\u2116' || (c >= 0x20A0 && c < 0x20D0);
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, const Lexicon& lexicon, bool day_first)
      : text_(text), lexicon_(lexicon), day_first_(day_first) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / 5 + 8);
    while (at_ < text_.size()) step();
    push(Shape::stop, at_);
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (is_ascii(c)) {
      if (is_digit(c)) return read_figures();
      if (is_ascii_letter(c)) return starts_address() ? read_address() : read_word();
    }
    std::size_t length = 1;
    const char32_t code = code_point_at(text_, at_, length);
    if (code == U'\n') return read_line_break();
    if (is_blank(code)) {
      space_ = true;
      at_ += length;
    } else if (is_dash(code)) {
      push(Shape::dash, at_ + length);
    } else if (is_ascii(c) || is_sign(code) || is_apostrophe(code)) {
      push(Shape::mark, at_ + length);
      const bool quote = code == U'"' || code == U'\u00AB' || code == U'\u00BB' ||
                         (code >= U'\u2018' && code <= U'\u201F');
      tokens_.back().sign = quote ? '"' : is_money(code) ? '$' : is_ascii(c) ? c : '\0';
    } else {
      read_word();
    }
  }

  Token& push(Shape shape, std::size_t end) {
    Token token;
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = token.after = static_cast<std::uint32_t>(end);
    token.shape = shape;
    token.space_before = space_ || tokens_.empty();
    tokens_.push_back(token);
    space_ = false;
    at_ = end;
    return tokens_.back();
  }

  /// A single line break is a blank, more of them end the paragraph.
  void read_line_break() {
    std::size_t end = at_;
    int breaks = 0;
    for (; end < text_.size(); ++end) {
      if (text_[end] == '\n') {
        ++breaks;
      } else if (text_[end] != ' ' && text_[end] != '\r' && text_[end] != '\t') {
        break;
      }
    }
    if (breaks > 1) push(Shape::stop, end);
    at_ = end;
    space_ = true;
  }

  [[nodiscard]] bool starts_address() const {
    const std::string_view rest = text_.substr(at_, 8);
    return rest.substr(0, 7) == "http://" || rest == "https://" || rest.substr(0, 4) == "www.";
  }
  /// The figures in it are nobody's dates.
  void read_address() {
    const std::size_t end = text_.find_first_of(" \t\r\n\"<>", at_);
    push(Shape::opaque, end == std::string_view::npos ? text_.size() : end);
  }

  void read_word() {
    const std::size_t begin = at_;
    folded_.clear();
    std::size_t at = begin;
    std::size_t stem_end = 0;
    while (at < text_.size()) {
      const char c = text_[at];
      if (is_ascii(c)) {
        if (is_ascii_letter(c) || is_digit(c)) {
          folded_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
          ++at;
          continue;
        }
        if (c != '\'') break;
      }
      std::size_t length = 1;
      const char32_t code = code_point_at(text_, at, length);
      if (is_apostrophe(code)) {
        if (!letter_at(at + length)) break;
        if (stem_end == 0 && lexicon_.apostrophe_ends_stem) {
          stem_end = at;
          stem_ = folded_;
        }
        folded_ += '\'';
        at += length;
        continue;
      }
      if (is_sign(code) || is_dash(code) || is_blank(code)) break;
      at += fold_next(text_, at, folded_);
    }
    const bool capital = is_capital(begin);
    Token& token = push(Shape::word, at);
    token.capital = capital;
    token.meaning = lexicon_.find(folded_);
    if (stem_end != 0 && token.meaning.kind == Kind::other) {
      token.meaning = lexicon_.find(stem_);
      token.end = static_cast<std::uint32_t>(stem_end);
      token.suffix = Suffix::inflection;
    }
  }

  [[nodiscard]] bool letter_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (is_ascii(text_[at])) return is_ascii_letter(text_[at]);
    std::size_t length = 1;
    const char32_t code = code_point_at(text_, at, length);
    return !is_sign(code) && !is_blank(code) && !is_dash(code);
  }

  [[nodiscard]] bool is_capital(std::size_t at) const {
    const char c = text_[at];
    if (is_ascii(c)) return c >= 'A' && c <= 'Z';
    std::string folded;
    const std::size_t length = fold_next(text_, at, folded);
    // ё and the like fold to another letter of the same case; good enough for a first letter.
    return std::string_view{text_}.substr(at, length) != folded && !is_small_marked(at);
  }
  [[nodiscard]] bool is_small_marked(std::size_t at) const {
    std::size_t length = 1;
    const char32_t c = code_point_at(text_, at, length);
    if (c >= 0xE0 && c < 0x100) return true;
    if (c == 0x451 || c == 0x131) return true;
    return c >= 0x100 && c < 0x180 && (c & 1) == 1 && c != 0x139 && c != 0x178;
  }

  void read_figures() {
    const bool glued_sign = !tokens_.empty() && !space_ && tokens_.back().sign == '$';
    // 133-03-03-2020
    const bool goes_on = at_ > 1 && text_[at_ - 1] == '-' && is_digit(text_[at_ - 2]) &&
                         tokens_[tokens_.size() - 2].shape == Shape::number &&
                         text_.substr(at_, 3).find('-') != std::string_view::npos;
    if (!glued_sign && !goes_on && !in_name()) {
      if (const auto date = read_numeric_date(text_.substr(at_), day_first_)) {
        Token& token = push(Shape::date, at_ + date->length);
        token.date = date->date;
        token.weak_date = date->weak;
        skip_inflection();
        return;
      }
    }
    const std::size_t end = opaque_end();
    if (end != 0 || glued_sign) {
      push(Shape::opaque, end != 0 ? end : digits_end(at_));
      return;
    }
    read_number();
  }

  /// Figures that go on a file's name or the like: a_11.5.2015, Shot-2015-11-05.
  [[nodiscard]] bool in_name() const {
    if (at_ == 0) return false;
    const char before = text_[at_ - 1];
    if (before == '-' || before == '/') return at_ > 1 && is_ascii_letter(text_[at_ - 2]);
    return std::string_view{"_=&?%@+"}.find(before) != std::string_view::npos;
  }

  [[nodiscard]] std::size_t digits_end(std::size_t at) const {
    while (at < text_.size() && is_digit(text_[at])) ++at;
    return at;
  }

  /// Where figures end that are a quantity or a time: 1,000; 3.14; 10:30. 0: they are not.
  [[nodiscard]] std::size_t opaque_end() const {
    std::size_t at = digits_end(at_);
    bool opaque = at - at_ > 4;
    while (at + 1 < text_.size() && is_digit(text_[at + 1])) {
      const char c = text_[at];
      const std::size_t next = digits_end(at + 1);
      const bool thousands = c == ',' && next - at == 4;
      if (c != '.' && c != ':' && !thousands) break;
      opaque = true;
      at = next;
    }
    return opaque ? at : 0;
  }

  void read_number() {
    const std::size_t end = digits_end(at_);
    int value = 0;
    for (std::size_t i = at_; i < end; ++i) value = value * 10 + (text_[i] - '0');
    const std::size_t digits = end - at_;
    Token& token = push(Shape::number, end);
    token.number = value;
    token.digits = static_cast<std::uint8_t>(digits);
    read_suffix();
    const std::size_t behind = text_.find_first_not_of(' ', at_);
    if (behind != text_.npos && text_[behind] == '%') tokens_.back().shape = Shape::opaque;
  }

  /// Letters that hang on a number: 16th, 1990s, 1er, 2022'de, 2-го, 1990-х. Others make it opaque.
  void read_suffix() {
    Token& token = tokens_.back();
    std::size_t length = 1;
    std::size_t at = at_;
    if (at >= text_.size()) return;
    char32_t code = code_point_at(text_, at, length);
    if (code == U'\u00BA' || code == U'\u00AA') {
      token.suffix = Suffix::ordinal;
      token.end = token.after = static_cast<std::uint32_t>(at_ = at + length);
      return;
    }
    const bool apostrophe = is_apostrophe(code);
    const bool dash = is_dash(code) && code != U'~';
    if (apostrophe || dash) at += length;
    folded_.clear();
    std::size_t end = at;
    while (letter_at(end)) end += fold_next(text_, end, folded_);
    if (folded_.empty()) return;
    Suffix suffix = suffix_of(folded_, token, apostrophe, dash);
    // "2020's figures", but "the 1990's".
    if (apostrophe && suffix == Suffix::decade && folded_ == "s" && !led_to_decade()) {
      suffix = Suffix::inflection;
    }
    if (suffix == Suffix::none) {
      // "2022г", "16мая": the word stands for itself; "5G", "100m" are no figures of a date.
      const bool latin = is_ascii(folded_[0]) && !apostrophe && !dash;
      if (latin) {
        token.shape = Shape::opaque;
        token.end = token.after = static_cast<std::uint32_t>(at_ = end);
      }
      return;
    }
    token.suffix = suffix;
    at_ = end;
    token.after = static_cast<std::uint32_t>(end);
    if (suffix != Suffix::inflection) token.end = token.after;
  }

  [[nodiscard]] bool led_to_decade() const {
    if (tokens_.size() < 2) return false;
    const Kind kind = tokens_[tokens_.size() - 2].meaning.kind;
    return kind == Kind::article || kind == Kind::part;
  }

  static Suffix suffix_of(std::string_view letters, const Token& token, bool apostrophe,
                          bool dash) {
    const bool round = token.number % 10 == 0 && (token.digits == 4 || token.digits == 2);
    const auto in = [letters](std::initializer_list<std::string_view> list) {
      for (const auto each : list) {
        if (letters == each) return true;
      }
      return false;
    };
    if (dash) {
      if (round && in({"х", "е", "ти", "ті", "тих", "их"})) return Suffix::decade;
      if (in({"го", "е",  "й",    "му", "м",  "ого", "ое", "я",  "ю",   "а",  "та",
              "те", "ье", "ьего", "ий", "ше", "ої",  "ої", "ій", "ого", "ої", "ому"})) {
        return Suffix::ordinal;
      }
      return Suffix::none;
    }
    if (round && (letters == "s" || (apostrophe && letters.substr(0, 3) == "lar") ||
                  (apostrophe && letters.substr(0, 3) == "ler"))) {
      return Suffix::decade;
    }
    if (!apostrophe && in({"st", "nd", "rd", "th", "er", "e", "eme"})) return Suffix::ordinal;
    if (apostrophe) {
      return letters.substr(0, 3) == "inc" || letters.substr(0, 3) == "nci" ||
                     letters.substr(0, 3) == "unc" || letters.substr(0, 3) == "ncu"
                 ? Suffix::ordinal
                 : Suffix::inflection;
    }
    return Suffix::none;
  }

  /// "23/01/2016'da"
  void skip_inflection() {
    std::size_t length = 1;
    if (at_ >= text_.size() || !is_apostrophe(code_point_at(text_, at_, length))) return;
    if (!letter_at(at_ + length)) return;
    std::size_t end = at_ + length;
    folded_.clear();
    while (letter_at(end)) end += fold_next(text_, end, folded_);
    tokens_.back().after = static_cast<std::uint32_t>(end);
    tokens_.back().suffix = Suffix::inflection;
    at_ = end;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  bool day_first_;
  bool space_ = false;
  std::size_t at_ = 0;
  std::string folded_;
  std::string stem_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text, const Lexicon& lexicon, bool day_first) {
  return Tokeniser{text, lexicon, day_first}.run();
}

}  // namespace dragoman::indexer::dates
