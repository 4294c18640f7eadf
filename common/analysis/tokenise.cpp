#include "common/analysis/tokenise.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/analysis/characters.h"
#include "common/analysis/figures.h"
#include "common/analysis/fold.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

using characters::Kind;

constexpr std::size_t none = std::string_view::npos;
/// AT&T, R&D, M&S; longer neighbours of an & are words of their own.
constexpr std::size_t longest_ampersand_part = 3;

/// ASCII letters and digits, for the loop that reads most of all texts.
constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (unsigned c = 0; c < 256; ++c) {
    plain[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
  return plain;
}
constexpr std::array<bool, 256> plain = make_plain();

bool is_plain(char c) { return plain[static_cast<unsigned char>(c)]; }

bool continues_word(Kind kind) {
  return kind == Kind::letter || kind == Kind::digit || kind == Kind::mark;
}

/// Reads words out of one text. Lives as long as one call of WordBreaker::find.
class Reader {
 public:
  Reader(std::string_view text, const LanguageRules& rules) : text_(text), rules_(rules) {}

  /// The end of the word that begins at `begin`; *resume: where to look for the next.
  std::size_t word_end(std::size_t begin, std::size_t* resume) const;

  Kind kind(std::size_t at) const {
    return at < text_.size() ? characters::kind_of(utf8::next(text_, at)) : Kind::other;
  }

 private:
  char32_t character(std::size_t at) const { return at < text_.size() ? utf8::next(text_, at) : 0; }
  std::size_t behind(std::size_t at) const {
    if (at < text_.size()) utf8::next(text_, at);
    return at;
  }
  std::size_t skip_ignorable(std::size_t at) const;
  std::size_t run_end(std::size_t begin) const;
  bool single_letter(std::size_t begin, std::size_t end) const;
  std::size_t acronym_end(std::size_t begin, std::size_t end) const;
  std::size_t ampersand_end(std::size_t begin, std::size_t end) const;
  std::size_t apostrophe_end(std::size_t begin, std::size_t end, std::size_t* resume) const;
  std::size_t behind_possessive(std::size_t apostrophe) const;
  bool keeps_apostrophe(std::size_t begin, std::size_t apostrophe) const;
  std::size_t behind_ending(std::size_t end) const;
  bool in_list(std::size_t begin) const;

  std::string_view text_;
  const LanguageRules& rules_;
};

std::size_t Reader::skip_ignorable(std::size_t at) const {
  while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80 &&
         kind(at) == Kind::ignorable) {
    at = behind(at);
  }
  return at;
}

/// Letters, digits and marks without a break; ignorable characters between them.
std::size_t Reader::run_end(std::size_t begin) const {
  std::size_t end = begin;
  while (true) {
    while (end < text_.size() && is_plain(text_[end])) ++end;
    const std::size_t at = skip_ignorable(end);
    if (!continues_word(kind(at))) return end;
    end = behind(at);
  }
}

bool Reader::single_letter(std::size_t begin, std::size_t end) const {
  if (begin == end || kind(begin) != Kind::letter) return false;
  std::size_t at = behind(begin);
  while (at < end && kind(at) == Kind::mark) at = behind(at);
  return at == end;
}

/// Behind the last letter of U.S or е.г, where [begin, end) is its first letter; else end.
std::size_t Reader::acronym_end(std::size_t begin, std::size_t end) const {
  if (!single_letter(begin, end)) return end;
  while (character(end) == U'.') {
    const std::size_t next_end = run_end(end + 1);
    if (!single_letter(end + 1, next_end)) break;
    end = next_end;
  }
  return end;
}

std::size_t Reader::ampersand_end(std::size_t begin, std::size_t end) const {
  if (end >= text_.size() || text_[end] != '&' || kind(end + 1) != Kind::letter) return end;
  const std::size_t next_end = run_end(end + 1);
  const char32_t after = character(next_end);
  const bool short_parts =
      utf8::count(text_.substr(begin, end - begin)) <= longest_ampersand_part &&
      utf8::count(text_.substr(end + 1, next_end - end - 1)) <= longest_ampersand_part;
  // "a=b&c=d" and "x&lt;y" are no names.
  return short_parts && after != U';' && after != U'=' && after != U'&' ? next_end : end;
}

/// Behind 's that ends a word; none if that is not what stands there.
std::size_t Reader::behind_possessive(std::size_t apostrophe) const {
  const std::size_t at = behind(apostrophe);
  if (at >= text_.size() || (text_[at] != 's' && text_[at] != 'S')) return none;
  return run_end(at) == at + 1 ? at + 1 : none;
}

/// Names such as O'Neill and D'Alema keep their apostrophe in Turkish too.
bool Reader::keeps_apostrophe(std::size_t begin, std::size_t apostrophe) const {
  if (!single_letter(begin, apostrophe)) return false;
  const std::size_t second = behind(apostrophe);
  const std::size_t third = behind(second);
  const auto changes = [&](std::size_t at) {  // an upper-case letter
    const std::size_t length = behind(at) - at;
    const std::string_view letter = text_.substr(at, length);
    return lower_case(letter) != letter;
  };
  return third < text_.size() && changes(second) && kind(third) == Kind::letter && !changes(third);
}

