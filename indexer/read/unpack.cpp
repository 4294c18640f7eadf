#include "indexer/read/unpack.h"

#include <optional>
#include <string>
#include <utility>

#include "indexer/read/archive_reader.h"
#include "indexer/read/format.h"
#include "indexer/read/gzip_source.h"
#include "indexer/read/json_records.h"
#include "indexer/read/mailbox_records.h"
#include "indexer/read/refusal.h"
#include "indexer/read/sgml_records.h"
#include "indexer/read/table_records.h"
#include "indexer/read/utf16_source.h"
#include "indexer/read/warc_records.h"
#include "indexer/read/xml_records.h"

namespace dragoman::indexer {
namespace {

/// The whole input is one record.
void read_whole(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                RecordFormat format, const RecordSink& sink) {
  while (stream.window().size() <= limits.max_record_bytes && stream.extend()) {
  }
  if (stream.damage()) return;  // half a page is no page; the caller reports the damage
  if (stream.window().size() > limits.max_record_bytes) {
    sink(refusal(input.path, 0, Reason::too_large,
                 "expected an article of at most " + std::to_string(limits.max_record_bytes) +
                     " bytes, found a larger file"));
    return;
  }
  RawRecord record;
  record.path = input.path;
  record.format = format;
  record.bytes = stream.window();
  sink(std::move(record));
}

void refuse_format(const FormatGuess& guess, const InputFile& input, const RecordSink& sink) {
  std::string what = "expected a format that is read, found " + guess.name;
  what += guess.document ? ", which is not; convert it to text first" : ", which is not";
  sink(refusal(input.path, 0, Reason::unsupported, std::move(what)));
}

void read_as(const FormatGuess& guess, InputStream& stream, const InputFile& input,
             const ReadLimits& limits, const RecordSink& sink) {
  switch (guess.format) {
    case InputFormat::empty:
      if (!stream.damage())
        sink(refusal(input.path, 0, Reason::empty, "expected an article, found an empty file"));
      return;
    case InputFormat::unsupported:
      return refuse_format(guess, input, sink);
    case InputFormat::json_lines:
      return read_json_lines(stream, input, limits, sink);
    case InputFormat::json_values:
      return read_json_values(stream, input, limits, sink);
    case InputFormat::reuters_sgml:
      return read_sgml_records(stream, input, limits, sink);
    case InputFormat::xml:
      return read_xml(stream, input, limits, sink);
    case InputFormat::table:
      return read_table(stream, input, limits, sink);
    case InputFormat::mailbox:
      return read_mailbox(stream, input, limits, sink);
    case InputFormat::warc:
      return read_warc(stream, input, limits, sink);
    case InputFormat::mail:
      return read_whole(stream, input, limits, RecordFormat::mail, sink);
    case InputFormat::html:
      return read_whole(stream, input, limits, RecordFormat::html, sink);
    case InputFormat::markdown:
      return read_whole(stream, input, limits, RecordFormat::markdown, sink);
    case InputFormat::plain_text:
      return read_whole(stream, input, limits, RecordFormat::plain_text, sink);
  }
}

/// What reads an input as one record brings old encodings to UTF-8 later, by all of it.
bool is_read_whole(InputFormat format) {
  return format == InputFormat::html || format == InputFormat::plain_text ||
         format == InputFormat::markdown || format == InputFormat::mail ||
         format == InputFormat::empty || format == InputFormat::unsupported;
}

/// How a member's path is told: without what makes it absolute, as archivers unpack it; empty where
/// it leads out of the archive, or nowhere.
std::string inner_path(std::string_view name) {
  while (name.starts_with('/') || name.starts_with("./")) name.remove_prefix(1);
  int depth = 0;
  for (std::string_view rest = name; !rest.empty();) {
    const auto slash = rest.find('/');
    const auto part = rest.substr(0, slash);
    if (part == "..")
      --depth;
    else if (!part.empty() && part != ".")
      ++depth;
    if (depth < 0) return {};
    rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
  }
  return std::string{name};
}

bool is_hidden(std::string_view name) {
  for (std::string_view rest = name; !rest.empty();) {
    const auto slash = rest.find('/');
    const auto part = rest.substr(0, slash);
    if ((part.starts_with('.') && part != "." && part != "..") || part == "__MACOSX") return true;
    rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
  }
  return false;
}

class Unpacker {
 public:
  Unpacker(UnpackBudget& budget, const RecordSink& sink)
      : budget_(budget), limits_(budget.limits()), sink_([this, &sink](Result<RawRecord> record) {
          return wanted_ = sink(std::move(record));
        }) {}

