#pragma once

namespace dragoman::indexer {

/// Makes SIGINT and SIGTERM set a flag that the commands look at between articles; a second one
/// ends the program at once. SIGPIPE is ignored: a reader that went away shows as a failed write.
void catch_signals();

/// The signal that came; 0: none.
int interrupting_signal();

/// Becomes readable when a signal has come, for poll(2); -1 before
/// catch_signals().
int interrupt_descriptor();

}  // namespace dragoman::indexer
