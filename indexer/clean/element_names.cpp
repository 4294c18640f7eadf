#include "indexer/clean/element_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// Elements that hold furniture by their definition. Source: HTML Living Standard, section 4.3.
constexpr std::array furniture_elements{"nav"sv, "footer"sv, "aside"sv, "form"sv, "menu"sv};

/// Words of ids and classes, cut at hyphens, underscores and capitals.
/// Source: names common to publishing systems (WordPress, Drupal, Arc, Blogger) and ad networks.
constexpr std::array furniture_words{"nav"sv,
                                     "navigation"sv,
                                     "navbar"sv,
                                     "menu"sv,
                                     "footer"sv,
                                     "sidebar"sv,
                                     "comment"sv,
                                     "comments"sv,
                                     "commentlist"sv,
                                     "disqus"sv,
                                     "respond"sv,
                                     "related"sv,
                                     "relateds"sv,
                                     "share"sv,
                                     "sharing"sv,
                                     "sharedaddy"sv,
                                     "social"sv,
                                     "socials"sv,
                                     "newsletter"sv,
                                     "subscribe"sv,
                                     "subscription"sv,
                                     "signup"sv,
                                     "cookie"sv,
                                     "cookies"sv,
                                     "consent"sv,
                                     "gdpr"sv,
                                     "breadcrumb"sv,
                                     "breadcrumbs"sv,
                                     "recommended"sv,
                                     "recommendation"sv,
                                     "recommendations"sv,
                                     "popular"sv,
                                     "trending"sv,
                                     "mostread"sv,
                                     "pagination"sv,
                                     "pager"sv,
                                     "toolbar"sv,
                                     "login"sv,
                                     "register"sv,
                                     "modal"sv,
                                     "popup"sv,
                                     "overlay"sv,
                                     "outbrain"sv,
                                     "taboola"sv,
                                     "paywall"sv,
                                     "copyright"sv,
                                     "widget"sv,
                                     "widgets"sv,
                                     "teaserlist"sv,
                                     "carousel"sv,
                                     "slider"sv,
                                     "ticker"sv,
                                     "tagcloud"sv,
                                     "taglist"sv,
                                     "skip"sv,
                                     "feedback"sv,
                                     "rating"sv,
                                     "ratings"sv,
                                     "vote"sv,
                                     "poll"sv,
                                     "disclaimer"sv,
                                     "relatedposts"sv,
                                     "yarpp"sv,
                                     "addtoany"sv,
                                     "addthis"sv,
                                     "authorbox"sv,
                                     "biography"sv,
                                     "readmore"sv,
                                     "upnext"sv,
                                     "recirc"sv,
                                     "recirculation"sv,
                                     "outro"sv,
                                     "masthead"sv,
                                     "donate"sv,
                                     "donation"sv,
                                     "complementary"sv,
                                     "contentinfo"sv,
                                     "dialog"sv,
                                     "tooltip"sv,
                                     "reactions"sv,
                                     "replies"sv,
                                     "reply"sv,
                                     "trackback"sv,
                                     "pingback"sv,
                                     "pingbacks"sv,
                                     "benzer"sv,
                                     "ilgili"sv,
                                     "yorum"sv,
                                     "yorumlar"sv,
                                     "kommentare"sv,
                                     "kommentar"sv,
                                     "search"sv,
                                     "offscreen"sv,
                                     "byline"sv,
                                     "tags"sv,
                                     "postmeta"sv,
                                     "follow"sv,
                                     "embed"sv,
                                     "infobox"sv,
                                     "credit"sv,
                                     "credits"sv,
                                     "noprint"sv,
                                     "metadata"sv,
                                     "dateline"sv,
                                     "timestamp"sv,
                                     "syndication"sv,
                                     "toc"sv,
                                     "catlinks"sv,
                                     "navbox"sv,
                                     "references"sv,
                                     "footnotes"sv};

constexpr std::array advert_words{
    "advert"sv, "advertisement"sv, "ads"sv,       "adv"sv,      "adsense"sv,
    "banner"sv, "sponsor"sv,       "sponsored"sv, "sponsors"sv, "ad"sv,
    "promo"sv,  "promoted"sv,      "reklam"sv,    "werbung"sv,  "anzeige"sv};

