#include <gtest/gtest.h>

#include <ostream>

#include "tests/e2e/programs.h"

/// What readers type and what articles have written, letter by letter, through the real programs.
namespace dragoman::e2e {
namespace {

using Ids = std::vector<std::string>;

struct Article {
  const char* id;
  const char* language;
  const char* title;
  const char* text;
};

// \u0301: a stress mark; \u00AD: a soft hyphen; \u02BC, \u2019, ` and \u02BB: apostrophes.
constexpr Article articles[] = {
    {"ru-yo", "ru", "Королёв осмотрел корабль",
     "Конструктор Королёв осмотрел новый корабль на верфи. Рабочие ещё красят борт, и посёлок ждёт "
     "праздника. По каналу пришли баржи с рынка."},
    {"ru-stress", "ru", "Старый за\u0301мок открыт",
     "После ремонта старый за\u0301мок снова открыт для гостей, и хозяева зовут всех горожан на "
     "праздник."},
    {"uk-apostrophes", "uk", "Здоров'я рибалок",
     "Лікарі перевірили здоров'я рибалок у порту. Сім\u2019я капітана привезла ком\u02BCпютер, а "
     "п`ять сосен посадили біля під\u02BBїзду."},
    {"uk-letters", "uk", "Їжаки біля ґанку",
     "Їжаки щовечора приходять до ґанку старої хати. Єдина ґрунтова дорога веде звідси до лісу, і "
     "їхній дід усе знає."},
    {"uk-acronym", "uk", "ЗСУ отримали човни",
     "Підрозділи ЗСУ отримали нові човни для річкових патрулів. Моряки ЗСУ вчаться ними керувати."},
    {"tr-acronym", "tr", "AB'nin balık kotası",
     "Bakanlar AB'nin yeni balık kotasını görüştü. Balıkçılar AB\u2019ye mektup yazdı ve "
     "toplantıya "
     "katılan heyetle konuştu."},
    {"tr-letters", "tr", "IĞDIR'DA KIŞ",
     "IĞDIR'DA kar yağdı, İZMİR'DE güneş açtı. Çırağan Sarayı'nda toplanan ılıca sahipleri "
     "ışıkları söndürdü. Türkiye'nin en soğuk köyü burası."},
    {"en-acronym", "en", "U.S. envoy visits the pier",
     "The U.S. envoy visited the pier with AT&T engineers. The U.S.-led team praised the harbour's "
     "e-mail system and the well-known captain O'Hara."},
    {"en-figures", "en", "1,000-for-1,000 swap of nets",
     "The fishermen agreed on a 1,000-for-1,000 swap of nets worth $2,500.75, said the baker's "
     "wife."},
    {"en-ligatures", "en", "The ﬁnal ﬂoat",
     "The ﬁnal ﬂoat of the parade carried the oﬃce staﬀ. A co\u00ADoper\u00ADa\u00ADtive of ＮＥＴ "
     "menders cheered."},
    {"en-sections", "en", "The letter of the captain",
     "The captain read the letter aloud in the harbour office, and the whole crew listened in "
     "silence while the rain fell on the roof and the gulls cried over the pier. Nobody said a "
     "word "
     "until the last line had been read, and then everybody spoke at once about the nets.\n\nВ "
     "письме говорилось: берегите сети.\n\nThe crew answered with a song about nets and storms, "
     "and went home before dark, for the tide was high and the boats had to be tied up again "
     "before "
     "the morning, as they had been every night of that long winter."},
    {"zh", "zh", "港口的新灯塔",
     "北京大学的工程师在港口建造了新的灯塔。渔民们非常高兴,因为冬天的海面常常有雾。"},
    {"ja", "ja", "東京の港に新しい灯台",
     "東京の港に新しい灯台が建てられた。漁師たちはとても喜んでいる。冬の海は霧が深いからだ。"},
    {"th", "th", "ประภาคารใหม่",
     "ชาวประมงในประเทศไทยดีใจที่มีประภาคารใหม่ที่ท่าเรือ เพราะทะเลมีหมอกหนาในฤดูหนาว"},
    {"fr", "fr", "L'État et l'île",
     "L'État a construit un phare sur l'île. Les pêcheurs d'Ouessant ont fêté l'événement avec le "
     "préfet, qui a salué l'œuvre."},
    {"de", "de", "Die Straße zum Hafen",
     "Die Straße zum Hafen ist wieder offen. Die Fischer aus Düsseldorf grüßen den Bürgermeister "
     "und seine Gäste."},
    {"pl", "pl", "Łódź rybacka w porcie",
     "Łódź rybacka wróciła do portu. Rybacy z Gdańska sprzedali śledzie i wypili żurek."}};

std::string records() {
  std::string lines;
  for (const Article& article : articles)
    lines += json{{"id", article.id},
                  {"language", article.language},
                  {"title", article.title},
                  {"text", article.text}}
                 .dump() +
             "\n";
  return lines;
}

struct Row {
  std::vector<std::string> arguments;
  Ids expected;
  friend void PrintTo(const Row& row, std::ostream* out) {
    for (const auto& argument : row.arguments) *out << argument << ' ';
  }
};

/// One index for all rows.
class Spelling : public testing::TestWithParam<Row> {
 protected:
  static void SetUpTestSuite() {
    index_ = new IndexUnderTest;
    const auto file = index_->dir().write_file("articles.jsonl", records());
    ASSERT_EQ(index_->add({file.string()}).exit_code, 0);
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }
  static IndexUnderTest* index_;
};
IndexUnderTest* Spelling::index_ = nullptr;

TEST_P(Spelling, FindsWhatReadersMean) {
  EXPECT_EQ(index_->found(GetParam().arguments), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Russian, Spelling,
    testing::Values(Row{{"Королев"}, {"ru-yo"}}, Row{{"королёв"}, {"ru-yo"}},
                    Row{{"Королёва"}, {"ru-yo"}}, Row{{"поселок"}, {"ru-yo"}},
                    Row{{"еще"}, {"ru-yo"}}, Row{{"=Королёв"}, {"ru-yo"}}, Row{{"=королев"}, {}},
                    Row{{"--exact", "Королёв"}, {"ru-yo"}}, Row{{"--exact", "королев"}, {}},
                    Row{{"--no-fold", "королёв"}, {"ru-yo"}}, Row{{"замок"}, {"ru-stress"}},
                    Row{{"за\u0301мок"}, {"ru-stress"}}, Row{{"замку"}, {"ru-stress"}},
                    Row{{"канал"}, {"ru-yo"}}, Row{{"рынок"}, {"ru-yo"}},
                    Row{{"--exact", "рынок"}, {}}, Row{{"--no-stem", "канал"}, {}}));

INSTANTIATE_TEST_SUITE_P(
    Ukrainian, Spelling,
    testing::Values(Row{{"здоров'я"}, {"uk-apostrophes"}},
                    Row{{"здоров\u2019я"}, {"uk-apostrophes"}},
                    Row{{"здоров\u02BCя"}, {"uk-apostrophes"}},
                    Row{{"здоров`я"}, {"uk-apostrophes"}}, Row{{"здоровя"}, {"uk-apostrophes"}},
                    Row{{"сім'я"}, {"uk-apostrophes"}}, Row{{"комп'ютер"}, {"uk-apostrophes"}},
                    Row{{"п'ять"}, {"uk-apostrophes"}}, Row{{"під'їзд"}, {"uk-apostrophes"}},
                    Row{{"їжак"}, {"uk-letters"}}, Row{{"жаки"}, {}},
                    Row{{"ґанок"}, {"uk-letters"}}, Row{{"ганок"}, {"uk-letters"}},
                    Row{{"грунтова"}, {"uk-letters"}}, Row{{"=грунтова"}, {}},
                    Row{{"=ґрунтова"}, {"uk-letters"}}, Row{{"єдина"}, {"uk-letters"}},
                    Row{{"їхній"}, {"uk-letters"}}, Row{{"зсу"}, {"uk-acronym"}}));

INSTANTIATE_TEST_SUITE_P(
    Turkish, Spelling,
    testing::Values(Row{{"AB"}, {"tr-acronym"}}, Row{{"ab"}, {"tr-acronym"}},
                    Row{{"AB'nin"}, {"tr-acronym"}}, Row{{"Iğdır"}, {"tr-letters"}},
                    Row{{"IĞDIR"}, {"tr-letters"}}, Row{{"igdir"}, {"tr-letters"}},
                    Row{{"izmir"}, {"tr-letters"}}, Row{{"İzmir"}, {"tr-letters"}},
                    Row{{"Ciragan"}, {"tr-letters"}}, Row{{"ÇIRAĞAN"}, {"tr-letters"}},
                    Row{{"ILICA"}, {"tr-letters"}}, Row{{"Turkiye"}, {"tr-letters"}},
                    Row{{"Türkiye\u2019den"}, {"tr-letters"}}, Row{{"=Turkiye"}, {}},
                    Row{{"=Türkiye"}, {"tr-letters"}}, Row{{"--no-fold", "Turkiye"}, {}},
                    Row{{"\"ciragan sarayi\""}, {"tr-letters"}},
                    Row{{"\"turkiyenin en soguk\""}, {"tr-letters"}},
                    Row{{"\"turkiye en soguk\""}, {"tr-letters"}}));

INSTANTIATE_TEST_SUITE_P(
    English, Spelling,
    testing::Values(Row{{"U.S. envoy"}, {"en-acronym"}}, Row{{"US envoy"}, {"en-acronym"}},
                    Row{{"AT&T"}, {"en-acronym"}}, Row{{"e-mail"}, {"en-acronym"}},
                    Row{{"harbours engineers"}, {"en-acronym"}},
                    Row{{"O\u2019Hara"}, {"en-acronym"}}, Row{{"ohara"}, {"en-acronym"}},
                    Row{{"well-known"}, {"en-acronym"}},
                    Row{{"\"well known captain\""}, {"en-acronym"}},
                    Row{{"1,000-for-1,000"}, {"en-figures"}},
                    Row{{"1000-for-1000"}, {"en-figures"}}, Row{{"1000"}, {"en-figures"}},
                    Row{{"$2,500.75"}, {"en-figures"}}, Row{{"baker"}, {"en-figures"}},
                    Row{{"bakers'"}, {"en-figures"}}, Row{{"final float"}, {"en-ligatures"}},
                    Row{{"ﬁnal"}, {"en-ligatures"}}, Row{{"staff"}, {"en-ligatures"}},
                    Row{{"cooperative"}, {"en-ligatures"}}, Row{{"=net"}, {"en-ligatures"}},
                    Row{{"--no-stem", "ＮＥＴＳ"}, {"en-figures", "en-sections"}}));

/// A section in another language is found by its words as they stand, and the article keeps its
/// own.
INSTANTIATE_TEST_SUITE_P(Sections, Spelling,
                         testing::Values(Row{{"письме"}, {"en-sections"}},
                                         Row{{"storm"}, {"en-sections"}},
                                         Row{{"--language", "en", "письме"}, {"en-sections"}},
                                         Row{{"--language", "ru", "письме"}, {}},
                                         Row{{"\"берегите сети\""}, {"en-sections"}}));

INSTANTIATE_TEST_SUITE_P(
    OtherLanguages, Spelling,
    testing::Values(Row{{"灯塔"}, {"zh"}}, Row{{"北京大学"}, {"zh"}}, Row{{"渔民"}, {"zh"}},
                    Row{{"灯台"}, {"ja"}}, Row{{"東京"}, {"ja"}}, Row{{"漁師"}, {"ja"}},
                    Row{{"ประภาคาร"}, {"th"}}, Row{{"ประเทศไทย"}, {"th"}}, Row{{"Etat"}, {"fr"}},
                    Row{{"l'État"}, {"fr"}}, Row{{"oeuvre"}, {"fr"}}, Row{{"evenements"}, {"fr"}},
                    Row{{"Ouessant"}, {"fr"}}, Row{{"STRASSE"}, {"de"}}, Row{{"Straße"}, {"de"}},
                    Row{{"Dusseldorf"}, {"de"}}, Row{{"gruessen"}, {}}, Row{{"Lodz"}, {"pl"}},
                    Row{{"łódź"}, {"pl"}}, Row{{"zurek"}, {"pl"}}, Row{{"Gdanska"}, {"pl"}}));

}  // namespace
}  // namespace dragoman::e2e
