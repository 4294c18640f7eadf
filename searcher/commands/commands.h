#pragma once

#include "common/result.h"
#include "searcher/options.h"
#include "searcher/response.h"

namespace dragoman::searcher {

/// Runs the command that the options name: the answer to stdout, remarks to stderr.
/// Returns 0 with hits and 1 without. Errors (not yet printed): usage, bad_index, io, busy.
/// May throw what the machine's failures throw (Xapian::Error, std::exception).
Result<ExitCode> run_command(const SearcherOptions& options);

Result<ExitCode> run_search(const SearcherOptions& options);
Result<ExitCode> run_facets(const SearcherOptions& options);
Result<ExitCode> run_timeline(const SearcherOptions& options);
/// An id that no article has is named on stderr, with those near it, and the end is 1.
Result<ExitCode> run_similar(const SearcherOptions& options);
/// `searcher actors`: 1 where no actor matches, or no two look like one.
Result<ExitCode> run_actors(const SearcherOptions& options);
Result<ExitCode> run_show(const SearcherOptions& options);
/// A query that cannot be read is named on stderr by its id, the rest goes on, and the end is 2.
Result<ExitCode> run_batch(const SearcherOptions& options);

/// Says on stderr why there are no hits, as far as is known, and offers another spelling.
void explain_no_hit(const SearcherOptions& options, const Response& response);

}  // namespace dragoman::searcher
