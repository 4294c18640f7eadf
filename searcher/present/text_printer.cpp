#include "searcher/present/text_printer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "searcher/present/characters.h"
#include "searcher/present/json_printer.h"

namespace dragoman::searcher {
namespace {

constexpr std::size_t hit_indent = 4;
constexpr std::size_t widest_name = 40;  ///< columns for names in a table
constexpr std::size_t lift_width = 6;
constexpr std::size_t widest_bar = 50;  ///< columns
constexpr std::string_view goes_on = " ...";
constexpr std::string_view went_before = "... ";

std::string right_aligned(std::string_view text, std::size_t width) {
  const std::size_t used = columns(text);
  return std::string(width > used ? width - used : 0, ' ') + std::string{text};
}

std::string left_aligned(std::string_view text, std::size_t width) {
  const std::size_t used = columns(text);
  return std::string{text} + std::string(width > used ? width - used : 0, ' ');
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string{count == 1 ? one : many};
}

/// "2025-06-03  Daily Courier  en  2 copies"
std::string details_of(const Hit& hit) {
  std::string line = hit.published ? to_iso(*hit.published) : "no date";
  if (!hit.source.empty()) line += "  " + plain_for_terminal(hit.source);
  if (!hit.language.empty()) line += "  " + plain_for_terminal(hit.language);
  if (hit.copies > 0) line += "  " + counted(hit.copies, "copy", "copies");
  return line;
}

MarkedText with_cuts(const Snippet& snippet) {
  MarkedText shown = for_terminal(snippet.text, snippet.highlights);
  if (snippet.cut_after) shown.text += goes_on;
  if (!snippet.cut_before) return shown;
  shown.text.insert(0, went_before);
  for (auto& [begin, end] : shown.marks) {
    begin += went_before.size();
    end += went_before.size();
  }
  return shown;
}

void append_hit(std::string& out, const Hit& hit, const TextStyle& style) {
  const std::string rank = right_aligned(std::to_string(hit.rank) + ".", hit_indent - 1) + ' ';
  const MarkedText title = hit.title.empty() ? MarkedText{"(no title)", {}}
                                             : for_terminal(hit.title, hit.title_highlights);
  constexpr Role title_role = Role::title;
  constexpr Role detail_role = Role::detail;
  std::string lines;
  append_wrapped(lines, title, hit_indent, style, &title_role);
  // The rank stands in the indent of the title's first line; longer ranks push it.
  out += rank + lines.substr(std::min(hit_indent, lines.size()));
  append_wrapped(out, {details_of(hit), {}}, hit_indent, style, &detail_role);
  for (const Snippet& snippet : hit.snippets)
    append_wrapped(out, with_cuts(snippet), hit_indent, style);
  out += std::string(hit_indent, ' ') + painted(plain_for_terminal(hit.id), Role::id, style) + '\n';
  for (const std::string& id : hit.copy_ids)
    out += std::string(hit_indent, ' ') + "copy: " + plain_for_terminal(id) + '\n';
  for (const std::string& line : hit.explanation)
    append_wrapped(out, {"why: " + plain_for_terminal(line), {}}, hit_indent, style, &detail_role);
}

std::string closing_line(const Response& response) {
  const std::string all =
      (response.total_exact ? "" : "about ") + counted(response.total, "article", "articles");
  if (response.hits.empty() || response.hits.size() >= response.total) return all;
  return std::to_string(response.hits.front().rank) + "-" +
         std::to_string(response.hits.back().rank) + " of " + all;
}

std::string fixed_decimals(double value) {
  std::array<char, 400> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, 1);
  return {digits.data(), end.ptr};
}

/// A row of a table: mark, count, name, id.
void append_value(std::string& out, const FacetValue& value, std::size_t count_width,
                  std::size_t name_width, const TextStyle& style) {
  const bool unknown = value.id.empty();
  const std::string name = unknown ? "(none)" : plain_for_terminal(value.name);
  const std::string id = plain_for_terminal(value.id);
  out += value.selected ? "* " : "  ";
  out += painted(right_aligned(std::to_string(value.count), count_width), Role::number, style);
  out += "  ";
  if (value.lift > 0) out += right_aligned("x" + fixed_decimals(value.lift), lift_width) + "  ";
  if (unknown || id == name)
    out += name;
  else
    out += left_aligned(name, name_width) + "  " + painted(id, Role::id, style);
  out += '\n';
}

void append_facet(std::string& out, const Facet& facet, const TextStyle& style) {
  std::size_t count_width = 5;
  std::size_t name_width = 0;
  for (const FacetValue& value : facet.values) {
    count_width = std::max(count_width, std::to_string(value.count).size());
    name_width = std::max(name_width, columns(plain_for_terminal(value.name)));
  }
  name_width = std::min(name_width, widest_name);
  std::string head = painted(to_string(facet.name), Role::title, style);
  if (facet.values.empty())
    head += "  none";
  else if (facet.values.size() < facet.total)
    head += "  " + std::to_string(facet.values.size()) + " of " + std::to_string(facet.total);
  out += head + '\n';
  for (const FacetValue& value : facet.values)
    append_value(out, value, count_width, name_width, style);
}

std::string understood_lines(const Response& response, const TextStyle& style) {
  std::string out;
  for (const std::string& line : response.understood)
    append_wrapped(out, {"query: " + plain_for_terminal(line), {}}, 0, style);
  return out.empty() ? out : out + '\n';
}

std::string hits_text(const Response& response, const TextStyle& style) {
  std::string out;
  for (const Hit& hit : response.hits) {
    append_hit(out, hit, style);
    out += '\n';
  }
  return out;
}

}  // namespace

