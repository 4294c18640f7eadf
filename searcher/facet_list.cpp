#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>

#include "searcher/options.h"

namespace dragoman::searcher {
namespace {

struct NamedFacet {
  std::string_view word;
  FacetName name;
};

constexpr std::array facet_names{
    NamedFacet{"person", FacetName::person},     NamedFacet{"org", FacetName::org},
    NamedFacet{"place", FacetName::place},       NamedFacet{"source", FacetName::source},
    NamedFacet{"language", FacetName::language}, NamedFacet{"author", FacetName::author},
    NamedFacet{"date", FacetName::date},         NamedFacet{"mentioned", FacetName::mentioned}};

struct NamedPrecision {
  std::string_view word;
  DatePrecision precision;
};

constexpr std::array precisions{NamedPrecision{"year", DatePrecision::year},
                                NamedPrecision{"month", DatePrecision::month},
                                NamedPrecision{"day", DatePrecision::day}};

constexpr std::size_t most_values = 1'000'000;

Error facet_error(std::string_view expected, std::string_view found) {
  return {ErrorKind::usage, "option --facets",
          "expected " + std::string{expected} + ", found '" + std::string{found} + "'"};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

std::optional<std::size_t> parse_count(std::string_view text) {
  if (text == "all") return static_cast<std::size_t>(-1);
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (count == 0 || count > most_values) return std::nullopt;
  return count;
}

bool is_dated(FacetName name) { return name == FacetName::date || name == FacetName::mentioned; }

/// What follows the name: ":month", ":5", ":month:5".
Result<FacetRequest> parse_settings(FacetRequest request, std::string_view item,
                                    std::vector<std::string_view> settings) {
  if (!settings.empty() && is_dated(request.name)) {
    const auto* const precision =
        std::find_if(precisions.begin(), precisions.end(),
                     [&](const NamedPrecision& row) { return row.word == settings.front(); });
    if (precision != precisions.end()) {
      request.precision = precision->precision;
      settings.erase(settings.begin());
    }
  }
  if (settings.empty()) return request;
  const auto count = parse_count(settings.front());
  if (!count || settings.size() > 1)
    return facet_error(is_dated(request.name) ? "year, month or day and a number of values from 1"
                                              : "a number of values from 1 after the colon",
                       item);
  request.limit = *count;
  return request;
}

/// Facets in the order asked for, and whether each was named by itself.
struct Collected {
  std::vector<FacetRequest> facets;
  std::map<FacetName, bool> named;
};

bool same_settings(const FacetRequest& a, const FacetRequest& b) {
  return a.limit == b.limit && a.precision == b.precision;
}

std::optional<Error> add(Collected& collected, const FacetRequest& request, bool named,
                         std::string_view item) {
  const auto known = std::find_if(collected.facets.begin(), collected.facets.end(),
                                  [&](const FacetRequest& f) { return f.name == request.name; });
  if (known == collected.facets.end()) {
    collected.facets.push_back(request);
    collected.named[request.name] = named;
    return std::nullopt;
  }
  if (!named) return std::nullopt;
  if (collected.named[request.name] && !same_settings(*known, request))
    return facet_error("each facet once", item);
  *known = request;
  collected.named[request.name] = true;
  return std::nullopt;
}

std::optional<Error> add_item(Collected& collected, std::string_view item) {
  std::vector<std::string_view> parts = split(item, ':');
  const std::string_view word = parts.front();
  parts.erase(parts.begin());
  bool found = false;
  for (const NamedFacet& row : facet_names) {
    if (word != row.word && word != "all") continue;
    found = true;
    const auto request = parse_settings({.name = row.name}, item, parts);
    if (!request) return request.error();
    if (auto error = add(collected, *request, word != "all", item)) return error;
  }
  if (found) return std::nullopt;
  return facet_error("all, person, org, place, source, language, author, date or mentioned", word);
}

}  // namespace

Result<std::vector<FacetRequest>> parse_facets(const std::vector<std::string>& lists) {
  Collected collected;
  for (const std::string& list : lists)
    for (const std::string_view item : split(list, ','))
      if (const auto error = add_item(collected, item)) return *error;
  return collected.facets;
}

}  // namespace dragoman::searcher
