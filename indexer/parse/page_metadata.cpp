#include "indexer/parse/page_metadata.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/parse/charset.h"
#include "indexer/parse/json_ld.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;
using Hint = PageFacts::Hint;

struct MetaName {
  std::string_view name;
  Field field;
  int rank;
};

/// Names of <meta> elements. Lower ranks are surer. Sources: ogp.me; Dublin Core; Google Scholar's
/// inclusion guidelines; Parse.ly and Sailthru manuals; names seen in many publishing systems.
constexpr std::array meta_names{
    MetaName{"article:published_time", Field::published, 1},
    MetaName{"og:article:published_time", Field::published, 1},
    MetaName{"bt:pubdate", Field::published, 2},
    MetaName{"parsely-pub-date", Field::published, 2},
    MetaName{"sailthru.date", Field::published, 3},
    MetaName{"datepublished", Field::published, 2},
    MetaName{"cxenseparse:recs:publishtime", Field::published, 2},
    MetaName{"cxenseparse:publishtime", Field::published, 2},
    MetaName{"citation_publication_date", Field::published, 3},
    MetaName{"citation_date", Field::published, 4},
    MetaName{"citation_online_date", Field::published, 4},
    MetaName{"article.published", Field::published, 2},
    MetaName{"article_date_original", Field::published, 2},
    MetaName{"article:published", Field::published, 2},
    MetaName{"article:post_date", Field::published, 2},
    MetaName{"published_time", Field::published, 3},
    MetaName{"publication_date", Field::published, 3},
    MetaName{"publish-date", Field::published, 3},
    MetaName{"publish_date", Field::published, 3},
    MetaName{"publishdate", Field::published, 3},
    MetaName{"pubdate", Field::published, 3},
    MetaName{"published", Field::published, 3},
    MetaName{"published-date", Field::published, 3},
    MetaName{"publicationdate", Field::published, 3},
    MetaName{"originalpublicationdate", Field::published, 3},
    MetaName{"og:pubdate", Field::published, 3},
    MetaName{"og:published_time", Field::published, 3},
    MetaName{"og:release_date", Field::published, 5},
    MetaName{"dc.date.issued", Field::published, 4},
    MetaName{"dcterms.issued", Field::published, 4},
    MetaName{"dcterms.created", Field::published, 5},
    MetaName{"dc.date.created", Field::published, 5},
    MetaName{"dcterms.date", Field::published, 6},
    MetaName{"dc.date", Field::published, 6},
    MetaName{"dc:date", Field::published, 6},
    MetaName{"dc.date.published", Field::published, 4},
    MetaName{"article:date", Field::published, 5},
    MetaName{"article_date", Field::published, 5},
    MetaName{"datecreated", Field::published, 6},
    MetaName{"date_published", Field::published, 3},
    MetaName{"displaydate", Field::published, 5},
    MetaName{"ptime", Field::published, 5},
    MetaName{"probe_published", Field::published, 5},
    MetaName{"creation_date", Field::published, 8},
    MetaName{"created", Field::published, 8},
    MetaName{"date", Field::published, 8},
    MetaName{"article:modified_time", Field::updated, 1},
    MetaName{"og:updated_time", Field::updated, 2},
    MetaName{"datemodified", Field::updated, 2},
    MetaName{"lastmod", Field::updated, 3},
    MetaName{"last-modified", Field::updated, 4},
    MetaName{"dcterms.modified", Field::updated, 3},
    MetaName{"dc.date.modified", Field::updated, 3},
    MetaName{"og:title", Field::title, 4},
    MetaName{"twitter:title", Field::title, 7},
    MetaName{"parsely-title", Field::title, 5},
    MetaName{"sailthru.title", Field::title, 6},
    MetaName{"citation_title", Field::title, 3},
    MetaName{"dc.title", Field::title, 7},
    MetaName{"dcterms.title", Field::title, 7},
    MetaName{"headline", Field::title, 5},
    MetaName{"hdl", Field::title, 5},
    MetaName{"title", Field::title, 9},
    MetaName{"author", Field::author, 3},
    MetaName{"byl", Field::author, 2},
    MetaName{"byline", Field::author, 2},
    MetaName{"parsely-author", Field::author, 2},
    MetaName{"sailthru.author", Field::author, 3},
    MetaName{"citation_author", Field::author, 1},
    MetaName{"article:author", Field::author, 4},
    MetaName{"article:author_name", Field::author, 3},
    MetaName{"og:article:author", Field::author, 4},
    MetaName{"og:author", Field::author, 4},
    MetaName{"dc.creator", Field::author, 4},
    MetaName{"dcterms.creator", Field::author, 4},
    MetaName{"dc:creator", Field::author, 4},
    MetaName{"cxenseparse:author", Field::author, 4},
    MetaName{"rbauthors", Field::author, 4},
    MetaName{"twitter:data1", Field::author, 12},
    MetaName{"og:site_name", Field::source, 2},
    MetaName{"citation_journal_title", Field::source, 3},
    MetaName{"dc.publisher", Field::source, 5},
    MetaName{"dcterms.publisher", Field::source, 5},
    MetaName{"publisher", Field::source, 5},
    MetaName{"application-name", Field::source, 6},
    MetaName{"al:ios:app_name", Field::source, 8},
    MetaName{"og:url", Field::url, 2},
    MetaName{"og:locale", Field::language, 5},
    MetaName{"content-language", Field::language, 3},
    MetaName{"inlanguage", Field::language, 3},
    MetaName{"dc.language", Field::language, 4},
    MetaName{"language", Field::language, 4},
    MetaName{"article:section", Field::section, 1},
    MetaName{"news_keywords", Field::tag, 3},
    MetaName{"article:tag", Field::tag, 1},
};

