#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// clang-format off
/// The stem of a Ukrainian word by rules (Snowball has no Ukrainian stemmer). Strips the endings of
/// declension and conjugation, not of derivation, then writes alternations of one stem alike:
///   1. -ся, -сь: the stem keeps "ся", for the reflexive verb is a word of its own
///   2. verbs in -увати, -ювати keep ув, юв in every form (друкую, друкував -> друкув)
///   3. nouns in -ння keep нь (визначення, визначень -> визначень), apart from their participles
///   4. the longest ending of nouns, adjectives and verbs that leaves a syllable; then vowels, ь, й
///   5. alternations: a vowel that comes and goes (будинок, будинку; українець, українця), doubled
///      consonants (стаття, статей), л after labials (роблю, робить), дж (ходжу, ходити), ц and з
///      before -і (книжці, дорозі), і that opens to о (стіл, стола; радість, радості)
/// Tables hold the words that these rules would take for others. The stem is a key, not a word: its
/// letters need not be those of any form. word: Token::form (lower case, apostrophes '). Words of
/// other letters and very short ones come back as they are. Never empty for a word that is not.
/// On 94,000 forms of running text: of the pairs of one lemma .91 meet; of the pairs that meet .78
/// are of one lemma.
/// Source: the paradigms of the Ukrainian orthography (2019), II, "Правопис закінчень відмінюваних
/// слів".
// clang-format on
std::string stem_ukrainian(std::string_view word);

/// Forms whose stem stands in a table of exceptions. They never dangle.
std::vector<std::string_view> irregular_ukrainian();

}  // namespace dragoman
