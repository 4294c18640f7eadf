#include "tests/e2e/lifecycle/power_cut.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

namespace dragoman::e2e {
namespace {

namespace fs = std::filesystem;

/// Nothing can be reported from within the program under test: end it, so that the test fails.
void must(bool done, const char* what) {
  if (done) return;
  perror(what);
  abort();
}

std::string absolute(const std::string& path) { return fs::absolute(path).string(); }

std::string parent_of(const std::string& path) { return fs::path{path}.parent_path().string(); }

bool exists(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

}  // namespace

void PowerCut::will_change(int file, Write write, std::size_t size) {
  struct stat status {};
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) return;
  write.inode = {status.st_dev, status.st_ino};
  write.size_before = status.st_size;
  int& own = files_.try_emplace(write.inode, -1).first->second;
  if (own < 0) {
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    own = open(link.c_str(), O_RDWR | O_CLOEXEC);
    must(own >= 0, "fault library: open");
  }
  if (write.offset < status.st_size) {
    write.before.resize(std::min(size, static_cast<std::size_t>(status.st_size - write.offset)));
    const ssize_t got = pread(own, write.before.data(), write.before.size(), write.offset);
    must(got == static_cast<ssize_t>(write.before.size()), "fault library: read");
  }
  writes_.push_back(std::move(write));
}

void PowerCut::will_write(int file, const void* bytes, std::size_t size, off_t offset) {
  Write write;
  write.offset = offset;
  write.after.assign(static_cast<const char*>(bytes), size);
  will_change(file, std::move(write), size);
}

void PowerCut::will_truncate(int file, off_t size) {
  Write write;
  write.offset = size;
  write.truncates = true;
  will_change(file, std::move(write), SIZE_MAX);
}

/// Links the file to a name out of sight, where there is one.
std::string PowerCut::keep(const std::string& path) {
  const char* directory = getenv("DRAGOMAN_FAULT_KEEP");
  must(directory != nullptr, "fault library: DRAGOMAN_FAULT_KEEP");
  if (!exists(path)) return {};
  std::string kept = directory;
  kept.append("/").append(std::to_string(getpid())).append(".").append(std::to_string(kept_++));
  must(link(path.c_str(), kept.c_str()) == 0, "fault library: link");
  return kept;
}

void PowerCut::add_name(Name::Kind kind, const std::string& path, const std::string& from) {
  Name name{kind, {}, absolute(path), from.empty() ? from : absolute(from), {}};
  struct stat status {};
  if (stat(parent_of(name.path).c_str(), &status) != 0) return;  // the call will fail
  name.directory = {status.st_dev, status.st_ino};
  if (kind == Name::Kind::renamed || kind == Name::Kind::removed) name.kept = keep(name.path);
  names_.push_back(std::move(name));
}

void PowerCut::will_create(const std::string& path) {
  if (!exists(path)) add_name(Name::Kind::created, path);
}
void PowerCut::will_make_directory(const std::string& path) {
  if (!exists(path)) add_name(Name::Kind::made_directory, path);
}
void PowerCut::will_rename(const std::string& from, const std::string& to) {
  if (exists(from)) add_name(Name::Kind::renamed, to, from);
}
void PowerCut::will_remove(const std::string& path) {
  if (exists(path)) add_name(Name::Kind::removed, path);
}
void PowerCut::will_remove_directory(const std::string& path) {
  // One that is not empty stays.
  if (exists(path) && fs::is_empty(path)) add_name(Name::Kind::removed_directory, path);
}

void PowerCut::flushed(int file) {
  struct stat status {};
  if (fstat(file, &status) != 0) return;
  const Inode inode{status.st_dev, status.st_ino};
  std::erase_if(writes_, [&](const Write& write) { return write.inode == inode; });
  std::erase_if(names_, [&](const Name& name) { return name.directory == inode; });
}

void PowerCut::apply(const Write& write, bool forward) {
  const int file = files_.at(write.inode);
  if (forward && write.truncates) {
    must(ftruncate(file, write.offset) == 0, "fault library: truncate");
    return;
  }
  const std::string& bytes = forward ? write.after : write.before;
  const ssize_t written = pwrite(file, bytes.data(), bytes.size(), write.offset);
  must(written == static_cast<ssize_t>(bytes.size()), "fault library: write");
  if (!forward) must(ftruncate(file, write.size_before) == 0, "fault library: truncate");
}

void PowerCut::undo(const Name& name) {
  switch (name.kind) {
    case Name::Kind::created:
      unlink(name.path.c_str());
      break;
    case Name::Kind::made_directory:
      fs::remove_all(name.path);
      break;
    case Name::Kind::renamed:
      if (rename(name.path.c_str(), name.from.c_str()) != 0) break;
      [[fallthrough]];
    case Name::Kind::removed:
      if (!name.kept.empty())
        must(rename(name.kept.c_str(), name.path.c_str()) == 0, "fault library: put back");
      break;
    case Name::Kind::removed_directory:
      must(mkdir(name.path.c_str(), 0777) == 0, "fault library: make again");
      break;
  }
}

void PowerCut::happen(bool torn, unsigned seed) {
  std::minstd_rand random{seed + 1};
  for (auto write = writes_.rbegin(); write != writes_.rend(); ++write) apply(*write, false);
  for (const Write& write : writes_)
    if (torn && random() % 2 == 0) apply(write, true);
  const std::size_t stay = torn ? random() % (names_.size() + 1) : 0;
  for (std::size_t i = names_.size(); i > stay; --i) undo(names_[i - 1]);
}

}  // namespace dragoman::e2e
