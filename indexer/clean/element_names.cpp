#include "indexer/clean/element_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/clean/element_words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return (to_lower(c) >= 'a' && to_lower(c) <= 'z') || (c & '\x80') != 0; }

/// "article-bodyText" to article, body, text. Capitals cut only where all pieces are words: names
/// made by machines ("hJpRRP") have pieces of one or two letters.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::size_t part_begin = 0;
  std::size_t shortest = 99;
  const auto end_part = [&](bool last) {
    if (words.size() == part_begin) return;
    for (std::size_t i = part_begin; i < words.size(); ++i) {
      shortest = std::min(shortest, words[i].size());
    }
    if (words.size() - part_begin > 1 && shortest < 3) {
      for (std::size_t i = part_begin + 1; i < words.size(); ++i) words[part_begin] += words[i];
      words.resize(part_begin + 1);
    }
    shortest = 99;
    if (!last) part_begin = words.size();
  };
  bool fresh = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_letter(c)) {
      end_part(false);
      fresh = true;
      continue;
    }
    const bool hump = is_upper(c) && i > 0 && !is_upper(name[i - 1]);
    if (fresh || hump) words.emplace_back();
    words.back() += to_lower(c);
    fresh = false;
  }
  end_part(true);
  return words;
}

std::string squeezed(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (is_letter(c)) out += to_lower(c);
  }
  return out;
}

using WordSet = std::unordered_set<std::string_view>;

WordSet set_of(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }

struct Words {
  WordSet furniture = set_of(furniture_words());
  WordSet pairs = set_of(furniture_pairs());
  WordSet galleries = set_of(gallery_words());
  WordSet layout = set_of(layout_words());
  WordSet adverts = set_of(advert_words());
  WordSet captions = set_of(caption_words());
  WordSet leads = set_of(lead_words());
  WordSet contents = set_of(content_names());
};

const Words& known_words() {
  static const Words known;
  return known;
}

bool has_furniture_fragment(std::string_view word) {
  const auto fragments = furniture_fragments();
  return std::any_of(fragments.begin(), fragments.end(), [&](std::string_view fragment) {
    return word.size() > fragment.size() && word.find(fragment) != std::string_view::npos;
  });
}

/// "has-sidebar", "no-comments", "with-ads" describe a page, not the element.
bool is_denier(std::string_view word) {
  return word == "has" || word == "no" || word == "with" || word == "without" || word == "is";
}

/// "read-more": a link to another article, or the part of this one that a click unfolds.
bool opens_more(const std::vector<std::string>& words, std::size_t i) {
  if (i + 1 >= words.size()) return false;
  const auto& verb = words[i];
  const auto& more = words[i + 1];
  return (verb == "read" && more == "more") || (verb == "leia" && more == "mais") ||
         (verb == "leer" && more == "mas") || (verb == "ver" && more == "mas") ||
         (verb == "lire" && more == "plus") || (verb == "devamini" && more == "oku");
}

/// What the words of one class or id say, the strongest first.
ElementRole role_of_words(const std::vector<std::string>& words) {
  const auto& known = known_words();
  ElementRole role = ElementRole::neutral;
  const auto weaker = [&](ElementRole than) { return role == ElementRole::neutral ? than : role; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (i > 0 && is_denier(words[i - 1])) continue;
    if (known.furniture.contains(word) || has_furniture_fragment(word))
      return ElementRole::furniture;
    if (i + 1 < words.size() && known.pairs.contains(word + ' ' + words[i + 1]))
      return ElementRole::furniture;
    if (known.galleries.contains(word)) role = ElementRole::gallery;
    if (known.layout.contains(word) || opens_more(words, i))
      role = std::max(role, ElementRole::layout);
    if (known.adverts.contains(word)) role = std::max(role, ElementRole::advert);
    if (known.captions.contains(word)) role = weaker(ElementRole::caption);
    if (word == "teaser" || word == "teasers") role = weaker(ElementRole::teaser);
    if (known.leads.contains(word)) role = weaker(ElementRole::lead);
  }
  return role;
}

/// "elementor-widget-theme-post-content": a widget, but the one that holds the article.
bool ends_like_content(std::string_view squeezed_name) {
  constexpr std::array endings{"articlebody"sv, "articlecontent"sv, "articletext"sv,
                               "postcontent"sv, "storybody"sv,      "entrycontent"sv,
                               "postbody"sv,    "newscontent"sv};
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return squeezed_name.ends_with(ending); });
}

/// What one id or class says.
ElementRole role_of_name(std::string_view name) {
  const std::string whole = squeezed(name);
  if (known_words().contents.contains(whole)) return ElementRole::content;
  if (whole == "hidden") return ElementRole::furniture;
  const auto role = role_of_words(words_of(name));
  const bool content = role == ElementRole::layout && ends_like_content(whole);
  return content ? ElementRole::content : role;
}

}  // namespace

ElementRole element_role(std::string_view step) {
  const auto name_end = step.find_first_of("#.");
  const auto name = step.substr(0, name_end);
  const auto furniture = furniture_elements();
  if (std::find(furniture.begin(), furniture.end(), name) != furniture.end())
    return ElementRole::furniture;
  if (name == "body" || name == "html") return ElementRole::neutral;
  ElementRole role = name == "article" ? ElementRole::content : ElementRole::neutral;
  while (name_end != std::string_view::npos && !step.empty()) {
    const auto start = step.find_first_of("#.");
    if (start == std::string_view::npos) break;
    step.remove_prefix(start + 1);
    const auto token = step.substr(0, step.find_first_of("#."));
    const auto said = role_of_name(token);
    if (said == ElementRole::content) return name == "article" ? role : said;
    // An article's own classes list its tags and kinds: "post tag-ads category-social".
    if (name != "article" && name != "main") role = std::max(role, said);
  }
  return role;
}

}  // namespace dragoman::indexer
