#include "searcher/query/forms.h"

#include <algorithm>
#include <unordered_map>

#include "common/analysis/fold.h"
#include "common/text/utf8.h"

namespace dragoman::searcher {
namespace {

bool is_mark(char32_t letter) { return letter >= 0x300 && letter <= 0x36F; }

/// fold() letter by letter, remembered.
class LetterFolds {
 public:
  const std::string& of(char32_t letter) {
    const auto known = folds_.find(letter);
    if (known != folds_.end()) return known->second;
    std::string text;
    utf8::append(text, letter);
    return folds_.emplace(letter, fold(text)).first->second;
  }

 private:
  std::unordered_map<char32_t, std::string> folds_;
};

bool agree(std::string_view a, std::string_view b) {
  const auto length = std::min(a.size(), b.size());
  return a.substr(0, length) == b.substr(0, length);
}

/// Bytes of `form` up to and including the letter at which its folded form leaves `wanted`; 0 if it
/// does not.
std::size_t departure(const std::string& form, std::string_view wanted, LetterFolds& folds) {
  std::string folded;
  for (std::size_t at = 0; at < form.size() && folded.size() < wanted.size();) {
    const char32_t letter = utf8::next(form, at);
    if (is_mark(letter)) return 0;  // stays or goes with the letter before it
    folded += folds.of(letter);
    if (!agree(folded, wanted)) return at;
  }
  return 0;
}

/// The least string behind all that begin with `start`; empty if there is none.
std::string behind(std::string start) {
  while (!start.empty() && static_cast<unsigned char>(start.back()) == 0xFF) start.pop_back();
  if (!start.empty())
    start.back() = static_cast<char>(static_cast<unsigned char>(start.back()) + 1);
  return start;
}

}  // namespace

void visit_forms(
    const Xapian::Database& database, std::string_view folded_start,
    const std::function<void(const std::string&, const std::string&, Xapian::doccount)>& visit) {
  LetterFolds folds;
  const auto end = database.allterms_end();
  for (auto term = database.allterms_begin(); term != end;) {
    const std::string form = *term;
    if (form.front() >= 'A' && form.front() <= 'Z') {  // terms with a prefix
      term.skip_to("[");
      continue;
    }
    if (const auto length = departure(form, folded_start, folds); length > 0) {
      const std::string next = behind(form.substr(0, length));
      if (next.empty()) return;
      term.skip_to(next);
      continue;
    }
    const std::string folded = fold(form);
    if (folded.size() >= folded_start.size() && agree(folded, folded_start))
      visit(form, folded, term.get_termfreq());
    ++term;
  }
}

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<unsigned> before_last(a.size() + 1);
  std::vector<unsigned> last(a.size() + 1);
  std::vector<unsigned> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = static_cast<unsigned>(i);
  for (std::size_t j = 1; j <= b.size(); ++j) {
    before_last.swap(last);
    last.swap(row);
    row[0] = static_cast<unsigned>(j);
    unsigned least = row[0];
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const unsigned replaced = last[i - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[i] = std::min({replaced, last[i] + 1, row[i - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[i] = std::min(row[i], before_last[i - 2] + 1);
      least = std::min(least, row[i]);
    }
    if (least > limit) return limit + 1;
  }
  return std::min(row[a.size()], limit + 1);
}

unsigned default_edits(std::size_t letters) { return letters <= 5 ? 1 : 2; }

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += utf8::next(text, at);
  return points;
}

}  // namespace dragoman::searcher
