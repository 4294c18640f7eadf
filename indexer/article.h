#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/actor.h"
#include "common/date.h"
#include "common/stored_article.h"

namespace dragoman::indexer {

/// The states of an article on its way through the indexer. Each stage takes one and gives the
/// next:
///   RawRecord -parse-> ParsedPage -clean, publish-> Article -extract-> Annotations

enum class RecordFormat : unsigned char {
  plain_text,    ///< a text file: title, labels, paragraphs, furniture
  html,          ///< a page as served
  markdown,      ///< a text in Markdown, with or without front matter
  fields,        ///< a JSON object flattened to fields, or the row of a table: keys as they came
  known_fields,  ///< an item of a feed or an agency: keys are the contract's names
  mail,          ///< one message
  reuters_sgml   ///< one <REUTERS> element
};

/// The fields of a structured record as they came: key to values (one, or the members of an array).
/// Nested objects are flattened with a dot ("publisher.name"). Numbers and booleans are their JSON
/// text; null is left out.
using Fields = std::map<std::string, std::vector<std::string>, std::less<>>;

/// One record of an input, not yet understood.
struct RawRecord {
  std::string path;  ///< the input as given on the command line or found below it; "a.tar!b.html"
                     ///< in archives
  std::size_t number =
      0;  ///< 1-based place among the records of its input; 0: the input is one record
  std::size_t line = 0;  ///< 1-based line where it begins; 0: not known
  RecordFormat format = RecordFormat::plain_text;
  std::string bytes;  ///< all but fields and known_fields: as they came, any encoding
  Fields fields;      ///< fields, known_fields; html and plain_text out of web archives: "url", and
                      ///< "charset" as the server named it
  std::vector<std::string> warnings;  ///< what had to be mended to read it
};

/// What a block of text is, as far as markup or the look of its lines tells.
enum class BlockKind : unsigned char {
  paragraph,
  heading,
  list_item,
  quote,
  caption,
  table_row,
  preformatted,
  furniture
};

/// A block of text of a page, with the features by which cleaning judges it.
struct TextBlock {
  std::string text;  ///< UTF-8, NFC, one line unless preformatted
  BlockKind kind = BlockKind::paragraph;
  std::size_t link_bytes = 0;  ///< bytes of `text` that lie in links
  std::string path;  ///< HTML: names, ids and classes of the elements around it, outermost first,
                     ///< "div.main>p"; else empty
  std::vector<std::uint32_t> ancestors;  ///< HTML: numbers of these elements, in the same order;
                                         ///< equal numbers are the same element
};

/// One piece of evidence about the article, found before anything is decided.
struct MetadataCandidate {
  enum class Field : unsigned char {
    title,
    published,
    updated,
    source,
    author,
    language,
    url,
    section,
    tag,
    id
  };
  Field field = Field::title;
  std::string value;     ///< as written, trimmed, UTF-8
  std::string evidence;  ///< one of the contract's words: record, json-ld, meta, time, label,
                         ///< byline, dateline, url, inferred
  int rank = 0;          ///< lower is surer, within a field
};

/// A record whose format is understood: what it says of itself, and its blocks of text.
struct ParsedPage {
  std::string path;
  std::size_t number = 0;
  bool cleaned = false;  ///< the text came in a structured record: no word of it may be dropped
  std::vector<MetadataCandidate> metadata;
  std::vector<TextBlock> blocks;
  std::vector<std::string> warnings;
};

/// An article: clean text and settled metadata. Strings are UTF-8, NFC, without NUL and control
/// characters.
struct Article {
  std::string id;  ///< the record's own id, else normalised URL, else path (with #n for the n-th
                   ///< record); never empty
  std::string path;
  std::string url;    ///< normalised; empty: unknown
  std::string title;  ///< one line; empty: unknown
  std::optional<Day> published;
  std::string published_evidence = "none";
  std::string source;
  std::vector<std::string> authors;
  std::string language;  ///< as the record or page claims it (ISO 639-1), until extract/language
                         ///< has decided
  std::string text;      ///< paragraphs separated by one blank line
  std::string section;
  std::vector<std::string> tags;  ///< without repetition, at most 30, none longer than 100 bytes
  std::vector<std::string> warnings;
};

/// What an article speaks of.
struct Annotations {
  std::vector<Actor> actors;
  std::vector<MentionedDate> dates;
};

}  // namespace dragoman::indexer
