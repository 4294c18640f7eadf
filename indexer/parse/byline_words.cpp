#include "indexer/parse/byline_words.h"

#include <array>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::array openings{
    "by"sv,      "written by"sv,   "reported by"sv, "story by"sv,    "posted by"sv,
    "author:"sv, "author"sv,       "authors:"sv,    "von"sv,         "par"sv,
    "por"sv,     "di"sv,           "autor:"sv,      "autor"sv,       "auteur"sv,
    "autore"sv,  "published by"sv, "yazan:"sv,      "yazan"sv,       "yazar:"sv,
    "haber:"sv,  "muhabir:"sv,     "автор:"sv,      "автор"sv,       "автори:"sv,
    "авторы:"sv, "текст:"sv,       "tekst:"sv,      "text:"sv,       "ein beitrag von"sv,
    "from"sv,    "words by"sv,     "words:"sv,      "escrito por"sv, "publié par"sv,
    "przez"sv};

constexpr std::array ends{" | "sv,        " • "sv,
                          " · "sv,        " – "sv,
                          " — "sv,        " - "sv,
                          " in "sv,       " on "sv,
                          " for "sv,      " at "sv,
                          " @"sv,         ", staff"sv,
                          ", senior"sv,   " published"sv,
                          " updated"sv,   " posted"sv,
                          " um "sv,       " am "sv,
                          " vor "sv,      " le "sv,
                          " el "sv,       " the associated"sv,
                          ":"sv,          "("sv,
                          "["sv,          " / "sv,
                          "<"sv,          "»"sv,
                          " contact"sv,   " follow"sv,
                          " view "sv,     " read "sv,
                          "http"sv,       " monday"sv,
                          " tuesday"sv,   " wednesday"sv,
                          " thursday"sv,  " friday"sv,
                          " saturday"sv,  " sunday"sv,
                          " january"sv,   " february"sv,
                          " september"sv, " october"sv,
                          " november"sv,  " december"sv};

constexpr std::array nobody{"admin"sv,
                            "administrator"sv,
                            "editor"sv,
                            "redaktion"sv,
                            "staff"sv,
                            "author"sv,
                            "authors"sv,
                            "autor"sv,
                            "редакция"sv,
                            "редакція"sv,
                            "unknown"sv,
                            "webmaster"sv,
                            "anonymous"sv,
                            "news desk"sv,
                            "newsroom"sv,
                            "staff writer"sv,
                            "staff reporter"sv,
                            "guest"sv,
                            "contributor"sv,
                            "none"sv,
                            "null"sv,
                            "by"sv,
                            "share"sv,
                            "wordpress"sv,
                            "follow"sv,
                            "editorial staff"sv,
                            "editorial"sv,
                            "web desk"sv,
                            "more"sv,
                            "print"sv,
                            "email"sv,
                            "comments"sv,
                            "haber merkezi"sv,
                            "no author"sv,
                            "no byline"sv,
                            "posted on"sv,
                            "published on"sv,
                            "published"sv,
                            "updated"sv,
                            "updated on"sv,
                            "veröffentlicht am"sv,
                            "veröffentlicht"sv,
                            "aktualisiert am"sv,
                            "publié le"sv,
                            "publicado el"sv,
                            "pubblicato il"sv,
                            "opublikowano"sv,
                            "posted"sv,
                            "share this"sv,
                            "read more"sv,
                            "view all"sv,
                            "view all posts"sv,
                            "view profile"sv,
                            "see more"sv,
                            "all posts"sv,
                            "about the author"sv,
                            "about"sv,
                            "subscribe"sv,
                            "profile"sv,
                            "home"sv,
                            "news"sv,
                            "guest author"sv,
                            "guest post"sv,
                            "super user"sv,
                            "user"sv,
                            "site admin"sv,
                            "root"sv,
                            "redacción"sv,
                            "rédaction"sv,
                            "redazione"sv,
                            "redação"sv,
                            "redakcja"sv,
                            "yönetici"sv,
                            "haber"sv,
                            "editör"sv,
                            "muhabir"sv,
                            "админ"sv,
                            "администратор"sv,
                            "пресс-служба"sv,
                            "адмін"sv,
                            "адміністратор"sv,
                            "прес-служба"sv,
                            "читать"sv,
                            "подробнее"sv,
                            "докладніше"sv,
                            "войти"sv,
                            "увійти"sv};

constexpr std::array newsrooms{
    "news"sv,          "wire"sv,       "agency"sv,   "agencies"sv,  "ajansı"sv,
    "ajans"sv,         "press"sv,      "times"sv,    "herald"sv,    "reuters"sv,
    "afp"sv,           "gazetesi"sv,   "haber"sv,    "haberleri"sv, "редакция"sv,
    "агентство"sv,     "новости"sv,    "новини"sv,   "агенція"sv,   "редакція"sv,
    "desk"sv,          "bureau"sv,     "magazine"sv, "service"sv,   "team"sv,
    "correspondent"sv, "reporter"sv,   "editor"sv,   "редактор"sv,  "корреспондент"sv,
    "кореспондент"sv,  "muhabiri"sv,   "editörü"sv,  "redaktion"sv, "redacción"sv,
    "rédaction"sv,     "associated"sv, "staff"sv,    "editors"sv,   "writer"sv,
    "redakcja"sv,      "network"sv,    "media"sv};

}  // namespace

std::span<const std::string_view> byline_openings() { return openings; }

std::span<const std::string_view> byline_ends() { return ends; }

std::span<const std::string_view> words_for_nobody() { return nobody; }

std::span<const std::string_view> newsroom_words() { return newsrooms; }

}  // namespace dragoman::indexer
