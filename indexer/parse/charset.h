#pragma once

#include <string>
#include <string_view>

namespace dragoman::indexer {

struct DecodedText {
  std::string text;       ///< valid UTF-8, NFC, without byte order mark, NUL or stray C1 controls
  std::string charset;    ///< what the bytes were read as, in lower case: "utf-8", "windows-1254"
  bool repaired = false;  ///< some bytes made no character and became U+FFFD
  bool guessed = false;   ///< nothing said the charset, and the bytes are no UTF-8
};

/// Bytes in any encoding to UTF-8. What decides, in this order: a byte order mark; UTF-8 that is
/// valid; the declared charset; what the letters look like (ICU's detector).
/// declared: a label as in a meta element or header ("windows-1251", "ISO-8859-9"); may be empty or
/// wrong. Labels mean what browsers take them for (iso-8859-1 is windows-1252, iso-8859-9 is
/// windows-1254). Never fails. Thread-safe.
/// Source: WHATWG Encoding Standard, labels.
DecodedText decode_text(std::string_view bytes, std::string_view declared = {});

/// The charset that a page declares of itself in its first 4096 bytes: <meta charset>, http-equiv,
/// or the XML declaration; empty if none.
std::string declared_charset(std::string_view html);

/// Composed form (NFC) of UTF-8, with the controls between U+0080 and U+009F as windows-1252 has
/// them and blanks for other controls but line ends and tabs.
std::string compose(std::string_view utf8);

/// Every word with a capital and the rest in lower case. turkish: I becomes ı, İ becomes i.
std::string title_case(std::string_view utf8, bool turkish);

/// True if the bytes are valid UTF-8.
bool is_utf8(std::string_view bytes);

}  // namespace dragoman::indexer
