#include "indexer/extract/dates/characters.h"
#include "indexer/extract/dates/fold.h"
#include "indexer/extract/dates/tokeniser.h"

namespace dragoman::indexer::dates {

void Tokeniser::read_word() {
  const bool capital = is_capital(at_);
  const WordEnds ends = fold_word_at(at_);
  Token& token = push(Shape::word, ends.word);
  token.capital = capital;
  token.meaning = lexicon_.find(folded_);
  if (ends.stem != 0 && token.meaning.kind == Kind::other) {
    token.meaning = lexicon_.find(stem_);
    token.end = static_cast<std::uint32_t>(ends.stem);
    token.suffix = Suffix::inflection;
  }
}

Tokeniser::WordEnds Tokeniser::fold_word_at(std::size_t at) {
  folded_.clear();
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
    if (code >= 0x410 && code < 0x450) {  // Cyrillic letters, no need to ask on
      append_folded(code, folded_);
      at += length;
      continue;
    }
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
    append_folded(code, folded_);
    at += length;
  }
  return {at, stem_end};
}

std::size_t Tokeniser::fold_letters_at(std::size_t at) {
  folded_.clear();
  while (letter_at(at)) at += fold_next(text_, at, folded_);
  return at;
}

bool Tokeniser::letter_at(std::size_t at) const {
  if (at >= text_.size()) return false;
  if (is_ascii(text_[at])) return is_ascii_letter(text_[at]);
  std::size_t length = 1;
  const char32_t code = code_point_at(text_, at, length);
  return !is_sign(code) && !is_blank(code) && !is_dash(code);
}

bool Tokeniser::is_capital(std::size_t at) const {
  const char c = text_[at];
  if (is_ascii(c)) return c >= 'A' && c <= 'Z';
  std::string folded;
  const std::size_t length = fold_next(text_, at, folded);
  // ё and the like fold to another letter of the same case; good enough for a first letter.
  return text_.substr(at, length) != folded && !is_small_marked(at);
}

bool Tokeniser::is_small_marked(std::size_t at) const {
  std::size_t length = 1;
  const char32_t c = code_point_at(text_, at, length);
  if (c >= 0xE0 && c < 0x100) return true;
  if (c == 0x451 || c == 0x131) return true;
  return c >= 0x100 && c < 0x180 && (c & 1) == 1 && c != 0x139 && c != 0x178;
}

}  // namespace dragoman::indexer::dates
