#include <algorithm>
#include <array>
#include <string>

#include "common/analysis/fold.h"
#include "common/text/normalise.h"
#include "indexer/extract/language.h"

namespace dragoman::indexer {
namespace {

/// Other codes and names of a language: ISO 639-2 and 639-3 codes, old ISO 639-1 codes, codes of
/// CLD2, the English name and the language's own. Lower case, folded, parted by |.
struct Row {
  std::string_view code;
  std::string_view names;
};

constexpr std::array table{
    Row{"af", "afr|afrikaans"},
    Row{"ar", "ara|arb|arabic|العربية|عربي"},
    Row{"az", "aze|azerbaijani|azeri|azerbaycan dili|azerbaycanca|azarbaycan|azerbaycan"},
    Row{"be", "bel|belarusian|беларуская"},
    Row{"bg", "bul|bulgarian|български"},
    Row{"bs", "bos|bosnian|bosanski"},
    Row{"ca", "cat|catalan|catala"},
    Row{"cs", "ces|cze|czech|cestina|cesky"},
    Row{"da", "dan|danish|dansk"},
    Row{"de", "deu|ger|german|deutsch"},
    Row{"el", "ell|gre|greek|ελληνικα"},
    Row{"en", "eng|english"},
    Row{"es", "spa|spanish|espanol|castellano|castilian"},
    Row{"et", "est|estonian|eesti|eesti keel"},
    Row{"eu", "eus|baq|basque|euskara"},
    Row{"fa", "fas|per|pes|persian|farsi|فارسي"},
    Row{"fi", "fin|finnish|suomi"},
    Row{"fr", "fra|fre|french|francais"},
    Row{"ga", "gle|irish|gaeilge"},
    Row{"gl", "glg|galician|galego"},
    Row{"he", "iw|heb|hebrew|עברית"},
    Row{"hi", "hin|hindi|हिन्दी"},
    Row{"hr", "hrv|scr|croatian|hrvatski"},
    Row{"hu", "hun|hungarian|magyar"},
    Row{"hy", "hye|arm|armenian|հայերեն"},
    Row{"id", "in|ind|indonesian|bahasa indonesia"},
    Row{"is", "isl|ice|icelandic|islenska"},
    Row{"it", "ita|italian|italiano"},
    Row{"ja", "jpn|japanese|日本語"},
    Row{"jv", "jw|jav|javanese"},
    Row{"ka", "kat|geo|georgian|ქართული"},
    Row{"kk", "kaz|kazakh|қазақ тілі|қазақша"},
    Row{"ko", "kor|korean|한국어"},
    Row{"ku", "kur|kmr|ckb|kurdish|kurdi"},
    Row{"lt", "lit|lithuanian|lietuviu"},
    Row{"lv", "lav|latvian|latviesu"},
    Row{"mk", "mkd|mac|macedonian|македонски"},
    Row{"ms", "msa|may|zsm|malay|bahasa melayu"},
    Row{"nl", "nld|dut|dutch|nederlands"},
    Row{"no", "nor|nb|nn|nob|nno|norwegian|norsk|bokmal|nynorsk|norwegian bokmal|norsk bokmal"},
    Row{"pl", "pol|polish|polski"},
    Row{"pt", "por|portuguese|portugues"},
    Row{"ro", "ron|rum|mo|mol|romanian|moldovan|romana"},
    Row{"ru", "rus|russian|русский"},
    Row{"sk", "slk|slo|slovak|slovencina|slovensky"},
    Row{"sl", "slv|slovenian|slovene|slovenscina"},
    Row{"sq", "sqi|alb|albanian|shqip"},
    Row{"sr", "srp|scc|sr-me|serbian|српски|srpski"},
    Row{"sv", "swe|swedish|svenska"},
    Row{"th", "tha|thai|ไทย"},
    Row{"tl", "tgl|fil|filipino|tagalog"},
    Row{"tr", "tur|turkish|turkce"},
    Row{"uk", "ukr|ua|ukrainian|українська"},
    Row{"ur", "urd|urdu|اردو"},
    Row{"uz", "uzb|uzbek|ozbek|ozbekcha"},
    Row{"vi", "vie|vietnamese|tieng viet"},
    Row{"yi", "ji|yid|yiddish"},
    Row{"zh", "zho|chi|cmn|chinese|mandarin|中文|汉语|漢語"},
};

bool names(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    if (list.substr(0, end) == name) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

std::string known_code(std::string_view name) {
  for (const Row& row : table) {
    if (row.code == name || names(row.names, name)) return std::string{row.code};
  }
  return {};
}

bool is_code(std::string_view text) {
  return (text.size() == 2 || text.size() == 3) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string language_code(std::string_view name) {
  constexpr std::size_t longest_name = 100;
  if (name.size() > longest_name) return {};
  const std::string key = fold(lower_case(squeeze_blanks(to_nfc(name))));
  if (std::string code = known_code(key); !code.empty()) return code;
  const std::string_view language = std::string_view{key}.substr(0, key.find_first_of("-_"));
  if (std::string code = known_code(language); !code.empty()) return code;
  const bool says_nothing = language == "und" || language == "un" || language == "mul" ||
                            language == "mis" || language == "zxx" || language == "xx";
  return is_code(language) && !says_nothing ? std::string{language} : std::string{};
}

}  // namespace dragoman::indexer
