#pragma once

#include "common/result.h"
#include "indexer/options.h"

namespace dragoman::indexer {

/// The commands: each writes its answer to stdout and all else to stderr, and says how the program
/// ends. Throw what the machine throws (std::exception, Xapian::Error).

/// `indexer add`: reads the inputs and puts their articles into the index.
ExitCode run_add(const IndexerOptions& options);
/// `indexer sync`: makes the index mirror directories.
ExitCode run_sync(const IndexerOptions& options);
/// `indexer watch`: the same, then follows changes until a signal comes.
ExitCode run_watch(const IndexerOptions& options);
/// `indexer remove`: takes articles out, and keeps them out.
ExitCode run_remove(const IndexerOptions& options);
/// `indexer rebuild`: builds the index anew from the inputs it knows.
ExitCode run_rebuild(const IndexerOptions& options);
/// `indexer compact`: makes the index as small as it can be.
ExitCode run_compact(const IndexerOptions& options);
/// `indexer check`: verifies the index.
ExitCode run_check(const IndexerOptions& options);
/// `indexer why`: why inputs are not in the index, or how they were understood.
ExitCode run_why(const IndexerOptions& options);
/// `indexer inspect`: one JSON object an article, nothing is written anywhere.
ExitCode run_inspect(const IndexerOptions& options);
/// `indexer analyze`: the index terms of words.
ExitCode run_analyze(const IndexerOptions& options);
/// `indexer info`: what the index holds.
ExitCode run_info(const IndexerOptions& options);

/// `indexer actors`: applies an actors file to the whole index, or prints the one applied.
ExitCode run_actors(const IndexerOptions& options);

}  // namespace dragoman::indexer
