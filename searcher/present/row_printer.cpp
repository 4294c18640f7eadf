#include "searcher/present/row_printer.h"

#include <array>
#include <charconv>

#include "searcher/present/characters.h"
#include "searcher/present/json_printer.h"

namespace dragoman::searcher {
namespace {

std::string fixed(double value, int decimals) {
  std::array<char, 400> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, decimals);
  return {digits.data(), end.ptr};
}

/// A value that fits into one field.
void append_field(std::string& row, std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const Character next = character_at(value, at);
    if (is_hostile(next.code))
      row += ' ';
    else
      row += value.substr(at, next.size);
    at += next.size;
  }
}

void append_row(std::string& rows, std::initializer_list<std::string_view> values) {
  bool first = true;
  for (const std::string_view value : values) {
    if (!first) rows += '\t';
    first = false;
    append_field(rows, value);
  }
  rows += '\n';
}

std::string without_blanks(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    const bool encode = next.code == '%' || is_white_space(next.code) || is_hostile(next.code);
    for (const char c : text.substr(at, next.size)) {
      const auto byte = static_cast<unsigned char>(c);
      if (encode)
        encoded.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
      else
        encoded += c;
    }
    at += next.size;
  }
  return encoded;
}

}  // namespace

std::string tsv(const Response& response) {
  std::string rows;
  for (const Hit& hit : response.hits)
    append_row(rows, {std::to_string(hit.rank), fixed(hit.score, 4), hit.id,
                      hit.published ? to_iso(*hit.published) : std::string{}, hit.source,
                      hit.language, std::to_string(hit.copies), hit.title, hit.url, hit.path});
  return rows;
}

std::string tsv_facets(const Response& response) {
  std::string rows;
  for (const Facet& facet : response.facets) {
    for (const FacetValue& value : facet.values) {
      append_row(rows, {to_string(facet.name), value.id, value.name, std::to_string(value.count),
                        value.selected ? "1" : "0"});
      if (facet.order != FacetOrder::lift) continue;
      rows.insert(rows.size() - 1, "\t" + fixed(value.lift, 2));
    }
  }
  return rows;
}

std::string tsv(const Timeline& timeline) {
  std::string rows;
  for (const TimelineBucket& bucket : timeline.buckets) {
    const bool dated = !bucket.id.empty();
    append_row(rows,
               {bucket.id, dated ? to_iso(bucket.range.from) : std::string{},
                dated ? to_iso(bucket.range.to) : std::string{}, std::to_string(bucket.count)});
  }
  return rows;
}

std::string ids(const Response& response) {
  std::string rows;
  for (const Hit& hit : response.hits) append_row(rows, {hit.id});
  return rows;
}

std::string facet_ids(const Response& response) {
  std::string rows;
  for (const Facet& facet : response.facets)
    for (const FacetValue& value : facet.values)
      if (!value.id.empty()) append_row(rows, {value.id});
  return rows;
}

std::string ids(const Timeline& timeline) {
  std::string rows;
  for (const TimelineBucket& bucket : timeline.buckets)
    if (!bucket.id.empty()) append_row(rows, {bucket.id});
  return rows;
}

std::string trec(std::string_view qid, const Response& response,
                 std::optional<double> milliseconds) {
  std::string rows;
  const std::string name = without_blanks(qid);
  for (const Hit& hit : response.hits) {
    rows += name + " Q0 " + without_blanks(hit.id) + ' ' + std::to_string(hit.rank) + ' ' +
            fixed(hit.score, 6) + " dragoman";
    if (milliseconds) rows += ' ' + fixed(*milliseconds, 1);
    rows += '\n';
  }
  return rows;
}

}  // namespace dragoman::searcher
