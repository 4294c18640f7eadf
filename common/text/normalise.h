#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// Unicode normalisation form C; ill-formed UTF-8 becomes U+FFFD. Text that is in that form already
/// (nearly all) is only looked through.
std::string to_nfc(std::string_view text);

/// Text fit to be kept: valid UTF-8, NFC, line ends `\n` (from CR LF, CR, U+0085, U+2028, U+2029),
/// no control characters but `\n` and tab, no byte order mark. Words and blanks stay as they are.
std::string clean_text(std::string_view text);

/// Each run of white space (Unicode's, line ends included) becomes one blank; none at the ends.
std::string squeeze_blanks(std::string_view text);

/// Text that cannot steer a terminal: without control characters (C0, DEL, C1; `\n` and tab stay),
/// without escape sequences (CSI, OSC and the like, whole), without the characters that turn the
/// direction of writing. Ill-formed UTF-8 becomes U+FFFD.
std::string strip_terminal_controls(std::string_view text);

}  // namespace dragoman
