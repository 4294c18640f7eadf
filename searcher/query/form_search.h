#pragma once

#include <set>
#include <string>
#include <string_view>

#include "searcher/match/index_handle.h"
#include "searcher/query/syntax.h"
#include "searcher/query/words.h"

namespace dragoman::searcher {

/// What decides whether another form of the index stands for a word.
enum class Likeness : unsigned char {
  stem,              ///< the same stem: no look at forms needed
  form,              ///< the very form
  folded_form,       ///< the same but for marks: --no-stem
  unfolded_stem,     ///< the same stem with its marks: --no-fold
  beginning,         ///< begins with it, marks aside
  marked_beginning,  ///< begins with it, marks and all
  edits
};

/// By the sign behind the word, and by what is switched off.
Likeness likeness_of(const Node& node, const Expansions& expansions);

using Forms = std::set<std::string>;

/// Finds the forms of an index that stand for a word of a query. Used for one word or phrase; all
/// that it is given must outlive it.
class FormSearch {
 public:
  FormSearch(IndexReader::Handle& index, const Node& node, const ReadingOptions& options)
      : index_(index), node_(node), options_(options) {}

  /// The forms of the index like `form`, a word of the query as `language` reads it; remembered in
  /// ReadingOptions::known.
  const Forms& find(const std::string& form, const std::string& language, Likeness likeness);

 private:
  Forms look(const std::string& form, const std::string& language, Likeness likeness);
  [[nodiscard]] bool exists(const std::string& form) const;
  template <typename Test>
  Forms where(const std::string& folded_start, Test&& test);
  Forms beginning(const std::string& form);
  Forms but_for_marks(const std::string& form);
  Forms same_stem(const std::string& form, const std::string& language);
  Forms edited(const std::string& form);

  IndexReader::Handle& index_;
  const Node& node_;
  const ReadingOptions& options_;
};

}  // namespace dragoman::searcher
