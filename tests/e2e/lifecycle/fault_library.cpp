// Preloaded into a program under test (LD_PRELOAD): lets the n-th call that writes, flushes,
// renames or removes fail, or ends the program there. Knows nothing of the program.
//
//   DRAGOMAN_FAULT_AT     n, from 1 on; absent: count only
//   DRAGOMAN_FAULT_KIND   kill: SIGKILL before the call
//                         power: the same, and what was not flushed is undone (power_cut.h)
//                         torn: the same, and a part of what was not flushed is undone
//                         term: SIGTERM before the call
//                         eio: this one call fails with EIO
//                         enospc: this call and all later ones that need room fail with ENOSPC
//   DRAGOMAN_FAULT_KEEP   power, torn: a directory of the same file system for files that were
//                         removed
//   DRAGOMAN_FAULT_COUNT  a file to write the number of calls to, at the end

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <string>

#include "tests/e2e/lifecycle/power_cut.h"

namespace {

enum class Kind : unsigned char { none, kill, power, torn, term, eio, enospc };

Kind kind_of(const char* name) {
  constexpr const char* names[] = {"", "kill", "power", "torn", "term", "eio", "enospc"};
  for (unsigned char i = 0; i < std::size(names); ++i)
    if (name != nullptr && strcmp(name, names[i]) == 0) return static_cast<Kind>(i);
  return Kind::none;
}

long number_of(const char* text) { return text == nullptr ? 0 : atol(text); }

struct Faults {
  long at = number_of(getenv("DRAGOMAN_FAULT_AT"));
  Kind kind = kind_of(getenv("DRAGOMAN_FAULT_KIND"));
  long count = 0;
  bool over = false;  // calls are ours now
  std::recursive_mutex mutex;
  dragoman::e2e::PowerCut power_cut;

