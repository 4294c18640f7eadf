#pragma once

#include <string_view>

namespace dragoman::indexer {

/// Text formats told from prose by what their lines look like. `text` is the beginning of an input,
/// without blanks before it.

/// The headers of a message: one line of a known name each, From among them, and another that only
/// mails have. Source: RFC 5322.
bool looks_like_mail(std::string_view text);

/// A line "From ", a sender and a date, then a message. Source: RFC 4155.
bool looks_like_mailbox(std::string_view text);

/// Front matter between lines "---", or headings with "#" together with links, emphasis, lists
/// or more of them. Source: CommonMark 0.31.
bool looks_like_markdown(std::string_view text);

}  // namespace dragoman::indexer
