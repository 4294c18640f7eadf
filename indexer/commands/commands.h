#pragma once

#include "common/result.h"
#include "indexer/options.h"

namespace dragoman::indexer {

/// The commands: each writes its answer to stdout and all else to stderr, and says how the program
/// ends. Throw what the machine throws (std::exception, Xapian::Error).

/// `indexer add`: reads the inputs and puts their articles into the index.
ExitCode run_add(const IndexerOptions& options);
/// `indexer inspect`: one JSON object an article, nothing is written anywhere.
ExitCode run_inspect(const IndexerOptions& options);
/// `indexer analyze`: the index terms of words.
ExitCode run_analyze(const IndexerOptions& options);
/// `indexer info`: what the index holds.
ExitCode run_info(const IndexerOptions& options);

/// `indexer actors`: applies an actors file to the whole index, or prints the one applied.
ExitCode run_actors(const IndexerOptions& options);

}  // namespace dragoman::indexer
