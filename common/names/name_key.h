#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/actor.h"

namespace dragoman {

/// How sure a key is that two names which share it are one actor's.
enum class KeyTier : unsigned char {
  exact = 0,      ///< folded and lower-cased words in order
  reordered = 1,  ///< the same words in any order ("Fidan, Hakan")
  romanised = 2,  ///< one spelling for all scripts and standards of romanisation
  skeleton = 3,   ///< first consonant of a given name, all of the family name: only with
                  ///< sound_alike() (name_match.h)
  family = 4      ///< family name alone (persons) or the telling word of a name; matches many
};

/// A key under which an actor can be looked up. Keys of different tiers never collide (the tier is
/// part of the text).
struct NameKey {
  KeyTier tier;
  std::string key;  ///< ASCII or UTF-8, no blanks at the ends, <= 100 bytes
  friend bool operator==(const NameKey&, const NameKey&) = default;
};

/// All keys of a name: the index stores those of an actor's name and aliases, a query asks with its
/// own. How to look up: every actor that shares a key of any tier but `family` with the query
/// answers (the union: the spellings of one person often have different ids), where it is a
/// `skeleton` key only if a name of it sounds alike; only if there is none do those answer that
/// share a `family` key. A tier may hold several keys of one name (a letter that can be read in two
/// ways). name: UTF-8 in any script, with or without honorifics, suffixes after an apostrophe,
/// patronymic. Result: distinct, at most 64; empty if the name has no letter or digit.
std::vector<NameKey> name_keys(std::string_view name, ActorType type);

/// The words of a name in one spelling for all scripts, joined by '-': "volodimir-zelenski". The
/// part of an actor's id behind "person:". Only [a-z0-9-], <= 100 bytes; empty if nothing is left.
std::string name_slug(std::string_view name, ActorType type);

}  // namespace dragoman