  [[nodiscard]] bool wanted() const { return wanted_; }

  void read(InputStream& stream, const InputFile& input, std::size_t depth) {
    stream.extend_to(container_head_bytes);
    const Container container = recognise_container(stream.window());
    if (container != Container::none && depth >= limits_.max_archive_depth) {
      sink_(refusal(input.path, 0, Reason::too_deep,
                    "expected archives packed at most " +
                        std::to_string(limits_.max_archive_depth) + " times, found more"));
    } else if (container == Container::gzip) {
      read_packed<GzipSource>(stream, input, depth);
    } else if (container == Container::compressed) {
      read_packed<FilterSource>(stream, input, depth);
    } else if (container == Container::archive) {
      read_members(stream, input, depth);
    } else {
      read_format(stream, input);
      report(stream.damage(), input);
    }
  }

 private:
  void report(const std::optional<Error>& damage, const InputFile& input) {
    if (wanted_ && damage) sink_(refusal(input.path, 0, damage->reason, damage->what));
  }

  void read_format(InputStream& stream, const InputFile& input) {
    stream.extend_to(format_head_bytes);
    const auto guess = recognise_format(stream.window().substr(0, format_head_bytes));
    // XML says itself how it is encoded; by here that is no longer true, but it is not asked.
    if (!guess.utf16 || is_read_whole(guess.format))
      return read_as(guess, stream, input, limits_, sink_);
    StreamSource bytes{stream};
    Utf16Source characters{bytes};
    InputStream text{characters};
    text.extend_to(format_head_bytes);
    read_as(guess, text, input, limits_, sink_);
  }

  template <typename Source>
  void read_packed(InputStream& stream, const InputFile& input, std::size_t depth) {
    StreamSource packed{stream};
    Source unpacked{packed, budget_};
    InputStream inside{unpacked};
    read(inside, input, depth + 1);
  }

  void read_members(InputStream& stream, const InputFile& input, std::size_t depth) {
    StreamSource packed{stream};
    ArchiveReader archive{packed, budget_};
    std::size_t files = 0;
    while (wanted_) {
      const auto member = archive.next();
      if (!member) break;
      if (member->kind == ArchiveMember::Kind::directory || is_hidden(member->name)) continue;
      ++files;
      read_member(archive, *member, input, depth);
      if (archive.broken()) return;  // told by the member that it broke in
    }
    report(archive.damage(), input);
    if (wanted_ && files == 0 && !archive.damage())
      sink_(refusal(input.path, 0, Reason::empty,
                    "expected an article, found an archive without files"));
  }

  void read_member(ArchiveReader& archive, const ArchiveMember& member, const InputFile& input,
                   std::size_t depth) {
    const std::string inner = inner_path(member.name);
    InputFile file;
    file.path = input.path;
    file.path.append("!").append(inner.empty() ? member.name : inner);
    if (const auto why = not_read(member, inner)) {
      sink_(refusal(file.path, 0, why->reason, why->what));
      return;
    }
    MemberSource bytes{archive};
    InputStream stream{bytes};
    read(stream, file, depth + 1);
  }

  static std::optional<Error> not_read(const ArchiveMember& member, const std::string& inner) {
    const auto because = [](Reason reason, const char* what) {
      return Error{ErrorKind::bad_input, {}, what, reason};
    };
    if (member.kind == ArchiveMember::Kind::link)
      return because(Reason::not_a_file, "expected a file, found a link, which is not followed");
    if (member.kind != ArchiveMember::Kind::file)
      return because(Reason::not_a_file, "expected a file, found a device or pipe");
    if (inner.empty())
      return because(Reason::unsafe_path, "expected a path within the archive, found one outside");
    if (member.encrypted)
      return because(Reason::encrypted, "expected a readable member, found an encrypted one");
    return std::nullopt;
  }

  UnpackBudget& budget_;
  const ReadLimits& limits_;
  bool wanted_ = true;
  RecordSink sink_;
};

}  // namespace

bool unpack_records(InputStream& stream, const InputFile& input, UnpackBudget& budget,
                    const RecordSink& sink) {
  Unpacker unpacker{budget, sink};
  unpacker.read(stream, input, 0);
  return unpacker.wanted();
}

}  // namespace dragoman::indexer
