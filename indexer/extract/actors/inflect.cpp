#include "indexer/extract/actors/inflect.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/names/letters.h"

namespace dragoman::indexer {
namespace {

struct Paradigm {
  std::string_view ending;
  std::string_view forms;  ///< the endings that take its place, separated by blanks
};

/// Russian and Ukrainian declension by the ending of the nominative, longest first. Source: school
/// grammars of both languages; vowel changes that names have (Львів, Київ, Відень) are rows.
constexpr std::array paradigms{
    Paradigm{"ський",
             "ського ському ським ськім ська ської ській ську ською ськи ські ських ськими"},
    Paradigm{"цький", "цького цькому цьким цькім цька цької цькій цьку цькою цькі цьких цькими"},
    Paradigm{"ский", "ского скому ским ском ская ской скую скою ские ских скими"},
    Paradigm{"ий",
             "ого ому им ом ім его ему ем ая ой ую ою а ої у і ія ию ием ии ия ію ієм ії ие ые ых "
             "их ими ей"},
    Paradigm{"ый", "ого ому ым ом ая ой ую ою ые ых ыми"},
    Paradigm{"ой", "ого ому ым ом ая ую ою ые оя ою ое"},
    Paradigm{"ська", "ської ській ську ською"},
    Paradigm{"ая", "ой ую ою аи аю аей аї"},
    Paradigm{"яя", "ей юю ею"},
    Paradigm{"ое", "ого ому ым ом"},
    Paradigm{"ее", "его ему им ем"},
    Paradigm{"ье", "ья ью ьем ьях ьям"},
    Paradigm{"ие", "ия ию ием ии ий их им ими"},
    Paradigm{"ые", "ых ым ыми"},
    Paradigm{"ія", "ії ію ією ій"},
    Paradigm{"ия", "ии ию ией иею ий"},
    Paradigm{"дня", "дні дню дньої дній дньою дней днею"},
    Paradigm{"тня", "тні тню тньої тній тньою тнею"},
    Paradigm{"нця", "нці нцю нцею"},
    Paradigm{"ка", "ки ке ку кой кою ці ок кої кій"},
    Paradigm{"га", "ги ге гу гой гою зі гої гій"},
    Paradigm{"ха", "хи хе ху хой хою сі хої хій"},
    Paradigm{"а", "ы и е у ой ою ей ею і ої ій о"},
    Paradigm{"я", "и е ю ей ею і ї єю ям ях ою"},
    Paradigm{"ець", "ця цю цем ці цеві ців цям"},
    Paradigm{"ец", "ца цу цем це цом цы цев"},
    Paradigm{"ень", "ня ню нем ні не ням еня еню енем ені"},
    Paradigm{"ів", "ова ову овом ові ева еву евом еві єва єву євом єві ів"},
    Paradigm{"їв", "єва єву євом єві єву"},
    Paradigm{"іль", "оля олю олем олі"},
    Paradigm{"ок", "ка ку ком ке оку ока оком оке ку"},
    Paradigm{"авел", "авла авлу авлом авле авела авелу авелом авеле"},
    Paradigm{"лев", "льва льву львом льве"},
    Paradigm{"етр", "етра етру етром етре"},
    Paradigm{"ь", "я ю ем е и ью єм і ею ьо ям ях еві ей ями"},
    Paradigm{"й", "я ю ем е и єм ї єві ю"},
    Paradigm{"о", "а у ом е і ові і"},
    Paradigm{"ы", "ов ам ами ах"},
    Paradigm{"и", "ам ами ах ів ей ьми ях ям"},
    Paradigm{"е", "я ю ем і ого ому им"},
    Paradigm{"і", "их им ими ів ям ях"},
    Paradigm{"", "а у ом ем е ы и і ові еві ым им ою ой ів ов ам ах ами"}};

/// Case endings of family names, longest first; what is left is the stem.
constexpr std::array<std::string_view, 53> family_endings{
    "ского",  "скому", "ским",  "ском",  "ский", "ская", "скую",  "ской",  "ського",
    "ському", "ським", "ськім", "ський", "ська", "ську", "ської", "ській", "ською",
    "ового",  "ого",   "ому",   "ові",   "еві",  "єві",  "ыми",   "ими",   "ый",
    "ий",     "ой",    "ая",    "ую",    "ым",   "им",   "ом",    "ем",    "єм",
    "ей",     "ою",    "ею",    "єю",    "ої",   "ії",   "ією",   "ію",    "ія",
    "ії",     "ии",    "ию",    "ия",    "ией",  "ых",   "их",    "ій"};
constexpr std::array<std::string_view, 14> family_letters{"а", "я", "у", "ю", "е", "є", "ы",
                                                          "и", "і", "ї", "о", "й", "ь", "э"};

struct FamilyShape {
  std::string_view ending;
  std::string_view nominative;
};

constexpr std::array masculine_shapes{
    FamilyShape{"ского", "ский"},   FamilyShape{"скому", "ский"},   FamilyShape{"ским", "ский"},
    FamilyShape{"ском", "ский"},    FamilyShape{"цкого", "цкий"},   FamilyShape{"цкому", "цкий"},
    FamilyShape{"цким", "цкий"},    FamilyShape{"цком", "цкий"},    FamilyShape{"ського", "ський"},
    FamilyShape{"ському", "ський"}, FamilyShape{"ським", "ський"},  FamilyShape{"ськім", "ський"},
    FamilyShape{"цького", "цький"}, FamilyShape{"цькому", "цький"}, FamilyShape{"цьким", "цький"},
    FamilyShape{"овым", "ов"},      FamilyShape{"евым", "ев"},      FamilyShape{"иным", "ин"},
    FamilyShape{"ыным", "ын"},      FamilyShape{"овим", "ов"},      FamilyShape{"євим", "єв"},
    FamilyShape{"евим", "ев"},      FamilyShape{"їним", "їн"},      FamilyShape{"іним", "ін"},
    FamilyShape{"ного", "ный"},     FamilyShape{"ному", "ный"},     FamilyShape{"ным", "ный"},
    FamilyShape{"ьного", "ьний"},   FamilyShape{"ером", "ер"},      FamilyShape{"енка", "енко"},
    FamilyShape{"енком", "енко"},   FamilyShape{"енкові", "енко"},  FamilyShape{"енку", "енко"},
    FamilyShape{"ьком", "ько"},     FamilyShape{"ька", "ько"},      FamilyShape{"ові", ""},
    FamilyShape{"еві", ""},         FamilyShape{"ом", ""},          FamilyShape{"ем", ""},
    FamilyShape{"ой", "а"}};

constexpr std::array feminine_shapes{
    FamilyShape{"ской", "ская"},  FamilyShape{"скую", "ская"},  FamilyShape{"цкой", "цкая"},
    FamilyShape{"цкую", "цкая"},  FamilyShape{"ської", "ська"}, FamilyShape{"ській", "ська"},
    FamilyShape{"ську", "ська"},  FamilyShape{"ською", "ська"}, FamilyShape{"цької", "цька"},
    FamilyShape{"цькій", "цька"}, FamilyShape{"цьку", "цька"},  FamilyShape{"цькою", "цька"},
    FamilyShape{"овой", "ова"},   FamilyShape{"евой", "ева"},   FamilyShape{"иной", "ина"},
    FamilyShape{"ову", "ова"},    FamilyShape{"еву", "ева"},    FamilyShape{"ину", "ина"},
    FamilyShape{"ової", "ова"},   FamilyShape{"овій", "ова"},   FamilyShape{"овою", "ова"},
    FamilyShape{"евої", "ева"},   FamilyShape{"євої", "єва"},   FamilyShape{"іної", "іна"},
    FamilyShape{"іній", "іна"},   FamilyShape{"їної", "їна"},   FamilyShape{"ную", "ная"},
    FamilyShape{"ной", "ная"}};

template <typename Row>
const Row* shape_of(std::span<const Row> rows, std::string_view word) {
  const Row* best = nullptr;
  for (const auto& row : rows) {
    const bool fits = word.size() >= row.ending.size() + 4 && word.ends_with(row.ending);
    if (fits && (best == nullptr || row.ending.size() > best->ending.size())) best = &row;
  }
  return best;
}

std::string with_ending(std::string_view word, std::size_t cut, std::string_view ending) {
  return std::string{word.substr(0, word.size() - cut)} + std::string{ending};
}

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings,
                   std::size_t left) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() >= ending.size() + left && word.ends_with(ending);
  });
}