  [[nodiscard]] bool remembers() const {
    return !over && (kind == Kind::power || kind == Kind::torn);
  }
};

// Never destroyed: files are written to until the very end.
Faults& faults() {
  static Faults* one = new Faults;
  return *one;
}

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

void strike() {
  Faults& state = faults();
  if (state.kind == Kind::term) raise(SIGTERM);
  if (state.remembers()) {
    state.over = true;
    state.power_cut.happen(state.kind == Kind::torn, static_cast<unsigned>(state.at));
    kill(getpid(), SIGKILL);
  }
  if (state.kind == Kind::kill) kill(getpid(), SIGKILL);
}

/// Counts a call; true if it must fail, errno set.
bool fails(bool needs_room) {
  Faults& state = faults();
  if (state.over) return false;
  ++state.count;
  const bool now = state.at != 0 && state.count == state.at;
  if (now) strike();
  if (now && state.kind == Kind::eio) {
    errno = EIO;
    return true;
  }
  if (state.kind == Kind::enospc && state.at != 0 && state.count >= state.at && needs_room) {
    errno = ENOSPC;
    return true;
  }
  return false;
}

bool is_file(int file) {
  struct stat status {};
  return file > 2 && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

struct AtTheEnd {
  ~AtTheEnd() {
    const char* name = getenv("DRAGOMAN_FAULT_COUNT");
    if (name == nullptr) return;
    if (FILE* file = fopen(name, "we")) {
      fprintf(file, "%ld\n", faults().count);
      fclose(file);
    }
  }
};
AtTheEnd at_the_end;

/// remember: told to the power cut before the call is made.
template <typename Remember, typename Call>
auto guarded(bool needs_room, Remember remember, Call call) -> decltype(call()) {
  const std::lock_guard lock{faults().mutex};
  if (fails(needs_room)) return -1;
  if (faults().remembers()) {
    const int before = errno;
    remember(faults().power_cut);
    errno = before;
  }
  return call();
}

using dragoman::e2e::PowerCut;

bool for_writing(int flags) { return (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0; }

/// A path relative to a directory that is open.
std::string path_at(int directory, const char* path) {
  if (directory == AT_FDCWD || path[0] == '/') return path;
  char link[64];
  char place[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", directory);
  const ssize_t size = readlink(link, place, sizeof place);
  if (size <= 0) return path;
  return std::string(place, static_cast<size_t>(size)) + "/" + path;
}

}  // namespace

// Names and shapes are those of the C library.
extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
  if (!is_file(file)) return next(file, bytes, size);
  return guarded(
      true,
      [&](PowerCut& cut) {
        const bool append = (fcntl(file, F_GETFL) & O_APPEND) != 0;
        cut.will_write(file, bytes, size, lseek(file, 0, append ? SEEK_END : SEEK_CUR));
      },
      [&] { return next(file, bytes, size); });
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  if (!is_file(file)) return next(file, bytes, size, offset);
  return guarded(
      true, [&](PowerCut& cut) { cut.will_write(file, bytes, size, offset); },
      [&] { return next(file, bytes, size, offset); });
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off_t offset) {
  return pwrite(file, bytes, size, offset);
}

int fsync(int file) {
  static const auto next = real<int (*)(int)>("fsync");
  return guarded(
      false, [&](PowerCut& cut) { cut.flushed(file); }, [&] { return next(file); });
}
int fdatasync(int file) {
  static const auto next = real<int (*)(int)>("fdatasync");
  return guarded(
      false, [&](PowerCut& cut) { cut.flushed(file); }, [&] { return next(file); });
}

int ftruncate(int file, off_t size) {
  static const auto next = real<int (*)(int, off_t)>("ftruncate");
  return guarded(
      false, [&](PowerCut& cut) { cut.will_truncate(file, size); },
      [&] { return next(file, size); });
}
int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

int rename(const char* from, const char* to) {
  static const auto next = real<int (*)(const char*, const char*)>("rename");
  return guarded(
      true, [&](PowerCut& cut) { cut.will_rename(from, to); }, [&] { return next(from, to); });
}

int unlink(const char* path) {
  static const auto next = real<int (*)(const char*)>("unlink");
  return guarded(
      false, [&](PowerCut& cut) { cut.will_remove(path); }, [&] { return next(path); });
}
int rmdir(const char* path) {
  static const auto next = real<int (*)(const char*)>("rmdir");
  return guarded(
      false, [&](PowerCut& cut) { cut.will_remove_directory(path); }, [&] { return next(path); });
}
int unlinkat(int directory, const char* path, int flags) {
  static const auto next = real<int (*)(int, const char*, int)>("unlinkat");
  return guarded(
      false,
      [&](PowerCut& cut) {
        const std::string whole = path_at(directory, path);
        if ((flags & AT_REMOVEDIR) != 0) return cut.will_remove_directory(whole);
        struct stat status {};
        if (lstat(whole.c_str(), &status) == 0 && !S_ISDIR(status.st_mode)) cut.will_remove(whole);
      },
      [&] { return next(directory, path, flags); });
}
// The C library's own would reach unlink() and rmdir() past us.
int remove(const char* path) {
  const int done = unlink(path);
  return done != 0 && errno == EISDIR ? rmdir(path) : done;
}
int mkdir(const char* path, mode_t mode) {
  static const auto next = real<int (*)(const char*, mode_t)>("mkdir");
  return guarded(
      true, [&](PowerCut& cut) { cut.will_make_directory(path); },
      [&] { return next(path, mode); });
}

int open(const char* path, int flags, ...) {
  static const auto next = real<int (*)(const char*, int, ...)>("open");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  if (!for_writing(flags) || strncmp(path, "/dev/", 5) == 0 || strncmp(path, "/proc/", 6) == 0)
    return next(path, flags, mode);
  return guarded((flags & O_CREAT) != 0,
                 [&](PowerCut& cut) {
                   if ((flags & O_CREAT) != 0) cut.will_create(path);
                   if ((flags & O_TRUNC) == 0) return;
                   const int file = next(path, O_RDWR | O_CLOEXEC);
                   if (file < 0) return;
                   cut.will_truncate(file, 0);
                   close(file);
                 },
                 [&] { return next(path, flags, mode); });
}
int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return open(path, flags, mode);
}
}
