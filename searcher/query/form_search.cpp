#include "searcher/query/form_search.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/analysis/fold.h"
#include "common/analysis/language.h"
#include "common/analysis/paradigm.h"
#include "common/analysis/stem.h"
#include "common/text/utf8.h"
#include "searcher/query/forms.h"

namespace dragoman::searcher {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// What all words with one of these stems begin with, folded: at least a letter where the language
/// has no prefixes that a stemmer takes away.
std::string common_start(const Forms& stems, std::size_t unsteady_letters) {
  std::u32string start = code_points(fold(*stems.begin()));
  for (const std::string& stem : stems) {
    const std::u32string other = code_points(fold(stem));
    const auto shorter = std::min(start.size(), other.size());
    const auto ends = std::mismatch(
        start.begin(), start.begin() + static_cast<std::ptrdiff_t>(shorter), other.begin());
    start.erase(ends.first, start.end());
  }
  const std::size_t least = unsteady_letters == all_letters ? 0 : 1;
  const std::size_t letters =
      start.size() > unsteady_letters + least ? start.size() - unsteady_letters : least;
  std::string bytes;
  for (const char32_t letter : start.substr(0, letters)) utf8::append(bytes, letter);
  return bytes;
}

}  // namespace

Likeness likeness_of(const Node& node, const Expansions& expansions) {
  switch (node.match) {
    case WordMatch::exact:
      return Likeness::form;
    case WordMatch::wildcard:
      return expansions.fold ? Likeness::beginning : Likeness::marked_beginning;
    case WordMatch::fuzzy:
      return Likeness::edits;
    case WordMatch::plain:
      break;
  }
  if (expansions.stem && expansions.fold) return Likeness::stem;
  if (expansions.stem) return Likeness::unfolded_stem;
  return expansions.fold ? Likeness::folded_form : Likeness::form;
}

const Forms& FormSearch::find(const std::string& form, const std::string& language,
                              Likeness likeness) {
  // Languages mostly agree on the form; then the index is searched once.
  std::string key = likeness == Likeness::unfolded_stem ? language : std::string{};
  key += ' ' + std::to_string(static_cast<int>(likeness)) + ' ' + std::to_string(node_.edits) + ' ';
  key += form;
  const auto known = options_.known->find(key);
  if (known != options_.known->end()) return known->second;
  return options_.known->emplace(std::move(key), look(form, language, likeness)).first->second;
}

Forms FormSearch::look(const std::string& form, const std::string& language, Likeness likeness) {
  switch (likeness) {
    case Likeness::stem:
    case Likeness::form:
      return exists(form) ? Forms{form} : Forms{};
    case Likeness::folded_form:
      return but_for_marks(form);
    case Likeness::beginning:
      return beginning(form);
    case Likeness::marked_beginning:
      return where(fold(form), [&](const std::string& other, const std::string&) {
        return starts_with(other, form);
      });
    case Likeness::unfolded_stem:
      return same_stem(form, language);
    case Likeness::edits:
      return edited(form);
  }
  return {};
}

bool FormSearch::exists(const std::string& form) const {
  return index_.database.term_exists(schema::exact_term(form));
}

template <typename Test>
Forms FormSearch::where(const std::string& folded_start, Test&& test) {
  Forms forms;
  visit_forms(index_.database, folded_start,
              [&](const std::string& form, const std::string& folded, Xapian::doccount) {
                if (test(form, folded)) forms.insert(form);
              });
  return forms;
}

Forms FormSearch::beginning(const std::string& form) {
  return where(fold(form), [](const std::string&, const std::string&) { return true; });
}

Forms FormSearch::but_for_marks(const std::string& form) {
  const std::string wanted = fold(form);
  return where(wanted,
               [&](const std::string&, const std::string& other) { return other == wanted; });
}

Forms FormSearch::same_stem(const std::string& form, const std::string& language) {
  const LanguageRules& rules = language_rules(language);
  const Stemmer stem{rules};
  Forms wanted{stem(form)};
  for (auto& other : paradigm_stems(stem, rules.code, form)) wanted.insert(std::move(other));
  Forms forms = where(
      common_start(wanted, rules.unsteady_letters),
      [&](const std::string& other, const std::string&) { return wanted.count(stem(other)) > 0; });
  for (const std::string_view irregular : stem.irregular_forms()) {
    std::string other{irregular};
    if (wanted.count(stem(other)) > 0 && exists(other)) forms.insert(std::move(other));
  }
  return forms;
}

Forms FormSearch::edited(const std::string& form) {
  const auto wanted = code_points(options_.expansions.fold ? fold(form) : form);
  const unsigned edits = node_.edits == 0 ? default_edits(wanted.size()) : node_.edits;
  // A letter is at most four bytes: so much can be told without decoding.
  const std::size_t least = wanted.size() > edits ? wanted.size() - edits : 0;
  const std::size_t most = (wanted.size() + edits) * 4;
  return where("", [&](const std::string& other, const std::string& folded) {
    const std::string& compared = options_.expansions.fold ? folded : other;
    return compared.size() >= least && compared.size() <= most &&
           edit_distance(wanted, code_points(compared), edits) <= edits;
  });
}

}  // namespace dragoman::searcher
