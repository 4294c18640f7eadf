#pragma once

namespace dragoman::indexer {

/// Waits until a descriptor has bytes to read, or has ended. Returns at once for files.
/// interrupt: another descriptor; once it is readable nobody waits any longer, and the result is
/// false. -1: none.
bool wait_for_bytes(int descriptor, int interrupt);

}  // namespace dragoman::indexer
