#include "indexer/extract/actors/name_reader.h"

#include <algorithm>
#include <array>

#include "indexer/extract/actors/inflect.h"

namespace dragoman::indexer {
namespace {

constexpr std::array<std::string_view, 22> legal_words{
    "inc",         "corp", "ltd",   "plc", "llc", "co", "gmbh", "ag",  "sa",  "nv",  "company",
    "corporation", "the",  "group", "as",  "ооо", "ао", "тов",  "оао", "пао", "зао", "ат"};

bool is_legal_word(std::string_view word) {
  return std::find(legal_words.begin(), legal_words.end(), word) != legal_words.end();
}

/// Without a given name the ending of the family name has to tell.
Gender gender_or_shape(Gender gender, std::string_view family) {
  if (gender != Gender::unknown) return gender;
  const auto feminine = family_nominative(family, Gender::feminine);
  const bool sure = feminine != family && !family.ends_with("у");
  return sure ? Gender::feminine : Gender::masculine;
}

}  // namespace

PersonName NameReader::parse(const Mention& mention) const {
  PersonName name;
  std::vector<std::size_t> parts;
  std::optional<std::size_t> patronymic;
  for (auto i = mention.first; i < mention.last; ++i) {
    const auto& word = words_[i];
    if (word.shape == Shape::lower) continue;
    if (i > mention.first && looks_like_patronymic(word.folded)) {
      patronymic = i;
      continue;
    }
    parts.push_back(i);
  }
  // "Остап Гриневич": beside a given name alone it is the family name.
  if (parts.size() == 1 && patronymic) parts.push_back(*patronymic);
  if (parts.empty()) parts.push_back(mention.last - 1);
  const auto is_initial = [&](std::size_t i) { return words_[i].shape == Shape::initial; };
  if (parts.size() == 1) {
    name.family = parts.front();
    return name;
  }
  const bool family_first =
      is_initial(parts.back()) ||
      (is_given(parts.back()) && !is_given(parts.front()) && words_[parts.back()].cyrillic);
  name.family = family_first ? parts.front() : parts.back();
  name.given = family_first ? parts[1] : parts.front();
  name.given_is_initial = is_initial(*name.given);
  return name;
}

std::string NameReader::given_key(std::size_t word) const {
  if (is_given(word)) return lexicon_.folded_given_name(finder_.info(word)->given_name);
  return family_key(word);
}

std::string NameReader::family_key(std::size_t word) const {
  return family_stem(words_[word].folded);
}

std::string NameReader::body_key(const Mention& mention) const {
  std::string key;
  for (auto i = mention.first; i < mention.last; ++i) {
    const auto& word = words_[i];
    if (mention.last - mention.first > 1 && is_legal_word(word.folded)) continue;
    if (!key.empty()) key += ' ';
    key += word.shape == Shape::upper ? word.folded : family_stem(word.folded);
    if (i + 1 == mention.last) key.resize(key.size() - case_letters(mention));
  }
  return key;
}

bool NameReader::in_nominative(const PersonName& name) const {
  return name.given && is_given(*name.given) &&
         given_key(*name.given) == words_[*name.given].folded;
}

std::string NameReader::full_name(const Mention& mention, const PersonName& name) const {
  if (!words_[mention.first].cyrillic) return on_one_line(mention);
  const bool as_it_is = in_nominative(name);
  std::string full;
  for (auto i = mention.first; i < mention.last; ++i) {
    if (!full.empty()) full += ' ';
    full += as_it_is ? std::string{text_.substr(words_[i].begin, words_[i].end - words_[i].begin)}
                     : nominative(i, name);
  }
  return full;
}

std::string NameReader::nominative(std::size_t word, const PersonName& name) const {
  std::string part{text_.substr(words_[word].begin, words_[word].end - words_[word].begin)};
  if (name.given == word && is_given(word) && !name.given_is_initial) {
    return std::string{lexicon_.given_name(finder_.info(word)->given_name)};
  }
  if (name.family != word) return part;
  return family_nominative(part, gender_or_shape(gender_of(name), part));
}

std::string NameReader::on_one_line(const Mention& mention) const {
  std::string line;
  for (const char c : as_written(mention)) {
    const bool blank = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  // Turkish letters are one code point each, as in the folded word.
  for (auto left = case_letters(mention); left > 0; --left) {
    while (line.size() > 1 && (static_cast<unsigned char>(line.back()) & 0xC0U) == 0x80U) {
      line.pop_back();
    }
    line.pop_back();
  }
  return line;
}

std::size_t NameReader::case_letters(const Mention& mention) const {
  const auto& tail = words_[mention.last - 1];
  const bool body = mention.type != ActorType::person && mention.last - mention.first > 1;
  if (!body || tail.cyrillic || mention.end != tail.end) return 0;
  return lexicon_.case_letters(tail.folded);
}

bool NameReader::is_given(std::size_t word) const {
  return finder_.info(word) != nullptr && finder_.info(word)->given_name != 0;
}

Gender NameReader::gender_of(const PersonName& name) const {
  if (name.given && is_given(*name.given)) return finder_.info(*name.given)->gender;
  return Gender::unknown;
}

}  // namespace dragoman::indexer
