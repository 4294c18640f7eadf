#include "indexer/extract/actors/words.h"

#include <algorithm>
#include <array>

#include "common/names/letters.h"

namespace dragoman::indexer {
namespace {

/// Words whose point does not end the sentence (folded).
constexpr std::array<std::string_view, 45> abbreviations{
    "mr",  "mrs", "ms",  "dr",  "st",  "gen",  "sen", "rep",  "gov", "col", "lt",   "capt",
    "sgt", "jr",  "sr",  "rev", "hon", "prof", "inc", "corp", "ltd", "co",  "bros", "maj",
    "adm", "no",  "vs",  "doc", "yrd", "av",   "hz",  "г",    "им",  "гр",  "проф", "акад",
    "ген", "ул",  "вул", "обл", "св",  "стр",  "ім",  "м",    "тов"};

bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'’' || code == U'ʼ' || code == U'‘' || code == U'`';
}

bool is_letter(LetterKind kind) { return kind != LetterKind::other; }

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Word>& words) : text_(text), words_(words) {}

  void run() {
    words_.clear();
    while (at_ < text_.size()) {
      const auto begin = at_;
      const auto code = next_code_point(text_, at_);
      const auto kind = letter_kind(code);
      if (is_letter(kind)) {
        at_ = begin;
        read_word();
      } else {
        gap_ |= gap_of(code, begin);
      }
    }
  }

 private:
  struct Peek {
    char32_t code = 0;
    LetterKind kind = LetterKind::other;
    std::size_t next = 0;
  };

  Peek peek(std::size_t at) const {
    Peek found;
    if (at >= text_.size()) return found;
    found.next = at;
    found.code = next_code_point(text_, found.next);
    found.kind = letter_kind(found.code);
    return found;
  }

  /// A line break ends a sentence unless the line is as long as wrapped ones are and the next goes
  /// on without indent.
  unsigned newline_gap(std::size_t at) const {
    const auto next = at + 1 < text_.size() ? text_[at + 1] : '\n';
    if (next == '\n' || next == ' ' || next == '\t') return gap::stop;
    std::size_t length = 0;
    for (std::size_t i = at; i > 0 && text_[i - 1] != '\n' && length <= 100; --i) {
      length += (static_cast<unsigned char>(text_[i - 1]) & 0xC0U) != 0x80U ? 1U : 0U;
    }
    return length >= 35 && length <= 85 ? gap::blank : gap::stop;
  }

  unsigned gap_of(char32_t code, std::size_t at) const {
    switch (code) {
      case U'\n':
        return newline_gap(at);
      case U' ':
      case U'\t':
      case U'\r':
      case U'\u00A0':
        return gap::blank;
      case U',':
      case U':':
      case U'–':
      case U'—':
      case U'-':
        return gap::comma;
      case U'.':
      case U'!':
      case U'?':
      case U'…':
      case U';':
      case U'•':
      case U'|':
        return gap::stop;
      case U'«':
      case U'“':
      case U'„':
      case U'(':
      case U'[':
      case U'<':
        return gap::open;
      case U'»':
      case U'”':
      case U')':
      case U']':
      case U'>':
        return gap::close;
      case U'"':
      case U'\'':
      case U'’':
      case U'‘':
        return at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\n' || text_[at - 1] == '('
                   ? gap::open
                   : gap::close;
      case U'/':
      case U'&':
      case U'_':
      case U'@':
      case U'#':
        return gap::joint;
      default:
        return gap::comma;
    }
  }

  void read_word() {
    Word word;
    word.begin = at_;
    word.before = gap_;
    gap_ = 0;
    article_ = false;
    std::size_t letters = 0;
    std::size_t uppers = 0;
    auto first = LetterKind::other;
    for (auto now = peek(at_); is_letter(now.kind); now = peek(at_)) {
      if (letters == 0) first = now.kind;
      if (now.code < 0x80) {
        take_plain(word, letters, uppers);
        if (!join(word, letters, uppers)) break;
        continue;
      }
      take(word, now);
      ++letters;
      uppers += now.kind == LetterKind::upper ? 1 : 0;
      at_ = now.next;
      word.end = at_;
      if (!join(word, letters, uppers)) break;
    }
    word.outer_end = std::max(word.outer_end, word.end);
    // "al-Sharaa", "el-Sisi": the name is behind the article.
    if (first == LetterKind::lower && article_) first = LetterKind::upper;
    word.shape = shape_of(first, letters, uppers);
    read_point(word, letters, uppers);
    words_.push_back(std::move(word));
  }

  /// All ASCII letters and digits from here: most of most texts.
  void take_plain(Word& word, std::size_t& letters, std::size_t& uppers) {
    const auto begin = at_;
    const auto size = word.folded.size();
    while (at_ < text_.size() && is_letter(plain_kind(text_[at_]))) ++at_;
    word.folded.append(text_, begin, at_ - begin);
    for (auto i = size; i < word.folded.size(); ++i) {
      auto& letter = word.folded[i];
      if (letter < 'A' || letter > 'Z') continue;
      letter = static_cast<char>(letter + ('a' - 'A'));
      ++uppers;
    }
    letters += at_ - begin;
    word.end = at_;
  }

  static LetterKind plain_kind(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 ? letter_kind(byte) : LetterKind::other;
  }

  static void take(Word& word, const Peek& now) {
    word.cyrillic = word.cyrillic || (now.code >= 0x400 && now.code < 0x530);
    if (const auto letter = fold_letter(now.code)) append_code_point(word.folded, letter);
  }

  /// Looks at what stands behind a letter; passes a hyphen or apostrophe inside a word. False: the
  /// word has ended.
  bool join(Word& word, std::size_t letters, std::size_t uppers) {
    const auto mark = peek(at_);
    if (is_letter(mark.kind)) return true;
    const auto after = peek(mark.next);
    if (!is_letter(after.kind) || mark.next == 0) return false;
    if (mark.code == U'-' || mark.code == U'‑') {
      article_ = letters <= 3 && uppers == 0 && after.kind == LetterKind::upper;
      word.folded += '-';
      at_ = mark.next;
      return true;
    }
    if (!is_apostrophe(mark.code)) return false;
    const bool whole_upper = letters >= 2 && uppers == letters;
    const bool inside =
        word.cyrillic || letters < 2 || (after.kind == LetterKind::upper && !whole_upper);
    if (inside) {
      // "d'Estaing"
      article_ = article_ || (letters <= 2 && uppers == 0 && after.kind == LetterKind::upper);
      word.folded += '\'';
      at_ = mark.next;
      return true;
    }
    auto end = mark.next;
    for (auto now = after; is_letter(now.kind); now = peek(end)) end = now.next;
    word.ending = text_.substr(mark.next, end - mark.next);
    word.outer_end = end;
    at_ = end;
    return false;
  }

  static Shape shape_of(LetterKind first, std::size_t letters, std::size_t uppers) {
    if (first == LetterKind::digit) return Shape::number;
    if (first == LetterKind::uncased) return Shape::other;
    if (first != LetterKind::upper) return Shape::lower;
    if (letters == 1) return Shape::initial;
    return uppers == letters ? Shape::upper : Shape::capital;
  }

  /// The point behind an initial or abbreviation belongs to it; "U.S." is one word.
  void read_point(Word& word, std::size_t letters, std::size_t uppers) {
    // "Т . О . Грязнова": some texts set every mark apart.
    const bool apart = letters == 1 && uppers == 1 && word.cyrillic &&
                       text_.substr(at_).starts_with(" . ") && at_ + 3 < text_.size();
    if (apart) ++at_;
    if (at_ >= text_.size() || text_[at_] != '.') return;
    if (letters == 1 && uppers == 1) {
      word.dotted = true;
      ++at_;
      word.outer_end = at_;
      read_dotted(word);
      return;
    }
    const bool known =
        std::find(abbreviations.begin(), abbreviations.end(), word.folded) != abbreviations.end();
    if (!known) return;
    word.dotted = true;
    word.outer_end = ++at_;
  }

  /// Behind "U.": takes "S." and so on. Cyrillic ones are initials and stay apart.
  void read_dotted(Word& word) {
    word.end = word.outer_end;
    while (!word.cyrillic) {
      const auto letter = peek(at_);
      if (letter.kind != LetterKind::upper) return;
      if (letter.next >= text_.size() || text_[letter.next] != '.') return;
      take(word, letter);
      at_ = letter.next + 1;
      word.end = word.outer_end = at_;
      word.shape = Shape::upper;
    }
  }

  std::string_view text_;
  std::vector<Word>& words_;
  std::size_t at_ = 0;
  unsigned gap_ = gap::stop;
  bool article_ = false;  ///< the word began in lower case before a hyphen and a capital
};

}  // namespace

void split_words(std::string_view text, std::vector<Word>& words) { Splitter{text, words}.run(); }

}  // namespace dragoman::indexer