/// Words that open a byline; what follows is the name.
constexpr std::array byline_openings{
    "by"sv,      "written by"sv,   "reported by"sv, "story by"sv,    "posted by"sv,
    "author:"sv, "author"sv,       "authors:"sv,    "von"sv,         "par"sv,
    "por"sv,     "di"sv,           "autor:"sv,      "autor"sv,       "auteur"sv,
    "autore"sv,  "published by"sv, "yazan:"sv,      "yazan"sv,       "yazar:"sv,
    "haber:"sv,  "muhabir:"sv,     "автор:"sv,      "автор"sv,       "автори:"sv,
    "авторы:"sv, "текст:"sv,       "tekst:"sv,      "text:"sv,       "ein beitrag von"sv,
    "from"sv,    "words by"sv,     "words:"sv,      "escrito por"sv, "publié par"sv,
    "przez"sv};
/// Words that are no part of a name and end it.
constexpr std::array byline_ends{" | "sv,      " • "sv,
                                 " · "sv,      " – "sv,
                                 " — "sv,      " - "sv,
                                 " in "sv,     " on "sv,
                                 " for "sv,    " at "sv,
                                 " @"sv,       ", staff"sv,
                                 ", senior"sv, " published"sv,
                                 " updated"sv, " posted"sv,
                                 " um "sv,     " am "sv,
                                 " vor "sv,    " le "sv,
                                 " el "sv,     " the associated"sv,
                                 ":"sv,        "("sv,
                                 "["sv,        " / "sv,
                                 "<"sv,        "»"sv,
                                 " contact"sv, " follow"sv,
                                 " view "sv,   " read "sv,
                                 "http"sv};
