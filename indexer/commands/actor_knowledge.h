#pragma once

#include <optional>
#include <string>

#include "common/result.h"
#include "indexer/curate/actor_rules.h"
#include "indexer/write/index_writer.h"

namespace dragoman::indexer {

/// The text of an actors file; "-" is standard input. Errors: usage where it cannot be read.
Result<std::string> read_actors_file(const std::string& path);

/// The rules of the file at a path. Errors: usage, with the line.
Result<ActorRules> actor_rules(const std::string& path);

/// What an index keeps to from now on: the file at the path, applied to all that it holds if it is
/// another than the one it kept to; the same as before if there is no path.
/// Says on stderr what it changed. Errors: usage; bad_index where the kept file cannot be read by
/// this version.
Result<ActorRules> settle_actor_rules(const std::string& path, IndexWriter& writer);

/// Applies a file and says on stderr what it changed. Empty: interrupted, nothing is changed.
/// name: of the file, for errors.
Result<std::optional<ActorRules>> apply_actors_file(const std::string& text,
                                                    const std::string& name, IndexWriter& writer);

}  // namespace dragoman::indexer
