#include "indexer/extract/identity.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

constexpr auto https = "https://"sv;

/// Parameters that say where a reader came from, not what he reads.
/// Source: the lists of the ClearURLs project and of the advertising networks' own manuals.
constexpr std::array tracking{"fbclid"sv,
                              "gclid"sv,
                              "gclsrc"sv,
                              "dclid"sv,
                              "gbraid"sv,
                              "wbraid"sv,
                              "msclkid"sv,
                              "yclid"sv,
                              "ysclid"sv,
                              "twclid"sv,
                              "ttclid"sv,
                              "igshid"sv,
                              "igsh"sv,
                              "mc_cid"sv,
                              "mc_eid"sv,
                              "_ga"sv,
                              "_gl"sv,
                              "_hsenc"sv,
                              "_hsmi"sv,
                              "mkt_tok"sv,
                              "vero_id"sv,
                              "oly_enc_id"sv,
                              "oly_anon_id"sv,
                              "s_cid"sv,
                              "cmpid"sv,
                              "ns_campaign"sv,
                              "ns_mchannel"sv,
                              "ns_source"sv,
                              "ref_src"sv,
                              "ref_url"sv,
                              "wt_mc"sv,
                              "wt.mc_id"sv,
                              "xtor"sv,
                              "ftag"sv,
                              "guccounter"sv,
                              "guce_referrer"sv,
                              "guce_referrer_sig"sv,
                              "spm"sv,
                              "__twitter_impression"sv,
                              "srsltid"sv,
                              "li_fat_id"sv,
                              "rdt_cid"sv,
                              "ncid"sv,
                              "from_share"sv,
                              "feature_share"sv,
                              "mibextid"sv,
                              "__tn__"sv,
                              "__cft__"sv,
                              "sc_src"sv,
                              "sc_lid"sv,
                              "ns_linkname"sv,
                              "trkcampaign"sv,
                              "campaign_id"sv,
                              "hsctatracking"sv,
                              "piwik_campaign"sv,
                              "piwik_kwd"sv,
                              "wickedid"sv,
                              "ref_cta"sv,
                              "smid"sv,
                              "smtyp"sv,
                              "taid"sv,
                              "referrer_source"sv,
                              "openstat"sv,
                              "_openstat"sv,
                              "amp_gsa"sv,
                              "amp_js_v"sv,
                              "usqp"sv};
constexpr std::array tracking_beginnings{"utm_"sv, "at_"sv, "pk_"sv, "mtm_"sv, "hsa_"sv};

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

bool is_tracking(std::string_view parameter) {
  const std::string name = lower(parameter.substr(0, parameter.find('=')));
  return std::find(tracking.begin(), tracking.end(), name) != tracking.end() ||
         std::any_of(tracking_beginnings.begin(), tracking_beginnings.end(),
                     [&](std::string_view begin) { return name.starts_with(begin); });
}

std::string kept_parameters(std::string_view query) {
  std::vector<std::string_view> parameters;
  while (!query.empty()) {
    const auto end = query.find('&');
    const auto parameter = query.substr(0, end);
    if (!parameter.empty() && !is_tracking(parameter)) parameters.push_back(parameter);
    if (end == std::string_view::npos) break;
    query.remove_prefix(end + 1);
  }
  std::stable_sort(parameters.begin(), parameters.end());
  std::string out;
  for (const auto& parameter : parameters) {
    out += out.empty() ? '?' : '&';
    out += parameter;
  }
  return out;
}

std::string normal_host(std::string_view authority) {
  const auto user = authority.rfind('@');
  if (user != std::string_view::npos) authority.remove_prefix(user + 1);
  std::string host = lower(authority);
  for (const std::string_view port : {":80", ":443", ":"}) {
    if (host.ends_with(port)) host.resize(host.size() - port.size());
  }
  while (host.ends_with('.')) host.pop_back();
  return host;
}

std::string without_controls(std::string_view text) {
  std::string out{text};
  std::replace_if(
      out.begin(), out.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }, ' ');
  const auto first = out.find_first_not_of(' ');
  const auto last = out.find_last_not_of(' ');
  return first == std::string::npos ? std::string{} : out.substr(first, last - first + 1);
}

