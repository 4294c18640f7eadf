#include "indexer/clean/furniture_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/parse/charset.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// Whole lines, in lower case, without punctuation at the end. Written from general knowledge of
/// news pages in English, Turkish, Russian, Ukrainian, German, French, Spanish, Italian, Polish.
constexpr std::array whole_lines{"share"sv,
                                 "share this"sv,
                                 "share this article"sv,
                                 "share this story"sv,
                                 "share on facebook"sv,
                                 "share on twitter"sv,
                                 "share on x"sv,
                                 "share on whatsapp"sv,
                                 "share via email"sv,
                                 "tweet"sv,
                                 "facebook"sv,
                                 "twitter"sv,
                                 "whatsapp"sv,
                                 "telegram"sv,
                                 "linkedin"sv,
                                 "pinterest"sv,
                                 "instagram"sv,
                                 "youtube"sv,
                                 "email"sv,
                                 "e-mail"sv,
                                 "print"sv,
                                 "copy link"sv,
                                 "link copied"sv,
                                 "save"sv,
                                 "listen"sv,
                                 "follow us"sv,
                                 "follow"sv,
                                 "advertisement"sv,
                                 "advertising"sv,
                                 "ad"sv,
                                 "sponsored"sv,
                                 "sponsored content"sv,
                                 "promoted"sv,
                                 "read more"sv,
                                 "show more"sv,
                                 "load more"sv,
                                 "see more"sv,
                                 "view more"sv,
                                 "more"sv,
                                 "continue reading"sv,
                                 "read full story"sv,
                                 "click here"sv,
                                 "back to top"sv,
                                 "skip to content"sv,
                                 "skip to main content"sv,
                                 "home"sv,
                                 "menu"sv,
                                 "search"sv,
                                 "subscribe"sv,
                                 "subscribe now"sv,
                                 "sign in"sv,
                                 "sign up"sv,
                                 "log in"sv,
                                 "login"sv,
                                 "register"sv,
                                 "newsletter"sv,
                                 "article image"sv,
                                 "avatar"sv,
                                 "image"sv,
                                 "photo"sv,
                                 "video"sv,
                                 "badge icon"sv,
                                 "article"sv,
                                 "breaking"sv,
                                 "breaking news"sv,
                                 "live"sv,
                                 "news feed"sv,
                                 "agenda"sv,
                                 "news"sv,
                                 "recommended"sv,
                                 "related"sv,
                                 "popular"sv,
                                 "latest"sv,
                                 "tags"sv,
                                 "topics"sv,
                                 "comments"sv,
                                 "comment"sv,
                                 "leave a comment"sv,
                                 "no comments"sv,
                                 "add a comment"sv,
                                 "view comments"sv,
                                 "previous"sv,
                                 "next"sv,
                                 "print this page"sv,
                                 "no discussion added yet"sv,
                                 "view discussions"sv,
                                 "author information"sv,
                                 "staff writer"sv,
                                 "cancel reply"sv,
                                 "leave a reply"sv,
                                 "paylaş"sv,
                                 "reklam"sv,
                                 "yorumlar"sv,
                                 "yorum yap"sv,
                                 "devamını oku"sv,
                                 "devamı"sv,
                                 "haberin devamı"sv,
                                 "abone ol"sv,
                                 "kopyala"sv,
                                 "ana sayfa"sv,
                                 "anasayfa"sv,
                                 "yazdır"sv,
                                 "takip et"sv,
                                 "tümünü gör"sv,
                                 "daha fazla"sv,
                                 "ilgili haberler"sv,
                                 "etiketler"sv,
                                 "facebook'ta paylaş"sv,
                                 "twitter'da paylaş"sv,
                                 "поделиться"sv,
                                 "реклама"sv,
                                 "комментарии"sv,
                                 "подписаться"sv,
                                 "читать далее"sv,
                                 "подробнее"sv,
                                 "главная"sv,
                                 "новости"sv,
                                 "распечатать"sv,
                                 "показать еще"sv,
                                 "показать ещё"sv,
                                 "войти"sv,
                                 "скопировать ссылку"sv,
                                 "теги"sv,
                                 "далее"sv,
                                 "поділитися"sv,
                                 "коментарі"sv,
                                 "підписатися"sv,
                                 "читати далі"sv,
                                 "докладніше"sv,
                                 "головна"sv,
                                 "новини"sv,
                                 "роздрукувати"sv,
                                 "показати ще"sv,
                                 "увійти"sv,
                                 "скопіювати посилання"sv,
                                 "далі"sv,
                                 "anzeige"sv,
                                 "werbung"sv,
                                 "teilen"sv,
                                 "drucken"sv,
                                 "kommentare"sv,
                                 "weiterlesen"sv,
                                 "mehr"sv,
                                 "startseite"sv,
                                 "mehr lesen"sv,
                                 "merken"sv,
                                 "partager"sv,
                                 "publicité"sv,
                                 "lire la suite"sv,
                                 "imprimer"sv,
                                 "commentaires"sv,
                                 "s'abonner"sv,
                                 "compartir"sv,
                                 "publicidad"sv,
                                 "leer más"sv,
                                 "imprimir"sv,
                                 "comentarios"sv,
                                 "condividi"sv,
                                 "pubblicità"sv,
                                 "leggi anche"sv,
                                 "udostępnij"sv,
                                 "reklama"sv,
                                 "czytaj więcej"sv};

