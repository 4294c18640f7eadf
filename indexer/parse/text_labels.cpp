#include "indexer/parse/text_labels.h"

#include <algorithm>
#include <array>

#include "common/analysis/fold.h"
#include "indexer/extract/dates/dates.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

enum class Says : unsigned char { published, updated, source, author, title, section, nothing };

struct Label {
  std::string_view words;  ///< lower case
  Says says;
  bool alone = false;  ///< believed without a colon behind it
};

/// Labels of news pages and of their printed forms. Written from general knowledge.
constexpr std::array labels{
    Label{"first published on", Says::published, true},
    Label{"first published", Says::published, true},
    Label{"published on", Says::published, true},
    Label{"published at", Says::published, true},
    Label{"published", Says::published, true},
    Label{"publication date", Says::published, true},
    Label{"date published", Says::published, true},
    Label{"publish date", Says::published, true},
    Label{"posted on", Says::published, true},
    Label{"posted", Says::published, true},
    Label{"released", Says::published},
    Label{"issued", Says::published},
    Label{"date", Says::published, true},
    Label{"yayınlanma tarihi", Says::published, true},
    Label{"yayınlanma", Says::published, true},
    Label{"yayımlanma tarihi", Says::published, true},
    Label{"yayın tarihi", Says::published, true},
    Label{"giriş tarihi", Says::published, true},
    Label{"giriş", Says::published},
    Label{"eklenme tarihi", Says::published, true},
    Label{"haber tarihi", Says::published, true},
    Label{"oluşturulma tarihi", Says::published, true},
    Label{"tarih", Says::published},
    Label{"опубликовано", Says::published, true},
    Label{"дата публикации", Says::published, true},
    Label{"дата", Says::published},
    Label{"опубліковано", Says::published, true},
    Label{"дата публікації", Says::published, true},
    Label{"veröffentlicht am", Says::published, true},
    Label{"veröffentlicht", Says::published},
    Label{"erstellt am", Says::published, true},
    Label{"publié le", Says::published, true},
    Label{"publicado el", Says::published, true},
    Label{"publicado", Says::published},
    Label{"pubblicato il", Says::published, true},
    Label{"opublikowano", Says::published, true},
    Label{"data publikacji", Says::published, true},
    Label{"last updated on", Says::updated, true},
    Label{"last updated", Says::updated, true},
    Label{"last update", Says::updated, true},
    Label{"updated on", Says::updated, true},
    Label{"updated", Says::updated, true},
    Label{"last modified", Says::updated, true},
    Label{"son güncelleme", Says::updated, true},
    Label{"güncelleme tarihi", Says::updated, true},
    Label{"güncellenme tarihi", Says::updated, true},
    Label{"güncelleme", Says::updated},
    Label{"обновлено", Says::updated, true},
    Label{"оновлено", Says::updated, true},
    Label{"aktualisiert", Says::updated, true},
    Label{"mis à jour le", Says::updated, true},
    Label{"actualizado", Says::updated},
    Label{"aktualizacja", Says::updated},
    Label{"document date", Says::nothing, true},
    Label{"print date", Says::nothing, true},
    Label{"printed on", Says::nothing, true},
    Label{"printed", Says::nothing},
    Label{"accessed", Says::nothing},
    Label{"retrieved on", Says::nothing},
    Label{"retrieved", Says::nothing},
    Label{"archived", Says::nothing},
    Label{"crawl date", Says::nothing, true},
    Label{"crawled", Says::nothing},
    Label{"downloaded", Says::nothing},
    Label{"fetched", Says::nothing},
    Label{"show on website", Says::nothing, true},
    Label{"category", Says::section},
    Label{"categories", Says::section},
    Label{"kategori", Says::section},
    Label{"рубрика", Says::section},
    Label{"категория", Says::section},
    Label{"категорія", Says::section},
    Label{"section", Says::section},
    Label{"rubrik", Says::section},
    Label{"url", Says::nothing},
    Label{"link", Says::nothing},
    Label{"views", Says::nothing},
    Label{"word count", Says::nothing},
    Label{"reading time", Says::nothing},
    Label{"language", Says::nothing},
    Label{"tags", Says::nothing},
    Label{"etiketler", Says::nothing},
    Label{"теги", Says::nothing},
    Label{"keywords", Says::nothing},
    Label{"source", Says::source},
    Label{"sources", Says::source},
    Label{"publisher", Says::source},
    Label{"publication", Says::source},
    Label{"kaynak", Says::source},
    Label{"источник", Says::source},
    Label{"джерело", Says::source},
    Label{"quelle", Says::source},
    Label{"fuente", Says::source},
    Label{"fonte", Says::source},
    Label{"źródło", Says::source},
    Label{"author", Says::author},
    Label{"authors", Says::author},
    Label{"written by", Says::author, true},
    Label{"reported by", Says::author, true},
    Label{"story by", Says::author, true},
    Label{"byline", Says::author},
    Label{"by", Says::author},
    Label{"text", Says::author},
    Label{"words", Says::author},
    Label{"текст", Says::author},
    Label{"записав", Says::author},
    Label{"записала", Says::author},
    Label{"записал", Says::author},
    Label{"metin", Says::author},
    Label{"tekst", Says::author},
    Label{"yazar", Says::author},
    Label{"yazan", Says::author},
    Label{"muhabir", Says::author},
    Label{"haber", Says::author},
    Label{"автор", Says::author},
    Label{"автори", Says::author},
    Label{"авторы", Says::author},
    Label{"autor", Says::author},
    Label{"auteur", Says::author},
    Label{"von", Says::author},
    Label{"par", Says::author},
    Label{"por", Says::author},
    Label{"title", Says::title},
    Label{"headline", Says::title},
    Label{"başlık", Says::title},
    Label{"заголовок", Says::title},
};

