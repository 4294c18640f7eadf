#include "common/analysis/stem.h"

#include <xapian.h>

#include <string>

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

Xapian::Stem make_stemmer(const LanguageRules& rules) {
  if (rules.stemmer.empty() || rules.stemmer == "dragoman") return Xapian::Stem{};
  return Xapian::Stem{std::string{rules.stemmer}};
}

}  // namespace

struct Stemmer::State {
  Xapian::Stem stem;
  bool has_yo = false;
  bool is_ukrainian = false;
};

Stemmer::Stemmer(const LanguageRules& rules) : state_(std::make_unique<State>()) {
  state_->stem = make_stemmer(rules);
  state_->has_yo = rules.code == "ru";
  state_->is_ukrainian = rules.code == "uk";
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::operator()(const std::string& form) const {
  if (state_->is_ukrainian) return stem_ukrainian(form);
  std::string stem = state_->has_yo ? state_->stem(without_yo(form)) : state_->stem(form);
  return stem.empty() ? form : stem;
}

}  // namespace dragoman