/// Beginnings of lines that are furniture when they are short.
constexpr std::array short_beginnings{"read more:"sv,
                                      "read also:"sv,
                                      "also read:"sv,
                                      "read also"sv,
                                      "also read"sv,
                                      "see also:"sv,
                                      "see also"sv,
                                      "related:"sv,
                                      "more:"sv,
                                      "watch:"sv,
                                      "read more about"sv,
                                      "read next"sv,
                                      "share on "sv,
                                      "share this "sv,
                                      "follow us"sv,
                                      "sign up "sv,
                                      "subscribe to"sv,
                                      "click here"sv,
                                      "photo:"sv,
                                      "photo by"sv,
                                      "photo credit"sv,
                                      "image:"sv,
                                      "photograph:"sv,
                                      "image credit"sv,
                                      "image source"sv,
                                      "copyright"sv,
                                      "©"sv,
                                      "(c) "sv,
                                      "all rights reserved"sv,
                                      "tags:"sv,
                                      "tagged:"sv,
                                      "filed under"sv,
                                      "posted in"sv,
                                      "category:"sv,
                                      "categories:"sv,
                                      "topics:"sv,
                                      "keywords:"sv,
                                      "published on"sv,
                                      "published:"sv,
                                      "posted on"sv,
                                      "posted by"sv,
                                      "last updated"sv,
                                      "updated:"sv,
                                      "updated on"sv,
                                      "document date"sv,
                                      "show on website"sv,
                                      "start discussion"sv,
                                      "view discussions"sv,
                                      "source:"sv,
                                      "sources:"sv,
                                      "reading time"sv,
                                      "estimated reading"sv,
                                      "print this"sv,
                                      "email this"sv,
                                      "download our"sv,
                                      "join our"sv,
                                      "join us on"sv,
                                      "like us on"sv,
                                      "follow me on"sv,
                                      "you may also"sv,
                                      "don't miss"sv,
                                      "recommended:"sv,
                                      "trending:"sv,
                                      "broadcast icon"sv,
                                      "recently added"sv,
                                      "leave a comment"sv,
                                      "your email address will not be published"sv,
                                      "this entry was posted"sv,
                                      "this site uses"sv,
                                      "we use cookies"sv,
                                      "by clicking"sv,
                                      "get the latest"sv,
                                      "support our"sv,
                                      "permalink"sv,
                                      "views:"sv,
                                      "hits:"sv,
                                      "ayrıca okuyun"sv,
                                      "okuma süresi"sv,
                                      "yayın tarihi"sv,
                                      "haber tarihi"sv,
                                      "eklenme tarihi"sv,
                                      "oluşturulma tarihi"sv,
                                      "güncelleme tarihi"sv,
                                      "yayımlanma"sv,
                                      "ilgili haber"sv,
                                      "haberin devamı"sv,
                                      "bizi takip"sv,
                                      "kaynak:"sv,
                                      "etiketler:"sv,
                                      "fotoğraf:"sv,
                                      "foto:"sv,
                                      "okumaya devam"sv,
                                      "güncelleme:"sv,
                                      "giriş:"sv,
                                      "yayınlanma"sv,
                                      "son güncelleme"sv,
                                      "abone ol"sv,
                                      "ayrıca bkz"sv,
                                      "tüm hakları"sv,
                                      "google news"sv,
                                      "haberi paylaş"sv,
                                      "читайте также"sv,
                                      "читать также"sv,
                                      "смотрите также"sv,
                                      "подписывайтесь"sv,
                                      "подпишитесь"sv,
                                      "источник:"sv,
                                      "фото:"sv,
                                      "теги:"sv,
                                      "по теме:"sv,
                                      "опубликовано"sv,
                                      "обновлено"sv,
                                      "все права защищены"sv,
                                      "больше новостей"sv,
                                      "время чтения"sv,
                                      "метки:"sv,
                                      "рубрика:"sv,
                                      "читайте також"sv,
                                      "дивіться також"sv,
                                      "читати також"sv,
                                      "підписуйтесь"sv,
                                      "підписуйтеся"sv,
                                      "джерело:"sv,
                                      "теги:"sv,
                                      "за темою:"sv,
                                      "опубліковано"sv,
                                      "оновлено"sv,
                                      "усі права захищені"sv,
                                      "всі права захищені"sv,
                                      "час читання"sv,
                                      "більше новин"sv,
                                      "мітки:"sv,
                                      "рубрика:"sv,
                                      "síguenos en"sv,
                                      "siguenos en"sv,
                                      "suscríbete"sv,
                                      "crédits photo"sv,
                                      "crédit photo"sv,
                                      "crédito:"sv,
                                      "(crédito"sv,
                                      "ten tekst przeczytasz"sv,
                                      "materiał chroniony"sv,
                                      "never miss"sv,
                                      "subscribe now"sv,
                                      "download the"sv,
                                      "folgen sie uns"sv,
                                      "newsletter abonnieren"sv,
                                      "suivez-nous"sv,
                                      "abonnez-vous"sv,
                                      "seguici su"sv,
                                      "obserwuj nas"sv,
                                      "lesen sie auch"sv,
                                      "mehr zum thema"sv,
                                      "foto:"sv,
                                      "quelle:"sv,
                                      "veröffentlicht am"sv,
                                      "stand:"sv,
                                      "schlagwörter"sv,
                                      "lire aussi"sv,
                                      "à lire aussi"sv,
                                      "publié le"sv,
                                      "mis à jour"sv,
                                      "source :"sv,
                                      "lea también"sv,
                                      "lee también"sv,
                                      "te puede interesar"sv,
                                      "leggi anche"sv,
                                      "czytaj też"sv,
                                      "czytaj także"sv,
                                      "zobacz też"sv,
                                      "źródło:"sv,
                                      "fuente:"sv,
                                      "fonte:"sv};

