#pragma once

#include <array>
#include <string_view>

/// What stem_ukrainian() knows of Ukrainian endings and of words against its rules. Written down by
/// us from the paradigms of the Ukrainian orthography (2019), II. Included by ukrainian_stem.cpp
/// only.
namespace dragoman::ukrainian {

using namespace std::string_view_literals;

/// Words whose forms no rule brings together, and the stem they share.
struct Exception {
  std::string_view form;
  std::string_view stem;
};
inline constexpr Exception exceptions[] = {
    {"тиждень", "тижн"},
    {"дня", "дн"},
    {"дню", "дн"},
    {"днем", "дн"},
    {"дні", "дн"},
    {"днів", "дн"},
    {"дням", "дн"},
    {"днями", "дн"},
    {"днях", "дн"},
    {"люди", "людин"},
    {"архів", "архов"},
    {"острів", "остров"},
    {"сумнів", "сумнов"},
    {"корів", "коров"},
    {"ступінь", "ступен"},
    {"струмінь", "струмен"},
    {"перстень", "перстн"},
    {"січень", "січн"},
    {"учень", "учн"},
    {"людей", "людин"},
    {"людям", "людин"},
    {"людях", "людин"},
    {"людьми", "людин"},
    {"день", "дн"},
    {"камінь", "камен"},
    {"корінь", "корен"},
    {"осінь", "осен"},
    {"промінь", "промен"},
    {"ремінь", "ремен"},
    {"річ", "реч"},
    {"піч", "печ"},
    {"папір", "папер"},
    {"лід", "льод"},
    {"шість", "шост"},
    {"сім", "сем"},
    {"пам'ять", "пам'ят"},
    {"смерть", "смерт"},
    {"мати", "матер"},
    {"мечеть", "мечет"},
    {"держав", "держав"},
    {"справ", "справ"},
    {"заяв", "заяв"},
    {"прав", "прав"},
    {"сестер", "сестр"},
    {"сосен", "сосн"},
    {"чисел", "числ"},
    {"земель", "зем"},
    {"весь", "вс"},
    {"вся", "вс"},
    {"все", "вс"},
    {"всі", "вс"},
    {"всіх", "вс"},
    {"всім", "вс"},
    {"всього", "вс"},
    {"всьому", "вс"},
    {"всієї", "вс"},
    {"всю", "вс"},
    {"всіма", "вс"},
    {"мій", "мо"},
    {"твій", "тво"},
    {"свій", "сво"},
    {"дітей", "дитин"},
    {"дітям", "дитин"},
    {"дітьми", "дитин"},
    {"дітях", "дитин"},
    {"діти", "дитин"},
    {"київ", "києв"},
    {"львів", "львов"},
    {"харків", "харков"},
    {"чернігів", "черніг"},
    {"миколаїв", "миколаєв"},
};

/// Endings of nouns and adjectives beyond the vowels, й and ь that are stripped from every stem.
inline constexpr std::array declension{
    "ого"sv, "ому"sv,  "ими"sv,  "ої"sv,  "ою"sv,  "ий"sv,   "ій"sv,  "их"sv,  "им"sv,
    "ім"sv,  "ього"sv, "ьому"sv, "іми"sv, "ьої"sv, "ьою"sv,  "іх"sv,  "ами"sv, "ям"sv,
    "ями"sv, "ях"sv,   "ам"sv,   "ах"sv,  "ом"sv,  "ем"sv,   "єм"sv,  "ею"sv,  "єю"sv,
    "ів"sv,  "їв"sv,   "ей"sv,   "ію"sv,  "ьми"sv, "цеві"sv, "реві"sv};

/// Endings of verbs: infinitive, present, imperative, past, future, gerunds.
inline constexpr std::array conjugation{
    "ти"sv,    "ть"sv,   "уть"sv,    "ють"sv,    "ать"sv,    "ять"sv,    "ить"sv, "їть"sv,
    "еш"sv,    "єш"sv,   "иш"sv,     "їш"sv,     "емо"sv,    "ємо"sv,    "имо"sv, "їмо"sv,
    "ете"sv,   "єте"sv,  "ите"sv,    "їте"sv,    "вши"sv,    "вшись"sv,  "ши"sv,  "учи"sv,
    "ючи"sv,   "ачи"sv,  "ячи"sv,    "йте"sv,    "ймо"sv,    "іть"sv,    "ьте"sv, "тиму"sv,
    "тимеш"sv, "тиме"sv, "тимемо"sv, "тимете"sv, "тимуть"sv, "тиметь"sv, "ав"sv,  "ив"sv,
    "ув"sv,    "яв"sv,   "ала"sv,    "ало"sv,    "али"sv,    "яла"sv,    "яло"sv, "яли"sv,
    "ила"sv,   "ило"sv,  "или"sv,    "ула"sv,    "уло"sv,    "ули"sv,    "їв"sv,  "їла"sv,
    "їло"sv,   "їли"sv,  "іла"sv,    "іло"sv,    "іли"sv};

/// What follows the у or ю of a verb in -увати, -ювати.
inline constexpr std::array after_uva{
    "єть"sv,      "ватиметь"sv, "вати"sv,     "вав"sv,   "вала"sv,   "вало"sv,    "вали"sv,
    "вавши"sv,    "ю"sv,        "єш"sv,       "є"sv,     "ємо"sv,    "єте"sv,     "ють"sv,
    "й"sv,        "ймо"sv,      "йте"sv,      "ючи"sv,   "ватиму"sv, "ватимеш"sv, "ватиме"sv,
    "ватимемо"sv, "ватимете"sv, "ватимуть"sv, "ймося"sv, "ймось"sv};

/// Nouns whose plural looks like an infinitive (депутати, результати) ...
inline constexpr std::array nouns_in_t{
    "утат"sv,   "льтат"sv,  "лдат"sv,   "ндат"sv,    "ндидат"sv, "оплат"sv,   "иплат"sv,
    "рплат"sv,  "палат"sv,  "ромат"sv,  "томат"sv,   "формат"sv, "ократ"sv,   "парат"sv,
    "регат"sv,  "легат"sv,  "вокат"sv,  "бінат"sv,   "піонат"sv, "магнат"sv,  "лауреат"sv,
    "втрат"sv,  "витрат"sv, "ифікат"sv, "сенат"sv,   "рдинат"sv, "квадрат"sv, "ет"sv,
    "кредит"sv, "візит"sv,  "ліміт"sv,  "дефіцит"sv, "бандит"sv, "титут"sv,   "маршрут"sv,
    "рибут"sv,  "статут"sv, "плит"sv,   "робот"sv,   "пілот"sv};
/// ... or like a past tense in the plural (матеріали) ...
inline constexpr std::array nouns_in_l{"іал"sv,   "генерал"sv, "капітал"sv, "сигнал"sv, "журнал"sv,
                                       "канал"sv, "портал"sv,  "мінал"sv,   "сонал"sv,  "уал"sv,
                                       "ідеал"sv, "истал"sv,   "скандал"sv, "метал"sv};
/// ... or whose genitive plural looks like a past tense (ініціатив).
inline constexpr std::array nouns_in_v{"рнатив"sv, "ціатив"sv, "ектив"sv, "актив"sv, "мотив"sv};

/// Stems whose own end looks like an ending (проблем, програм).
inline constexpr std::array whole{"блем"sv, "стем"sv, "орем"sv, "клам"sv, "грам"sv, "драм"sv};

/// Persons: -ові is a dative of theirs, else a plural of an adjective in -овий.
inline constexpr std::array persons{"ник"sv,  "тик"sv,  "енк"sv, "ент"sv, "ант"sv,
                                    "тор"sv,  "ист"sv,  "іст"sv, "чук"sv, "юк"sv,
                                    "олог"sv, "ович"sv, "сик"sv, "чик"sv, "ет"sv};

/// Datives and locatives in -зі of nouns in -га.
inline constexpr std::array in_g{"дорозі"sv, "нозі"sv,  "тривозі"sv, "помозі"sv,  "вимозі"sv,
                                 "увазі"sv,  "евазі"sv, "новазі"sv,  "підлозі"sv, "напрузі"sv,
                                 "черзі"sv,  "книзі"sv, "празі"sv,   "лізі"sv,    "смузі"sv};

}  // namespace dragoman::ukrainian