std::optional<Field> field_of(Says says) {
  switch (says) {
    case Says::published:
      return Field::published;
    case Says::updated:
      return Field::updated;
    case Says::source:
      return Field::source;
    case Says::author:
      return Field::author;
    case Says::title:
      return Field::title;
    case Says::section:
      return Field::section;
    case Says::nothing:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  const auto first = word.substr(0, (word.front() & '\x80') != 0 ? 2 : 1);
  return lower_case(first) != first;
}

/// What follows a label, if the label is separated from it, or glued to it with a capital.
std::optional<LabelledLine> behind(std::string_view line, const Label& label) {
  std::string_view rest = line.substr(label.words.size());
  const bool glued = !rest.empty() && is_ascii_upper(rest.front());
  std::string_view value = trimmed(rest);
  const bool colon = value.starts_with(':');
  if (!colon && !glued && !rest.empty() && value.size() == rest.size())
    return std::nullopt;  // another word
  while (value.starts_with(':') || value.starts_with('-')) value = trimmed(value.substr(1));
  if (glued && label.says != Says::author && label.says != Says::source &&
      label.says != Says::published)
    return std::nullopt;
  LabelledLine found{field_of(label.says), std::string{value}, colon || label.alone || glued};
  return found;
}

/// A label that takes a date has to be followed by one, or it is the beginning of a sentence.
bool fits(const LabelledLine& line, const Label& label) {
  if (label.says == Says::published || label.says == Says::updated) {
    return line.value.size() < 120 && parse_full_date(line.value).has_value();
  }
  if (label.says == Says::nothing) return line.sure;
  if (label.says == Says::author || label.says == Says::source) {
    return !line.value.empty() && count_words(line.value) <= 14 &&
           begins_with_capital(line.value) &&
           !(line.value.size() > 60 && ends_sentence(line.value));
  }
  return line.sure;
}

}  // namespace

std::optional<LabelledLine> read_label(std::string_view line) {
  line = trimmed(line);
  if (count_letters(line) > 160) return std::nullopt;
  const std::string lower = lower_case(line);
  for (const auto& label : labels) {
    if (!lower.starts_with(label.words) || label.words.size() > line.size()) continue;
    auto found = behind(line, label);
    if (found && fits(*found, label)) return found;
  }
  return std::nullopt;
}

bool is_date_line(std::string_view line) {
  line = trimmed(line);
  const std::size_t letters = count_letters(line);
  if (letters < 6 || letters > 60 || count_words(line) > 9) return false;
  if (!parse_full_date(line)) return false;
  // Besides month, weekday and "at" there is no word in a date line.
  std::size_t words_of_letters = 0;
  std::size_t digits = 0;
  bool inside = false;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter =
        !digit && ((c & '\x80') != 0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    if (letter && !inside) ++words_of_letters;
    inside = letter;
    digits += digit;
  }
  return digits >= 5 && words_of_letters <= 5;
}

bool is_name_line(std::string_view line) {
  line = trimmed(line);
  const std::size_t words = count_words(line);
  if (words < 2 || words > 4 || line.size() > 60 ||
      line.find_first_of("0123456789:,.!?/|()\"") != std::string_view::npos)
    return false;
  while (!line.empty()) {
    const auto end = line.find(' ');
    const auto word = line.substr(0, end);
    const std::string lower = lower_case(word);
    constexpr std::array particles{"de"sv,  "van"sv, "von"sv, "al"sv, "bin"sv, "el"sv,
                                   "der"sv, "da"sv,  "di"sv,  "la"sv, "le"sv};
    const bool particle = std::find(particles.begin(), particles.end(), lower) != particles.end();
    if (!word.empty() && !particle && !begins_with_capital(word)) return false;
    if (end == std::string_view::npos) break;
    line = trimmed(line.substr(end));
  }
  return true;
}

}  // namespace dragoman::indexer
