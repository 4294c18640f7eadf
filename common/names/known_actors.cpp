#include "common/names/known_actors.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <vector>

#include "common/names/letters.h"

namespace dragoman {
namespace {

constexpr auto P = ActorType::person;
constexpr auto O = ActorType::organisation;
constexpr auto L = ActorType::place;

constexpr KnownActor written[] = {
#include "common/names/known_organisations.inc"
#include "common/names/known_persons.inc"
#include "common/names/known_places.inc"
};

/// A country: ISO 3166-1 code (CLDR gives its names) and what CLDR does not say.
struct Country {
  std::string_view code;
  std::string_view aliases;
  std::string_view name = {};  ///< where the English name of CLDR is not today's
};

constexpr Country countries[] = {
#include "common/names/known_countries.inc"
};

/// The languages in which the countries' names are known.
constexpr std::array country_languages{"en", "tr", "ru", "uk", "de", "fr", "es",
                                       "it", "pl", "cs", "bg", "nl", "pt", "ro"};

std::string country_name(std::string_view code, const char* language) {
  const icu::Locale country{"", std::string{code}.c_str()};
  icu::UnicodeString name;
  country.getDisplayCountry(icu::Locale{language}, name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8;
}

std::string slug(std::string_view name) {
  std::string text;
  for (const char c : fold_letters(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) {
      text += c;
    } else if (!text.empty() && text.back() != '-' && c != '\'') {
      text += '-';
    }
  }
  while (!text.empty() && text.back() == '-') text.pop_back();
  return text;
}

/// The whole table; owns the texts of the countries.
struct Table {
  std::deque<std::string> texts;
  std::vector<KnownActor> actors{std::begin(written), std::end(written)};

  Table() {
    for (const auto& country : countries) add(country);
    std::sort(actors.begin(), actors.end(),
              [](const KnownActor& a, const KnownActor& b) { return a.id < b.id; });
  }

  void add(const Country& country) {
    const auto& name = texts.emplace_back(country.name.empty() ? country_name(country.code, "en")
                                                               : std::string{country.name});
    std::string aliases{country.aliases};
    for (const auto* language : country_languages) {
      if (!aliases.empty()) aliases += '|';
      aliases += country_name(country.code, language);
    }
    const auto& kept = texts.emplace_back(std::move(aliases));
    const auto& id = texts.emplace_back("place:" + slug(name));
    actors.push_back({id, L, name, kept, false});
  }
};

}  // namespace

std::span<const KnownActor> known_actors() {
  static const Table table;
  return table.actors;
}

}  // namespace dragoman
