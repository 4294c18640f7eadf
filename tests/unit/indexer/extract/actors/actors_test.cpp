#include "indexer/extract/actors/actors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace dragoman::indexer {
namespace {

/// Every actor as "id=mention|mention", in order.
std::string described(const std::vector<Actor>& actors) {
  std::string text;
  for (const auto& actor : actors) {
    if (!text.empty()) text += "; ";
    text += actor.id + '=';
    for (std::size_t i = 0; i < actor.mentions.size(); ++i) {
      text += (i > 0 ? "|" : "") + actor.mentions[i];
    }
  }
  return text;
}

struct Case {
  std::string_view language;
  std::string_view text;
  std::string_view actors;
};

TEST(Actors, AreFoundInFourLanguages) {
  ActorExtractor extractor;
  for (const auto& row : {
           Case{"en", "Foreign Minister Hakan Fidan met Marco Rubio in Ankara, Fidan said.",
                "person:hakan-fidan=Hakan Fidan|Fidan; person:marco-rubio=Marco Rubio; "
                "place:ankara=Ankara"},
           Case{"tr", "Dışişleri Bakanı Hakan Fidan, Ankara'da Umerov'la görüştü.",
                "person:hakan-fidan=Hakan Fidan; place:ankara=Ankara; "
                "person:rustem-umerov=Umerov"},
           Case{"ru", "Переговоры с Владимиром Мединским прошли в Стамбуле. Мединского ждали.",
                "person:vladimir-medinsky=Владимиром Мединским|Мединского; "
                "place:istanbul=Стамбуле"},
           Case{"uk", "Зеленський обговорив це з Путіним у Києві, повідомили в СБУ.",
                "person:volodymyr-zelenskyy=Зеленський; person:vladimir-putin=Путіним; "
                "place:kyiv=Києві; organisation:sbu=СБУ"},
       }) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(described(extractor.extract("", row.text, row.language)), row.actors);
  }
}

TEST(Actors, AnUnknownPersonHasOneIdInEveryScript) {
  ActorExtractor extractor;
  const auto russian =
      extractor.extract("", "Об этом вчера рассказал Олегу Дорошенко сосед.", "ru");
  const auto english = extractor.extract("", "The prize went to Oleg Doroshenko of Poltava.", "en");
  ASSERT_EQ(russian.size(), 1U);
  ASSERT_GE(english.size(), 1U);
  EXPECT_EQ(russian[0].id, english[0].id);
  EXPECT_EQ(russian[0].name, "Олег Дорошенко");
}

TEST(Actors, AFamilyNameBelongsToTheFullNameOfTheArticle) {
  ActorExtractor extractor;
  const auto actors = extractor.extract("Keller in Geneva",
                                        "Envoy Susan Keller spoke. Keller's plan failed.", "en");
  ASSERT_EQ(actors.size(), 2U) << described(actors);
  EXPECT_EQ(actors[0].name, "Susan Keller");
  EXPECT_EQ(actors[0].mentions, (std::vector<std::string>{"Keller", "Susan Keller"}));
}

TEST(Actors, WhatIsNoPersonIsNone) {
  ActorExtractor extractor;
  for (const auto* text :
       {"On Monday the Prime Minister left.", "They met at Ciragan Palace in May.",
        "U.S. officials and the Baath Party met.", "RAIN CLOSES TWO BIG ROADS"}) {
    SCOPED_TRACE(text);
    const auto actors = extractor.extract("", text, "en");
    EXPECT_TRUE(std::none_of(actors.begin(), actors.end(), [](const Actor& actor) {
      return actor.type == ActorType::person;
    })) << described(actors);
  }
}

TEST(Actors, WireCopyOfTheEighties) {
  ActorExtractor extractor;
  const auto actors = extractor.extract(
      "",
      "Treasury Secretary James Baker told Northern Widget Corp <NWC> executives,\n"
      "Baker said.",
      "en");
  EXPECT_EQ(described(actors),
            "person:james-baker=James Baker|Baker; "
            "organisation:northern-widget=Northern Widget Corp; organisation:nwc=NWC");
}

TEST(Actors, ABodyWithItsCountryMayEndTheText) {
  ActorExtractor extractor;
  const auto actors = extractor.extract("", "Так решил вчера Хозяйственный суд Украины", "ru");
  ASSERT_EQ(actors.size(), 1U) << described(actors);
  EXPECT_EQ(actors[0].type, ActorType::organisation);
  EXPECT_EQ(actors[0].name, "Хозяйственный суд Украины");
}

TEST(Actors, NamesAreReadWithWhatBelongsToThem) {
  ActorExtractor extractor;
  for (const auto& row : {
           Case{"tr", "Reformları III. Selim başlattı.", "person:selim=III. Selim"},
           Case{"tr", "Bu toplantıya Yamaç Üniversitesi ve Dere Üniversitesi katıldı.",
                "organisation:yamac-universitesi=Yamaç Üniversitesi; "
                "organisation:dere-universitesi=Dere Üniversitesi"},
           Case{"ru", "Вчера владелец «Ромашкино» уехал.", "organisation:romaskin=Ромашкино"},
           Case{"ru", "Вчера показали фильм «Ромашкино» в клубе.", ""},
           Case{"uk", "Учора засідала Заріччярада міста.", "organisation:zaricarad=Заріччярада"},
           Case{"en", "The judge met Valery Brisand d'Orvel and Rob Bishop there.",
                "person:valeri-brisand-dorvel=Valery Brisand d'Orvel; person:robert-bisop=Rob "
                "Bishop"},
           Case{"uk", "Ремонт триватиме на вул. Гоголя, Лесика та Гринька.",
                "place:hohol=Гоголя; place:lesik=Лесика; place:hrink=Гринька"},
           Case{"uk", "Це довели в Інституті імені Гринька.",
                "organisation:institut-imen-hrink=Інституті імені Гринька"},
           Case{"ru", "Вчера приехал Павел Свобода.", "person:pavel-svoboda=Павел Свобода"},
           Case{"ru", "Люди долго ждали автобус.", ""},
           Case{"uk", "Учора виступив Остап Гриневич. Без Гриневича не почали.",
                "person:ostap-hrinevic=Остап Гриневич|Гриневича"},
       }) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(described(extractor.extract("", row.text, row.language)), row.actors);
  }
}

TEST(Actors, AnyTextGivesMentionsThatStandInIt) {
  ActorExtractor extractor;
  std::mt19937 random{7};
  static constexpr std::array pieces{
      "Хакан ",  "Фидан",  "'ın ",    "U.S. ", "Ив",   "é",     "\xC3",     "- ",
      "«",       "»",      ". ",      "\n\n",  "ООО ", "al-",   "王",       "A",
      "Takımı ", "millî ", "İtalya ", "FC ",   "им. ", "вул. ", ", ",       "Brevnik ",
      "II. ",    "adlı ",  "'",       "suda ", "(d. ", "19 ",   "d'Orvel ", "\u0301"};
  static constexpr std::array<std::string_view, 4> languages{"ru", "en", "tr", "uk"};
  for (std::size_t round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += pieces[random() % pieces.size()];
    const auto language = languages[round % languages.size()];
    const auto actors = extractor.extract("", text, language);
    EXPECT_EQ(described(actors), described(extractor.extract("", text, language)));
    for (const auto& actor : actors) {
      EXPECT_FALSE(actor.mentions.empty());
      for (const auto& mention : actor.mentions) {
        EXPECT_NE(text.find(mention), std::string::npos) << mention;
      }
    }
  }
}

}  // namespace
}  // namespace dragoman::indexer
