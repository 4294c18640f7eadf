#pragma once

#include <string_view>

namespace dragoman::indexer {

/// What the form of a word tells of it in a Turkish text. All words: folded, so ı is i and ü is u.

/// How surely the word shows what no Turkish word does; 0: not at all, 1: a hint, 2: surely.
int foreignness(std::string_view word);

/// The endings of names of places in many languages of Europe and Asia.
bool looks_like_turkish_place(std::string_view word);

/// Endings of family names and of places in other languages: "Olsen", "Ferretti"; "Oldenland".
bool looks_like_foreign_family_name(std::string_view word);
bool looks_like_foreign_place(std::string_view word);

/// Plurals, abstract nouns, cases without an apostrophe: words that are no names.
bool looks_like_turkish_noun(std::string_view word);

/// "Vietnamlı", "Fince": who comes from there, what they speak.
bool is_turkish_origin(std::string_view word);

/// "alan", "kazanan": who did something.
bool is_turkish_participle(std::string_view word);

/// A finite verb in the active voice: "ayrıldı", "yapmıştır", but not "yapıldı".
bool is_turkish_active_verb(std::string_view word);

/// Small words of English titles.
bool is_english_title_word(std::string_view word);

}  // namespace dragoman::indexer
