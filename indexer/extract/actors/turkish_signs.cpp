#include "indexer/extract/actors/turkish_signs.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <span>
#include <string>

#include "common/names/letters.h"
#include "indexer/extract/actors/name_words.h"
#include "indexer/extract/actors/turkish_context.h"
#include "indexer/extract/actors/turkish_words.h"

namespace dragoman::indexer {
namespace {

using Sign = TurkishSign;
using Cue = TurkishCue;

constexpr std::size_t near_words = 6;
constexpr std::size_t longest_sentence = 60;  ///< words looked at behind the name

bool has(std::uint32_t cues, Cue cue) { return ((cues >> static_cast<unsigned>(cue)) & 1U) != 0; }

/// The signs for each of the four types that a cue may tell.
struct TypeSigns {
  Sign person;
  Sign organisation;
  Sign place;
  Sign other;
};
constexpr TypeSigns behind_signs{Sign::person_behind, Sign::organisation_behind, Sign::place_behind,
                                 Sign::other_behind};
constexpr TypeSigns before_signs{Sign::person_before, Sign::organisation_before, Sign::place_before,
                                 Sign::other_before};
constexpr TypeSigns list_signs{Sign::person_of_list, Sign::organisation_of_list,
                               Sign::place_of_list, Sign::other_of_list};
constexpr TypeSigns called_signs{Sign::person_called, Sign::organisation_called, Sign::place_called,
                                 Sign::other_called};
constexpr TypeSigns soon_signs{Sign::person_soon, Sign::organisation_soon, Sign::place_soon,
                               Sign::other_soon};
constexpr TypeSigns just_signs{Sign::person_just, Sign::organisation_just, Sign::place_just,
                               Sign::other_just};
constexpr TypeSigns near_signs{Sign::person_near, Sign::organisation_near, Sign::place_near,
                               Sign::other_near};
constexpr TypeSigns defined_signs{Sign::person_defined, Sign::organisation_defined,
                                  Sign::place_defined, Sign::other_defined};
constexpr TypeSigns end_signs{Sign::person_at_end, Sign::organisation_at_end, Sign::place_at_end,
                              Sign::other_at_end};

struct CaseRow {
  std::string_view ending;  ///< behind the apostrophe, folded: ı is i, ü is u
  Sign sign;
};
constexpr std::array case_rows{
    CaseRow{"in", Sign::genitive},      CaseRow{"un", Sign::genitive},
    CaseRow{"nin", Sign::genitive},     CaseRow{"nun", Sign::genitive},
    CaseRow{"de", Sign::locative},      CaseRow{"da", Sign::locative},
    CaseRow{"te", Sign::locative},      CaseRow{"ta", Sign::locative},
    CaseRow{"den", Sign::ablative},     CaseRow{"dan", Sign::ablative},
    CaseRow{"ten", Sign::ablative},     CaseRow{"tan", Sign::ablative},
    CaseRow{"deki", Sign::relative},    CaseRow{"daki", Sign::relative},
    CaseRow{"teki", Sign::relative},    CaseRow{"taki", Sign::relative},
    CaseRow{"e", Sign::dative},         CaseRow{"a", Sign::dative},
    CaseRow{"ye", Sign::dative},        CaseRow{"ya", Sign::dative},
    CaseRow{"ne", Sign::dative},        CaseRow{"na", Sign::dative},
    CaseRow{"i", Sign::accusative},     CaseRow{"u", Sign::accusative},
    CaseRow{"yi", Sign::accusative},    CaseRow{"yu", Sign::accusative},
    CaseRow{"ni", Sign::accusative},    CaseRow{"nu", Sign::accusative},
    CaseRow{"le", Sign::instrumental},  CaseRow{"la", Sign::instrumental},
    CaseRow{"yle", Sign::instrumental}, CaseRow{"yla", Sign::instrumental},
    CaseRow{"li", Sign::origin},        CaseRow{"lu", Sign::origin}};

bool is_and(const Word& word) {
  return word.folded == "ve" || word.folded == "ile" || word.folded == "veya" ||
         word.folded == "ya";
}

/// "kentte", "kulüpteki"; not "kulübünde", which has a possessive.
bool is_bare_locative(std::string_view word) {
  static constexpr std::array<std::string_view, 12> endings{
      "de", "da", "te", "ta", "den", "dan", "ten", "tan", "deki", "daki", "teki", "taki"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 2 && word.ends_with(ending) &&
           word[word.size() - ending.size() - 1] != 'n';
  });
}

/// One name and the words around it.
class SignReader {
 public:
  SignReader(const TurkishContext& context, std::string_view text, const std::vector<Word>& words,
             const std::vector<const WordInfo*>& infos, const TurkishName& name)
      : context_(context),
        text_(text),
        words_(words),
        infos_(infos),
        name_(name),
        head_(words[name.first]),
        tail_(words[name.last - 1]) {
    const bool apart = tail_.outer_end > tail_.end && !tail_.ending.empty();
    if (apart) ending_ = fold_letters(tail_.ending);
    const auto behind = text.substr(std::min(tail_.outer_end, text.size()));
    quoted_ = (head_.before & gap::open) != 0 &&
              (behind.starts_with('"') || behind.starts_with("”") || behind.starts_with("»"));
    end_ = name.last;
    while (end_ < words.size() && (words[end_].before & gap::stop) == 0 &&
           end_ < name.last + longest_sentence) {
      ++end_;
    }
    begin_ = name.first;
    while (begin_ > 0 && !starts(begin_) && begin_ + near_words > name.first) --begin_;
  }

