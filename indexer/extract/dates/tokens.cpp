#include "indexer/extract/dates/tokens.h"

#include "indexer/extract/dates/characters.h"
#include "indexer/extract/dates/fold.h"
#include "indexer/extract/dates/tokeniser.h"

namespace dragoman::indexer::dates {

std::vector<Token> Tokeniser::run() {
  tokens_.reserve(text_.size() / 5 + 8);
  while (at_ < text_.size()) step();
  push(Shape::stop, at_);
  return std::move(tokens_);
}

void Tokeniser::step() {
  const char c = text_[at_];
  if (is_ascii(c)) {
    if (is_digit(c)) return read_figures();
    if (is_ascii_letter(c)) return starts_address() ? read_address() : read_word();
  }
  std::size_t length = 1;
  const char32_t code = code_point_at(text_, at_, length);
  if (code == U'\n') return read_line_break();
  read_sign(code, length);
}

void Tokeniser::read_sign(char32_t code, std::size_t length) {
  const char c = text_[at_];
  if (is_blank(code)) {
    space_ = true;
    at_ += length;
  } else if (is_dash(code)) {
    push(Shape::dash, at_ + length);
  } else if (is_ascii(c) || is_sign(code) || is_apostrophe(code)) {
    push(Shape::mark, at_ + length);
    tokens_.back().sign = is_quote(code) ? '"' : is_money(code) ? '$' : is_ascii(c) ? c : '\0';
  } else {
    read_word();
  }
}

Token& Tokeniser::push(Shape shape, std::size_t end) {
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

void Tokeniser::read_line_break() {
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

bool Tokeniser::starts_address() const {
  const std::string_view rest = text_.substr(at_, 8);
  return rest.substr(0, 7) == "http://" || rest == "https://" || rest.substr(0, 4) == "www.";
}

void Tokeniser::read_address() {
  const std::size_t end = text_.find_first_of(" \t\r\n\"<>", at_);
  push(Shape::opaque, end == std::string_view::npos ? text_.size() : end);
}

std::vector<Token> tokenise(std::string_view text, const Lexicon& lexicon, bool day_first) {
  return Tokeniser{text, lexicon, day_first}.run();
}

}  // namespace dragoman::indexer::dates
