#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/result.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/build.h"
#include "searcher/query/filter_match.h"
#include "searcher/query/names.h"
#include "searcher/query/syntax.h"
#include "searcher/query/verify.h"
#include "searcher/query/words.h"
#include "searcher/request.h"

namespace dragoman::searcher {

inline bool is_plain_word(const Node& node) {
  return node.kind == NodeKind::word && node.match == WordMatch::plain;
}

/// The work of build_query(), one function a kind of node. The first error ends it: what the
/// functions give from then on is dropped. Used for one request; request and index must outlive it.
class QueryBuilder {
 public:
  QueryBuilder(const Request& request, IndexReader::Handle& index, const BuildOptions& options)
      : request_(request), index_(index) {
    reading_.loose = options.loose;
  }

  Result<BuiltQuery> run();

 private:
  /// How a stop word is taken.
  enum class StopWords : unsigned char {
    keep,          ///< like any other word
    not_required,  ///< beside other words that are required
    drop           ///< as one of several alternatives
  };

  /// What a part of the query demands.
  enum class Demand : unsigned char {
    something,
    little,  ///< in some languages only
    nothing  ///< stop words: leave it out
  };

  struct Part {
    Xapian::Query query;
    Demand demand = Demand::something;
  };

  /// Words that are, one behind the other, the name of actors. length 1: they are not.
  struct Name {
    std::size_t length = 1;
    std::vector<FoundActor> actors;
  };

  // build.cpp: the whole
  void top(const Node& root);

  /// Takes back what was noted of the words of the query.
  void forget(const Marks& marks);

  /// Articles of other languages than the filters allow need no reading of the words.
  void choose_languages();

  [[nodiscard]] std::string typed(const Node& node) const;
  [[nodiscard]] std::string typed(const Node& first, const Node& last) const;
  void fail(Error error);

  // build_fields.cpp
  /// A field that every hit has to fulfil (or must not) becomes a filter, others join `rest`.
  void hoist(const Node& node, std::vector<const Node*>& rest);

  std::optional<FilterMatch> look_up(const Node& field);

  // build_boolean.cpp
  Part part(const Node& node, StopWords stop_words);

  /// Parts of which each is required. top: they are the whole query.
  Part all_of(const std::vector<const Node*>& children, StopWords stop_words, bool top);

  /// The words from here that belong together, and how many they are.
  std::pair<Part, std::size_t> operand(const std::vector<const Node*>& children, std::size_t from,
                                       StopWords stop_words);

  Part any_of(const Node& node, StopWords stop_words);
  Xapian::Query excluded(const Node& none_of);
  Part title(const Node& node, StopWords stop_words);

  // build_names.cpp: actors for words
  [[nodiscard]] bool aliases_apply() const;

  /// The longest name of actors that begins here.
  [[nodiscard]] Name name_at(const std::vector<const Node*>& children, std::size_t from) const;

  /// The words of a name, or its actors.
  Part name(const std::vector<const Node*>& children, std::size_t from, const Name& found,
            StopWords stop_words);

  std::vector<Xapian::Query> actor_queries(const std::vector<FoundActor>& actors);

  // build_joined.cpp: words that the user, or a tool, has parted
  /// One word written as several: "прем єр", "U S A", "didn t".
  struct Joined {
    std::size_t length = 0;  ///< 0: none
    Node word;
    std::vector<Reading> readings;  ///< of languages that know it
  };

  /// What is left of a possessive or case ending whose apostrophe is gone: "obama s", "ankara da".
  bool is_left_over(const std::vector<const Node*>& children, std::size_t at);

  /// Does any language of the index know the word?
  bool is_answered(const Node& word);

  std::vector<Reading> joined_readings(const Node& node);

  /// The word that begins here, if these words are one.
  Joined joined_at(const std::vector<const Node*>& children, std::size_t from);

  /// The words apart, or as one.
  Part joined_word(const std::vector<const Node*>& children, std::size_t from, const Joined& found,
                   StopWords stop_words);

  // build_words.cpp
  Part words(const Node& node, StopWords stop_words);
  Part word(const Node& node, const std::vector<Reading>& readings, StopWords stop_words);

  /// The stems of one word in each language, and the actors whose name it is, as synonyms.
  Xapian::Query synonyms(const Node& node, const std::vector<Reading>& readings, bool with_actors);

  /// What looks like the word in languages of many endings: it adds weight, no hit. Empty: none.
  Xapian::Query kindred_of(const std::vector<Reading>& readings);

  void mark(const std::string& language, std::size_t window, bool ordered,
            std::vector<WordMatcher> matchers);

  // build_phrases.cpp
  Xapian::Query phrase(const Node& node, const std::vector<Reading>& readings);

  /// All words of a reading, in order, as far as the index tells.
  [[nodiscard]] Xapian::Query sequence(const Reading& reading) const;

  Part near(const Node& node);

  /// The words of all parts within the span, as far as the index tells.
  Xapian::Query gathering(const std::string& language, Nearness& nearness, std::size_t distance);

  // build_notes.cpp: what is told to the user
  void note(std::string line);
  void note_unknown(const Node& node);
  void note_readings(const Node& node, const std::vector<Reading>& readings);
  void note_actors(const std::string& what, const std::vector<FoundActor>& actors);
  void note_stop_word(const Node& node, const std::vector<std::string>& languages);
  void note_filter(const Filter& filter);

  const Request& request_;
  IndexReader::Handle& index_;
  ReadingOptions reading_;
  BuiltQuery built_;
  std::vector<Xapian::Query> kindred_;  ///< of the words since an OR began
  bool in_title_ = false;
  bool excluding_ = false;
  std::optional<Error> error_;
};

}  // namespace dragoman::searcher
