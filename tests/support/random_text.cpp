#include "tests/support/random_text.h"

#include <array>
#include <string_view>

namespace dragoman::testing_support {
namespace {

struct Script {
  char32_t first;
  char32_t last;
};

/// Letters of the Unicode blocks; a few unassigned ones among them do no harm.
constexpr std::array scripts = {
    Script{U'A', U'Z'},       Script{U'a', U'z'},       Script{0x00C0, 0x00FF},
    Script{0x0100, 0x017F},   Script{0x0180, 0x024F},   Script{0x0370, 0x03FF},
    Script{0x0400, 0x045F},   Script{0x0410, 0x044F},   Script{0x0490, 0x0491},
    Script{0x0531, 0x0587},   Script{0x05D0, 0x05EA},   Script{0x0621, 0x064A},
    Script{0x0904, 0x0939},   Script{0x0E01, 0x0E30},   Script{0x10D0, 0x10FA},
    Script{0x1100, 0x11FF},   Script{0x1E00, 0x1EFF},   Script{0x3041, 0x30FF},
    Script{0x4E00, 0x9FFF},   Script{0xAC00, 0xD7A3},   Script{0x10400, 0x1044F},
    Script{0x1F300, 0x1F64F}, Script{0x20000, 0x2A6DF},
};

/// What sits inside or beside words and breaks naive code.
constexpr std::array<std::string_view, 40> oddities = {"\u0301",
                                                       "\u0308",
                                                       "\u0307",
                                                       "\u0327",
                                                       "\u00AD",
                                                       "\u200B",
                                                       "\u200C",
                                                       "\u200D",
                                                       "\u200E",
                                                       "\u202E",
                                                       "\u2066",
                                                       "\uFEFF",
                                                       "\u2019",
                                                       "\u02BC",
                                                       "'",
                                                       "`",
                                                       "\u201C",
                                                       "\u201D",
                                                       "\u00AB",
                                                       "\u00BB",
                                                       "\u2013",
                                                       "\u2014",
                                                       "\u2026",
                                                       "\u00A0",
                                                       "\u2028",
                                                       "İ",
                                                       "ı",
                                                       "ß",
                                                       "ẞ",
                                                       "ﬁ",
                                                       "ё",
                                                       "ґ",
                                                       "№",
                                                       "&",
                                                       "-",
                                                       "\uFFFD",
                                                       "👩‍👩‍👧",
                                                       "🇺🇦",
                                                       "\U0010FFFD",
                                                       "\uE000"};

constexpr std::array<std::string_view, 14> pieces = {"U.S.",
                                                     "AT&T",
                                                     "e-mail",
                                                     "1,000",
                                                     "16.05.2025",
                                                     "2025-06-02",
                                                     "https://a.example/b?c=d",
                                                     "Türkiye'nin",
                                                     "об'єднання",
                                                     "O\u2019Neill",
                                                     "#tag",
                                                     "@name",
                                                     "12:30",
                                                     "a@b.example"};

constexpr std::array<std::string_view, 12> gaps = {" ",  " ",  " ",    " ",  ", ",       ". ",
                                                   "; ", "\n", "\n\n", "\t", " \u2014 ", "\u00A0"};

}  // namespace

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
// The engines of <random> are fixed by the standard, its distributions are not.
std::uint64_t RandomText::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

std::size_t RandomText::below(std::size_t bound) {
  return static_cast<std::size_t>(next() % bound);
}

std::string RandomText::character() {
  if (below(8) == 0) return std::string{oddities[below(oddities.size())]};
  const Script script = scripts[below(scripts.size())];
  std::string text;
  append_utf8(text, script.first + static_cast<char32_t>(below(script.last - script.first + 1)));
  return text;
}

std::string RandomText::word() {
  if (below(12) == 0) return std::string{pieces[below(pieces.size())]};
  const Script script = scripts[below(scripts.size())];
  std::string text;
  for (std::size_t length = 1 + below(10); length > 0; --length) {
    append_utf8(text, script.first + static_cast<char32_t>(below(script.last - script.first + 1)));
    if (below(10) == 0) text += oddities[below(oddities.size())];
  }
  return text;
}

std::string RandomText::text(std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += below(15) == 0 ? character() : word();
    text += gaps[below(gaps.size())];
  }
  return text;
}

std::string RandomText::damaged(std::size_t words) {
  std::string bytes = text(words);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (below(20) == 0) bytes[i] = static_cast<char>(below(256));
  return bytes;
}

}  // namespace dragoman::testing_support
