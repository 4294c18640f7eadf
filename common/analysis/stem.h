#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/language.h"

namespace dragoman {

/// The stemmer of one language: Xapian's Snowball, our Ukrainian, or none (words stay as they are).
/// Not thread-safe; made once a thread.
class Stemmer {
 public:
  explicit Stemmer(const LanguageRules& rules);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// form: as Token::form; result: its stem, not folded, never empty for a form that is not.
  std::string operator()(const std::string& form) const;

  /// Forms of the language whose stem no rule gives, but a table. They never dangle.
  [[nodiscard]] std::vector<std::string_view> irregular_forms() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman
