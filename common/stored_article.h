#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/actor.h"
#include "common/date.h"

namespace dragoman {

/// A day or days that a text speaks of, and the words that say so.
struct MentionedDate {
  DateRange range;
  std::string text;  ///< as written: "May 16", "23-25 May"
  friend bool operator==(const MentionedDate&, const MentionedDate&) = default;
};

/// An article as it lies in the document data of the index, whole: what `indexer inspect` prints
/// and `searcher show` shows. All strings are valid UTF-8 in NFC without NUL.
struct StoredArticle {
  std::string id;
  std::string path;   ///< the input as it was given; "archive!member" inside archives
  std::string url;    ///< normalised; empty where unknown
  std::string title;  ///< one line; empty where unknown
  std::optional<Day> published;
  std::string published_evidence;  ///< record, json-ld, meta, time, label, byline, dateline, url,
                                   ///< inferred, none
  std::string source;              ///< publisher's name; empty where unknown
  std::vector<std::string> authors;
  std::string language;  ///< ISO 639-1 where there is one, else 639-3; "und" where unknown
  std::string section;   ///< the part of the outlet it appeared in, as written; empty where unknown
  std::vector<std::string> tags;  ///< as written, without repetition
  std::string text;               ///< paragraphs separated by one blank line
  std::vector<Actor> actors;
  std::vector<MentionedDate> dates;
  std::vector<std::string> warnings;
};

/// Bytes for Xapian's document data. The first byte is the version of this encoding.
std::string encode(const StoredArticle& article);

/// Reads what encode() wrote. Empty if the bytes are of another version or damaged; never reads out
/// of bounds.
std::optional<StoredArticle> decode_article(std::string_view bytes);

}  // namespace dragoman
