#include "indexer/extract/language_evidence.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "common/analysis/analyzer.h"
#include "common/text/utf8.h"

namespace dragoman::indexer {
namespace {

/// What tells a language from its neighbours. Letters after the languages' alphabets (compare CLDR
/// exemplar characters); words written down by us: frequent ones whose spelling differs. Both in
/// lower case. A language may be told by either.
struct Row {
  std::string_view code;
  std::u32string_view letters;
  std::u32string_view foreign;  ///< letters of its neighbours that it does not have
  std::string_view words;
};

constexpr std::array table{
    // East and South Slavic; of two that tell the same, the first stands
    Row{"ru", U"ыэёъ", U"іїєґўјђћѓќәғқңөұүһӣӯҳҷҗ",
        "что и как но от или также после про это был было уже в у к из его не"},
    Row{"uk", U"іїєґ", U"ыэёъўјђћѓќ",
        "що та як але від або чи також після про щодо під було вже є в у й до"},
    Row{"be", U"ўыэіё", U"иїєґщъј", "што і як але ад або таксама пасля гэта быў было ўжо з не яго"},
    Row{"bg", U"ъщ", U"ыэёіїєґўјђћѓќљњ",
        "че и като но от или също след това беше вече в със за са ще който която"},
    Row{"mk", U"ѓќѕ", U"йщъьюяыэіїєђћ",
        "дека и како но од или исто по тоа беше веќе во со се ќе секој нема има ги го"},
    Row{"sr", U"ђћ", U"йщъьюяыэіїєѓќѕ",
        "да и као али од или после то је су у са који која није бити ће се него"},
    // Languages of Cyrillic writing that short Russian texts are taken for
    Row{"kk", U"әғқңөұүһі", U"їєґўђћјљњщъ", "және мен үшін бұл бар деп туралы бойынша"},
    Row{"ky", U"ңөү", U"їєґўђћјљњіғқ", "жана менен үчүн бул бар деп жөнүндө боюнча"},
    Row{"tg", U"ғӣқӯҳҷ", U"їєґђћјљњіщы", "ва бо барои ин аст дар аз ки дар бораи"},
    Row{"uz", U"ўқғҳ", U"їєґђћјљњіщы",
        "ва билан учун бу бор деб ҳақида бўйича va bilan uchun bu deb haqida"},
    Row{"tt", U"әҗңөүһ", U"їєґўђћјљњі", "һәм белән өчен бу бар дип турында буенча"},
    Row{"mn", U"өү", U"їєґўђћјљњіщ", "ба болон энэ нь юм байна гэж тухай"},
    Row{"ro", U"ăâîșşțţ", U"аеиоуыя", "și şi de la în pe cu nu este din care pentru mai sunt după"},
    // Latin South Slavic
    Row{"hr", U"", U"",
        "što tko netko nitko svatko tijekom također uvjet uvjeti tisuća povijest stoljeće europa "
        "europske europski europska suradnja suradnje suradnji glede opće opća općeg točno vlak "
        "zrakoplov tjedan tjedna siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza "
        "rujna "
        "listopada studenoga prosinca svojom obvezale vjeru vladavinom krivnja sredstvima uporabi "
        "nitko"},
    Row{"bs", U"", U"",
        "ko neko niko svako tokom takođe uslov uslovi hiljada historija historije vijek evropa "
        "evropske evropski evropska saradnja saradnje saradnji opšte opšta tačno voz avion sedmica "
        "sedmice januara februara marta aprila maja juna jula augusta septembra oktobra novembra "
        "decembra kahva sudija"},
    // Scandinavian
    Row{"da", U"æø", U"äöß",
        "og af efter blev sig mig dig nogen noget meget uden ud mellem hvad enhver være ikke "
        "bliver "
        "også gennem ej ret derfor imod deres hans hun fra jeg at hvis hvor"},
    Row{"no", U"æø", U"äöß",
        "og av etter ble seg meg deg noen noe mye uten ut mellom hva enhver være ikke blir også "
        "gjennom rett derfor mot deres hans hun fra jeg at hvis hvor"},
    Row{"sv", U"äö", U"æøß",
        "och av efter blev sig mig dig någon något mycket utan ut mellan vad var inte blir också "
        "genom rätt därför mot deras hans hon från jag att om är för till"},
    // West Slavic
    Row{"cs", U"ěřů", U"ľĺŕôäł",
        "že se který která které při jsou nebo bylo není ale jako také podle před mezi"},
    Row{"sk", U"ľĺŕôä", U"ěřůł",
        "že sa ktorý ktorá ktoré pri sú alebo bolo nie ale ako tiež podľa pred medzi"},
    // Iberian
    Row{"es", U"ñ¿¡", U"ãõçàèêôş",
        "el los las y en una con por del su no ni nadie será fue es al lo muy también sin más pero "
        "sus ser"},
    Row{"pt", U"ãõ", U"ñ¿¡èş",
        "os as em uma com por do da dos das seu não nem ninguém será foi é ao muito também sem "
        "mais mas ser um pelo pela"},
    Row{"gl", U"ñ", U"ãõçàèêş",
        "os as en unha con por do da dos das seu non nin ninguén será foi é ao moi tamén sen "
        "máis "
        "pero ser un pola polo"},
    Row{"ca", U"·", U"áñãõş",
        "els les i una amb per del seu no ni ningú serà va és al molt també sense més però "
        "ser "
        "un aquest"},
    // Malay
    Row{"id", U"", U"",
        "karena bahwa bisa berbeda uang polisi pengadilan nasional internasional perusahaan hukum "
        "kata mengatakan ujar sedang namun pun tak kamu rumah sakit"},
    Row{"ms", U"", U"",
        "kerana bahawa berbeza wang polis mahkamah kebangsaan antarabangsa syarikat kerajaan "
        "ialah hendaklah tiada sesiapa manakala semasa sahaja beliau"},
    // Turkic
    Row{"tr", U"ğışİ", U"əxqw",
        "ve bir bu için ile de da olarak daha çok gibi kadar sonra değil ama ne"},
    Row{"az", U"əxq", U"w",
        "və bir bu üçün ilə də da olaraq daha çox kimi qədər sonra deyil amma nə"},
    // Others that short texts are taken for
    Row{"en", U"", U"",
        "the of and to in is that for on with was by are from this has have at not it"},
    Row{"de", U"äöüß", U"ğışåøæñ",
        "der die das und ist nicht mit den dem ein eine auf für von zu sich auch im"},
    Row{"nl", U"", U"ğışåøæñ",
        "de het een en van niet met op voor is zijn dat die aan ook door bij naar"},
    Row{"fr", U"éèêàçœ", U"ñãõäöß",
        "le la les des et est dans une pour que qui sur pas par au du avec ce ne"},
    Row{"it", U"àèìòù", U"ñãõäöß",
        "il la le gli di e che è per non una sono del della con nel alla più anche"},
    Row{"pl", U"ąęłńśźż", U"ěřůč",
        "i w na z się nie do że jest przez dla oraz po od jak ale za są został"},
};

/// A letter that the language does not have says more than a word that it shares.
constexpr double foreign_weight = 2;

/// Languages whose texts CLD2 confuses (measured on the Universal Declaration of Human Rights).
struct Family {
  std::string_view members;
  std::string_view usual;  ///< taken where nothing tells; else the detector's guess stands
};
constexpr std::array families{
    Family{"da no sv", ""},
    Family{"bs hr", "hr"},
    Family{"id ms", "id"},
    Family{"ru uk be bg mk sr", ""},
    Family{"ru kk ky tg uz tt mn ro", "ru"},
    Family{"cs sk", ""},
    Family{"az tr", ""},
    Family{"es pt gl ca", ""},
};

bool contains_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

/// A bit for each row of the table: that of row i is 1 << i.
using Rows = std::uint64_t;
static_assert(table.size() <= 64);

/// The table, turned round: from a letter or word to the rows that have it. Asking each row for
/// each letter of a text took an eighth of the time of indexing.
class RowsOf {
 public:
  RowsOf() {
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Rows row = Rows{1} << i;
      for (const char32_t c : table[i].letters) letters_[c].first |= row;
      for (const char32_t c : table[i].foreign) letters_[c].second |= row;
      std::string_view rest = table[i].words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (end > 0) words_[rest.substr(0, end)] |= row;
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  [[nodiscard]] Rows with_word(std::string_view word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? 0 : found->second;
  }
  /// Rows for which some letter of the word is telling, and rows for which some letter is foreign.
  [[nodiscard]] std::pair<Rows, Rows> with_letters(std::string_view word) const {
    std::pair<Rows, Rows> rows;
    for (std::size_t at = 0; at < word.size();) {
      const auto found = letters_.find(utf8::next(word, at));
      if (found == letters_.end()) continue;
      rows.first |= found->second.first;
      rows.second |= found->second.second;
    }
    return rows;
  }

 private:
  std::unordered_map<char32_t, std::pair<Rows, Rows>> letters_;  ///< telling, foreign
  std::unordered_map<std::string_view, Rows> words_;
};

}  // namespace

std::vector<LanguageEvidence> language_evidence(std::string_view text) {
  static const RowsOf rows_of;
  std::vector<LanguageEvidence> evidence;
  for (const Row& row : table) evidence.push_back({row.code, 0});
  for (const Token& token : Analyzer{"und"}.analyze(text)) {
    const Rows words = rows_of.with_word(token.form);
    const auto letters = rows_of.with_letters(token.form);
    if ((words | letters.first | letters.second) == 0) continue;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Rows row = Rows{1} << i;
      if ((letters.first & row) != 0) evidence[i].score += 1;
      if ((words & row) != 0) evidence[i].score += 1;
      if ((letters.second & row) != 0) evidence[i].score -= foreign_weight;
    }
  }
  std::erase_if(evidence, [](const LanguageEvidence& e) { return e.score == 0; });
  std::stable_sort(evidence.begin(), evidence.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  return evidence;
}

LookAlikes look_alikes(std::string_view code) {
  LookAlikes alike;
  for (const Family& family : families) {
    if (!contains_word(family.members, code)) continue;
    for (const Row& row : table) {
      if (contains_word(family.members, row.code)) alike.codes.push_back(row.code);
    }
    alike.usual = family.usual;
    return alike;
  }
  return alike;
}

}  // namespace dragoman::indexer