  std::vector<TurkishSign> run() {
    add(Sign::always);
    add_place_in_sentence();
    add_case();
    add_form();
    add_letters(text_.substr(head_.begin, tail_.end - head_.begin));
    add_lists();
    add_beside();
    add_list_of_names();
    add_possessed();
    add_near();
    add_sentence_end();
    std::vector<TurkishSign> signs;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (found_.test(i)) signs.push_back(static_cast<Sign>(i));
    }
    return signs;
  }

 private:
  void add(Sign sign) { found_.set(static_cast<std::size_t>(sign)); }
  void add_if(bool seen, Sign sign) {
    if (seen) add(sign);
  }
  void add_types(std::uint32_t cues, const TypeSigns& signs) {
    add_if(has(cues, Cue::person), signs.person);
    add_if(has(cues, Cue::organisation), signs.organisation);
    add_if(has(cues, Cue::place), signs.place);
    add_if(has(cues, Cue::other), signs.other);
  }

  [[nodiscard]] bool is(std::size_t word, WordClass word_class) const {
    return word < infos_.size() && infos_[word] != nullptr && infos_[word]->is(word_class);
  }
  [[nodiscard]] bool starts(std::size_t word) const {
    return word == 0 || ((words_[word].before & gap::stop) != 0 && !words_[word - 1].dotted);
  }
  [[nodiscard]] bool single() const { return name_.last == name_.first + 1; }
  [[nodiscard]] bool nominative() const { return ending_.empty(); }
  [[nodiscard]] std::uint32_t cues(std::size_t word) const {
    return words_[word].shape == Shape::lower ? context_.cues(words_[word].folded) : 0;
  }
  static bool is_capital(const Word& word) {
    return word.shape == Shape::capital || word.shape == Shape::upper;
  }

  void add_place_in_sentence() {
    const auto length = name_.last - name_.first;
    add(length == 1   ? Sign::one_word
        : length == 2 ? Sign::two_words
        : length == 3 ? Sign::three_words
                      : Sign::more_words);
    add_if(starts(name_.first), Sign::starts);
    add_if(name_.last >= end_, Sign::ends);
    add_if(quoted_, Sign::quoted);
    const auto before = head_.before;
    add_if((before & gap::comma) != 0, Sign::comma_before);
    add_if((before & gap::open) != 0 && !quoted_, Sign::in_bracket);
    if (name_.last < end_) {
      const auto behind = words_[name_.last].before;
      add_if((behind & gap::comma) != 0, Sign::comma_behind);
      add_if((behind & gap::open) != 0 && !quoted_, Sign::bracket_behind);
    }
  }

  void add_case() {
    if (nominative()) return;
    const auto* const row = std::find_if(case_rows.begin(), case_rows.end(),
                                         [&](const CaseRow& r) { return r.ending == ending_; });
    add(row != case_rows.end() ? row->sign : Sign::other_ending);
  }

  void add_form() {
    const auto& tail = tail_.folded;
    const int strange = std::max(foreignness(head_.folded), foreignness(tail));
    add_if(strange == 1, Sign::foreign);
    add_if(strange >= 2, Sign::very_foreign);
    add_if(nominative() && looks_like_turkish_noun(tail), Sign::noun_shape);
    add_if(is_turkish_compound(tail), Sign::compound_shape);
    add_if(single() && nominative() && is_turkish_origin(tail), Sign::origin_shape);
    add_if(looks_like_family_name(tail), Sign::family_shape);
    add_if(looks_like_turkish_place(tail), Sign::place_shape);
    add_if(tail.size() > 6 && tail.ends_with("spor"), Sign::club_shape);
    add_if(looks_like_foreign_family_name(tail), Sign::foreign_family_shape);
    add_if(looks_like_foreign_place(tail), Sign::foreign_place_shape);
    add_if(head_.shape == Shape::upper && !head_.dotted, Sign::acronym_first);
    add_if(!single() && tail_.shape == Shape::upper && !tail_.dotted, Sign::acronym_last);
    add_if(tail.size() <= 4, Sign::short_word);
    add_if(tail.size() >= 9, Sign::long_word);
    add_if(std::string_view{"aeiou"}.find(tail.back()) != std::string_view::npos, Sign::vowel_last);
    add_if(head_.shape == Shape::initial || tail_.shape == Shape::initial, Sign::initials);
    add_if(tail.find('-') != std::string::npos, Sign::hyphen);
  }

