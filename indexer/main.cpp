#include <exception>
#include <string>

#include <xapian.h>

#include "common/logging.h"
#include "indexer/interrupt.h"
#include "indexer/program.h"

namespace {

int fail(const std::string& what) {
  const dragoman::Error error{dragoman::ErrorKind::io, "indexer", what};
  dragoman::print_error(error);
  return static_cast<int>(dragoman::exit_code(error.kind));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    dragoman::indexer::catch_signals();
    return static_cast<int>(dragoman::indexer::run(argc, argv));
  } catch (const Xapian::Error& error) {
    return fail("the index could not be read or written: " + error.get_msg());
  } catch (const std::exception& error) {
    return fail(error.what());
  }
}
