#include "indexer/interrupt.h"

#include <cerrno>
#include <csignal>
#include <cstdint>

#include <sys/eventfd.h>
#include <unistd.h>

namespace dragoman::indexer {
namespace {

// What a handler may touch.
volatile std::sig_atomic_t received = 0;
volatile std::sig_atomic_t event = -1;

extern "C" void remember_signal(int number) {
  received = number;
  std::signal(number, SIG_DFL);
  const int before = errno;
  const std::uint64_t one = 1;
  if (::write(event, &one, sizeof one) < 0) errno = before;
  errno = before;
}

}  // namespace

void catch_signals() {
  event = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  std::signal(SIGINT, remember_signal);
  std::signal(SIGTERM, remember_signal);
  std::signal(SIGPIPE, SIG_IGN);
}

int interrupting_signal() { return received; }

int interrupt_descriptor() { return event; }

}  // namespace dragoman::indexer
