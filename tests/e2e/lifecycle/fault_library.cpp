// Preloaded into a program under test (LD_PRELOAD): lets the n-th call that writes, flushes,
// renames or removes fail, or ends the program there. Knows nothing of the program.
//
//   DRAGOMAN_FAULT_AT     n, from 1 on; absent: count only
//   DRAGOMAN_FAULT_KIND   kill: SIGKILL before the call
//                         power: the same, and what was written to files and not flushed is undone
//                         eio: this one call fails with EIO
//                         enospc: this call and all later ones that need room fail with ENOSPC
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
#include <vector>

namespace {

enum class Kind : unsigned char { none, kill, power, eio, enospc };

/// What an unflushed write has overwritten.
struct Undo {
  dev_t device;
  ino_t inode;
  std::string path;  // by /proc, as the descriptor may be for writing only
  off_t offset;
  off_t size;  // of the file before
  std::string bytes;
};

struct Faults {
  long at = 0;
  Kind kind = Kind::none;
  long count = 0;
  std::recursive_mutex mutex;
  std::vector<Undo> undo;

  Faults() {
    if (const char* text = getenv("DRAGOMAN_FAULT_AT")) at = atol(text);
    const char* name = getenv("DRAGOMAN_FAULT_KIND");
    if (name == nullptr) return;
    if (strcmp(name, "kill") == 0) kind = Kind::kill;
    if (strcmp(name, "power") == 0) kind = Kind::power;
    if (strcmp(name, "eio") == 0) kind = Kind::eio;
    if (strcmp(name, "enospc") == 0) kind = Kind::enospc;
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

std::string path_of(int file) {
  char link[64];
  char path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t size = readlink(link, path, sizeof path);
  return size > 0 ? std::string(path, static_cast<size_t>(size)) : std::string();
}

void lose_power() {
  static const auto real_open = real<int (*)(const char*, int, ...)>("open");
  static const auto real_pwrite = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  static const auto real_truncate = real<int (*)(int, off_t)>("ftruncate");
  auto& undo = faults().undo;
  for (auto entry = undo.rbegin(); entry != undo.rend(); ++entry) {
    const int file = real_open(entry->path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) continue;
    struct stat status {};
    // The name may have gone to another file since.
    if (fstat(file, &status) == 0 && status.st_ino == entry->inode &&
        status.st_dev == entry->device) {
      if (real_pwrite(file, entry->bytes.data(), entry->bytes.size(), entry->offset) >= 0 &&
          real_truncate(file, entry->size) == 0) {
      }
    }
    close(file);
  }
}

/// Counts a call; true if it must fail, errno set.
bool fails(bool needs_room) {
  Faults& state = faults();
  ++state.count;
  const bool now = state.at != 0 && state.count == state.at;
  if (now && state.kind == Kind::power) lose_power();
  if (now && (state.kind == Kind::kill || state.kind == Kind::power)) kill(getpid(), SIGKILL);
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

void remember(int file, size_t size, off_t offset) {
  if (faults().kind != Kind::power) return;
  static const auto real_open = real<int (*)(const char*, int, ...)>("open");
  struct stat status {};
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) return;
  Undo undo{status.st_dev, status.st_ino, path_of(file), offset, status.st_size, {}};
  if (offset < status.st_size) {
    undo.bytes.resize(size);
    const int reader = real_open(undo.path.c_str(), O_RDONLY | O_CLOEXEC);
    const ssize_t got = reader < 0 ? 0 : pread(reader, undo.bytes.data(), size, offset);
    undo.bytes.resize(got > 0 ? static_cast<size_t>(got) : 0);
    if (reader >= 0) close(reader);
  }
  faults().undo.push_back(std::move(undo));
}

void flushed(int file) {
  struct stat status {};
  if (fstat(file, &status) != 0) return;
  auto& undo = faults().undo;
  std::erase_if(undo, [&](const Undo& entry) {
    return entry.inode == status.st_ino && entry.device == status.st_dev;
  });
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

template <typename Call>
auto guarded(bool needs_room, Call call) -> decltype(call()) {
  const std::lock_guard lock{faults().mutex};
  if (fails(needs_room)) return -1;
  return call();
}

bool for_writing(int flags) { return (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0; }

}  // namespace

// Names and shapes are those of the C library.
extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
  if (!is_file(file)) return next(file, bytes, size);
  return guarded(true, [&] {
    remember(file, size, lseek(file, 0, SEEK_CUR));
    return next(file, bytes, size);
  });
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  if (!is_file(file)) return next(file, bytes, size, offset);
  return guarded(true, [&] {
    remember(file, size, offset);
    return next(file, bytes, size, offset);
  });
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off_t offset) {
  return pwrite(file, bytes, size, offset);
}

int fsync(int file) {
  static const auto next = real<int (*)(int)>("fsync");
  return guarded(false, [&] {
    flushed(file);
    return next(file);
  });
}
int fdatasync(int file) {
  static const auto next = real<int (*)(int)>("fdatasync");
  return guarded(false, [&] {
    flushed(file);
    return next(file);
  });
}

int ftruncate(int file, off_t size) {
  static const auto next = real<int (*)(int, off_t)>("ftruncate");
  return guarded(false, [&] { return next(file, size); });
}
int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

int rename(const char* from, const char* to) {
  static const auto next = real<int (*)(const char*, const char*)>("rename");
  return guarded(true, [&] { return next(from, to); });
}

int unlink(const char* path) {
  static const auto next = real<int (*)(const char*)>("unlink");
  return guarded(false, [&] { return next(path); });
}
int unlinkat(int directory, const char* path, int flags) {
  static const auto next = real<int (*)(int, const char*, int)>("unlinkat");
  return guarded(false, [&] { return next(directory, path, flags); });
}
int mkdir(const char* path, mode_t mode) {
  static const auto next = real<int (*)(const char*, mode_t)>("mkdir");
  return guarded(true, [&] { return next(path, mode); });
}

int open(const char* path, int flags, ...) {
  static const auto next = real<int (*)(const char*, int, ...)>("open");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  if (!for_writing(flags) || strncmp(path, "/dev/", 5) == 0) return next(path, flags, mode);
  return guarded((flags & O_CREAT) != 0, [&] { return next(path, flags, mode); });
}
int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return open(path, flags, mode);
}
}
