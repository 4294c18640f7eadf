#include "indexer/extract/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstdio>  // compact_lang_det.h wants FILE

#include <algorithm>
#include <string>

#include "common/text/utf8.h"
#include "indexer/extract/language_evidence.h"

namespace dragoman::indexer {
namespace {

/// More text makes CLD2 slower and no surer: a longer text is judged by its beginning, its middle
/// and its end, so that a foreign introduction does not speak for the whole.
constexpr std::size_t cld2_piece_bytes = 800;
/// Neighbouring languages are told apart by less.
constexpr std::size_t evidence_piece_bytes = 700;
/// Below this many letters (as CLD2 counts) its own "reliable" is not taken at its word.
constexpr int min_reliable_letters = 40;

struct Guess {
  std::string code = "und";
  bool reliable = false;
};

std::string sample_of(std::string_view title, std::string_view text, std::size_t piece_bytes) {
  std::string sample{utf8::cut(title, piece_bytes)};
  sample += '\n';
  if (text.size() <= 3 * piece_bytes) return sample.append(text);
  const std::size_t last = text.size() - piece_bytes;
  for (const std::size_t offset : {std::size_t{0}, last / 2, last}) {
    sample += utf8::cut(text.substr(utf8::boundary_before(text, offset)), piece_bytes);
    sample += '\n';
  }
  return sample;
}

/// CLD2 refuses text with control characters, even those of a wrongly decoded page.
std::string without_controls(const std::string& sample) {
  std::string clean;
  clean.reserve(sample.size());
  for (std::size_t at = 0; at < sample.size();) {
    const char32_t c = utf8::next(sample, at);
    const bool refused = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c < 0xFDF0) ||
                         (c & 0xFFFEU) == 0xFFFEU || c == utf8::replacement;
    utf8::append(clean, refused ? U' ' : c);
  }
  return clean;
}

Guess ask_cld2(const std::string& sample, const std::string& hint) {
  const CLD2::CLDHints hints{hint.empty() ? nullptr : hint.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                             CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int letters = 0;
  bool reliable = false;
  int valid_prefix = 0;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      sample.data(), static_cast<int>(sample.size()), true, &hints, CLD2::kCLDFlagBestEffort,
      languages, percents, scores, nullptr, &letters, &reliable, &valid_prefix);
  Guess guess;
  guess.code = language_code(CLD2::LanguageCode(language));
  if (guess.code.empty()) guess.code = "und";
  guess.reliable = reliable && letters >= min_reliable_letters && guess.code != "und";
  return guess;
}

double score_of(const std::vector<LanguageEvidence>& evidence, std::string_view code) {
  const auto found = std::find_if(evidence.begin(), evidence.end(),
                                  [code](const LanguageEvidence& e) { return e.code == code; });
  return found == evidence.end() ? 0 : found->score;
}

/// A neighbour of the guess that has clearly more to say for it; where they tell the same, the one
/// claimed, then the usual one.
std::string among_look_alikes(const std::string& guess, const std::string& claimed,
                              const std::vector<LanguageEvidence>& evidence) {
  constexpr double clearly = 1.2;
  const LookAlikes alike = look_alikes(guess);
  std::string best = guess;
  const double own = score_of(evidence, guess);
  double best_score = std::max(own + 1, own * clearly);
  for (const std::string_view code : alike.codes) {
    if (const double score = score_of(evidence, code); score > best_score) {
      best = code;
      best_score = score;
    }
  }
  if (best != guess) return best;
  const auto ties = [&](std::string_view code) {
    return std::find(alike.codes.begin(), alike.codes.end(), code) != alike.codes.end() &&
           score_of(evidence, code) >= score_of(evidence, guess);
  };
  if (ties(claimed)) return claimed;
  return ties(alike.usual) ? std::string{alike.usual} : guess;
}

/// Below this a text tells neighbours such as Russian and Bulgarian apart less well than its
/// record.
constexpr std::size_t max_brief_bytes = 400;

bool look_alike(const std::string& guess, const std::string& claimed) {
  const LookAlikes alike = look_alikes(guess);
  return std::find(alike.codes.begin(), alike.codes.end(), claimed) != alike.codes.end();
}

bool has_kana(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) return true;
  }
  return false;
}

}  // namespace

DetectedLanguage detect_language(std::string_view title, std::string_view text,
                                 std::string_view claimed_name) {
  const std::string claimed = language_code(claimed_name);
  const std::string sample = without_controls(sample_of(title, text, cld2_piece_bytes));
  Guess guess = ask_cld2(sample, "");
  if (guess.code == "ja" && !has_kana(sample)) guess.code = "zh";
  // Evidence is dear, and decides only among neighbours here.
  if (guess.reliable && look_alikes(guess.code).codes.empty()) return {guess.code, true};
  const std::vector<LanguageEvidence> evidence =
      language_evidence(sample_of(title, text, evidence_piece_bytes));
  if (guess.reliable) {
    if (sample.size() < max_brief_bytes && look_alike(guess.code, claimed)) return {claimed, true};
    return {among_look_alikes(guess.code, claimed, evidence), true};
  }

  const bool clear = !evidence.empty() && evidence[0].score >= 3 &&
                     (evidence.size() == 1 || evidence[0].score >= 2 * evidence[1].score);
  if (clear) return {std::string{evidence[0].code}, true};
  if (!claimed.empty()) {
    const Guess hinted = ask_cld2(sample, claimed);
    const bool contradicted =
        !evidence.empty() && evidence[0].score >= 2 && score_of(evidence, claimed) == 0;
    if (!contradicted || hinted.code == claimed) return {claimed, false};
  }
  if (!evidence.empty() && score_of(evidence, guess.code) < evidence[0].score) {
    return {std::string{evidence[0].code}, false};
  }
  return {among_look_alikes(guess.code, claimed, evidence), false};
}

}  // namespace dragoman::indexer
