#include "indexer/parse/charset.h"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "common/text/normalise.h"
#include "common/text/utf8.h"

namespace dragoman::indexer {
namespace {

struct Label {
  std::string_view label;
  std::string_view charset;
};

/// Labels that browsers read as another charset than the one named.
/// Source: WHATWG Encoding Standard, section 4.2.
constexpr std::array labels{
    Label{"iso-8859-1", "windows-1252"},    Label{"latin1", "windows-1252"},
    Label{"us-ascii", "windows-1252"},      Label{"ascii", "windows-1252"},
    Label{"iso-8859-9", "windows-1254"},    Label{"latin5", "windows-1254"},
    Label{"iso8859-9", "windows-1254"},     Label{"iso8859-1", "windows-1252"},
    Label{"tis-620", "windows-874"},        Label{"gb2312", "gbk"},
    Label{"ks_c_5601-1987", "windows-949"}, Label{"utf8", "utf-8"},
    Label{"cp1251", "windows-1251"},        Label{"cp1254", "windows-1254"},
    Label{"win-1251", "windows-1251"},
};

/// What windows-1252 has where Latin-1 has the controls U+0080..U+009F: text that was decoded as
/// Latin-1 by mistake carries them. 0: nothing there.
constexpr std::array<char16_t, 32> c1_characters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string lower_label(std::string_view label) {
  std::string out;
  for (const char c : label) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') out += c;
  }
  const auto* known = std::find_if(labels.begin(), labels.end(),
                                   [&](const Label& row) { return row.label == out; });
  return known == labels.end() ? out : std::string{known->charset};
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const std::string& charset) {
  if (charset.empty()) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  Converter converter{ucnv_open(charset.c_str(), &status)};
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// True if what begins there is a control, of which C1 are two bytes, or a byte order mark.
bool is_untidy(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x20) return byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f';
  if (byte == 0xC2) return text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
  return byte == 0x7F || (byte == 0xEF && text.starts_with("\xEF\xBB\xBF"));
}

/// Controls out, C1 to what they were meant to be; line breaks and tabs stay.
std::string tidy_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_untidy(text.substr(at))) {
      ++at;
      continue;
    }
    out.append(text, begin, at - begin);
    const char32_t c = utf8::next(text, at);
    const char16_t meant =
        c >= 0x80 && c <= 0x9F ? c1_characters[static_cast<std::size_t>(c - 0x80)] : char16_t{0};
    if (meant != 0) utf8::append(out, meant);
    if (c < 0x80) out += ' ';
    begin = at;
  }
  out.append(text, begin);
  return out;
}

DecodedText decode_as(std::string_view bytes, const std::string& charset, UConverter* converter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString raw{bytes.data(), static_cast<std::int32_t>(bytes.size()), converter,
                               status};
  DecodedText out;
  out.charset = charset;
  out.repaired = raw.indexOf(char16_t{0xFFFD}) >= 0;
  std::string utf8;
  raw.toUTF8String(utf8);
  out.text = to_nfc(tidy_controls(utf8));
  return out;
}

/// In Cyrillic of one byte a letter nearly all letters lie beyond ASCII, and from 0xC0 on.
bool looks_cyrillic(std::string_view bytes) {
  std::size_t latin = 0;
  std::size_t high = 0;
  std::size_t signs = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    latin += (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    high += byte >= 0xC0;
    signs += byte >= 0x80 && byte < 0xC0;
  }
  return high > 4 && high > 2 * latin && high > 4 * signs;
}

std::string detect(std::string_view bytes) {
  struct DetectorCloser {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
  };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector{ucsdet_open(&status)};
  ucsdet_enableInputFilter(detector.get(), 1);  // tags say nothing about letters
  const auto sample = bytes.substr(0, std::size_t{256} << 10);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  std::string found = name == nullptr || U_FAILURE(status) ? "windows-1252" : lower_label(name);
  // The detector wants more text than a brief has, and takes short Cyrillic for Chinese.
  constexpr std::array doubtful{"windows-1252", "gb18030",   "big5",     "euc-jp",
                                "euc-kr",       "shift_jis", "utf-16be", "utf-16le"};
  const bool unsure = std::find(doubtful.begin(), doubtful.end(), found) != doubtful.end();
  return unsure && looks_cyrillic(sample) ? "windows-1251" : found;
}

