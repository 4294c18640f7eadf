#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/actor.h"

namespace dragoman::indexer {

/// Keys by which names of an actors file are compared; keys of different types never meet.

/// Folded words in order: what tells two names apart that all other keys hold for one. Empty if the
/// name has no letter.
std::string exact_key(std::string_view name, ActorType type);

/// Keys by which a name of the file means an actor: those that hold nothing but spelling.
std::vector<std::string> spelling_keys(std::string_view name, ActorType type);

/// A key of another kind, marked with its type.
std::string typed_key(ActorType type, const std::string& key);

}  // namespace dragoman::indexer
