#include "indexer/read/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <sys/stat.h>

#include <cerrno>

#include <string_view>
#include <utility>
#include <vector>

#include "common/text/utf8.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{64} << 10;

/// What libarchive calls back with.
struct Feed {
  ByteSource& packed;
  std::vector<char> chunk = std::vector<char>(chunk_bytes);
};

la_ssize_t give_bytes(struct archive* reader, void* data, const void** out) {
  auto& feed = *static_cast<Feed*>(data);
  *out = feed.chunk.data();
  const std::size_t got = feed.packed.read(feed.chunk.data(), feed.chunk.size());
  if (got == 0 && feed.packed.damage()) {
    archive_set_error(reader, EIO, "%s", feed.packed.damage()->what.c_str());
    return -1;
  }
  return static_cast<la_ssize_t>(got);
}

la_int64_t move_to(struct archive* /*reader*/, void* data, la_int64_t offset, int whence) {
  const auto place = static_cast<Feed*>(data)->packed.seek(offset, whence);
  return place ? static_cast<la_int64_t>(*place) : ARCHIVE_FATAL;
}

/// libarchive turns the names of members into the encoding of the locale, and loses those that it
/// has no letters for. While this object lives, that of this thread is UTF-8.
class Utf8Names {
 public:
  Utf8Names()
      : names_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
        before_(uselocale(names_)) {}  // a locale that cannot be had changes nothing
  ~Utf8Names() {
    uselocale(before_);
    if (names_ != nullptr) freelocale(names_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t names_;
  locale_t before_;
};

struct ReaderCloser {
  void operator()(struct archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<struct archive, ReaderCloser>;

/// libarchive's own words: "truncated gzip input".
std::string reason_in(struct archive* reader) {
  const char* words = archive_error_string(reader);
  return words == nullptr ? "damaged data" : utf8::repair(words);
}

/// A source below that was stopped (a bomb, an unreadable file) says why better than libarchive.
Error damage_of(const Feed& feed, struct archive* reader, std::string_view expected) {
  if (feed.packed.damage()) return *feed.packed.damage();
  std::string what = "expected ";
  what += expected;
  what += ", found: ";
  what += reason_in(reader);
  const bool encrypted = archive_read_has_encrypted_entries(reader) > 0;
  return Error{
      ErrorKind::bad_input, {}, std::move(what), encrypted ? Reason::encrypted : Reason::damaged};
}

/// True where the library has the filter itself; else it would start a program for it.
bool has_filters(struct archive* reader) {
  return archive_read_support_filter_bzip2(reader) == ARCHIVE_OK &&
         archive_read_support_filter_xz(reader) == ARCHIVE_OK &&
         archive_read_support_filter_zstd(reader) == ARCHIVE_OK &&
         archive_read_support_filter_lz4(reader) == ARCHIVE_OK;
}

bool open(struct archive* reader, Feed& feed) {
  archive_read_set_callback_data(reader, &feed);
  archive_read_set_read_callback(reader, give_bytes);
  return archive_read_open1(reader) == ARCHIVE_OK;
}

}  // namespace

struct FilterSource::State {
  Feed feed;
  UnpackBudget& budget;
  Reader reader;
  bool started = false;
  bool finished = false;

  bool start() {
    started = true;
    reader.reset(archive_read_new());
    if (!reader || !has_filters(reader.get())) return false;
    archive_read_support_format_raw(reader.get());
    archive_read_support_format_empty(reader.get());
    struct archive_entry* entry = nullptr;
    if (!open(reader.get(), feed)) return false;
    const int state = archive_read_next_header(reader.get(), &entry);
    finished = state == ARCHIVE_EOF;
    return finished || state == ARCHIVE_OK || state == ARCHIVE_WARN;
  }
};

FilterSource::FilterSource(ByteSource& packed, UnpackBudget& budget)
    : state_(std::make_unique<State>(State{{packed}, budget, {}})) {}
FilterSource::~FilterSource() = default;

std::size_t FilterSource::read(char* out, std::size_t size) {
  State& state = *state_;
  la_ssize_t got = 0;
  if (!state.started && !state.start()) got = -1;
  if (state.finished) return 0;
  if (got == 0) got = archive_read_data(state.reader.get(), out, size);
  if (got <= 0) state.finished = true;
  if (got < 0) {
    const Error error = damage_of(state.feed, state.reader.get(), "a sound compressed stream");
    return fail(error.reason, error.what);
  }
  if (const auto error = state.budget.spend(static_cast<std::uint64_t>(got))) {
    state.finished = true;
    return fail(error->reason, error->what);
  }
  return static_cast<std::size_t>(got);
}

struct ArchiveReader::State {
  Feed feed;
  UnpackBudget& budget;
  Reader reader;
  bool seekable = false;
  bool in_member = false;
};

ArchiveReader::ArchiveReader(ByteSource& packed, UnpackBudget& budget)
    : state_(std::make_unique<State>(State{{packed}, budget, Reader{archive_read_new()}})) {
  struct archive* reader = state_->reader.get();
  archive_read_support_format_tar(reader);
  archive_read_support_format_zip(reader);
  state_->seekable = packed.seek(0, SEEK_CUR).has_value();
  if (state_->seekable) archive_read_set_seek_callback(reader, move_to);
  if (!open(reader, state_->feed)) {
    damage_ = damage_of(state_->feed, reader, "a sound archive");
    broken_ = true;
  }
}
ArchiveReader::~ArchiveReader() = default;

namespace {

/// Names may lack a form in the locale's encoding, which is why both are asked for.
std::string name_of(struct archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? std::string{} : utf8::repair(name);
}

ArchiveMember::Kind kind_of(struct archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return ArchiveMember::Kind::link;
  switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
      return ArchiveMember::Kind::file;
    case AE_IFDIR:
      return ArchiveMember::Kind::directory;
    case AE_IFLNK:
      return ArchiveMember::Kind::link;
    default:
      // A zip written without modes has none.
      return archive_entry_filetype(entry) == 0 ? ArchiveMember::Kind::file
                                                : ArchiveMember::Kind::other;
  }
}

}  // namespace

/// Where one cannot jump, libarchive unpacks what it passes over: here it counts.
bool ArchiveReader::pass_over() {
  if (!state_->seekable && state_->in_member) {
    std::vector<char> chunk(chunk_bytes);
    while (read(chunk.data(), chunk.size()) > 0) {
    }
  }
  return !broken_;
}

std::optional<ArchiveMember> ArchiveReader::next() {
  if (!pass_over()) return std::nullopt;
  damage_.reset();
  state_->in_member = false;
  const Utf8Names utf8_names;
  struct archive_entry* entry = nullptr;
  int state = ARCHIVE_RETRY;
  // A damaged header that libarchive can pass over; it always moves on.
  for (int tries = 0; state == ARCHIVE_RETRY && tries < 1000; ++tries)
    state = archive_read_next_header(state_->reader.get(), &entry);
  if (state == ARCHIVE_EOF) return std::nullopt;
  if (state != ARCHIVE_OK && state != ARCHIVE_WARN) {
    damage_ = damage_of(state_->feed, state_->reader.get(), "a sound archive");
    broken_ = true;
    return std::nullopt;
  }
  if (auto error = state_->budget.enter_member()) {
    damage_ = std::move(error);
    broken_ = true;
    return std::nullopt;
  }
  state_->in_member = true;
  return ArchiveMember{name_of(entry), kind_of(entry), archive_entry_is_encrypted(entry) != 0};
}

std::size_t ArchiveReader::read(char* out, std::size_t size) {
  if (!state_->in_member || broken_) return 0;
  const la_ssize_t got = archive_read_data(state_->reader.get(), out, size);
  if (got <= 0) state_->in_member = false;
  if (got < 0) {
    damage_ = damage_of(state_->feed, state_->reader.get(), "a sound member");
    broken_ = got == ARCHIVE_FATAL;
    return 0;
  }
  if (auto error = state_->budget.spend(static_cast<std::uint64_t>(got))) {
    damage_ = std::move(error);
    broken_ = true;
    return 0;
  }
  return static_cast<std::size_t>(got);
}

}  // namespace dragoman::indexer