struct Bom {
  std::string_view bytes;
  const char* charset;
};
constexpr std::array boms{Bom{"\xEF\xBB\xBF", "utf-8"}, Bom{"\xFF\xFE", "utf-16le"},
                          Bom{"\xFE\xFF", "utf-16be"}};

std::size_t invalid_bytes(std::string_view bytes, std::size_t& multibyte) {
  std::size_t bad = 0;
  std::size_t i = 0;
  while (i < bytes.size()) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    std::size_t length = lead < 0x80                   ? 1
                         : lead >= 0xC2 && lead < 0xE0 ? 2
                         : lead >= 0xE0 && lead < 0xF0 ? 3
                         : lead >= 0xF0 && lead < 0xF5 ? 4
                                                       : 0;
    bool good = length > 0 && i + length <= bytes.size();
    for (std::size_t k = 1; good && k < length; ++k) {
      good = (static_cast<unsigned char>(bytes[i + k]) & 0xC0U) == 0x80U;
    }
    if (good && length >= 3) {
      const auto second = static_cast<unsigned char>(bytes[i + 1]);
      if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
          (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
        good = false;
      }
    }
    multibyte += good && length > 1;
    bad += !good;
    i += good ? length : 1;
  }
  return bad;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  std::size_t multibyte = 0;
  return invalid_bytes(bytes, multibyte) == 0;
}

std::string title_case(std::string_view utf8, bool turkish) {
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
  text.toTitle(nullptr, turkish ? icu::Locale{"tr"} : icu::Locale::getRoot());
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string compose(std::string_view utf8) {
  // 0x7F apart, plain ASCII without controls is composed already.
  const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x7F && (byte >= 0x20 || byte == '\n');
  });
  if (plain) return std::string{utf8};
  return to_nfc(tidy_controls(utf8));
}

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
  for (const auto& bom : boms) {
    if (!bytes.starts_with(bom.bytes)) continue;
    const auto converter = open_converter(bom.charset);
    return decode_as(bytes.substr(bom.bytes.size()), bom.charset, converter.get());
  }
  std::size_t multibyte = 0;
  const std::size_t bad = invalid_bytes(bytes, multibyte);
  bool guessed = false;
  std::string charset = lower_label(declared);
  // A few broken bytes among many sound characters: UTF-8 that was cut or patched.
  if (bad == 0 || (charset == "utf-8" && multibyte > 4 * bad) || multibyte > 20 * bad) {
    charset = "utf-8";
  } else if (charset.empty() || charset == "utf-8") {
    charset = detect(bytes);
    guessed = true;
  }
  auto converter = open_converter(charset);
  if (!converter) {
    charset = bad == 0 ? "utf-8" : detect(bytes);
    guessed = bad != 0;
    converter = open_converter(charset);
  }
  if (!converter) converter = open_converter(charset = "windows-1252");
  if (charset == "utf-8" && bad == 0) return {to_nfc(tidy_controls(bytes)), charset, false, false};
  DecodedText decoded = decode_as(bytes, charset, converter.get());
  decoded.guessed = guessed;
  return decoded;
}

std::string declared_charset(std::string_view html) {
  std::string head{html.substr(0, 4096)};
  std::transform(head.begin(), head.end(), head.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  std::size_t at = 0;
  for (const std::string_view key : {"charset", "encoding"}) {
    at = head.find(key);
    if (at == std::string::npos) continue;
    at = head.find_first_not_of(" \t\r\n=\"'", at + key.size());
    if (at == std::string::npos) continue;
    const auto end = head.find_first_of(" \t\r\n\"'/>;?", at);
    return head.substr(at, end == std::string::npos ? end : end - at);
  }
  return {};
}

}  // namespace dragoman::indexer