/// Phrases that betray furniture anywhere in a short line; lower case, without the dotless i.
constexpr std::array telling_phrases{"all rights reserved"sv,
                                     "may not be reproduced"sv,
                                     "redistribution requires"sv,
                                     "privacy policy"sv,
                                     "terms of use"sv,
                                     "terms of service"sv,
                                     "accept all"sv,
                                     "cookies to improve"sv,
                                     "our newsletter"sv,
                                     "this newsletter"sv,
                                     "unsubscribe"sv,
                                     "become a friend of"sv,
                                     "was this entry helpful"sv,
                                     "was this article helpful"sv,
                                     "was this helpful"sv,
                                     "turn off your ad"sv,
                                     "izinsiz yay"sv,
                                     "izinsiz kullan"sv,
                                     "tüm haklari sakl"sv,
                                     "bültenimize abone"sv,
                                     "çerez"sv,
                                     "yorum yapildi"sv,
                                     "kez okundu"sv,
                                     "kez görüntülendi"sv,
                                     "может не совпадать с"sv,
                                     "перепечатка"sv,
                                     "все права защищены"sv,
                                     "подпишитесь на"sv,
                                     "подписывайтесь на"sv,
                                     "при использовании материалов"sv,
                                     "просмотров:"sv,
                                     "може не збігатися"sv,
                                     "передрук"sv,
                                     "права захищені"sv,
                                     "підпишіться на"sv,
                                     "підписуйтесь на"sv,
                                     "при використанні матеріалів"sv,
                                     "переглядів:"sv,
                                     "коментарів:"sv,
                                     "alle rechte vorbehalten"sv,
                                     "tous droits réservés"sv,
                                     "todos los derechos"sv,
                                     "tutti i diritti"sv,
                                     "wszelkie prawa"sv};

