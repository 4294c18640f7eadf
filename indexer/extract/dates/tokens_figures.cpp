#include "indexer/extract/dates/characters.h"
#include "indexer/extract/dates/fold.h"
#include "indexer/extract/dates/numeric.h"
#include "indexer/extract/dates/suffixes.h"
#include "indexer/extract/dates/tokeniser.h"

namespace dragoman::indexer::dates {

void Tokeniser::read_figures() {
  const bool sum = behind_money();
  if (!sum && !in_row_of_numbers() && !in_name()) {
    if (const auto date = read_numeric_date(text_.substr(at_), day_first_)) {
      Token& token = push(Shape::date, at_ + date->length);
      token.date = date->date;
      token.weak_date = date->weak;
      skip_inflection();
      return;
    }
  }
  const std::size_t end = opaque_end();
  if (end != 0 || sum) {
    push(Shape::opaque, end != 0 ? end : digits_end(at_));
    return;
  }
  read_number();
}

bool Tokeniser::behind_money() const {
  return !tokens_.empty() && !space_ && tokens_.back().sign == '$';
}

bool Tokeniser::in_row_of_numbers() const {
  return at_ > 1 && text_[at_ - 1] == '-' && is_digit(text_[at_ - 2]) &&
         tokens_[tokens_.size() - 2].shape == Shape::number &&
         text_.substr(at_, 3).find('-') != std::string_view::npos;
}

bool Tokeniser::in_name() const {
  if (at_ == 0) return false;
  const char before = text_[at_ - 1];
  if (before == '-' || before == '/') return at_ > 1 && is_ascii_letter(text_[at_ - 2]);
  return std::string_view{"_=&?%@+"}.find(before) != std::string_view::npos;
}

std::size_t Tokeniser::digits_end(std::size_t at) const {
  while (at < text_.size() && is_digit(text_[at])) ++at;
  return at;
}

std::size_t Tokeniser::opaque_end() const {
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

void Tokeniser::read_number() {
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

void Tokeniser::read_suffix() {
  if (at_ >= text_.size()) return;
  std::size_t length = 1;
  const char32_t code = code_point_at(text_, at_, length);
  if (code == U'\u00BA' || code == U'\u00AA') return hang(Suffix::ordinal, at_ + length);
  const Joint joint = is_apostrophe(code)             ? Joint::apostrophe
                      : is_dash(code) && code != U'~' ? Joint::dash
                                                      : Joint::nothing;
  const std::size_t end = fold_letters_at(joint == Joint::nothing ? at_ : at_ + length);
  if (folded_.empty()) return;
  Token& token = tokens_.back();
  Suffix suffix = suffix_of(folded_, token, joint);
  if (joint == Joint::apostrophe && suffix == Suffix::decade && folded_ == "s" && !led_to_decade())
    suffix = Suffix::inflection;
  if (suffix != Suffix::none) return hang(suffix, end);
  // "2022г", "16мая": the word stands for itself; "5G", "100m" are no figures of a date.
  if (!is_ascii(folded_[0]) || joint != Joint::nothing) return;
  token.shape = Shape::opaque;
  token.end = token.after = static_cast<std::uint32_t>(at_ = end);
}

void Tokeniser::hang(Suffix suffix, std::size_t end) {
  Token& token = tokens_.back();
  token.suffix = suffix;
  at_ = end;
  token.after = static_cast<std::uint32_t>(end);
  if (suffix != Suffix::inflection) token.end = token.after;
}

bool Tokeniser::led_to_decade() const {
  if (tokens_.size() < 2) return false;
  const Kind kind = tokens_[tokens_.size() - 2].meaning.kind;
  return kind == Kind::article || kind == Kind::part;
}

void Tokeniser::skip_inflection() {
  std::size_t length = 1;
  if (at_ >= text_.size() || !is_apostrophe(code_point_at(text_, at_, length))) return;
  if (!letter_at(at_ + length)) return;
  const std::size_t end = fold_letters_at(at_ + length);
  tokens_.back().after = static_cast<std::uint32_t>(end);
  tokens_.back().suffix = Suffix::inflection;
  at_ = end;
}

}  // namespace dragoman::indexer::dates