constexpr std::array no_names{"admin"sv,          "administrator"sv,
                              "editor"sv,         "redaktion"sv,
                              "staff"sv,          "author"sv,
                              "authors"sv,        "autor"sv,
                              "редакция"sv,       "редакція"sv,
                              "unknown"sv,        "webmaster"sv,
                              "anonymous"sv,      "news desk"sv,
                              "newsroom"sv,       "staff writer"sv,
                              "staff reporter"sv, "guest"sv,
                              "contributor"sv,    "none"sv,
                              "null"sv,           "by"sv,
                              "share"sv,          "wordpress"sv,
                              "follow"sv,         "editorial staff"sv,
                              "editorial"sv,      "web desk"sv,
                              "more"sv,           "print"sv,
                              "email"sv,          "comments"sv,
                              "haber merkezi"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words that names of agencies and newsrooms have, and names of persons do not.
constexpr std::array newsroom_words{
    "news"sv,          "wire"sv,       "agency"sv,   "agencies"sv,  "ajansı"sv,
    "ajans"sv,         "press"sv,      "times"sv,    "herald"sv,    "reuters"sv,
    "afp"sv,           "gazetesi"sv,   "haber"sv,    "haberleri"sv, "редакция"sv,
    "агентство"sv,     "новости"sv,    "новини"sv,   "агенція"sv,   "редакція"sv,
    "desk"sv,          "bureau"sv,     "magazine"sv, "service"sv,   "team"sv,
    "correspondent"sv, "reporter"sv,   "editor"sv,   "редактор"sv,  "корреспондент"sv,
    "кореспондент"sv,  "muhabiri"sv,   "editörü"sv,  "redaktion"sv, "redacción"sv,
    "rédaction"sv,     "associated"sv, "staff"sv,    "editors"sv,   "writer"sv,
    "redakcja"sv,      "network"sv,    "media"sv};

bool names_newsroom(std::string_view lower) {
  while (!lower.empty()) {
    const auto end = lower.find(' ');
    const auto word = lower.substr(0, end);
    if (std::find(newsroom_words.begin(), newsroom_words.end(), word) != newsroom_words.end())
      return true;
    if (end == std::string_view::npos) return false;
    lower.remove_prefix(end + 1);
  }
  return false;
}

/// A name of a person: two to six words, mostly capitalised, without digits.
bool looks_like_name(std::string_view text) {
  const std::size_t words = count_words(text);
  if (words == 0 || words > 6 || text.size() > 90 || text.size() < 3) return false;
  if (std::any_of(text.begin(), text.end(), is_digit)) return false;
  if (text.find('@') != std::string_view::npos || text.find('/') != std::string_view::npos)
    return false;
  const std::string lower = lower_case(text);
  if (lower == text && words > 1 && (text.front() & '\x80') == 0) return false;
  return std::find(no_names.begin(), no_names.end(), lower) == no_names.end();
}

std::string_view without_opening(std::string_view line) {
  for (bool again = true; again;) {
    again = false;
    const std::string lower = lower_case(line.substr(0, 64));
    for (const auto& opening : byline_openings) {
      const bool colon = opening.ends_with(':');
      if (!(colon ? lower.starts_with(opening) : starts_with_word(lower, opening))) continue;
      if (line.size() <= opening.size()) return {};
      line = trimmed(line.substr(opening.size()));
      while (line.starts_with(':')) line = trimmed(line.substr(1));
      again = true;
      break;
    }
  }
  return line;
}

void add_name(std::vector<std::string>& names, std::string_view name) {
  name = trimmed(name);
  while (name.ends_with(',') || name.ends_with('.') || name.ends_with(';')) {
    if (name.ends_with(" Jr.") || name.ends_with(" Sr.")) break;
    name = trimmed(name.substr(0, name.size() - 1));
  }
  name = without_opening(name);
  if (!looks_like_name(name) || names.size() >= 8) return;
  if (names_newsroom(lower_case(name))) return;
  if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

/// Cuts at separators of names: commas, "and", "&", and their like in other languages.
std::vector<std::string> split_names(std::string_view line) {
  constexpr std::array separators{", and "sv, " and "sv, " & "sv, ", "sv,  "; "sv,
                                  " und "sv,  " et "sv,  " y "sv, " e "sv, " ve "sv,
                                  " и "sv,    " та "sv,  " і "sv, " i "sv, ";"sv};
  std::vector<std::string> names;
  while (!line.empty()) {
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const auto& separator : separators) {
      const auto at = line.find(separator);
      if (at < cut) {
        cut = at;
        size = separator.size();
      }
    }
    add_name(names, line.substr(0, cut));
    if (cut == std::string_view::npos) break;
    line.remove_prefix(cut + size);
  }
  return names;
}

/// The page's candidates, gathered source by source.
class Metadata {
 public:
  Metadata(const PageFacts& facts, std::span<const TextBlock> blocks)
      : facts_(facts), blocks_(blocks) {}

  std::vector<MetadataCandidate> gather() {
    for (const auto& script : facts_.json_ld) {
      for (auto& candidate : json_ld_metadata(script)) add_ld(std::move(candidate));
    }
    add_meta();
    add_hints();
    add_labels();
    add_titles();
    if (!facts_.canonical.empty()) add(Field::url, facts_.canonical, "meta", 1);
    if (!facts_.language.empty()) add(Field::language, facts_.language, "meta", 2);
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) {
      return std::pair{a.field, a.rank} < std::pair{b.field, b.rank};
    });
    return std::move(found_);
  }

 private:
  void add(Field field, std::string_view value, std::string_view evidence, int rank) {
    value = trimmed(value);
    if (value.empty()) return;
    found_.push_back({field, one_line(value), std::string{evidence}, rank});
  }

  void add_authors(std::string_view line, std::string_view evidence, int rank) {
    const auto names = byline_names(line);
    for (const auto& name : names) add(Field::author, name, evidence, rank);
    // A page may declare its newsroom as the author; a byline that says so names nobody.
    const bool declared = evidence == "json-ld" || evidence == "meta";
    if (names.empty() && declared && looks_like_name(trimmed(line))) {
      add(Field::author, line, evidence, rank + 6);
    }
  }

  void add_ld(MetadataCandidate candidate) {
    if (candidate.field == Field::author) {
      add_authors(candidate.value, candidate.evidence, candidate.rank);
    } else {
      found_.push_back(std::move(candidate));
    }
  }

  void add_meta() {
    for (const auto& [name, content] : facts_.meta) {
      for (const auto& row : meta_names) {
        if (row.name != name) continue;
        if (row.field == Field::author) {
          add_authors(decode_entities(content), "meta", row.rank);
        } else {
          add(row.field, decode_entities(content), "meta", row.rank);
        }
        break;
      }
    }
  }

  /// Elements whose names speak of dates and authors. Those far below the article's head or within
  /// other articles' teasers are passed over or rank behind.
  void add_hints() {
    const std::size_t head = head_block();
    for (const auto& hint : facts_.hints) {
      const int distance =
          hint.block >= head ? static_cast<int>(std::min<std::size_t>(hint.block - head, 40))
                             : 20 + static_cast<int>(std::min<std::size_t>(head - hint.block, 20));
      if (hint.kind == Hint::Kind::author) add_author_hint(hint, distance);
      if (hint.kind == Hint::Kind::time || hint.kind == Hint::Kind::date)
        add_date_hint(hint, distance);
    }
  }

  /// Lines with labels around the main heading: "Published: 2 June 2025 | Source: Daily Herald".
  void add_labels() {
    const std::size_t head = head_block();
    const std::size_t begin = head > 4 ? head - 4 : 0;
    const std::size_t end = std::min(blocks_.size(), head + 14);
    for (std::size_t i = begin; i < end; ++i) {
      if (count_letters(blocks_[i].text) > 200) continue;
      for (const auto piece : pieces_of(blocks_[i].text)) add_label(piece);
      const bool date = blocks_[i].text.size() < 80 && is_date_line(blocks_[i].text);
      if (date && i > head) add(Field::published, blocks_[i].text, "label", 24);
    }
  }

  static std::vector<std::string_view> pieces_of(std::string_view line) {
    constexpr std::array separators{" | "sv, ". "sv, " • "sv, " · "sv, "; "sv, " / "sv};
    std::vector<std::string_view> pieces;
    while (!line.empty()) {
      std::size_t cut = std::string_view::npos;
      std::size_t size = 0;
      for (const auto& separator : separators) {
        const auto at = line.find(separator);
        if (at < cut) {
          cut = at;
          size = separator.size();
        }
      }
      pieces.push_back(trimmed(line.substr(0, cut)));
      if (cut == std::string_view::npos) break;
      line.remove_prefix(cut + size);
    }
    return pieces;
  }

  void add_label(std::string_view piece) {
    const auto label = read_label(piece);
    if (!label || !label->field || !label->sure) return;
    if (*label->field == Field::author) {
      add_authors(label->value, "byline", 15);
    } else if (*label->field == Field::published || *label->field == Field::updated) {
      add(*label->field, label->value, "label", 13);
    } else if (*label->field == Field::source) {
      add(Field::source, label->value, "label", 12);
    }
  }

  /// The number of the block of the main heading; 0 without one.
  [[nodiscard]] std::size_t head_block() const {
    for (const auto& hint : facts_.hints) {
      if (hint.kind == Hint::Kind::heading && hint.level == 1 && count_words(hint.text) > 2)
        return hint.block;
    }
    return 0;
  }

  static bool names_contain(const Hint& hint, std::string_view word) {
    return hint.names.find(word) != std::string::npos;
  }

  static bool in_furniture(const Hint& hint) {
    const std::string path = lower_case(hint.path);
    constexpr std::array words{"comment"sv, "related"sv,   "sidebar"sv, "footer"sv, "aside"sv,
                               "widget"sv,  "recommend"sv, "teaser"sv,  "nav"sv,    "most"sv,
                               "popular"sv, "latest"sv,    "next"sv,    "prev"sv,   "copyright"sv};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return path.find(word) != std::string::npos; });
  }

  void add_author_hint(const Hint& hint, int distance) {
    if (in_furniture(hint) || hint.text.size() > 160) return;
    constexpr std::array wrong{"bio"sv,   "about"sv,  "image"sv, "avatar"sv,
                               "count"sv, "follow"sv, "job"sv,   "description"sv,
                               "date"sv,  "social"sv, "role"sv,  "email"sv};
    int rank = 10;
    if (names_contain(hint, "name")) rank = 8;
    for (const auto& word : wrong) {
      if (names_contain(hint, word)) rank = 18;
    }
    add_authors(hint.attribute.empty() ? hint.text : hint.attribute, "byline", rank + distance / 8);
    const bool digits = std::any_of(hint.text.begin(), hint.text.end(), is_digit);
    if (digits) add(Field::published, hint.text, "byline", 20 + distance / 4);
  }

  void add_date_hint(const Hint& hint, int distance) {
    const bool published = names_contain(hint, "publish") || names_contain(hint, "pubdate") ||
                           names_contain(hint, "posted") || names_contain(hint, "created") ||
                           names_contain(hint, "entry-date");
    const std::string text = lower_case(hint.text);
    const bool updated = names_contain(hint, "modified") || names_contain(hint, "updated") ||
                         text.starts_with("updated") || text.starts_with("last updated") ||
                         text.starts_with("aktualisiert") || text.starts_with("güncelleme") ||
                         text.starts_with("обновлено") || text.starts_with("оновлено") ||
                         text.starts_with("mis à jour");
    const int furniture = in_furniture(hint) ? 40 : 0;
    const int base = (published ? 10 : 14) + distance / 4 + furniture;
    const Field field =
        updated && !names_contain(hint, "published") ? Field::updated : Field::published;
    if (hint.kind == Hint::Kind::time) {
      if (!hint.attribute.empty()) add(field, hint.attribute, "time", base);
      if (!hint.text.empty()) add(field, hint.text, "time", base + 1);
      return;
    }
    const bool weak = names_contain(hint, "meta") || names_contain(hint, "info") ||
                      names_contain(hint, "byline") || names_contain(hint, "data");
    if (!hint.attribute.empty()) add(field, hint.attribute, "time", base);
    if (!hint.text.empty())
      add(field, hint.text, names_contain(hint, "byline") ? "byline" : "label",
          base + (weak ? 6 : 2));
  }

  /// The main heading, the declared titles and <title>, each without the outlet's name.
  void add_titles() {
    std::vector<std::string> headlines;
    std::string site;
    int site_rank = 99;
    for (const auto& candidate : found_) {
      if (candidate.field == Field::title) headlines.push_back(candidate.value);
      if (candidate.field == Field::source && candidate.rank < site_rank) {
        site = candidate.value;
        site_rank = candidate.rank;
      }
    }
    int headings = 0;
    for (const auto& hint : facts_.hints) {
      if (hint.kind != Hint::Kind::heading || hint.level > 2 || hint.text.empty()) continue;
      if (hint.level == 1) headlines.push_back(hint.text);
      add(Field::title, hint.text, "heading", heading_rank(hint, site, headings++));
    }
    for (auto& candidate : found_) {
      if (candidate.field == Field::title && candidate.evidence != "heading") {
        candidate.value = title_without_site(candidate.value, site, headlines);
      }
    }
    const std::string page_title = one_line(decode_entities(facts_.title));
    const std::string bare = title_without_site(page_title, site, headlines);
    add(Field::title, bare, "meta", 8);
    add_site_of_title(page_title, bare);
  }

  /// "Talks resume | Daily Herald": what was cut off names the outlet.
  void add_site_of_title(const std::string& title, const std::string& bare) {
    if (bare.empty() || bare.size() >= title.size()) return;
    if (title.ends_with(bare)) {
      const auto end = title.find_last_not_of(" |-:", title.size() - bare.size() - 1);
      const auto name = std::string_view{title}.substr(0, end == std::string::npos ? 0 : end + 1);
      if (count_words(name) <= 6) add(Field::source, name, "meta", 25);
      return;
    }
    if (!title.starts_with(bare)) return;
    std::string_view tail = trimmed(std::string_view{title}.substr(bare.size()));
    constexpr std::array separators{"|"sv, "-"sv, "–"sv, "—"sv, ":"sv,
                                    "·"sv, "»"sv, "•"sv, "/"sv, "«"sv};
    for (const auto& separator : separators) {
      while (tail.starts_with(separator)) tail = trimmed(tail.substr(separator.size()));
    }
    if (tail.empty()) return;
    const auto last = tail.rfind(" | ");
    if (last != std::string_view::npos) tail = tail.substr(last + 3);
    if (count_words(tail) <= 6) add(Field::source, tail, "meta", 25);
  }

  /// A heading that shares its words with <title> or og:title is the article's.
  [[nodiscard]] int heading_rank(const Hint& hint, std::string_view site, int before) const {
    const std::string text = lower_case(hint.text);
    const bool echoed = lower_case(facts_.title).find(text) != std::string::npos ||
                        std::any_of(facts_.meta.begin(), facts_.meta.end(), [&](const auto& meta) {
                          return meta.first == "og:title" &&
                                 lower_case(meta.second).find(text) != std::string::npos;
                        });
    const bool is_site = !site.empty() && text == lower_case(site);
    if (is_site || count_words(text) < 2) return 60;
    if (echoed) return hint.level == 1 ? 1 : 3;
    return (hint.level == 1 ? 6 : 30) + std::min(before, 20);
  }

  const PageFacts& facts_;
  std::span<const TextBlock> blocks_;
  std::vector<MetadataCandidate> found_;
};

}  // namespace