/// Headings of what stands behind an article.
constexpr std::array tail_headings{"explore"sv,
                                   "recommended"sv,
                                   "recommended for you"sv,
                                   "recommended articles"sv,
                                   "recommended stories"sv,
                                   "related"sv,
                                   "related articles"sv,
                                   "related news"sv,
                                   "related posts"sv,
                                   "related stories"sv,
                                   "related topics"sv,
                                   "related content"sv,
                                   "related links"sv,
                                   "similar articles"sv,
                                   "similar posts"sv,
                                   "similar news"sv,
                                   "read more"sv,
                                   "read next"sv,
                                   "more news"sv,
                                   "more stories"sv,
                                   "more from"sv,
                                   "more on this story"sv,
                                   "more on this topic"sv,
                                   "more articles"sv,
                                   "most read"sv,
                                   "most popular"sv,
                                   "popular posts"sv,
                                   "popular now"sv,
                                   "trending"sv,
                                   "trending now"sv,
                                   "latest news"sv,
                                   "latest stories"sv,
                                   "latest posts"sv,
                                   "recent posts"sv,
                                   "recent news"sv,
                                   "news feed"sv,
                                   "top stories"sv,
                                   "top news"sv,
                                   "other news"sv,
                                   "also in"sv,
                                   "also read"sv,
                                   "see also"sv,
                                   "you may also like"sv,
                                   "you might also like"sv,
                                   "you may like"sv,
                                   "up next"sv,
                                   "don't miss"sv,
                                   "what to read next"sv,
                                   "editor's picks"sv,
                                   "editors' picks"sv,
                                   "in case you missed it"sv,
                                   "comments"sv,
                                   "leave a reply"sv,
                                   "leave a comment"sv,
                                   "post a comment"sv,
                                   "discussion"sv,
                                   "discussions"sv,
                                   "join the conversation"sv,
                                   "join the discussion"sv,
                                   "about the author"sv,
                                   "about the authors"sv,
                                   "about author"sv,
                                   "author information"sv,
                                   "contents"sv,
                                   "table of contents"sv,
                                   "share this"sv,
                                   "share this article"sv,
                                   "share this story"sv,
                                   "share this post"sv,
                                   "follow us"sv,
                                   "tags"sv,
                                   "newsletter"sv,
                                   "references"sv,
                                   "external links"sv,
                                   "notes"sv,
                                   "ilgili haberler"sv,
                                   "benzer haberler"sv,
                                   "diğer haberler"sv,
                                   "son haberler"sv,
                                   "en çok okunanlar"sv,
                                   "en çok okunan haberler"sv,
                                   "öne çıkanlar"sv,
                                   "öne çıkan haberler"sv,
                                   "yorumlar"sv,
                                   "yorum yap"sv,
                                   "yorum yaz"sv,
                                   "önerilen haberler"sv,
                                   "önerilenler"sv,
                                   "günün manşetleri"sv,
                                   "editörün seçtikleri"sv,
                                   "yazarın diğer yazıları"sv,
                                   "çok okunanlar"sv,
                                   "gündem haberleri"sv,
                                   "sıradaki haber"sv,
                                   "bunlar da ilginizi çekebilir"sv,
                                   "ilginizi çekebilir"sv,
                                   "читайте также"sv,
                                   "новости по теме"sv,
                                   "по теме"sv,
                                   "похожие новости"sv,
                                   "похожие материалы"sv,
                                   "материалы по теме"sv,
                                   "последние новости"sv,
                                   "другие новости"sv,
                                   "самое читаемое"sv,
                                   "самые читаемые"sv,
                                   "популярное"sv,
                                   "популярные новости"sv,
                                   "комментарии"sv,
                                   "лента новостей"sv,
                                   "лента дня"sv,
                                   "ещё в разделе"sv,
                                   "другие мнения"sv,
                                   "главное"sv,
                                   "еще новости"sv,
                                   "ещё новости"sv,
                                   "рекомендуем"sv,
                                   "об авторе"sv,
                                   "еще по теме"sv,
                                   "ещё по теме"sv,
                                   "новости партнеров"sv,
                                   "новости партнёров"sv,
                                   "оставить комментарий"sv,
                                   "читайте також"sv,
                                   "новини за темою"sv,
                                   "за темою"sv,
                                   "схожі новини"sv,
                                   "матеріали за темою"sv,
                                   "останні новини"sv,
                                   "інші новини"sv,
                                   "найчитаніше"sv,
                                   "популярне"sv,
                                   "популярні новини"sv,
                                   "коментарі"sv,
                                   "стрічка новин"sv,
                                   "стрічка дня"sv,
                                   "інші думки"sv,
                                   "головне"sv,
                                   "рекомендуємо"sv,
                                   "про автора"sv,
                                   "ще за темою"sv,
                                   "новини партнерів"sv,
                                   "залишити коментар"sv,
                                   "більше новин"sv,
                                   "топ новини"sv,
                                   "mehr zum thema"sv,
                                   "das könnte sie auch interessieren"sv,
                                   "auch interessant"sv,
                                   "ähnliche artikel"sv,
                                   "ähnliche beiträge"sv,
                                   "kommentare"sv,
                                   "meistgelesen"sv,
                                   "am meisten gelesen"sv,
                                   "weitere artikel"sv,
                                   "weitere nachrichten"sv,
                                   "verwandte artikel"sv,
                                   "neueste artikel"sv,
                                   "lesen sie auch"sv,
                                   "über den autor"sv,
                                   "schreibe einen kommentar"sv,
                                   "kommentar schreiben"sv,
                                   "à lire aussi"sv,
                                   "sur le même sujet"sv,
                                   "articles similaires"sv,
                                   "les plus lus"sv,
                                   "commentaires"sv,
                                   "laisser un commentaire"sv,
                                   "voir aussi"sv,
                                   "noticias relacionadas"sv,
                                   "artículos relacionados"sv,
                                   "te puede interesar"sv,
                                   "lo más leído"sv,
                                   "comentarios"sv,
                                   "más noticias"sv,
                                   "notas relacionadas"sv,
                                   "contenido relacionado"sv,
                                   "más leídas"sv,
                                   "más información"sv,
                                   "temas relacionados"sv,
                                   "matérias relacionadas"sv,
                                   "leia também"sv,
                                   "leia mais"sv,
                                   "veja também"sv,
                                   "leggi anche"sv,
                                   "articoli correlati"sv,
                                   "i più letti"sv,
                                   "commenti"sv,
                                   "zobacz także"sv,
                                   "czytaj także"sv,
                                   "komentarze"sv,
                                   "najpopularniejsze"sv,
                                   "najczęściej czytane"sv,
                                   "powiązane artykuły"sv};

