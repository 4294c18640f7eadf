#include "indexer/clean/furniture_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/analysis/fold.h"
#include "indexer/clean/furniture_words.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t max_furniture_letters = 140;

/// Lower case, straight apostrophes, no punctuation at the end.
std::string bare_lower(std::string_view line) {
  constexpr auto apostrophe = "’"sv;
  const std::string lower = lower_case(trimmed(line));
  std::string out;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (std::string_view{lower}.substr(i).starts_with(apostrophe)) {
      out += '\'';
      i += apostrophe.size() - 1;
    } else {
      out += lower[i];
    }
  }
  const auto last = out.find_last_not_of(":.!> ");
  out.resize(last == std::string::npos ? 0 : last + 1);
  if (out.ends_with("…")) out.resize(out.size() - "…"sv.size());
  return out;
}

/// Without the difference of ı and i: the capitals of a Turkish heading do not tell which was
/// meant.
std::string fold_dotless(std::string_view text) {
  constexpr auto dotless = "ı"sv;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool found = text.substr(i).starts_with(dotless);
    out += found ? 'i' : text[i];
    if (found) ++i;
  }
  return out;
}

using LineSet = std::unordered_set<std::string>;

LineSet folded_set(std::span<const std::string_view> table) {
  LineSet out;
  for (const auto& line : table) out.insert(fold_dotless(line));
  return out;
}

std::vector<std::string> folded_list(std::span<const std::string_view> table) {
  std::vector<std::string> out;
  for (const auto& line : table) out.push_back(fold_dotless(line));
  return out;
}

/// "15 See also", "• Related" without the number or bullet.
std::string_view without_number(std::string_view line) {
  constexpr std::array bullets{"• "sv, "- "sv, "* "sv, "→ "sv, "· "sv};
  for (const auto& bullet : bullets) {
    if (line.starts_with(bullet)) return line.substr(bullet.size());
  }
  const auto end = line.find_first_not_of("0123456789.");
  if (end == 0 || end == std::string_view::npos || end > 5 || line[end] != ' ') return line;
  return trimmed(line.substr(end));
}

bool is_heading_of(const LineSet& headings, std::string_view line) {
  constexpr std::size_t max_heading_bytes = 120;
  return line.size() <= max_heading_bytes &&
         headings.contains(fold_dotless(bare_lower(without_number(trimmed(line)))));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "2 min read", "Reading time: 4 minutes", "3 dk okuma", "5 мин чтения", "12 comments", "3
/// shares".
bool is_counter(const std::string& lower) {
  if (lower.size() > 48 || std::none_of(lower.begin(), lower.end(), is_digit)) return false;
  constexpr std::array words{
      "min read"sv,        "mins read"sv,      "minute read"sv,    "minutes read"sv,
      "min. read"sv,       "minute lesen"sv,   "dk okuma"sv,       "dakika okuma"sv,
      "dakikalık okuma"sv, "мин чтения"sv,     "минут чтения"sv,   "хв читання"sv,
      "хвилин читання"sv,  "comments"sv,       "shares"sv,         "views"sv,
      "min lesezeit"sv,    "min de lecture"sv, "comment"sv,        "minuten lesezeit"sv,
      "просмотр"sv,        "перегляд"sv,       "yorum"sv,          "min read time"sv,
      "kommentare"sv,      "минуты чтения"sv,  "хвилини читання"sv};
  const bool read = lower.find("min read") != std::string::npos;
  return (is_digit(lower.front()) || read) &&
         std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

/// "RelatedTRT Global - ...": a label that lost the blank behind it.
bool is_glued_label(std::string_view line) {
  constexpr std::array labels{"Related"sv, "Recommended"sv, "Advertisement"sv, "Trending"sv};
  return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
    return line.size() > label.size() + 1 && line.starts_with(label) && line[label.size()] >= 'A' &&
           line[label.size()] <= 'Z';
  });
}

bool is_rights_notice(std::string_view line) {
  constexpr std::size_t max_notice_letters = 420;
  if (line.size() > 4 * max_notice_letters || count_letters(line) > max_notice_letters)
    return false;
  // The Turkish dotless i is written i here, as in the tables.
  constexpr std::array notices{"all rights reserved"sv,
                               "may not be reproduced"sv,
                               "tüm haklari sakl"sv,
                               "izinsiz yay"sv,
                               "izinsiz kullan"sv,
                               "все права защищены"sv,
                               "при использовании материалов"sv,
                               "гиперссылка на"sv,
                               "права захищені"sv,
                               "при використанні матеріалів"sv,
                               "гіперпосилання на"sv,
                               "alle rechte vorbehalten"sv,
                               "tous droits réservés"sv,
                               "todos los derechos reservados"sv,
                               "todos os direitos reservados"sv,
                               "tutti i diritti riservati"sv,
                               "prawa zastrzeżone"sv,
                               "abonelere sunulan haberler"sv};
  const std::string lower = fold_dotless(bare_lower(line));
  return std::any_of(notices.begin(), notices.end(), [&](std::string_view notice) {
    return lower.find(notice) != std::string::npos;
  });
}

