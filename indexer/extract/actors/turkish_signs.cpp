#include "indexer/extract/actors/turkish_signs.h"

#include <algorithm>
#include <array>

#include "common/names/letters.h"
#include "indexer/extract/actors/name_words.h"
#include "indexer/extract/actors/turkish_sign_reader.h"
#include "indexer/extract/actors/turkish_words.h"

namespace dragoman::indexer {
namespace {

using Sign = TurkishSign;

constexpr std::size_t longest_sentence = 60;  ///< words looked at behind the name

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

}  // namespace

TurkishSignReader::TurkishSignReader(const TurkishContext& context, std::string_view text,
                                     const std::vector<Word>& words,
                                     const std::vector<const WordInfo*>& infos,
                                     const TurkishName& name)
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

std::vector<TurkishSign> TurkishSignReader::run() {
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

void TurkishSignReader::add_place_in_sentence() {
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

void TurkishSignReader::add_case() {
  if (nominative()) return;
  const auto* const row = std::find_if(case_rows.begin(), case_rows.end(),
                                       [&](const CaseRow& r) { return r.ending == ending_; });
  add(row != case_rows.end() ? row->sign : Sign::other_ending);
}

void TurkishSignReader::add_form() {
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
void TurkishSignReader::add_letters(std::string_view written) {
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

void TurkishSignReader::add_lists() {
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

std::vector<TurkishSign> turkish_signs(const TurkishContext& context, std::string_view text,
                                       const std::vector<Word>& words,
                                       const std::vector<const WordInfo*>& infos,
                                       const TurkishName& name) {
  return TurkishSignReader{context, text, words, infos, name}.run();
}

}  // namespace dragoman::indexer
