#include "indexer/read/wait_for_bytes.h"

#include <poll.h>

#include <array>
#include <cerrno>

namespace dragoman::indexer {

bool wait_for_bytes(int descriptor, int interrupt) {
  if (interrupt < 0) return true;
  for (;;) {
    std::array<pollfd, 2> ends = {pollfd{descriptor, POLLIN, 0}, pollfd{interrupt, POLLIN, 0}};
    const int ready = ::poll(ends.data(), ends.size(), -1);
    if (ready < 0 && errno == EINTR) continue;
    // What cannot be waited for can be read, or says why not.
    return ready < 0 || ends[1].revents == 0;
  }
}

}  // namespace dragoman::indexer