std::vector<MetadataCandidate> page_metadata(const PageFacts& facts,
                                             std::span<const TextBlock> blocks) {
  return Metadata{facts, blocks}.gather();
}

std::vector<std::string> byline_names(std::string_view byline) {
  std::string_view line = without_opening(trimmed(byline));
  if (const auto label = read_label(line);
      label && label->field && *label->field != Field::author) {
    return {};
  }
  const bool glued = line.size() > 3 && line.starts_with("By") && line[2] >= 'A' && line[2] <= 'Z';
  if (glued) line.remove_prefix(2);
  const std::string lower = lower_case(line);
  if (lower.starts_with("http") || lower.starts_with("www.")) return {};
  std::size_t cut = line.size();
  // lower_case() may change lengths only beyond ASCII; the ends searched for are ASCII but few.
  if (lower.size() == line.size()) {
    for (const auto& end : byline_ends) cut = std::min(cut, lower.find(end));
  }
  for (std::size_t i = 0; i < cut; ++i) {
    if (is_digit(line[i])) cut = i;
  }
  return split_names(line.substr(0, cut));
}

std::string title_without_site(std::string_view title, std::string_view site,
                               std::span<const std::string> headlines) {
  title = trimmed(title);
  constexpr std::array separators{" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " » "sv,
                                  " · "sv, " / "sv, " • "sv, " « "sv, "|"sv};
  const std::string lower_site = lower_case(site);
  const auto is_headline = [&](std::string_view part) {
    return std::any_of(headlines.begin(), headlines.end(), [&](const std::string& headline) {
      return lower_case(headline) == lower_case(part);
    });
  };
  // Wherever a cut leads to a known headline, it is right.
  constexpr std::array cuts{" | "sv, " - "sv, " – "sv, " — "sv, ": "sv, " :: "sv, " » "sv, " · "sv};
  for (const auto& separator : cuts) {
    for (auto at = title.find(separator); at != std::string_view::npos;
         at = title.find(separator, at + 1)) {
      const auto head = trimmed(title.substr(0, at));
      const auto tail = trimmed(title.substr(at + separator.size()));
      if (is_headline(head)) return std::string{head};
      if (is_headline(tail)) return std::string{tail};
    }
  }
  if (!title.empty() && count_words(title) > 3) {
    for (const auto& separator : separators) {
      // The last separator: outlets put their name at the end.
      const auto at = title.rfind(separator);
      if (at == std::string_view::npos) continue;
      const auto head = trimmed(title.substr(0, at));
      const auto tail = trimmed(title.substr(at + separator.size()));
      const std::string lower_tail = lower_case(tail);
      const bool names_site =
          !lower_site.empty() &&
          (lower_tail == lower_site || lower_tail.find(lower_site) != std::string::npos ||
           lower_site.find(lower_tail) != std::string::npos);
      const bool domain =
          tail.find(' ') == std::string_view::npos && tail.find('.') != std::string_view::npos;
      if (is_headline(head) || names_site || domain)
        return title_without_site(head, site, headlines);
      if (is_headline(tail)) return std::string{tail};
      if (separator.find('|') != std::string_view::npos && count_words(tail) <= 4 &&
          count_words(head) >= 3) {
        return title_without_site(head, site, headlines);
      }
      if (!lower_site.empty() && lower_case(head) == lower_site) return std::string{tail};
    }
  }
  return one_line(title);
}

}  // namespace dragoman::indexer
