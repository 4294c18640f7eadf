#include "searcher/query/describe.h"

#include <algorithm>

namespace dragoman::searcher {
namespace {

/// A wildcard may stand for a thousand forms; so many are shown.
constexpr std::size_t max_shown = 12;

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size() && i < max_shown; ++i)
    text += (text.empty() ? "" : ", ") + items[i];
  if (items.size() > max_shown)
    text += " and " + std::to_string(items.size() - max_shown) + " more";
  return text;
}

std::string actor_names(const std::vector<FoundActor>& actors) {
  std::vector<std::string> names;
  for (const auto& actor : actors) names.push_back(actor.name + " (" + actor.id + ")");
  return listed(names);
}

std::string quoted(const std::string& typed) {
  return typed.find('"') == std::string::npos ? "\"" + typed + "\"" : typed;
}

}  // namespace

std::string describe_readings(const std::string& typed, const std::vector<Reading>& readings) {
  std::vector<std::string> stems;
  std::vector<std::string> forms;
  for (const auto& reading : readings) {
    std::string words;
    for (const auto& word : reading.words) {
      words += " ";
      for (std::size_t i = 0; i < word.stems.size() && i < max_shown; ++i)
        words += (i == 0 ? "" : "/") + word.stems[i];
      forms.insert(forms.end(), word.forms.begin(), word.forms.end());
    }
    stems.push_back(reading.language + words);
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::string line = quoted(typed) + ": ";
  line += forms.empty() ? "stems " + listed(stems) : "forms " + listed(forms);
  return line;
}

std::string describe_actors(const std::string& typed, const std::vector<FoundActor>& actors) {
  return quoted(typed) + ": also " + actor_names(actors);
}

std::string describe_stop_word(const std::string& typed,
                               const std::vector<std::string>& languages) {
  return quoted(typed) + ": not required in " + listed(languages) + ", where every text has it";
}

std::string describe_expansion(const std::vector<std::string>& words) {
  return "the best articles share: " + (words.empty() ? "nothing telling" : listed(words));
}

std::string describe_filter(const Filter& filter) {
  std::string line = std::string{filter.excludes ? "without " : "filter "} + filter.shown;
  for (const auto& match : filter.matches) {
    if (!match.actors.empty()) line += ": " + actor_names(match.actors);
    if (!match.ids.empty()) line += ": " + listed(match.ids);
    if (match.range) line += ": " + to_iso(match.range->from) + ".." + to_iso(match.range->to);
  }
  for (const auto& value : filter.unknown) line += ": the index knows no " + value;
  return line;
}

}  // namespace dragoman::searcher
