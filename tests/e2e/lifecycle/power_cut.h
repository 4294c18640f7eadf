#pragma once

#include <sys/types.h>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dragoman::e2e {

/// What a power cut would take: all that was done to files and directories and not flushed.
/// The bytes of a file are safe after fsync(2) of the file, its name after fsync(2) of the
/// directory: no more than POSIX promises. Descriptors of its own keep files that have gone.
/// Not thread-safe. To be told of each call before it is made.
class PowerCut {
 public:
  void will_write(int file, const void* bytes, std::size_t size, off_t offset);
  void will_truncate(int file, off_t size);
  void will_create(const std::string& path);
  void will_make_directory(const std::string& path);
  void will_rename(const std::string& from, const std::string& to);
  void will_remove(const std::string& path);
  void will_remove_directory(const std::string& path);
  void flushed(int file);

  /// Undoes what was not flushed. torn: the drive had begun with it: of the writes a part that
  /// depends on the seed alone stays, of the names those that came first.
  void happen(bool torn, unsigned seed);

 private:
  using Inode = std::pair<dev_t, ino_t>;
  struct Write {
    Inode inode;
    off_t offset = 0;
    off_t size_before = 0;
    std::string before;  ///< the bytes in its place, as far as there were any
    std::string after;
    bool truncates = false;  ///< to `offset`
  };
  struct Name {
    enum class Kind { created, made_directory, renamed, removed, removed_directory };
    Kind kind;
    Inode directory;
    std::string path;  ///< absolute
    std::string from;  ///< of a file renamed
    std::string kept;  ///< another name of the file that was removed or replaced; empty: none was
  };
  void will_change(int file, Write write, std::size_t size);
  void add_name(Name::Kind kind, const std::string& path, const std::string& from = {});
  std::string keep(const std::string& path);
  void apply(const Write& write, bool forward);
  static void undo(const Name& name);

  std::map<Inode, int> files_;  ///< our own descriptors
  std::vector<Write> writes_;
  std::vector<Name> names_;
  int kept_ = 0;
};

}  // namespace dragoman::e2e
