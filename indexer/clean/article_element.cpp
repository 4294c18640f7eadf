#include <algorithm>
#include <string>

#include "indexer/clean/page_view.h"

namespace dragoman::indexer {
namespace {

double worth(const ElementView& element) { return element.prose - 0.6 * element.junk; }

bool better(const ElementView& here, const ElementView& than) {
  const double mine = worth(here);
  const double other = worth(than);
  return mine != other ? mine > other : here.depth > than.depth;
}

/// An element whose name says content, if it holds enough of what the best one holds.
std::uint32_t named_content(const PageView& page, std::uint32_t best) {
  const auto& elements = page.elements();
  const double enough = 0.5 * elements[best].prose;
  std::uint32_t chosen = best;
  double most = 0;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    const auto& element = elements[i];
    if (element.role != ElementRole::content || element.prose < enough) continue;
    const double value = element.prose + 0.001 * static_cast<double>(element.depth);
    if (value <= most) continue;
    most = value;
    chosen = i;
  }
  return chosen;
}

/// An article of its own has its own headline.
bool has_headline(const PageView& page, const ElementView& element) {
  const std::size_t end = std::min(element.last, element.first + 3);
  for (std::size_t i = element.first; i <= end; ++i) {
    if (page.blocks()[i].path.find(">h1") != std::string::npos) return true;
  }
  return false;
}

/// Elements side by side that are called the same, when an article is cut into several: the lowest
/// one around them all; else the element itself.
std::uint32_t around_its_like(const PageView& page, std::uint32_t chosen) {
  const auto& elements = page.elements();
  const auto& pattern = elements[chosen];
  if (is_article(pattern.step)) return chosen;
  double like = 0;
  std::size_t first = pattern.first;
  std::size_t last = pattern.last;
  for (const auto& other : elements) {
    const bool apart = other.last < pattern.first || other.first > pattern.last;
    if (!apart || other.step != pattern.step || other.depth != pattern.depth) continue;
    if (other.prose < 0.05 * pattern.prose || other.prose < 2 * other.junk) continue;
    if (has_headline(page, other)) return chosen;
    like += other.prose;
    first = std::min(first, other.first);
    last = std::max(last, other.last);
  }
  if (like < 0.2 * pattern.prose) return chosen;
  std::uint32_t around = chosen;
  for (const auto number : page.blocks()[pattern.first].ancestors) {
    if (elements[number].first <= first && elements[number].last >= last) around = number;
  }
  return around;
}

/// True if the page's title heads all of it: what has headlines of its own below are its parts, as
/// the reports of a live ticker.
bool heads_all(const PageView& page, std::string_view title) {
  const auto& blocks = page.blocks();
  return !title.empty() && std::any_of(blocks.begin(), blocks.end(), [&](const TextBlock& block) {
    return block.text == title && block.path.find(">h1") != std::string::npos &&
           block.path.find(">article") == std::string::npos;
  });
}

/// Pages that go on with the next article when a reader comes to the end hold several whole ones,
/// each with its headline: the one with the page's title is meant, else the first.
std::uint32_t one_of_several(const PageView& page, std::uint32_t chosen, std::string_view title) {
  const auto& elements = page.elements();
  std::uint32_t first = chosen;
  std::size_t found = 0;
  std::size_t behind = elements[chosen].first;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    const auto& element = elements[i];
    const bool within = element.depth > elements[chosen].depth && element.first >= behind &&
                        element.last <= elements[chosen].last;
    if (!within || !is_article(element.step) || element.prose <= 0) continue;
    const auto headline = find_headline(page, element);
    if (!headline) continue;
    const bool titled = !title.empty() && page.blocks()[*headline].text == title;
    if (found++ == 0 || titled) first = i;
    behind = element.last + 1;
  }
  return found > 1 && !heads_all(page, title) ? first : chosen;
}

}  // namespace

bool is_article(std::string_view step) {
  return step.substr(0, step.find_first_of("#.")) == "article";
}

std::optional<std::size_t> find_headline(const PageView& page, const ElementView& element) {
  for (std::size_t i = element.first; i <= element.last; ++i) {
    if (page.blocks()[i].path.find(">h1") != std::string::npos) return i;
  }
  return std::nullopt;
}

std::uint32_t find_article_element(const PageView& page, std::string_view title) {
  const auto& elements = page.elements();
  std::uint32_t best = 0;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    if (elements[i].prose <= 0) continue;
    if (elements[best].prose <= 0 || better(elements[i], elements[best])) best = i;
  }
  if (elements.empty() || elements[best].prose <= 0) return 0;
  return one_of_several(page, around_its_like(page, named_content(page, best)), title);
}

}  // namespace dragoman::indexer