/// Words under a picture that close with whose it is: "The square on Monday. Photo: Ann Lee".
bool ends_with_credit(std::string_view lower) {
  constexpr std::array credits{" photo: "sv,    " photo by "sv,  " photograph: "sv, " credit: "sv,
                               " foto: "sv,     " foto: © "sv,   "/foto "sv,        " fotoğraf: "sv,
                               " фото: "sv,     " світлина: "sv, " crédit photo"sv, " photo : "sv,
                               " bild: "sv,     " image: "sv,    " imagen: "sv,     " crédito: "sv,
                               "getty images"sv};
  constexpr std::size_t max_credit_bytes = 60;
  return std::any_of(credits.begin(), credits.end(), [&](std::string_view credit) {
    const auto at = lower.rfind(credit);
    return at != std::string_view::npos && at > 0 &&
           lower.size() - at - credit.size() < max_credit_bytes;
  });
}

}  // namespace

bool ends_like_sentence(std::string_view line) { return ends_sentence(line); }

bool is_furniture_line(std::string_view line) {
  static const LineSet whole = folded_set(page_controls());
  static const std::vector<std::string> beginnings = folded_list(furniture_openings());
  line = trimmed(line);
  if (line.size() > 4 * max_furniture_letters || count_letters(line) > max_furniture_letters)
    return is_rights_notice(line);
  if (is_glued_label(line)) return true;
  const std::string lower = fold_dotless(bare_lower(line));
  if (whole.contains(lower) || is_counter(lower) || ends_with_credit(lower) ||
      is_relative_stamp(line))
    return true;
  const bool begins =
      std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
        return starts_with_word(lower, beginning) ||
               (beginning.ends_with(' ') && lower.starts_with(beginning));
      });
  const auto phrases = furniture_phrases();
  return begins || std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
           return lower.find(phrase) != std::string::npos;
         });
}

bool is_relative_stamp(std::string_view line) {
  constexpr std::array forms{" ago"sv,      " önce"sv, " назад"sv, " тому"sv, "vor "sv,
                             "il y a "sv,   "hace "sv, " fa"sv,    " temu"sv, "há "sv,
                             "yesterday"sv, "dün"sv,   "вчера"sv,  "учора"sv, "сегодня"sv,
                             "сьогодні"sv,  "bugün"sv, "today"sv};
  if (count_letters(line) > 28 || ends_sentence(line)) return false;
  const std::string lower = bare_lower(line);
  if (lower == "just now" || lower == "az önce" || lower == "только что") return true;
  if (std::none_of(lower.begin(), lower.end(), is_digit)) return false;
  return std::any_of(forms.begin(), forms.end(), [&](std::string_view form) {
    return form.front() == ' ' ? lower.ends_with(form) : lower.starts_with(form);
  });
}

bool opens_tail(std::string_view line) {
  static const LineSet tails = folded_set(tail_headings());
  return is_heading_of(tails, line);
}

bool opens_notes(std::string_view line) {
  static const LineSet notes = folded_set(note_headings());
  return is_heading_of(notes, line);
}

bool opens_contents(std::string_view line) {
  constexpr std::array words{"contents"sv,        "table of contents"sv,
                             "in this article"sv, "içindekiler"sv,
                             "icindekiler"sv,     "содержание"sv,
                             "оглавление"sv,      "зміст"sv,
                             "inhalt"sv,          "inhaltsverzeichnis"sv,
                             "sommaire"sv,        "contenido"sv,
                             "spis treści"sv,     "indice"sv,
                             "índice"sv};
  return line.size() < 60 && std::find(words.begin(), words.end(), bare_lower(line)) != words.end();
}

bool is_menu_line(std::string_view line) {
  constexpr std::array separators{" | "sv, " · "sv, " • "sv, " / "sv, " » "sv, " > "sv};
  if (count_letters(line) > 160 || ends_sentence(line)) return false;
  return std::any_of(separators.begin(), separators.end(), [&](std::string_view separator) {
    const auto first = line.find(separator);
    return first != std::string_view::npos &&
           line.find(separator, first + separator.size()) != std::string_view::npos;
  });
}

}  // namespace dragoman::indexer