std::string text(const Response& response, const TextStyle& style) {
  std::string out = understood_lines(response, style) + hits_text(response, style);
  if (response.total == 0) return out;
  if (!response.facets.empty()) out += text_facets(response, style) + '\n';
  return out + closing_line(response) + '\n';
}

std::string text_facets(const Response& response, const TextStyle& style) {
  std::string out;
  for (const Facet& facet : response.facets) {
    if (!out.empty()) out += '\n';
    append_facet(out, facet, style);
  }
  return out;
}

std::string text(const Timeline& timeline, const TextStyle& style) {
  std::size_t highest = 1;
  std::size_t id_width = std::string_view{"no date"}.size();
  for (const TimelineBucket& bucket : timeline.buckets) {
    highest = std::max(highest, bucket.count);
    id_width = std::max(id_width, bucket.id.size());
  }
  const std::size_t count_width = std::max<std::size_t>(5, std::to_string(highest).size());
  const std::size_t left = id_width + count_width + 4;
  const std::size_t room =
      style.width > left ? std::min(widest_bar, style.width - left) : widest_bar;
  std::string out;
  for (const TimelineBucket& bucket : timeline.buckets) {
    out += left_aligned(bucket.id.empty() ? "no date" : bucket.id, id_width) + "  ";
    out += painted(right_aligned(std::to_string(bucket.count), count_width), Role::number, style);
    const std::size_t bar = std::max<std::size_t>(bucket.count * room / highest, 1);
    out += "  " + std::string(bucket.count == 0 ? 0 : bar, '#') + '\n';
  }
  return out;
}

std::string text_batch(const std::string& qid, const Response& response, const TextStyle& style,
                       std::optional<double> milliseconds) {
  std::string head = plain_for_terminal(qid) + ": " + plain_for_terminal(response.query) + "  (" +
                     closing_line(response);
  if (milliseconds) head += ", " + fixed_decimals(*milliseconds) + " ms";
  head += ')';
  return painted(head, Role::title, style) + "\n\n" + understood_lines(response, style) +
         hits_text(response, style);
}

}  // namespace dragoman::searcher