  /// Letters that folding takes away.
  void add_letters(std::string_view written) {
    static constexpr std::string_view turkish = "ğışĞŞ";
    static constexpr std::string_view both = "çöüÇÖÜİâîûÂÎÛ’";
    char32_t last = U' ';
    for (std::size_t at = 0; at < written.size();) {
      const auto from = at;
      const auto code = next_code_point(written, at);
      const auto kind = letter_kind(code);
      add_if(kind == LetterKind::upper && letter_kind(last) == LetterKind::lower, Sign::camel);
      last = code;
      if (code < 0x80) continue;
      const auto letter = written.substr(from, at - from);
      if (turkish.find(letter) != std::string_view::npos) {
        add(Sign::turkish_letters);
      } else if (both.find(letter) == std::string_view::npos) {
        add(Sign::foreign_letters);
      }
    }
  }

  void add_lists() {
    int foreign_words = 0;
    for (auto i = name_.first; i < name_.last; ++i) {
      foreign_words += has(context_.cues(words_[i].folded), Cue::foreign_word) ? 1 : 0;
      constexpr auto name_bits = (1U << static_cast<unsigned>(WordClass::given_name)) |
                                 (1U << static_cast<unsigned>(WordClass::family_name));
      add_if(infos_[i] != nullptr && (infos_[i]->classes & ~name_bits) != 0, Sign::listed_word);
    }
    add_if(has(context_.cues(head_.folded), Cue::common), Sign::common_first);
    add_if(has(context_.cues(tail_.folded), Cue::common), Sign::common_last);
    add_if(foreign_words == 1, Sign::foreign_word);
    add_if(foreign_words > 1, Sign::foreign_words);
    add_if(is(name_.first, WordClass::given_name), Sign::given_first);
    add_if(!single() && is(name_.last - 1, WordClass::given_name), Sign::given_last);
    add_if(is(name_.last - 1, WordClass::family_name), Sign::family_last);
    add_if(name_.seen_lower, Sign::seen_lower);
    add_if(name_.after_title, Sign::title_before);
    add_if(!single() && is_honorific(tail_.folded), Sign::honorific_last);
    if (name_.first > 0 && words_[name_.first - 1].dotted && head_.before == gap::blank) {
      const auto& before = words_[name_.first - 1];
      add_if(before.shape == Shape::number, Sign::ordinal_before);
      add_if(before.shape != Shape::number && is_roman_number(before.folded), Sign::king_before);
    }
  }

  /// The words directly before and behind.
  void add_beside() {
    if (name_.first > begin_) {
      const auto& before = words_[name_.first - 1];
      const bool near = (head_.before & ~gap::blank) == 0;
      add_if(is_and(before), Sign::and_before);
      add_if(is_english_title_word(before.folded), Sign::english_beside);
      add_if(before.shape == Shape::lower && near, Sign::lower_before);
      add_if(is_capital(before), Sign::capital_before);
      add_if(before.shape == Shape::number, Sign::number_before);
      const bool locative = before.folded.ends_with("de") || before.folded.ends_with("da");
      if (near && !locative) add_types(cues(name_.first - 1), before_signs);
      // "eğitim alan X": a participle belongs to who did it.
      add_if(near && is_turkish_participle(before.folded), Sign::participle_before);
    }
    if (name_.last >= end_) return;
    const auto& behind = words_[name_.last];
    const auto& word = behind.folded;
    add_if(is_english_title_word(word), Sign::english_beside);
    add_if(is_capital(behind), Sign::capital_behind);
    add_if(behind.shape == Shape::number, Sign::number_behind);
    if ((behind.before & gap::open) != 0 && !quoted_) {
      add_if(word == "d" || word == "dogum" || word == "o", Sign::born_behind);
      add_if(behind.shape == Shape::number && is(name_.last + 1, WordClass::no_name),
             Sign::day_behind);
      return;
    }
    add_if(word == "ve" || word == "veya", Sign::and_behind);
    const bool made =
        word == "tarafindan" && end_ > name_.last + 1 && has(cues(end_ - 1), Cue::made);
    add_if(made, Sign::made_by);
    add_if(word == "ile", Sign::with_behind);
    add_if(word == "gibi", Sign::like_behind);
    add_if(word == "olarak", Sign::as_behind);
    add_if(word == "da" || word == "de" || word == "ise", Sign::too_behind);
    if (word == "adli" || word == "isimli" || word == "adiyla" || word == "adinda") {
      add(Sign::called_behind);
      std::uint32_t noun = 0;
      for (auto i = name_.last + 1; i < std::min(end_, name_.last + 5); ++i) noun |= cues(i);
      add_types(noun, called_signs);
    }
    // "X ilçesinde", but "X başkentte": a compound has a possessive before its case.
    if (is_bare_locative(word)) return;
    const bool joined = nominative() && (behind.before & ~gap::blank) == 0;
    if (joined || quoted_) add_types(cues(name_.last), behind_signs);
  }

