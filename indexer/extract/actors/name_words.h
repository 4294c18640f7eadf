#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace dragoman::indexer {

/// What the form of a word tells of it without any list of names. All words: folded.

/// Does the word end in one of these?
inline bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

/// "III", "XV": numbers of kings, centuries, chapters.
bool is_roman_number(std::string_view word);

/// Lower-case words inside a person's name: "van", "bin", "фон".
bool is_name_particle(std::string_view word);

/// Turkish honorifics behind a name, part of it: "Sinan Paşa".
bool is_honorific(std::string_view word);

/// Words in the genitive (ru, uk), as they stand behind the head of a body's name.
bool is_genitive(std::string_view word);

/// Adjectives (ru, uk) in any case.
bool is_adjective(std::string_view word);

/// Adjectives (ru, uk) in -ский and -ний: of places and streets more often than of people.
bool is_adjectival(std::string_view word);

/// Verbs in the past tense (ru, uk), singular.
bool is_past_verb(std::string_view word);

/// The dative of names of people (uk): "Гриневичеві".
bool is_animate_dative(std::string_view word);

/// Prepositions (ru, uk) behind which a lone name in the locative or genitive is a place.
bool is_place_preposition(std::string_view word);

/// Words before the name of a street or square (ru, uk).
bool is_street_word(std::string_view word);

/// Before the person whose name a body bears (ru, uk).
bool is_named_after(std::string_view word);

/// Turkish compounds end in a possessive ("Turnuvası", "Ödülleri"), names of people do not.
bool is_turkish_compound(std::string_view word);

/// "Укрэнерго", "Мінфін", "Київрада": names of bodies made of several words in one (ru, uk), by
/// their first or last part.
bool looks_like_compound_body(std::string_view word);

}  // namespace dragoman::indexer
