#include "indexer/extract/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "indexer/extract/language_evidence.h"

namespace dragoman::indexer {
namespace {

struct LanguageCase {
  const char* code;
  const char* text;
};

class Language : public testing::TestWithParam<LanguageCase> {};

TEST_P(Language, IsToldByTheText) {
  EXPECT_EQ(detect_language("", GetParam().text, "").code, GetParam().code) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Main, Language,
    testing::Values(
        LanguageCase{"en", "The two delegations will meet again in the spring, officials said."},
        LanguageCase{"tr", "İki heyet bahar aylarında yeniden bir araya gelecek."},
        LanguageCase{"ru", "Две делегации встретятся снова этой весной, сообщили чиновники."},
        LanguageCase{"uk", "Дві делегації зустрінуться знову цієї весни, повідомили урядовці."}));

INSTANTIATE_TEST_SUITE_P(
    Neighbours, Language,
    testing::Values(
        LanguageCase{"bg", "Двете делегации ще се срещнат отново през пролетта."},
        LanguageCase{"mk", "Двете делегации ќе се сретнат повторно во пролет, рече секој од нив."},
        LanguageCase{"be", "Дзве дэлегацыі сустрэнуцца зноў гэтай вясной у Мінску."},
        LanguageCase{
            "da", "De to delegationer mødes igen efter påske, og hvad de vil tale om, er uvist."},
        LanguageCase{
            "no",
            "De to delegasjonene møtes igjen etter påske, og hva de skal snakke om, er uvisst."},
        LanguageCase{
            "sv",
            "De två delegationerna träffas igen efter påsk, men vad de ska tala om är oklart."},
        LanguageCase{"cs",
                     "Obě delegace se sejdou znovu na jaře, řekl mluvčí, který při jednání nebyl."},
        LanguageCase{
            "sk",
            "Obe delegácie sa stretnú znova na jar, povedal hovorca, ktorý pri rokovaní nebol."},
        LanguageCase{
            "id",
            "Kedua delegasi akan bertemu lagi karena polisi mengatakan belum ada kesepakatan."},
        LanguageCase{
            "ms",
            "Kedua-dua delegasi akan bertemu lagi kerana polis berkata kerajaan belum bersetuju."},
        LanguageCase{"zh", "两国代表团将于明年春天再次会面。"},
        LanguageCase{"ja", "両国の代表団は来年の春に再び会談する予定です。"},
        LanguageCase{"he", "שתי המשלחות ייפגשו שוב באביב, אמרו גורמים רשמיים."}));

INSTANTIATE_TEST_SUITE_P(Short, Language,
                         testing::Values(LanguageCase{"uk", "Київ і Львів"},
                                         LanguageCase{"tr", "Dışişleri Bakanlığı"},
                                         LanguageCase{"ru", "Умер бывший мэр"}));

TEST(ClaimedLanguage, DecidesOnlyWhereTheTextDoesNot) {
  const char* english = "The two delegations will meet again in the spring, officials said.";
  EXPECT_EQ(detect_language("", english, "tr").code, "en");
  EXPECT_EQ(detect_language("", "Reuters", "en-GB").code, "en");
  EXPECT_EQ(detect_language("", "", "Ukrainian").code, "uk");
  EXPECT_FALSE(detect_language("", "", "uk").reliable);
}

TEST(ClaimedLanguage, DecidesBetweenNeighboursInABriefText) {
  const char* brief = "Делегация обсудила план на следующий квартал.";
  EXPECT_EQ(detect_language("", brief, "ru").code, "ru");
  EXPECT_EQ(detect_language("", brief, "en").code, detect_language("", brief, "").code);
}

TEST(DetectLanguage, SaysSoWhereNothingTells) {
  const DetectedLanguage nothing = detect_language("", "12 345 !!", "");
  EXPECT_EQ(nothing.code, "und");
  EXPECT_FALSE(nothing.reliable);
}

/// Words in random order: CLD2 leaves out what repeats itself.
std::string shuffled(std::vector<std::string> words, int rounds) {
  std::mt19937 random{7};
  std::string text;
  for (int round = 0; round < rounds; ++round) {
    std::shuffle(words.begin(), words.end(), random);
    for (const std::string& word : words) text.append(word).append(" ");
    text += "\n";
  }
  return text;
}

TEST(DetectLanguage, JudgesALongTextByMoreThanItsBeginning) {
  const std::string english = shuffled(
      {"the",   "delegations", "will",   "meet",  "again",    "in",     "spring", "officials",
       "said",  "that",        "nobody", "could", "have",     "known",  "which",  "of",
       "their", "proposals",   "would",  "be",    "accepted", "before", "winter"},
      30);
  const std::string turkish = shuffled(
      {"heyet",   "bahar",    "aylarında",     "yeniden",      "bir",           "araya",
       "gelecek", "bakan",    "açıklamasında", "görüşmelerin", "olumlu",        "geçtiğini",
       "söyledi", "ancak",    "hiçbir",        "anlaşmaya",    "varılmadığını", "belirtti",
       "çünkü",   "taraflar", "önerileri"},
      100);
  EXPECT_EQ(detect_language("", english + turkish, "").code, "tr");
}

TEST(DetectLanguage, ReadsPastControlCharacters) {
  EXPECT_EQ(
      detect_language("", "Atat\u0092ürk’ün kurduğu kentte \x01yeni bir müze açıldı.", "").code,
      "tr");
  EXPECT_EQ(detect_language("", "The two \xFF delegations will meet again in the spring.", "").code,
            "en");
}

TEST(DetectLanguage, TakesAnyBytes) {
  std::mt19937 random{3};
  for (int round = 0; round < 500; ++round) {
    std::string bytes(random() % 200, ' ');
    for (char& c : bytes) c = static_cast<char>(random());
    EXPECT_FALSE(detect_language(bytes, bytes, bytes).code.empty());
  }
}

TEST(LanguageCode, KnowsCodesAndNames) {
  for (const auto& [name, code] : {std::pair{"en", "en"},
                                   {"en-GB", "en"},
                                   {"EN_us", "en"},
                                   {"English", "en"},
                                   {"eng", "en"},
                                   {"türkçe", "tr"},
                                   {"TÜRKÇE", "tr"},
                                   {"Українська", "uk"},
                                   {"ua", "uk"},
                                   {"iw", "he"},
                                   {"zh-Hant-TW", "zh"},
                                   {"nb-NO", "no"},
                                   {" Русский ", "ru"},
                                   {"sw", "sw"},
                                   {"haw", "haw"},
                                   {"und", ""},
                                   {"", ""},
                                   {"Klingon tongue", ""},
                                   {"x-default", ""}}) {
    EXPECT_EQ(language_code(name), code) << name;
  }
}

TEST(LookAlikes, AreNeighbours) {
  EXPECT_TRUE(look_alikes("en").codes.empty());
  EXPECT_EQ(look_alikes("ms").codes.size(), 2U);
  EXPECT_EQ(look_alikes("ms").usual, "id");
}

}  // namespace
}  // namespace dragoman::indexer
