#include "common/analysis/stem.h"

#include <xapian.h>

#include <string>

#include "common/analysis/english_forms.h"
#include "common/analysis/turkish_stem.h"
#include "common/analysis/ukrainian_stem.h"

namespace dragoman {
namespace {

/// ё is written е by most; the stemmer knows е only.
std::string without_yo(std::string_view form) {
  std::string plain{form};
  for (std::size_t at = plain.find("ё"); at != std::string::npos; at = plain.find("ё", at)) {
    plain.replace(at, std::string_view{"ё"}.size(), "е");
  }
  return plain;
}

/// What Snowball is given in place of a form.
std::string stemmable(const std::string& form, std::string_view code) {
  if (code == "ru") return without_yo(form);
  if (code == "en") return std::string{regular_english(form)};
  return form;
}

Xapian::Stem make_stemmer(const LanguageRules& rules) {
  if (rules.stemmer.empty() || rules.stemmer == "dragoman") return Xapian::Stem{};
  return Xapian::Stem{std::string{rules.stemmer}};
}

}  // namespace

struct Stemmer::State {
  Xapian::Stem stem;
  std::string_view code;
};

Stemmer::Stemmer(const LanguageRules& rules) : state_(std::make_unique<State>()) {
  state_->stem = make_stemmer(rules);
  state_->code = rules.code;
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::operator()(const std::string& form) const {
  const std::string_view code = state_->code;
  if (code == "uk") return stem_ukrainian(form);
  if (code == "tr") {
    if (std::string root = turkish_participle(form); !root.empty()) return root;
  }
  std::string stem = state_->stem(stemmable(form, code));
  if (stem.empty()) return form;  // Snowball leaves nothing of some words ("ları")
  return code == "tr" ? strip_turkish_verb_endings(stem) : stem;
}

std::vector<std::string_view> Stemmer::irregular_forms() const {
  if (state_->code == "en") return irregular_english();
  if (state_->code == "uk") return irregular_ukrainian();
  return {};
}

}  // namespace dragoman