/// Oblique cases of a consonant stem that only a table of shapes can undo: "Путина" but "Захарова".
std::string masculine_bare(std::string_view word) {
  static constexpr std::array<std::string_view, 2> cases{"а", "у"};
  static constexpr std::array<std::string_view, 12> stems{"ов", "ев", "єв", "ин", "ін", "їн",
                                                          "ын", "ук", "юк", "ан", "он", "ер"};
  for (const auto ending : cases) {
    if (!word.ends_with(ending)) continue;
    const auto stem = word.substr(0, word.size() - ending.size());
    if (ends_with_any(stem, stems, 2)) return std::string{stem};
  }
  return std::string{word};
}

}  // namespace

std::vector<std::string> inflected_forms(std::string_view word) {
  std::vector<std::string> forms{std::string{word}};
  if (!has_cyrillic(word) || word.size() < 6) return forms;
  for (const auto& paradigm : paradigms) {
    if (!word.ends_with(paradigm.ending)) continue;
    // A hard or soft sign apart, a bare stem ends in a consonant.
    for (std::size_t at = 0; at < paradigm.forms.size();) {
      const auto end = std::min(paradigm.forms.find(' ', at), paradigm.forms.size());
      forms.push_back(
          with_ending(word, paradigm.ending.size(), paradigm.forms.substr(at, end - at)));
      at = end + 1;
    }
    break;
  }
  return forms;
}

