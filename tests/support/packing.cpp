#include "tests/support/packing.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <zlib.h>

#include <memory>
#include <stdexcept>

namespace dragoman::testing_support {
namespace {

la_ssize_t append(struct archive*, void* out, const void* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

struct Closer {
  void operator()(struct archive* writer) const { archive_write_free(writer); }
  void operator()(struct archive_entry* entry) const { archive_entry_free(entry); }
};
using Writer = std::unique_ptr<struct archive, Closer>;

void check(int state, struct archive* writer) {
  if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
    throw std::runtime_error{archive_error_string(writer)};
}

void add(struct archive* writer, const Member& member) {
  const std::unique_ptr<struct archive_entry, Closer> entry{archive_entry_new()};
  archive_entry_set_pathname_utf8(entry.get(), member.name.c_str());
  archive_entry_set_perm(entry.get(), 0644);
  archive_entry_set_filetype(entry.get(), member.kind == 'd'   ? AE_IFDIR
                                          : member.kind == 'l' ? AE_IFLNK
                                          : member.kind == 'c' ? AE_IFCHR
                                                               : AE_IFREG);
  if (member.kind == 'l') archive_entry_set_symlink(entry.get(), "/etc/passwd");
  if (member.kind == 'h') archive_entry_set_hardlink(entry.get(), "a.txt");
  if (member.kind == 'f')
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.bytes.size()));
  check(archive_write_header(writer, entry.get()), writer);
  if (member.kind == 'f' && !member.bytes.empty())
    archive_write_data(writer, member.bytes.data(), member.bytes.size());
}

std::string finish(Writer writer, const std::vector<Member>& members, std::string& out) {
  archive_write_set_bytes_in_last_block(writer.get(), 1);
  check(archive_write_open(writer.get(), &out, nullptr, append, nullptr), writer.get());
  const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  const locale_t before = uselocale(utf8);
  for (const auto& member : members) add(writer.get(), member);
  uselocale(before);
  freelocale(utf8);
  check(archive_write_close(writer.get()), writer.get());
  return out;
}

}  // namespace

std::string make_tar(const std::vector<Member>& members) {
  std::string out;
  Writer writer{archive_write_new()};
  archive_write_set_format_pax_restricted(writer.get());
  return finish(std::move(writer), members, out);
}

std::string make_zip(const std::vector<Member>& members, bool compress) {
  std::string out;
  Writer writer{archive_write_new()};
  archive_write_set_format_zip(writer.get());
  archive_write_set_options(writer.get(),
                            compress ? "zip:compression=deflate" : "zip:compression=store");
  return finish(std::move(writer), members, out);
}

std::string compress(const std::string& bytes, const std::string& filter) {
  std::string out;
  Writer writer{archive_write_new()};
  archive_write_set_format_raw(writer.get());
  check(archive_write_add_filter_by_name(writer.get(), filter.c_str()), writer.get());
  return finish(std::move(writer), {{"raw", bytes}}, out);
}

std::string gzip(const std::string& bytes) {
  z_stream zlib{};
  if (deflateInit2(&zlib, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error{"deflateInit2"};
  std::string in = bytes;
  std::string out(deflateBound(&zlib, in.size()) + 64, '\0');
  zlib.next_in = reinterpret_cast<Bytef*>(in.data());
  zlib.avail_in = static_cast<uInt>(in.size());
  zlib.next_out = reinterpret_cast<Bytef*>(out.data());
  zlib.avail_out = static_cast<uInt>(out.size());
  const int state = deflate(&zlib, Z_FINISH);
  out.resize(out.size() - zlib.avail_out);
  deflateEnd(&zlib);
  if (state != Z_STREAM_END) throw std::runtime_error{"deflate"};
  return out;
}

}  // namespace dragoman::testing_support
