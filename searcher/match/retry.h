#pragma once

#include <string>
#include <utility>

#include <xapian.h>

#include "common/result.h"
#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

inline constexpr int max_tries = 5;

Error unreadable_index(const std::string& directory, const Xapian::Error& error);
Error busy_index(const std::string& directory);

/// Runs a whole request on one revision of the index: `work(handle)` gives a Result<T>. When a
/// writer has taken the revision away, opens the next and starts again, at most max_tries times.
/// Errors: busy after that; bad_index for any other Xapian::Error; else those of `work`.
template <typename Work>
auto run_on_index(IndexReader& index, Work&& work) -> decltype(work(index.handle())) {
  bool moved = false;
  for (int i = 0; i < max_tries; ++i) {
    try {
      if (moved) index.handle().reopen();
      moved = true;
      return work(index.handle());
    } catch (const Xapian::DatabaseModifiedError&) {
      continue;
    } catch (const Xapian::DatabaseOpeningError&) {
      continue;  // the generation was swapped between reading the stub and opening
    } catch (const Xapian::Error& error) {
      return unreadable_index(index.handle().directory, error);
    }
  }
  return busy_index(index.handle().directory);
}

}  // namespace dragoman::searcher
