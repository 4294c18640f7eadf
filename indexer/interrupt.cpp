#include "indexer/interrupt.h"

#include <csignal>

namespace dragoman::indexer {
namespace {

volatile std::sig_atomic_t received = 0;  // the one thing that a handler may touch

extern "C" void remember_signal(int number) {
  received = number;
  std::signal(number, SIG_DFL);
}

}  // namespace

void catch_signals() {
  std::signal(SIGINT, remember_signal);
  std::signal(SIGTERM, remember_signal);
  std::signal(SIGPIPE, SIG_IGN);
}

int interrupting_signal() { return received; }

}  // namespace dragoman::indexer