std::string family_stem(std::string_view word) {
  if (!has_cyrillic(word)) return std::string{word};
  std::string_view best;
  for (const auto ending : family_endings) {
    if (word.size() >= ending.size() + 6 && word.ends_with(ending) && ending.size() > best.size()) {
      best = ending;
    }
  }
  if (best.empty()) {
    for (const auto letter : family_letters) {
      if (word.size() >= letter.size() + 4 && word.ends_with(letter)) best = letter;
    }
  }
  std::string stem{word.substr(0, word.size() - best.size())};
  if (best.starts_with("ск")) stem += "ск";
  if (best.starts_with("ськ")) stem += "ськ";
  // "ового" belongs to -овой; the soft sign before an ending comes and goes.
  if (stem.ends_with("ь")) stem.resize(stem.size() - 2);
  return stem;
}

std::string family_nominative(std::string_view word, Gender gender) {
  if (!has_cyrillic(word)) return std::string{word};
  const std::span<const FamilyShape> feminine{feminine_shapes};
  const std::span<const FamilyShape> masculine{masculine_shapes};
  const auto* shape = shape_of(gender == Gender::feminine ? feminine : masculine, word);
  if (shape != nullptr) return with_ending(word, shape->ending.size(), shape->nominative);
  return gender == Gender::masculine ? masculine_bare(word) : std::string{word};
}

bool looks_like_family_name(std::string_view word) {
  static constexpr std::array<std::string_view, 44> endings{
      "ов",    "ев",    "єв",     "ова",    "ева",   "єва",    "ову",   "ову",  "овым",
      "евым",  "овим",  "овой",   "евой",   "ової",  "ский",   "ского", "ским", "скому",
      "ской",  "ська",  "ський",  "ського", "ським", "ському", "ської", "цкий", "цкого",
      "цким",  "цький", "цького", "енко",   "енка",  "енком",  "чук",   "чука", "чуком",
      "швили", "дзе",   "оглу",   "янц",    "oglu",  "gil",    "ович",  "евич"};
  return ends_with_any(word, endings, 4);
}

bool looks_like_patronymic(std::string_view word) {
  static constexpr std::array<std::string_view, 40> endings{
      "ович",  "евич",  "йович",  "ович",    "ича",     "овича", "евича", "йовича",
      "овичу", "евичу", "овичем", "евичем",  "йовичем", "ильич", "овна",  "евна",
      "ична",  "івна",  "ївна",   "овны",    "евны",    "овне",  "евне",  "овну",
      "евну",  "овной", "евной",  "івни",    "ївни",    "івні",  "ївні",  "івну",
      "ївну",  "івною", "ївною",  "овичеві", "йовичу",  "ovich", "evich", "ovych"};
  return ends_with_any(word, endings, 4);
}

}  // namespace dragoman::indexer