constexpr std::size_t max_furniture_letters = 140;

/// Lower case, straight apostrophes, no punctuation at the end.
std::string bare_lower(std::string_view line) {
  constexpr auto apostrophe = "’"sv;
  const std::string lower = lower_case(trimmed(line));
  std::string out;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (std::string_view{lower}.substr(i).starts_with(apostrophe)) {
      out += '\'';
      i += apostrophe.size() - 1;
    } else {
      out += lower[i];
    }
  }
  const auto last = out.find_last_not_of(":.!> ");
  out.resize(last == std::string::npos ? 0 : last + 1);
  if (out.ends_with("…")) out.resize(out.size() - "…"sv.size());
  return out;
}

/// Without the difference of ı and i: the capitals of a Turkish heading do not tell which was
/// meant.
std::string fold_dotless(std::string_view text) {
  constexpr auto dotless = "ı"sv;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool found = text.substr(i).starts_with(dotless);
    out += found ? 'i' : text[i];
    if (found) ++i;
  }
  return out;
}

using LineSet = std::unordered_set<std::string>;

template <std::size_t N>
LineSet folded_set(const std::array<std::string_view, N>& table) {
  LineSet out;
  for (const auto& line : table) out.insert(fold_dotless(line));
  return out;
}

template <std::size_t N>
std::vector<std::string> folded_list(const std::array<std::string_view, N>& table) {
  std::vector<std::string> out;
  for (const auto& line : table) out.push_back(fold_dotless(line));
  return out;
}

