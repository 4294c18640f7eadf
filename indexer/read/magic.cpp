#include "indexer/read/magic.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  KnownBinary what;
};

constexpr std::array magics{
    Magic{0, "%PDF-"sv, {"a PDF document", true}},
    Magic{0, "{\\rtf"sv, {"an RTF document", true}},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"an old office document", true}},
    Magic{0, "%!PS"sv, {"a PostScript document", true}},
    Magic{0, "AT&TFORM"sv, {"a DjVu document", true}},
    Magic{60, "BOOKMOBI"sv, {"a Mobipocket book", true}},
    Magic{0, "ITSF"sv, {"a Windows help file", true}},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, {"a 7z archive"}},
    Magic{0, "Rar!\x1A\x07"sv, {"a RAR archive"}},
    Magic{0, "\x1F\x9D"sv, {"a stream of compress(1)"}},
    Magic{0, "\x02\x21\x4C\x18"sv, {"an old lz4 stream"}},
    Magic{0, "!<arch>\n"sv, {"an ar archive"}},
    Magic{0, "MSCF"sv, {"a cabinet archive"}},
    Magic{0, "\x89PNG\r\n\x1A\n"sv, {"a PNG image", true}},
    Magic{0, "\xFF\xD8\xFF"sv, {"a JPEG image", true}},
    Magic{0, "GIF87a"sv, {"a GIF image", true}},
    Magic{0, "GIF89a"sv, {"a GIF image", true}},
    Magic{0, "II*\0"sv, {"a TIFF image", true}},
    Magic{0, "MM\0*"sv, {"a TIFF image", true}},
    Magic{8, "WEBP"sv, {"a WebP image", true}},
    Magic{0, "\0\0\1\0"sv, {"an icon"}},
    Magic{4, "ftyp"sv, {"an MP4 or HEIF file"}},
    Magic{0, "\x1A\x45\xDF\xA3"sv, {"a Matroska or WebM film"}},
    Magic{8, "WAVE"sv, {"a WAVE sound"}},
    Magic{8, "AVI "sv, {"an AVI film"}},
    Magic{0, "ID3"sv, {"an MP3 file"}},
    Magic{0, "OggS"sv, {"an Ogg file"}},
    Magic{0, "fLaC"sv, {"a FLAC sound"}},
    Magic{0, "wOFF"sv, {"a font"}},
    Magic{0, "wOF2"sv, {"a font"}},
    Magic{0,
          "\x7F"
          "ELF"sv,
          {"a program"}},
    Magic{0, "MZ\x90\0"sv, {"a program"}},
    Magic{0, "SQLite format 3\0"sv, {"an SQLite database"}},
    Magic{0, "PAR1"sv, {"a Parquet table"}},
    Magic{0, "Obj\1"sv, {"an Avro file"}},
    Magic{0, "\0asm"sv, {"a program"}},
};

struct Beginning {
  std::string_view name;
  KnownBinary what;
};

/// What the first member of a document in a zip is called.
constexpr std::array office_members{
    Beginning{"[Content_Types].xml", {"an Office document", true}},
    Beginning{"_rels/", {"an Office document", true}},
    Beginning{"docProps/", {"an Office document", true}},
    Beginning{"word/", {"a Word document (DOCX)", true}},
    Beginning{"xl/", {"an Excel sheet (XLSX)", true}},
    Beginning{"ppt/", {"a PowerPoint document (PPTX)", true}},
    Beginning{"META-INF/container.xml", {"an EPUB book", true}},
    Beginning{"META-INF/MANIFEST.MF", {"a Java archive"}},
    Beginning{"AndroidManifest.xml", {"an Android program"}},
};

/// What is told by a member further on, and by the contents of the member "mimetype".
constexpr std::array office_kinds{
    Beginning{"word/", {"a Word document (DOCX)", true}},
    Beginning{"xl/", {"an Excel sheet (XLSX)", true}},
    Beginning{"ppt/", {"a PowerPoint document (PPTX)", true}},
    Beginning{"application/epub+zip", {"an EPUB book", true}},
    Beginning{"application/vnd.oasis.opendocument", {"an OpenDocument file", true}},
};

KnownBinary kind_within(std::string_view head, KnownBinary otherwise) {
  for (const auto& row : office_kinds)
    if (head.find(row.name) != std::string_view::npos) return row.what;
  return otherwise;
}

/// Letters and digits only: an article may begin with them.
bool is_a_word(std::string_view magic) {
  return std::all_of(magic.begin(), magic.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ';
  });
}

}  // namespace

KnownBinary known_binary(std::string_view head) {
  const bool text = head.find('\0') == std::string_view::npos;
  for (const auto& magic : magics)
    if (head.size() >= magic.offset && head.substr(magic.offset).starts_with(magic.bytes) &&
        !(text && is_a_word(magic.bytes)))
      return magic.what;
  return {};
}

KnownBinary known_zip_document(std::string_view head) {
  constexpr std::size_t name_offset = 30;  // of a local header
  if (!head.starts_with("PK\x03\x04") || head.size() < name_offset) return {};
  const auto name = head.substr(name_offset);
  if (name.starts_with("mimetype"))
    return kind_within(head, {"an OpenDocument or EPUB file", true});
  for (const auto& row : office_members)
    if (name.starts_with(row.name)) return kind_within(head, row.what);
  return {};
}

}  // namespace dragoman::indexer
