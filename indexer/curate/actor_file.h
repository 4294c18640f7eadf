#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/actor.h"
#include "common/result.h"

namespace dragoman::indexer {

/// A name as an actors file gives it. An id ("person:rustem-umerov") names exactly that actor.
struct ActorName {
  ActorType type = ActorType::person;
  std::string text;
  bool is_id = false;
};

/// One line of an actors file.
struct ActorStatement {
  enum class Kind : unsigned char {
    actor,   ///< names.front() is the actor's own name, the rest are other names of the same
    rename,  ///< the actor of names[1] is shown as names.front(), its id stays
    never,   ///< no two of these names are one actor
    drop     ///< these names are no actors
  };
  Kind kind = Kind::actor;
  std::vector<ActorName> names;
  std::size_t line = 0;  ///< 1-based
};

/// Reads what an analyst knows of actors, one statement a line:
///   person NAME [= NAME | NAME ...]     likewise org and place: one actor, its own name first
///   rename person NEW NAME = NAME       shown by a new name
///   never person NAME | NAME ...        different actors, however alike the names are
///   drop person NAME [| NAME ...]       no actor
/// A `#` at the beginning of a line or behind a blank begins a comment. Words are parted by blanks;
/// CRLF and a byte order mark are taken as they come.
/// name: of the file, for errors. Errors: usage, `where` is "name:line".
Result<std::vector<ActorStatement>> parse_actor_file(std::string_view text,
                                                     const std::string& name);

}  // namespace dragoman::indexer
