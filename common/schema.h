#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/actor.h"
#include "common/date.h"

/// The one table of what lies where in an index. Both programs read it; nobody else writes a
/// prefix, slot or key.
///
/// A document is one article. Its data is a StoredArticle (common/stored_article.h), section and
/// tags with it; neither has terms or slots.
///
/// Terms (prefixes follow xapian-omega docs/termprefixes.rst where it has one):
///
// clang-format off
///   prefix    after it                   posted how      what for
///   --------  -------------------------  --------------  ----------------------------------------
///   Z         language ':' stem          wdf, positions  words of title (weighing more) and body
///   (none)    form                       boolean         =word, wildcards, fuzzy words, spelling
///   S         language ':' stem          wdf, positions  title:
///   A         folded word of an author   boolean         author:, --author
///   XS        folded name of the source  boolean         source:, --source
///   L         language                   boolean         lang:, --language
///   XP XO XL  actor id without its type  wdf = mentions  person:, org:, place:, --actor, aliases
///   XMD       YYYYMMDD                   boolean         a day it speaks of; each of a range <= 31
///   XMM       YYYYMM                     boolean         a month it speaks of, by day or as a whole
///   XMY       YYYY                       boolean         a year it speaks of, by day, month, whole
///   Q         id (hashed tail if long)   boolean         the article; unique
///   P         path of the input          boolean         the articles of an input
///   XG        copy band or address       boolean         near-copy candidates
// clang-format on
///
/// A form never begins with a capital letter, so that forms and prefixed terms cannot meet.
///
/// Value slots: see Slot. Metadata: see the key functions. Lists in slots are packed varints
/// (pack_numbers()).
namespace dragoman::schema {

/// Raise on any change of the table. An index of another version is refused.
inline constexpr int schema_version = 2;

/// Xapian refuses longer terms (glass: 245 bytes).
inline constexpr std::size_t max_term_bytes = 245;

namespace prefix {
inline constexpr std::string_view word = "Z";
inline constexpr std::string_view title = "S";
inline constexpr std::string_view author = "A";
inline constexpr std::string_view source = "XS";
inline constexpr std::string_view language = "L";
inline constexpr std::string_view person = "XP";
inline constexpr std::string_view organisation = "XO";
inline constexpr std::string_view place = "XL";
inline constexpr std::string_view mentioned_day = "XMD";
inline constexpr std::string_view mentioned_month = "XMM";
inline constexpr std::string_view mentioned_year = "XMY";
inline constexpr std::string_view id = "Q";
inline constexpr std::string_view path = "P";
inline constexpr std::string_view copy_band = "XG";      ///< then a letter for the band
inline constexpr std::string_view copy_address = "XGz";  ///< among them
}  // namespace prefix

/// Value slots. Frozen: part of the format on disk.
enum class Slot : std::uint32_t {
  published = 0,     ///< encode_day(); empty: unknown
  person = 1,        ///< packed numbers of table "person"
  organisation = 2,  ///< packed numbers of table "organisation"
  place = 3,         ///< packed numbers of table "place"
  source = 4,        ///< packed number (one) of table "source"; empty: unknown
  author = 5,        ///< packed numbers of table "author"
  language = 6,      ///< code
  mentioned = 7,     ///< packed pairs (precision 0 day, 1 month, 2 year; value: days since year 1,
                     ///< months, years)
  copy_group = 8,    ///< number of the group of near copies; empty: no copies
  text_length = 9,   ///< packed number: bytes of the text
  copy_sketch = 10   ///< sketch of the text, for near copies (indexer/extract/near_copy.h)
};
constexpr std::uint32_t number(Slot slot) { return static_cast<std::uint32_t>(slot); }

/// Positions in a document: the title first, the body from body_position on.
inline constexpr std::uint32_t body_position = 1000;
/// How often a title word counts towards the wdf of its Z term.
inline constexpr std::uint32_t title_weight = 5;

// Terms. Each function gives a term of at most max_term_bytes: too long ones keep a hash of their
// tail.
std::string word_term(std::string_view language, std::string_view stem);
std::string title_term(std::string_view language, std::string_view stem);
std::string exact_term(std::string_view form);
std::string author_term(std::string_view folded_word);
std::string source_term(std::string_view folded_name);
std::string language_term(std::string_view language);
std::string actor_term(ActorType type, std::string_view actor_id);
std::string mentioned_day_term(Day day);
std::string mentioned_month_term(std::chrono::year_month month);
std::string mentioned_year_term(std::chrono::year year);
std::string id_term(std::string_view article_id);
std::string path_term(std::string_view path);
std::string copy_band_term(std::uint32_t band, std::uint64_t hash);  ///< band: below 25
std::string copy_address_term(std::uint64_t hash);

/// Four bytes that sort as the days do.
std::string encode_day(Day day);
std::optional<Day> decode_day(std::string_view bytes);

/// A mentioned date as a facet knows it.
struct MentionedValue {
  enum class Precision : std::uint8_t { day = 0, month = 1, year = 2 };
  Precision precision = Precision::day;
  std::uint32_t value = 0;  ///< days since 0001-01-01; months: year * 12 + month - 1; years
  friend bool operator==(const MentionedValue&, const MentionedValue&) = default;
  friend auto operator<=>(const MentionedValue&, const MentionedValue&) = default;
};
/// A range as terms and facets see it: a whole month, a whole year, each day of at most 31 days, or
/// the months or years that a longer range touches at its two ends.
std::vector<MentionedValue> mentioned_values(const DateRange& range);
Day day_of(const MentionedValue& value);  ///< its first day

/// Tables that give names small dense numbers (person, organisation, place, source, author). Slots
/// hold the numbers.
enum class Table : std::uint8_t { person = 0, organisation = 1, place = 2, source = 3, author = 4 };
inline constexpr std::size_t table_count = 5;
std::string_view to_string(Table table);
Table table_of(ActorType type);
Slot slot_of(Table table);

namespace metadata {
// Keys of Xapian metadata. Values are text unless said otherwise.
inline constexpr std::string_view schema = "dragoman.schema";      ///< decimal schema_version
inline constexpr std::string_view analyzer = "dragoman.analyzer";  ///< decimal analyzer_version
inline constexpr std::string_view program =
    "dragoman.program";               ///< version of the program that made the index
std::string table_size(Table table);  ///< decimal: how many numbers are given
std::string table_entry(
    Table table, std::uint32_t entry_number);  ///< encoded TableEntry (common/names/actor_table.h)
std::string table_number(Table table, std::string_view id);  ///< decimal number of an id
std::string name_key(ActorType type,
                     std::string_view key);  ///< packed numbers of the actors with this key
inline constexpr std::string_view name_key_prefix = "name:";  ///< of name_key()
std::string redirect(std::string_view id);  ///< the actor id that this one has become
inline constexpr std::string_view redirect_prefix = "redirect:";
inline constexpr std::string_view actors_file =
    "dragoman.actors";  ///< the analyst's actors file, as given; empty: none
inline constexpr std::string_view actors_apart =
    "dragoman.actors_apart";               ///< encode_id_pairs(): actors that are not one another
std::string input(std::string_view path);  ///< encoded InputRecord (indexer/write/manifest.h)
inline constexpr std::string_view input_prefix = "input:";
std::string input_options(std::uint64_t fingerprint);  ///< text: the options by which inputs were
                                                       ///< understood, as in a configuration file
std::string removed(std::string_view id);  ///< id of an article that was taken out by hand
inline constexpr std::string_view removed_prefix = "removed:";
inline constexpr std::string_view copy_groups =
    "dragoman.copy_groups";  ///< decimal: how many group numbers are given
}  // namespace metadata

/// Packed unsigned numbers: LEB128 varints, in the order given.
std::string pack_numbers(const std::vector<std::uint32_t>& numbers);
/// Stops at the first damaged byte.
std::vector<std::uint32_t> unpack_numbers(std::string_view bytes);
void append_number(std::string& bytes, std::uint64_t value);
/// Reads one varint and moves `bytes` behind it; empty at the end or if damaged.
std::optional<std::uint64_t> take_number(std::string_view& bytes);

}  // namespace dragoman::schema