/// Two words that say it together.
constexpr std::array furniture_pairs{
    "read more"sv,      "read next"sv,     "also read"sv,    "more news"sv,
    "more stories"sv,   "more articles"sv, "more from"sv,    "see also"sv,
    "most read"sv,      "most viewed"sv,   "post meta"sv,    "entry meta"sv,
    "article meta"sv,   "meta info"sv,     "tag list"sv,     "post tags"sv,
    "entry footer"sv,   "post footer"sv,   "author bio"sv,   "author box"sv,
    "author info"sv,    "author card"sv,   "about author"sv, "post nav"sv,
    "next post"sv,      "prev post"sv,     "latest news"sv,  "latest posts"sv,
    "recent posts"sv,   "screen reader"sv, "sr only"sv,      "visually hidden"sv,
    "mail to"sv,        "site header"sv,   "page header"sv,  "global header"sv,
    "call action"sv,    "you may"sv,       "may like"sv,     "similar articles"sv,
    "mw editsection"sv, "edit section"sv,  "print only"sv,   "reading time"sv,
    "top stories"sv,    "other news"sv,    "right column"sv, "left column"sv,
    "right rail"sv,     "photo credit"sv,  "image credit"sv, "article tags"sv,
    "article tools"sv,  "article footer"sv};

/// Names of the element around an article's text, squeezed: no hyphens, lower case.
constexpr std::array content_names{
    "articlebody"sv,     "articlecontent"sv, "articletext"sv,   "articlemain"sv,
    "storybody"sv,       "storycontent"sv,   "storytext"sv,     "postbody"sv,
    "postcontent"sv,     "posttext"sv,       "postentry"sv,     "entrycontent"sv,
    "newsbody"sv,        "newscontent"sv,    "newstext"sv,      "newsdetail"sv,
    "contentbody"sv,     "bodycontent"sv,    "mainarticle"sv,   "pagecontent"sv,
    "mwcontenttext"sv,   "mwparseroutput"sv, "singlecontent"sv, "blogcontent"sv,
    "itemfulltext"sv,    "fieldnamebody"sv,  "fieldbody"sv,     "bodytext"sv,
    "haberdetay"sv,      "habericerik"sv,    "habermetni"sv,    "artikeltext"sv,
    "articlewrap"sv,     "fulltext"sv,       "maintext"sv,      "textbody"sv,
    "postbodyinner"sv,   "bodycopy"sv,       "articlecopy"sv,   "thecontent"sv,
    "articlebodytext"sv, "contentarticle"sv, "blogpost"sv,      "articlesection"sv,
    "articledetail"sv,   "detailtext"sv,     "wysiwyg"sv,       "richtext"sv,
    "tdpostcontent"sv,   "postcontainer"sv,  "bodyarticle"sv,   "contentmain"sv};
constexpr std::array lead_words{"standfirst"sv, "lead"sv,         "lede"sv,     "dek"sv,
                                "deck"sv,       "subtitle"sv,     "subhead"sv,  "spot"sv,
                                "intro"sv,      "introduction"sv, "perex"sv,    "chapeau"sv,
                                "teaser"sv,     "subheadline"sv,  "abstract"sv, "excerpt"sv,
                                "anons"sv,      "vorspann"sv,     "sapo"sv};

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

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

/// What the words say, furniture before advertising.
ElementRole role_of_words(const std::vector<std::string>& words) {
  ElementRole role = ElementRole::neutral;
  for (std::size_t i = 0; i < words.size(); ++i) {
    // "has-sidebar", "no-comments", "with-ads" describe a page, not the element.
    constexpr std::array deniers{"has"sv, "no"sv, "with"sv, "without"sv, "is"sv};
    if (i > 0 && contains(deniers, words[i - 1])) continue;
    if (contains(furniture_words, words[i])) return ElementRole::furniture;
    if (i + 1 < words.size() && contains(furniture_pairs, words[i] + ' ' + words[i + 1])) {
      return ElementRole::furniture;
    }
    if (contains(advert_words, words[i])) role = ElementRole::advert;
  }
  return role;
}

bool is_lead(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return contains(lead_words, word); });
}

}  // namespace

ElementRole element_role(std::string_view step) {
  const auto name_end = step.find_first_of("#.");
  const auto name = step.substr(0, name_end);
  if (contains(furniture_elements, name)) return ElementRole::furniture;
  if (name == "body" || name == "html") return ElementRole::neutral;
  bool furniture = false;
  bool advert = false;
  bool content = name == "article";
  bool lead = false;
  while (name_end != std::string_view::npos && !step.empty()) {
    const auto start = step.find_first_of("#.");
    if (start == std::string_view::npos) break;
    step.remove_prefix(start + 1);
    const auto token = step.substr(0, step.find_first_of("#."));
    const std::string whole = squeezed(token);
    const auto words = words_of(token);
    content = content || contains(content_names, whole);
    // An article's own classes list its tags and kinds: "post tag-ads category-social".
    if (name != "article" && name != "main") {
      const auto role = role_of_words(words);
      furniture = furniture || role == ElementRole::furniture || whole == "hidden";
      advert = advert || role == ElementRole::advert;
    }
    lead = lead || is_lead(words);
  }
  if (content && name != "article") return ElementRole::content;
  if (furniture) return ElementRole::furniture;
  if (advert) return ElementRole::advert;
  if (lead) return ElementRole::lead;
  return content ? ElementRole::content : ElementRole::neutral;
}

}  // namespace dragoman::indexer
