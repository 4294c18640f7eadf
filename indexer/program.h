#pragma once

#include "common/result.h"

namespace dragoman::indexer {

/// The whole program but for the last catch: reads the command line, starts the logger, runs the
/// command. Throws what the machine throws (std::exception, Xapian::Error).
ExitCode run(int argc, char** argv);

}  // namespace dragoman::indexer