/// "www.google.com/amp/s/example.org/a" and "example-org.cdn.ampproject.org/c/s/example.org/a" hold
/// the page of the address behind "/s/".
std::optional<std::string> out_of_amp_cache(std::string_view normal) {
  if (!normal.starts_with(https)) return std::nullopt;
  const auto rest = normal.substr(https.size());
  const auto host = rest.substr(0, rest.find('/'));
  auto path = rest.substr(host.size());
  const bool google = host.starts_with("www.google.") && path.starts_with("/amp/");
  if (google) path.remove_prefix("/amp"sv.size());
  const bool cached =
      host.ends_with(".cdn.ampproject.org") && (path.starts_with("/c/") || path.starts_with("/v/"));
  if (cached) path.remove_prefix(2);
  if (!google && !cached) return std::nullopt;
  if (path.starts_with("/s/")) path.remove_prefix(2);
  return std::string{https}.append(path.substr(1));
}

/// The host without what names the variant of a site for one kind of reader.
std::string_view without_variant(std::string_view host) {
  constexpr std::array variants{"www."sv, "m."sv, "mobile."sv, "amp."sv, "mobil."sv, "touch."sv};
  for (bool again = true; again;) {
    again = false;
    for (const auto& variant : variants) {
      const bool more = host.find('.', variant.size()) != std::string_view::npos;
      if (!host.starts_with(variant) || !more) continue;
      host.remove_prefix(variant.size());
      again = true;
    }
  }
  return host;
}

std::string without_amp(std::string_view path) {
  constexpr std::array endings{"/amp"sv, "/amp.html"sv, ".amp"sv, "/amphtml"sv};
  if (path.starts_with("/amp/")) path.remove_prefix("/amp"sv.size());
  for (const auto& ending : endings) {
    if (path.ends_with(ending) && path.size() > ending.size())
      return std::string{path.substr(0, path.size() - ending.size())};
  }
  if (path.ends_with(".amp.html"))
    return std::string{path.substr(0, path.size() - ".amp.html"sv.size())}.append(".html");
  return std::string{path};
}

std::string without_amp_parameters(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const auto end = query.find('&');
    const auto parameter = query.substr(0, end);
    const bool amp = parameter == "amp" || parameter == "amp=1" || parameter == "amp=true" ||
                     parameter == "outputType=amp" || parameter == "output=amp";
    if (!amp && !parameter.empty()) {
      out += out.empty() ? '?' : '&';
      out += parameter;
    }
    if (end == std::string_view::npos) break;
    query.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace

std::string normalise_url(std::string_view url) {
  const std::string clean = without_controls(url);
  std::string_view rest = clean;
  const auto scheme_end = rest.find("://");
  if (scheme_end == std::string_view::npos) return {};
  const std::string scheme = lower(rest.substr(0, scheme_end));
  if (scheme != "http" && scheme != "https") return {};
  rest.remove_prefix(scheme_end + 3);
  rest = rest.substr(0, rest.find('#'));
  const auto host_end = rest.find_first_of("/?");
  const std::string host = normal_host(rest.substr(0, host_end));
  if (host.empty() || host.find(' ') != std::string::npos) return {};
  std::string_view path_and_query =
      host_end == std::string_view::npos ? ""sv : rest.substr(host_end);
  const auto mark = path_and_query.find('?');
  std::string path{path_and_query.substr(0, mark)};
  while (path.ends_with('/')) path.pop_back();
  std::replace(path.begin(), path.end(), ' ', '+');
  const std::string query = mark == std::string_view::npos
                                ? std::string{}
                                : kept_parameters(path_and_query.substr(mark + 1));
  if (path.empty()) path = "/";
  return "https://" + host + path + query;
}

std::string identity_url(std::string_view url) {
  std::string normal = normalise_url(url);
  if (auto original = out_of_amp_cache(normal)) normal = normalise_url(*original);
  if (normal.empty()) return normal;
  std::string_view rest = std::string_view{normal}.substr(https.size());
  const auto path_begin = rest.find('/');
  const auto host = without_variant(rest.substr(0, path_begin));
  rest.remove_prefix(path_begin);
  const auto mark = rest.find('?');
  std::string out{https};
  out.append(host).append(without_amp(rest.substr(0, mark)));
  if (mark != std::string_view::npos) out.append(without_amp_parameters(rest.substr(mark + 1)));
  return out;
}

std::string article_id(std::string_view own_id, std::string_view url, std::string_view path,
                       std::size_t number) {
  std::string id = without_controls(own_id);
  if (id.empty()) id = url;
  if (!id.empty()) return id;
  id = without_controls(path);
  return number > 0 ? id + '#' + std::to_string(number) : id;
}

}  // namespace dragoman::indexer