  /// "X, Y ve Z kulüplerinde": the noun behind a list tells of each of its names.
  void add_list_of_names() {
    if (!nominative() || name_.last >= end_) return;
    const auto& behind = words_[name_.last];
    if (behind.before != (gap::comma | gap::blank) && !is_and(behind)) return;
    auto at = name_.last;
    std::size_t names = 0;
    while (at < end_ && at < name_.last + 16) {
      const auto& word = words_[at];
      if (!word.ending.empty()) return;
      if (word.shape == Shape::lower && !is_and(word) && word.folded != "gibi") break;
      names += word.shape == Shape::capital ? 1 : 0;
      ++at;
    }
    const bool list = names > 0 && at < end_ && words_[at].before == gap::blank;
    if (!list) return;
    const auto& noun = words_[at].folded;
    const bool plural =
        noun.find("lar") != std::string::npos || noun.find("ler") != std::string::npos;
    if (plural) add_types(cues(at), list_signs);
  }

  /// "X'in oğlu", "X'in kuzeyinde"; "X'e bağlı", "X'e göre".
  void add_possessed() {
    if (found_.test(static_cast<std::size_t>(Sign::genitive))) {
      for (auto i = name_.last; i < std::min(end_, name_.last + 3); ++i) {
        const auto found = cues(i);
        add_if(has(found, Cue::of_person), Sign::of_person);
        add_if(has(found, Cue::of_place), Sign::of_place);
        if (has(found, Cue::of_person) || has(found, Cue::of_place)) return;
      }
    }
    if (!found_.test(static_cast<std::size_t>(Sign::dative))) return;
    for (auto i = name_.last; i < std::min(end_, name_.last + 2); ++i) {
      add_if(has(cues(i), Cue::to_place), Sign::to_place);
      add_if(has(cues(i), Cue::to_person), Sign::to_person);
    }
    add_if(end_ > name_.last && has(cues(end_ - 1), Cue::to_place), Sign::to_place);
  }

  void add_near() {
    for (auto i = begin_; i + 1 < name_.first; ++i)
      add_types(cues(i), i + 3 < name_.first ? near_signs : just_signs);
    for (auto i = name_.last + 1; i < std::min(end_, name_.last + near_words); ++i)
      add_types(cues(i), i < name_.last + 3 ? soon_signs : near_signs);
  }

  /// "X, Alman yazar.", "X, ... ilçesidir.", "X ... söyledi."
  void add_sentence_end() {
    if (name_.last >= end_) return;
    const auto& last = words_[end_ - 1].folded;
    const bool active = is_turkish_active_verb(last);
    add_if(active, Sign::active_end);
    add_if(!active && words_[end_ - 1].shape == Shape::lower, Sign::passive_end);
    if (!nominative()) return;
    const bool comma = (words_[name_.last].before & gap::comma) != 0;
    const bool first = starts(name_.first);
    std::uint32_t found = 0;
    for (auto i = end_; i > name_.last + 1 && i + 3 > end_ && found == 0; --i) found = cues(i - 1);
    add_types(found, first && comma ? defined_signs : end_signs);
    const bool does = has(found, Cue::does) || active;
    add_if(does, !first ? Sign::does : comma ? Sign::does_first_comma : Sign::does_first);
    add_if(has(found, Cue::lies), first ? Sign::lies_first : Sign::lies);
  }

  const TurkishContext& context_;
  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<const WordInfo*>& infos_;
  const TurkishName& name_;
  const Word& head_;
  const Word& tail_;
  std::size_t begin_ = 0;  ///< first word looked at
  std::size_t end_ = 0;    ///< behind the last word of the sentence
  std::string ending_;     ///< behind the apostrophe, folded
  bool quoted_ = false;
  std::bitset<static_cast<std::size_t>(Sign::count)> found_;
};

}  // namespace

std::vector<TurkishSign> turkish_signs(const TurkishContext& context, std::string_view text,
                                       const std::vector<Word>& words,
                                       const std::vector<const WordInfo*>& infos,
                                       const TurkishName& name) {
  return SignReader{context, text, words, infos, name}.run();
}

}  // namespace dragoman::indexer
