#include "indexer/extract/source.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

/// Forms of companies at the end of a name. Source: general knowledge of European and American law.
constexpr std::array legal_forms{" GmbH"sv,       " GmbH & Co. KG"sv,
                                 " Ltd."sv,       " Ltd. & Co. KG"sv,
                                 " Ltd"sv,        " Inc."sv,
                                 " Inc"sv,        " LLC"sv,
                                 " AG"sv,         " KG"sv,
                                 " S.A."sv,       " S.L."sv,
                                 " S.p.A."sv,     " S.r.l."sv,
                                 " SAS"sv,        " B.V."sv,
                                 " A.Ş."sv,       " Ltd. Şti."sv,
                                 " Sp. z o.o."sv, " S.K.A"sv,
                                 " s.r.o."sv,     " a.s."sv,
                                 " e.V."sv,       " Corp."sv,
                                 " S.A.U."sv,     " Company"sv,
                                 " Verlag"sv};

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// ASCII letters and figures in lower case.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char lower = to_lower(c);
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) out += lower;
  }
  return out;
}

bool is_company(std::string_view name) {
  return std::any_of(legal_forms.begin(), legal_forms.end(),
                     [&](std::string_view form) { return name.ends_with(form); });
}

std::string_view host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  for (const auto& variant : {"www."sv, "m."sv, "amp."sv}) {
    if (url.starts_with(variant)) url.remove_prefix(variant.size());
  }
  return url;
}

std::vector<std::string_view> parts_of(std::string_view name) {
  constexpr std::array separators{" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " · "sv};
  std::vector<std::string_view> parts;
  while (true) {
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const auto& separator : separators) {
      const auto at = name.find(separator);
      if (at < cut) {
        cut = at;
        size = separator.size();
      }
    }
    parts.push_back(name.substr(0, cut));
    if (cut == std::string_view::npos) return parts;
    name.remove_prefix(cut + size);
  }
}

/// The part that the address names, too; else the first.
std::string without_slogan(std::string_view name, std::string_view host) {
  const auto parts = parts_of(name);
  if (parts.size() == 1 || parts.front().empty()) return std::string{name};
  const std::string address = squeezed(host);
  const auto named = std::find_if(parts.begin(), parts.end(), [&](std::string_view part) {
    const std::string letters = squeezed(part);
    return letters.size() >= 4 && (address.find(letters) != std::string::npos ||
                                   address.find(letters.substr(0, 4)) != std::string::npos);
  });
  return std::string{named == parts.end() ? parts.front() : *named};
}

const MetadataCandidate* best_source(std::span<const MetadataCandidate> candidates) {
  const MetadataCandidate* best = nullptr;
  bool best_company = false;
  for (const auto& candidate : candidates) {
    if (candidate.field != Field::source || candidate.value.empty()) continue;
    const bool company = candidate.evidence != "record" && is_company(candidate.value);
    const bool better = best == nullptr || (best_company && !company) ||
                        (best_company == company && candidate.rank < best->rank);
    if (!better) continue;
    best = &candidate;
    best_company = company;
  }
  return best;
}

}  // namespace

std::string settle_source(std::span<const MetadataCandidate> candidates, std::string_view url) {
  const auto* best = best_source(candidates);
  const auto host = host_of(url);
  if (best == nullptr) return std::string{host};
  if (best->evidence == "record") return best->value;
  if (best->value.starts_with("http://") || best->value.starts_with("https://"))
    return std::string{host_of(best->value)};
  return without_slogan(best->value, host);
}

}  // namespace dragoman::indexer
