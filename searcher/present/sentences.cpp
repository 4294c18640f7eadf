#include "searcher/present/sentences.h"

#include <algorithm>
#include <array>

#include "searcher/present/characters.h"

namespace dragoman::searcher {
namespace {

/// Abbreviations after which a capital letter follows without a new sentence: titles and ranks,
/// months, streets, years. Single letters and acronyms need no entry. Sorted by bytes.
/// Source: the usual ones of English, Turkish, Russian, Ukrainian, German, French and Spanish
/// newspapers.
constexpr std::array abbreviations = std::to_array<std::string_view>({
    "Adm", "Alb",    "Amb",  "Apr",  "Art", "Aug",  "Av",   "Avg", "Bros",   "Cad",  "Capt", "Cmdr",
    "Co",  "Col",    "Corp", "Dec",  "Dr",  "Dra",  "Feb",  "Fig", "Fr",     "Gen",  "Gov",  "Hon",
    "Hz",  "Inc",    "Jan",  "Jr",   "Jul", "Jun",  "Korg", "Lt",  "Ltd",    "MM",   "Mah",  "Maj",
    "Mar", "Messrs", "Mlle", "Mme",  "Mr",  "Mrs",  "Ms",   "Mt",  "No",     "Nos",  "Nov",  "Nr",
    "Oct", "Org",    "Pres", "Prof", "Rep", "Rev",  "Sen",  "Sep", "Sept",   "Sgt",  "Sn",   "Sok",
    "Sr",  "Sra",    "St",   "Ste",  "Sts", "Tuğg", "Ud",   "Yrd", "approx", "bkz",  "bzw",  "ca",
    "cf",  "dept",   "est",  "fig",  "pp",  "vb",   "vs",   "Öğr", "Üsteğm", "Доц",  "Проф", "акад",
    "бул", "вул",    "ген",  "гг",   "гр",  "дол",  "доц",  "др",  "зам",    "им",   "ім",   "кв",
    "млн", "млрд",   "напр", "обл",  "пер", "пл",   "пос",  "пр",  "просп",  "проф", "рис",  "род",
    "рр",  "руб",    "св",   "см",   "ст",  "стр",  "тис",  "тыс", "ул",     "чл",   "Doç",
});

bool is_abbreviation(std::string_view word) {
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

bool ends_sentence_anywhere(char32_t code) {  // 。 ！ ？ ｡
  return code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0xFF61;
}

bool ends_sentence_before_blank(char32_t code) {  // also … ؟ । ॥ ։ ።
  return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x061F ||
         code == 0x06D4 || code == 0x0964 || code == 0x0965 || code == 0x0589 || code == 0x1362;
}

bool is_closing(char32_t code) {
  return code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x201D ||
         code == 0x2019 || code == 0x00BB || code == 0x201C || code == 0x300D || code == 0x300F;
}

bool is_opening_or_dash(char32_t code) {
  return code == '"' || code == '\'' || code == '(' || code == '[' || code == 0x201C ||
         code == 0x201E || code == 0x2018 || code == 0x00AB || code == '-' || code == 0x2013 ||
         code == 0x2014 || code == 0x300C;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<std::pair<std::size_t, std::size_t>> run() {
    while (at_ < text_.size()) step();
    close(text_.size(), text_.size());
    return std::move(sentences_);
  }

 private:
  void step() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    // The common case: a byte of a word. Terminators outside ASCII begin with D6 to EF.
    if (byte < 0x80 && byte != '.' && byte != '!' && byte != '?' && byte != '\n') {
      ++at_;
      return;
    }
    const Character here = character_at(text_, at_);
    if (here.code == '\n') return after_line_break();
    if (ends_sentence_anywhere(here.code) || ends_sentence_before_blank(here.code))
      return after_terminator(here);
    at_ += here.size;
  }

  void after_line_break() {
    const std::size_t end = at_;
    std::size_t breaks = 0;
    while (at_ < text_.size() && is_white_space(character_at(text_, at_).code)) {
      const Character here = character_at(text_, at_);
      if (here.code == '\n') ++breaks;
      at_ += here.size;
    }
    if (breaks > 1) close(end, at_);
  }

  void after_terminator(const Character& first) {
    const std::size_t word_end = at_;
    bool anywhere = false;
    std::size_t terminators = 0;
    for (Character here = first; at_ < text_.size(); here = character_at(text_, at_)) {
      const bool terminator =
          ends_sentence_anywhere(here.code) || ends_sentence_before_blank(here.code);
      if (!terminator && !is_closing(here.code)) break;
      anywhere |= ends_sentence_anywhere(here.code);
      if (terminator) ++terminators;
      at_ += here.size;
      if (at_ >= text_.size()) return;
    }
    const std::size_t next = skip_white_space(at_);
    if (!anywhere) {
      if (next == at_ || begins_small(next)) return;
      if (first.code == '.' && terminators == 1 && is_short_form(word_end)) return;
    }
    // The blanks are left to the loop: a line break among them may be a paragraph's end.
    close(at_, at_);
  }

  [[nodiscard]] std::size_t skip_white_space(std::size_t at) const {
    while (at < text_.size()) {
      const Character here = character_at(text_, at);
      if (!is_white_space(here.code)) break;
      at += here.size;
    }
    return at;
  }

  /// Does what follows begin with a small letter, leaving quotes and dashes aside?
  [[nodiscard]] bool begins_small(std::size_t at) const {
    while (at < text_.size()) {
      const Character here = character_at(text_, at);
      if (!is_opening_or_dash(here.code) && !is_white_space(here.code))
        return is_lower_case(here.code);
      at += here.size;
    }
    return false;
  }

  /// Is the word that ends at the full stop an initial, acronym, abbreviation or ordinal?
  [[nodiscard]] bool is_short_form(std::size_t end) const {
    std::size_t begin = end;
    bool has_dot = false;
    while (begin > 0) {
      const Character here = character_before(text_, begin);
      if (here.code != '.' && !is_word_character(here.code)) break;
      has_dot |= here.code == '.';
      begin -= here.size;
    }
    const std::string_view word = text_.substr(begin, end - begin);
    const bool digits = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits) return word.size() <= 2 && !word.empty();
    if (count_characters(word) == 1) return true;
    if (has_dot && word.find_first_of("0123456789") == std::string_view::npos) return true;
    return is_abbreviation(word);
  }

  /// Ends the sentence in hand at `end`; the next begins at `next`.
  void close(std::size_t end, std::size_t next) {
    std::size_t begin = skip_white_space(begin_);
    while (end > begin && is_white_space(character_before(text_, end).code))
      end -= character_before(text_, end).size;
    if (begin < end) sentences_.emplace_back(begin, end);
    begin_ = next;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> sentences_;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> split_sentences(std::string_view text) {
  return Splitter{text}.run();
}

}  // namespace dragoman::searcher