/// "15 See also", "• Related" without the number or bullet.
std::string_view without_number(std::string_view line) {
  constexpr std::array bullets{"• "sv, "- "sv, "* "sv, "→ "sv, "· "sv};
  for (const auto& bullet : bullets) {
    if (line.starts_with(bullet)) return line.substr(bullet.size());
  }
  const auto end = line.find_first_not_of("0123456789.");
  if (end == 0 || end == std::string_view::npos || end > 5 || line[end] != ' ') return line;
  return trimmed(line.substr(end));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "2 min read", "Reading time: 4 minutes", "3 dk okuma", "5 мин чтения", "12 comments", "3
/// shares".
bool is_counter(const std::string& lower) {
  if (lower.size() > 48 || std::none_of(lower.begin(), lower.end(), is_digit)) return false;
  constexpr std::array words{
      "min read"sv,        "mins read"sv,      "minute read"sv,    "minutes read"sv,
      "min. read"sv,       "minute lesen"sv,   "dk okuma"sv,       "dakika okuma"sv,
      "dakikalık okuma"sv, "мин чтения"sv,     "минут чтения"sv,   "хв читання"sv,
      "хвилин читання"sv,  "comments"sv,       "shares"sv,         "views"sv,
      "min lesezeit"sv,    "min de lecture"sv, "comment"sv,        "minuten lesezeit"sv,
      "просмотр"sv,        "перегляд"sv,       "yorum"sv,          "min read time"sv,
      "kommentare"sv,      "минуты чтения"sv,  "хвилини читання"sv};
  return is_digit(lower.front()) &&
         std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

/// "RelatedTRT Global - ...": a label that lost the blank behind it.
bool is_glued_label(std::string_view line) {
  constexpr std::array labels{"Related"sv, "Recommended"sv, "Advertisement"sv, "Trending"sv};
  return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
    return line.size() > label.size() + 1 && line.starts_with(label) && line[label.size()] >= 'A' &&
           line[label.size()] <= 'Z';
  });
}

}  // namespace

bool ends_like_sentence(std::string_view line) { return ends_sentence(line); }

bool is_furniture_line(std::string_view line) {
  static const LineSet whole = folded_set(whole_lines);
  static const std::vector<std::string> beginnings = folded_list(short_beginnings);
  line = trimmed(line);
  if (line.size() > 4 * max_furniture_letters || count_letters(line) > max_furniture_letters)
    return false;
  if (is_glued_label(line)) return true;
  const std::string lower = fold_dotless(bare_lower(line));
  if (whole.contains(lower) || is_counter(lower)) return true;
  const bool begins =
      std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
        return starts_with_word(lower, beginning) ||
               (beginning.ends_with(' ') && lower.starts_with(beginning));
      });
  return begins ||
         std::any_of(telling_phrases.begin(), telling_phrases.end(), [&](std::string_view phrase) {
           return lower.find(phrase) != std::string::npos;
         });
}

bool opens_tail(std::string_view line) {
  static const LineSet tails = folded_set(tail_headings);
  if (line.size() > 120) return false;
  return tails.contains(fold_dotless(bare_lower(without_number(trimmed(line)))));
}

bool opens_contents(std::string_view line) {
  constexpr std::array words{"contents"sv,        "table of contents"sv,
                             "in this article"sv, "içindekiler"sv,
                             "icindekiler"sv,     "содержание"sv,
                             "оглавление"sv,      "зміст"sv,
                             "inhalt"sv,          "inhaltsverzeichnis"sv,
                             "sommaire"sv,        "contenido"sv,
                             "spis treści"sv,     "indice"sv,
                             "índice"sv};
  return line.size() < 60 && std::find(words.begin(), words.end(), bare_lower(line)) != words.end();
}

bool is_menu_line(std::string_view line) {
  constexpr std::array separators{" | "sv, " · "sv, " • "sv, " / "sv, " » "sv, " > "sv};
  if (count_letters(line) > 160 || ends_sentence(line)) return false;
  return std::any_of(separators.begin(), separators.end(), [&](std::string_view separator) {
    const auto first = line.find(separator);
    return first != std::string_view::npos &&
           line.find(separator, first + separator.size()) != std::string_view::npos;
  });
}

}  // namespace dragoman::indexer
