#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "common/result.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// Bytes that come one after the other and end: a file, what a compressed stream unpacks to, a
/// member of an archive. Sources are stacked; each must outlive the one that reads from it.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  /// Puts up to `size` bytes at `out` and returns how many; 0 at the end, or where the bytes end
  /// early: damage() then says why.
  virtual std::size_t read(char* out, std::size_t size) = 0;
  /// Moves to a place as lseek(2) does and returns it; empty where the source cannot be moved in.
  virtual std::optional<std::int64_t> seek(std::int64_t offset, int whence);
  /// Why the bytes ended early; `where` is left empty. Empty if they did not.
  [[nodiscard]] virtual const std::optional<Error>& damage() const { return damage_; }

 protected:
  /// Notes the damage; returns 0, as read() has to.
  std::size_t fail(Reason reason, std::string what);

 private:
  std::optional<Error> damage_;
};

/// What unpacking one input has cost so far, shared by all its layers: gzip in zip in tar counts
/// against the bytes of the outermost file.
class UnpackBudget {
 public:
  explicit UnpackBudget(const ReadLimits& limits) : limits_(limits) {}

  void take_packed(std::uint64_t bytes) { packed_ += bytes; }
  /// Counts unpacked bytes; says why no more may be unpacked, where that is so.
  std::optional<Error> spend(std::uint64_t bytes);
  /// Counts a member of an archive; says why no more may be read, where that is so.
  std::optional<Error> enter_member();
  [[nodiscard]] const ReadLimits& limits() const { return limits_; }

 private:
  const ReadLimits& limits_;
  std::uint64_t packed_ = 0;
  std::uint64_t unpacked_ = 0;
  std::uint64_t members_ = 0;
};

/// A file, or standard input for "-". Counts each byte once, whatever is read again.
class FileSource final : public ByteSource {
 public:
  /// Errors: bad_input, `where` left empty.
  static Result<std::unique_ptr<FileSource>> open(const std::string& path, UnpackBudget& budget,
                                                  std::atomic<std::uint64_t>* counter);
  ~FileSource() override;
  std::size_t read(char* out, std::size_t size) override;
  std::optional<std::int64_t> seek(std::int64_t offset, int whence) override;

 private:
  FileSource(int descriptor, UnpackBudget& budget, std::atomic<std::uint64_t>* counter);

  int descriptor_;
  bool seekable_;
  UnpackBudget& budget_;
  std::atomic<std::uint64_t>* counter_;
  std::uint64_t position_ = 0;
  std::uint64_t counted_ = 0;  ///< bytes from the beginning that are counted already
};

/// Bytes in memory.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t read(char* out, std::size_t size) override;
  std::optional<std::int64_t> seek(std::int64_t offset, int whence) override;

 private:
  std::string bytes_;
  std::size_t position_ = 0;
};

}  // namespace dragoman::indexer
