#include "indexer/extract/actors/turkish_context.h"

#include <gtest/gtest.h>

#include <string>

#include "indexer/extract/actors/actors.h"

namespace dragoman::indexer {
namespace {

struct Case {
  std::string_view text;
  std::string_view name;  ///< as written
  std::string_view type;  ///< empty: no actor is found under this name
};

TEST(TurkishContext, TellsWhatAnUnknownNameIs) {
  ActorExtractor extractor;
  for (const auto& row : {
           Case{"Bu kararı alan Brevnik, toplantıdan sonra kentten ayrıldı.", "Brevnik", "person"},
           Case{"Romanı Olvert Strandhag tarafından yazılmıştır.", "Olvert Strandhag", "person"},
           Case{"Ödül Brevnik'in oğlu için verildi.", "Brevnik", "person"},
           Case{"Büyük tören Brevnik'in kuzeyinde yapıldı.", "Brevnik", "place"},
           Case{"Köy, Brevnik ilçesinde yer alır.", "Brevnik", "place"},
           Case{"Yolcular sabah Brevnik'te toplandı.", "Brevnik", "place"},
           Case{"Oyuncu bu yıl Brevnik takımında oynuyor.", "Brevnik", "organisation"},
           Case{"Bu sezon Selvispor, Brevnik ve Astrona takımları yarışacak.", "Brevnik",
                "organisation"},
           Case{"Topluluk 2004 yılında Brevnik albümünü yayımladı.", "Brevnik", ""},
           Case{"Albüm, iki yıl sonra yayımlandı ve çok sevildi.", "Albüm", ""},
           Case{"Bu kararı Dışişleri Bakanlığından bir yetkili duyurdu.", "Dışişleri Bakanlığından",
                "organisation"},
           Case{"Törende II. Brevnik de vardı.", "II. Brevnik", "person"},
           Case{"Genç oyuncu İtalya 19 yaş altı millî futbol takımında oynadı.",
                "İtalya 19 yaş altı millî futbol takımında", "organisation"},
           Case{"Maçı FC Brevnik kazandı.", "FC Brevnik", "organisation"},
           Case{"Uzun bir yolculuktan sonra durdular.", "Uzun", ""},
           Case{"Hasat 2006 FIFA Dünya Kupası'ndan önce bitti.", "FIFA", ""},
           Case{"Göçler Anadolu'nun doğusunda başladı.", "Anadolu", "place"},
           Case{"Konuşmayı Ayşe Güney yaptı.", "Ayşe Güney", "person"},
           Case{"Bu Japon bahçesi çok eskidir.", "Japon", ""},
           Case{"O günlerde Kırım Savaşı sürüyordu.", "Kırım", ""},
       }) {
    SCOPED_TRACE(row.text);
    std::string type;
    for (const auto& actor : extractor.extract("", row.text, "tr")) {
      for (const auto& mention : actor.mentions) {
        if (mention == row.name) type = to_string(actor.type);
      }
    }
    EXPECT_EQ(type, row.type);
  }
}

TEST(TurkishContext, ABodyHasOneNameInEveryCase) {
  ActorExtractor extractor;
  const auto actors = extractor.extract(
      "", "Bu kararı Kıyı Bakanlığından bir yetkili duyurdu. Kıyı Bakanlığı sustu.", "tr");
  ASSERT_EQ(actors.size(), 1U);
  EXPECT_EQ(actors[0].name, "Kıyı Bakanlığı");
  EXPECT_EQ(actors[0].id, "organisation:kiyi-bakanligi");
}

TEST(TurkishContext, KnowsACueWithItsEndings) {
  const TurkishContext context;
  EXPECT_NE(context.cues("belediyelerinden"), 0U);
  EXPECT_NE(context.cues("kulubunun"), 0U);
  EXPECT_EQ(context.cues("brevnik"), 0U);
  EXPECT_EQ(context.cues(""), 0U);
}

}  // namespace
}  // namespace dragoman::indexer
