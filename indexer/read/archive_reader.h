#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "common/result.h"
#include "indexer/read/byte_source.h"

struct archive;
struct archive_entry;

namespace dragoman::indexer {

/// The only door to libarchive. Nothing is ever written to disk, and no other program is started.

/// What a bzip2, xz, zstd or lz4 stream unpacks to. packed and budget must outlive it.
class FilterSource final : public ByteSource {
 public:
  FilterSource(ByteSource& packed, UnpackBudget& budget);
  ~FilterSource() override;
  std::size_t read(char* out, std::size_t size) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A member of an archive, as its header has it.
struct ArchiveMember {
  enum class Kind : unsigned char { file, directory, link, other };
  std::string name;  ///< UTF-8, as the archive has it; damaged bytes repaired
  Kind kind = Kind::file;
  bool encrypted = false;
};

/// A tar or zip archive, member by member. A zip whose source can be moved in is read by its
/// directory at the end, else as it comes. packed and budget must outlive it.
class ArchiveReader {
 public:
  ArchiveReader(ByteSource& packed, UnpackBudget& budget);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  /// The next member; what was left of the last one is passed over. Empty at the end, or where the
  /// archive is damaged: damage() then says why.
  std::optional<ArchiveMember> next();
  /// The bytes of the present member, as ByteSource::read(); damage() says why they end early.
  std::size_t read(char* out, std::size_t size);
  /// `where` is left empty.
  [[nodiscard]] const std::optional<Error>& damage() const { return damage_; }
  /// True where nothing behind the damage can be read.
  [[nodiscard]] bool broken() const { return broken_; }

 private:
  bool pass_over();

  struct State;
  std::unique_ptr<State> state_;
  std::optional<Error> damage_;
  bool broken_ = false;
};

/// The bytes of the member that the reader stands at.
class MemberSource final : public ByteSource {
 public:
  explicit MemberSource(ArchiveReader& reader) : reader_(reader) {}
  std::size_t read(char* out, std::size_t size) override { return reader_.read(out, size); }
  [[nodiscard]] const std::optional<Error>& damage() const override { return reader_.damage(); }

 private:
  ArchiveReader& reader_;
};

}  // namespace dragoman::indexer
