#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {
namespace {

struct Row {
  const char* words;
  Meaning meaning;
};

constexpr std::int16_t unit(Unit value) { return static_cast<std::int16_t>(value); }
constexpr std::int16_t next_unit(Unit value, int shift) {
  return static_cast<std::int16_t>(unit(value) * 16 + shift + 8);
}

/// Endings as they look when folded (ı is i, ü is u): cases, possessives with cases, -ki.
constexpr const char* endings =
    "- da de ta te dan den tan ten a e ya ye i u yi yu in un nin nun la le yla yle daki deki taki "
    "teki ki ku inda inde unda unde inin unun ina ine una une indan inden undan unden si su sinda "
    "sinde sina sine sinin sundan sindan sinden indaki indeki undaki unde undeki sindaki sindeki "
    "lari leri lar ler larda lerde larin lerin larinda lerinde larindan lerinden";

/// Take every ending.
constexpr Row stems[] = {{"ocağ", {Kind::month, 1}},
                         {"ocak", {Kind::month, 1, true}},
                         {"şubat", {Kind::month, 2}},
                         {"mart", {Kind::month, 3, true}},
                         {"nisan", {Kind::month, 4, true}},
                         {"mayıs", {Kind::month, 5, true}},
                         {"haziran", {Kind::month, 6}},
                         {"temmuz", {Kind::month, 7}},
                         {"ağustos", {Kind::month, 8}},
                         {"eylül", {Kind::month, 9, true}},
                         {"ekim", {Kind::month, 10, true}},
                         {"kasım", {Kind::month, 11, true}},
                         {"aralık aralığ", {Kind::month, 12, true}},
                         {"pazartesi", {Kind::weekday, 0}},
                         {"salı", {Kind::weekday, 1}},
                         {"çarşamba", {Kind::weekday, 2}},
                         {"perşembe", {Kind::weekday, 3}},
                         {"cuma", {Kind::weekday, 4}},
                         {"cumartesi", {Kind::weekday, 5}},
                         {"gün", {Kind::unit, unit(Unit::day)}},
                         {"hafta", {Kind::unit, unit(Unit::week)}},
                         {"ay", {Kind::unit, unit(Unit::month)}},
                         {"çeyrek çeyreğ", {Kind::unit, unit(Unit::quarter)}},
                         {"yıl sene", {Kind::unit, unit(Unit::year)}},
                         {"yüzyıl asır asr", {Kind::unit, unit(Unit::century)}},
                         {"bugün", {Kind::deictic, 0}},
                         {"dün", {Kind::deictic, -1}},
                         {"yarın", {Kind::deictic, 1}},
                         {"kış", {Kind::season, 0}},
                         {"ilkbahar bahar", {Kind::season, 1}},
                         {"yaz", {Kind::season, 2}},
                         {"sonbahar güz", {Kind::season, 3}}};

constexpr Row rows[] = {
    {"dünya dünyada dünyanın dünyaya", {Kind::other}},
    // Its possessives are those of the market.
    {"pazar pazara pazardan pazarki", {Kind::weekday, 6, true}},
    {"oca", {Kind::month, 1, true}},
    {"şub", {Kind::month, 2, true}},
    {"nis", {Kind::month, 4, true}},
    {"haz", {Kind::month, 6, true}},
    {"tem", {Kind::month, 7, true}},
    {"ağu", {Kind::month, 8, true}},
    {"eyl", {Kind::month, 9, true}},
    {"eki", {Kind::month, 10, true}},
    {"kas", {Kind::month, 11, true}},
    {"haftaya", {Kind::one_unit, next_unit(Unit::week, 1)}},
    {"seneye", {Kind::one_unit, next_unit(Unit::year, 1)}},
    {"bıldır", {Kind::one_unit, next_unit(Unit::year, -1)}},
    {"geçen geçtiğimiz geçmiş son", {Kind::last, -1}},
    {"bu", {Kind::current}},
    {"içinde", {Kind::from_now}},
    {"gelecek önümüzdeki dahaki yaklaşan", {Kind::next, 1}},
    {"önceki evvelki", {Kind::previous, -1}},
    {"evvelsi", {Kind::previous, -2}},
    {"sonraki ertesi", {Kind::following, 1}},
    {"öbür öbürsü", {Kind::following, 2}},
    {"aynı o", {Kind::same}},
    {"önce evvel", {Kind::ago}},
    {"sonra", {Kind::later, 1}},
    {"arası arasında arasındaki", {Kind::range_end}},
    {"kadar kadarki dek değin", {Kind::range_end, 1}},
    {"itibaren beri", {Kind::function, 1}},
    {"boyunca süresince", {Kind::function, for_value}},
    {"ve", {Kind::conjunction}},
    {"veya ya", {Kind::conjunction, 1}},
    {"ile ila", {Kind::conjunction, 2}},
    {"yılı yılında yılının yılından yılına yılındaki yılları yıllarında yıllarının senesi "
     "senesinde",
     {Kind::year_word}},
    {"günü gününde gününe gününün ayı ayında ayının ayından ayına ayındaki", {Kind::day_word}},
    {"tarihinde tarihli tarihi tarihinden tarihine tarihindeki tarihleri tarihlerinde",
     {Kind::function}},
    {"erken geç başı başında sonu sonunda ortası ortasında başları başlarında sonlarında "
     "ortalarında",
     {Kind::part}},
    {"yaptığı söyledi açıkladı belirtti yapılan düzenlenen gerçekleşen gerçekleştirilen "
     "düzenlediği "
     "görüştü konuştu bulundu duyurdu bildirdi",
     {Kind::said}},
    {"planlanıyor planlanan bekleniyor beklenen", {Kind::will}},
    {"bir", {Kind::cardinal, 1}},
    {"iki", {Kind::cardinal, 2}},
    {"üç", {Kind::cardinal, 3}},
    {"dört", {Kind::cardinal, 4}},
    {"beş", {Kind::cardinal, 5}},
    {"altı", {Kind::cardinal, 6}},
    {"yedi", {Kind::cardinal, 7}},
    {"sekiz", {Kind::cardinal, 8}},
    {"dokuz", {Kind::cardinal, 9}},
    {"on", {Kind::cardinal, 10}},
    {"yirmi", {Kind::cardinal, 20}},
    {"otuz", {Kind::cardinal, 30}},
    {"kırk", {Kind::cardinal, 40}},
    {"elli", {Kind::cardinal, 50}},
    {"altmış", {Kind::cardinal, 60}},
    {"yetmiş", {Kind::cardinal, 70}},
    {"seksen", {Kind::cardinal, 80}},
    {"doksan", {Kind::cardinal, 90}},
    {"yüz", {Kind::counted, 100}},
    {"bin", {Kind::counted, 1000}},
    {"ilk birinci", {Kind::ordinal, 1}},
    {"ikinci", {Kind::ordinal, 2}},
    {"üçüncü", {Kind::ordinal, 3}},
    {"dördüncü", {Kind::ordinal, 4}},
    {"beşinci", {Kind::ordinal, 5}},
    {"kişi kişinin kişilik asker esir mahkum km metre kilometre lira dolar avro euro milyon "
     "milyar yüzde ton adet saat dakika kez kere puan oy yaşındaki sivil çocuk kadın erkek tutuklu",
     {Kind::counted}},
    {"da de ta te", {Kind::function}}};

}  // namespace

void add_turkish(Lexicon& lexicon) {
  lexicon.next_is_next_week = true;
  lexicon.turkish_future = true;
  for (const Row& row : rows) add_words(lexicon, row.words, row.meaning);
  for (const Row& row : stems) {
    std::string_view list = row.words;
    while (!list.empty()) {
      const std::size_t blank = list.find(' ');
      add_inflected(lexicon, list.substr(0, blank), endings, row.meaning);
      list.remove_prefix(blank == list.npos ? list.size() : blank + 1);
    }
  }
}

}  // namespace dragoman::indexer::dates
