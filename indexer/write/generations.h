#pragma once

#include <memory>
#include <optional>
#include <string>

#include "common/result.h"

namespace dragoman::indexer {

/// The directory of an index, locked for its one writer.
///
/// Layout: the databases lie in generations, `gen-1/`, `gen-2/` and so on, of which one is current.
/// The file `XAPIANDB` names it, so that Xapian opens the directory itself. An index of before has
/// its database in the directory itself; it stays there until a new generation takes its place.
///
///     XAPIANDB      "auto gen-2": a Xapian stub; replaced by rename(2)
///     gen-2/        the current database
///     gen-3/        one that is being built; nobody reads it
///     writer.lock   locked (fcntl(2)) while a writer is at work; holds its process id
///
/// Crash rules: a generation becomes current by one rename after all of it is on disk, and the old
/// one is removed after that; whatever no stub names is a leftover, removed by the next writer.
/// Readers that have an old generation open go on; those that come too late open anew.
class Generations {
 public:
  /// Makes the directory if need be, locks it and removes what crashed runs left.
  /// Errors: busy (another writer, its process id named), bad_index (a stub that is not ours), io.
  static Result<Generations> lock(const std::string& directory);
  ~Generations();  ///< removes what was begun and not published, gives the lock back
  Generations(Generations&&) noexcept;
  Generations& operator=(Generations&&) noexcept;

  /// Where the current database lies, to be opened as a Xapian::WritableDatabase; empty: none yet.
  [[nodiscard]] const std::string& current() const;

  /// A new, empty directory for the next generation, private until publish(). One at a time: what
  /// was begun before and not published is removed. Throws std::system_error.
  const std::string& begin();

  /// Makes the generation begun the current one: flushes its files, swaps, removes the old one.
  /// All writable databases of both must be closed. Throws std::system_error; the index is then as
  /// before, or as after, never between. REQUIRES: begin()
  void publish();

  /// Removes what was begun.
  void abandon() noexcept;

 private:
  struct State;
  explicit Generations(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The process that writes an index just now; empty: none. For messages only.
std::optional<int> writer_of(const std::string& directory);

/// Where the current database of an index lies, without locking it; empty: there is none.
std::string current_generation(const std::string& directory);

}  // namespace dragoman::indexer