/// The word goes on behind an apostrophe at `end`, ends there, or ends and its ending is skipped.
std::size_t Reader::apostrophe_end(std::size_t begin, std::size_t end, std::size_t* resume) const {
  *resume = end;
  while (end < text_.size() && characters::is_apostrophe(character(end))) {
    const std::size_t next_begin = behind(end);
    if (kind(next_begin) != Kind::letter) break;
    if (const std::size_t behind_s = behind_possessive(end); behind_s != none) {
      *resume = behind_s;
      break;
    }
    const std::size_t next_end = run_end(next_begin);
    if (rules_.apostrophe == Apostrophe::begins_suffix && !keeps_apostrophe(begin, end)) {
      *resume = next_end;
      break;
    }
    const std::string_view word = text_.substr(begin, end - begin);
    if (rules_.apostrophe == Apostrophe::ends_article && is_elided_article(lower_case(word))) break;
    end = *resume = next_end;
  }
  return end;
}

/// Behind an ending that an apostrophe (after the last period of an acronym) joins to a word.
std::size_t Reader::behind_ending(std::size_t end) const {
  const std::size_t apostrophe = character(end) == U'.' ? end + 1 : end;
  if (!characters::is_apostrophe(character(apostrophe))) return end;
  if (const std::size_t behind_s = behind_possessive(apostrophe); behind_s != none) return behind_s;
  const std::size_t next_begin = behind(apostrophe);
  const bool suffix =
      rules_.apostrophe == Apostrophe::begins_suffix && kind(next_begin) == Kind::letter;
  return suffix ? run_end(next_begin) : end;
}

/// A figure of "1,2,3" or of a table's row "100 200 300 ..." (longer than any number) but the
/// first: no number with separators begins there.
bool Reader::in_list(std::size_t begin) const {
  const auto digit_before = [&](std::size_t back) {
    return begin >= back && text_[begin - back] >= '0' && text_[begin - back] <= '9';
  };
  if (!digit_before(2)) return false;
  const bool three_digits = digit_before(3) && digit_before(4) && !digit_before(5);
  return text_[begin - 1] == ',' || (text_[begin - 1] == ' ' && three_digits);
}

std::size_t Reader::word_end(std::size_t begin, std::size_t* resume) const {
  if (kind(begin) == Kind::digit && !in_list(begin)) {
    const std::size_t digits_end = read_figure(text_, begin, rules_.blank_groups).end;
    const bool parted =
        std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                    text_.begin() + static_cast<std::ptrdiff_t>(digits_end),
                    [](char c) { return static_cast<unsigned char>(c) < 0x80 && !is_plain(c); });
    if (parted || run_end(begin) < digits_end) {
      *resume = behind_ending(digits_end);
      return digits_end;
    }
  }
  const std::size_t run = run_end(begin);
  if (run < text_.size() && text_[run] == '.') {
    if (const std::size_t end = acronym_end(begin, run); end != run) {
      *resume = behind_ending(end);
      return end;
    }
  }
  if (const std::size_t end = ampersand_end(begin, run); end != run) {
    *resume = behind_ending(end);
    return end;
  }
  // Hebrew acronyms carry a quotation mark before their last letter: צה"ל.
  const char32_t quote = character(run);
  if ((quote == U'"' || quote == 0x5F4) && characters::is_hebrew(character(behind(run)))) {
    std::size_t last = run;
    if (characters::is_hebrew(utf8::previous(text_, last))) return *resume = run_end(behind(run));
  }
  return apostrophe_end(begin, run, resume);
}

}  // namespace

struct WordBreaker::Dictionary {
  std::unique_ptr<icu::BreakIterator> words;

  Dictionary() {
    UErrorCode status = U_ZERO_ERROR;
    words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) != 0) words.reset();
  }

  /// The words of a run of unspaced letters that begins at `offset` of the whole text. Without
  /// ICU's data the run is one word.
  void find(std::string_view run, WordSpan whole, std::vector<WordSpan>& found) const {
    UErrorCode status = U_ZERO_ERROR;
    UText* source =
        utext_openUTF8(nullptr, run.data(), static_cast<std::int64_t>(run.size()), &status);
    if (words != nullptr) words->setText(source, status);
    if (words == nullptr || U_FAILURE(status) != 0) {
      utext_close(source);
      found.push_back(whole);
      return;
    }
    std::int32_t begin = words->first();
    for (std::int32_t end = words->next(); end != icu::BreakIterator::DONE; end = words->next()) {
      if (words->getRuleStatus() != UBRK_WORD_NONE) {
        found.push_back({whole.begin + static_cast<std::size_t>(begin),
                         whole.begin + static_cast<std::size_t>(end), whole.new_paragraph});
        whole.new_paragraph = false;
      }
      begin = end;
    }
    utext_close(source);
  }
};

WordBreaker::WordBreaker(const LanguageRules& rules) : rules_(&rules) {}
WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;

void WordBreaker::find(std::string_view text, std::vector<WordSpan>& words) {
  words.clear();
  const Reader reader{text, *rules_};
  int line_ends = 0;
  bool new_paragraph = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    const Kind kind = characters::kind_of(c);
    if (kind == Kind::letter || kind == Kind::digit) {
      std::size_t resume = begin;
      const std::size_t end = reader.word_end(begin, &resume);
      words.push_back({begin, end, new_paragraph});
      at = std::max(resume, end);
    } else if (kind == Kind::unspaced) {
      while (reader.kind(at) == Kind::unspaced) utf8::next(text, at);
      if (dictionary_ == nullptr) dictionary_ = std::make_unique<Dictionary>();
      dictionary_->find(text.substr(begin, at - begin), {begin, at, new_paragraph}, words);
    } else {
      if (c == U'\n') ++line_ends;
      if (c != U'\n' && c != U' ' && c != U'\t' && c != U'\r') line_ends = 0;
      new_paragraph = new_paragraph || line_ends >= 2 || c == 0x2029;
      continue;
    }
    line_ends = 0;
    new_paragraph = false;
  }
}

}  // namespace dragoman
