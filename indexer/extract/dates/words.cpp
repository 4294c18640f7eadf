#include "indexer/extract/dates/words.h"

#include <array>
#include <map>
#include <string>

#include "indexer/extract/dates/fold.h"

namespace dragoman::indexer::dates {
namespace {

std::uint32_t hash(std::string_view word) {
  std::uint32_t value = 2166136261U;  // FNV-1a
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value ^ (value >> 15);
}

/// Calls `use` for each blank-separated piece.
template <typename Use>
void for_each_piece(std::string_view list, Use use) {
  while (!list.empty()) {
    const std::size_t blank = list.find(' ');
    const std::string_view piece = list.substr(0, blank);
    if (!piece.empty()) use(piece);
    list.remove_prefix(blank == list.npos ? list.size() : blank + 1);
  }
}

/// Languages whose months and weekdays are read from CLDR. Where two of them use one word for
/// different months (listopad), the earlier one has it when the language is not known.
constexpr std::array<const char*, 30> cldr_languages = {
    "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "bg", "ro", "hu", "sv", "da", "nb",
    "fi", "el", "be", "sr", "hr", "sl", "az", "kk", "ca", "lt", "lv", "et", "sq", "mk", "ka"};

Lexicon build(std::string_view language) {
  Lexicon lexicon;
  if (language == "en") {
    add_english(lexicon);
  } else if (language == "tr") {
    add_turkish(lexicon);
  } else if (language == "ru") {
    add_russian(lexicon);
  } else if (language == "uk") {
    add_ukrainian(lexicon);
  } else if (!language.empty()) {
    add_cldr(lexicon, std::string{language}.c_str());
  } else {
    for (const char* each : {"en", "tr", "ru", "uk"}) add_cldr(lexicon, each);
    for (const char* each : cldr_languages) add_cldr(lexicon, each);
  }
  lexicon.finish();
  return lexicon;
}

std::map<std::string, Lexicon, std::less<>> build_all() {
  std::map<std::string, Lexicon, std::less<>> all;
  for (const char* each : {"", "en", "tr", "ru", "uk"}) all.emplace(each, build(each));
  for (const char* each : cldr_languages) all.emplace(each, build(each));
  return all;
}

}  // namespace

void Lexicon::add(std::string_view folded, Meaning meaning) {
  entries_.push_back({std::string{folded}, meaning});
}

void Lexicon::finish() {
  std::size_t size = 64;
  while (size < entries_.size() * 3) size *= 2;
  slots_.assign(size, 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::string& word = entries_[i].word;
    std::size_t slot = hash(word) & (size - 1);
    while (slots_[slot] != 0 && entries_[slots_[slot] - 1].word != word) {
      slot = (slot + 1) & (size - 1);
    }
    if (slots_[slot] == 0) slots_[slot] = i + 1;
    longest_ = std::max(longest_, word.size());
  }
}

Meaning Lexicon::find(std::string_view folded) const {
  if (turkish_future && folded.size() > 6) {
    for (const std::string_view mark : {"acak", "ecek", "acag", "eceg"}) {
      const std::size_t at = folded.find(mark);
      if (at != folded.npos && at > 1 && folded.substr(0, 6) != "gelece") return {Kind::will};
    }
  }
  if (folded.size() > longest_ || slots_.empty()) return {};
  for (std::size_t slot = hash(folded) & (slots_.size() - 1); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.word == folded) return entry.meaning;
  }
  return {};
}

void add_words(Lexicon& lexicon, std::string_view words, Meaning meaning) {
  for_each_piece(words, [&](std::string_view word) { lexicon.add(fold_word(word), meaning); });
}

void add_inflected(Lexicon& lexicon, std::string_view stem, std::string_view endings,
                   Meaning meaning) {
  for_each_piece(endings, [&](std::string_view ending) {
    std::string word{stem};
    if (ending != "-") word += ending;
    lexicon.add(fold_word(word), meaning);
  });
}

const Lexicon& lexicon_of(std::string_view language) {
  static const std::map<std::string, Lexicon, std::less<>> all = build_all();
  const auto found = all.find(language);
  return found != all.end() ? found->second : all.find("")->second;
}

}  // namespace dragoman::indexer::dates
