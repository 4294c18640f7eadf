#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/marks.h"
#include "searcher/query/syntax.h"
#include "searcher/request.h"

namespace dragoman::searcher {

/// Forms that were looked for, by all that decides which ones are found: a query reads a word in
/// several ways (alone, as part of a name, joined with the next).
using KnownForms = std::map<std::string, std::set<std::string>>;

/// How the words of a query are to be read.
struct ReadingOptions {
  std::vector<std::string> languages;  ///< of the articles that can match
  Expansions expansions;
  std::size_t max_expansion = 1000;
  bool loose = false;  ///< plain words also by kindred stems (kindred_stems())
  std::shared_ptr<KnownForms> known =
      std::make_shared<KnownForms>();  ///< of one index; kept by copies
};

/// A word or a phrase as one language reads it: what each of its words may be in a text.
struct Reading {
  std::string language;
  std::vector<WordMatcher> words;
  std::string form;        ///< of one plain word: as typed
  bool stop_word = false;  ///< one plain word that the language has everywhere
};

/// Stems of the index that begin with the same letters as those of a word, in languages whose
/// stemmer misses some endings (LanguageRules::kindred_letters), or as its form: the word's own
/// ones among them. None in other languages, for short words, and where too many begin so.
std::vector<std::string> kindred_stems(const IndexReader::Handle& index,
                                       const std::string& language, const WordMatcher& word,
                                       const std::string& form);

/// Reads the words of a node (word or phrase) in each language. A word that the analyzer parts
/// ("e-mail") gives several; a language in which it has no word at all is left out.
/// A WordMatcher has forms only where the form matters (=word, word*, word~, or an expansion is
/// switched off); its stems then are those of its forms, and no stem: nothing in the index fits.
/// Errors: usage with the place if a wildcard or fuzzy word stands for too many forms.
Result<std::vector<Reading>> read_words(const Node& node, IndexReader::Handle& index,
                                        const ReadingOptions& options);

}  // namespace dragoman::searcher
