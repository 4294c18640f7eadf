#include "indexer/clean/furniture_lines.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

TEST(IsFurnitureLine, KnowsThemInOurLanguages) {
  for (const char* line :
       {"2 min read", "Reading time: 4 minutes", "Share", "ADVERTISEMENT", "Read more: Talks fail",
        "RelatedTalks resume", "© 2025 Daily Herald", "Okuma süresi: 3 dakika", "İlgili haberler",
        "REKLAM", "Читайте также: Новый обмен", "Время чтения: 2 мин", "Читайте також",
        "Підписуйтесь на наш канал", "Lesen Sie auch: Mehr", "Foto: dpa", "Don’t miss"}) {
    EXPECT_TRUE(is_furniture_line(line)) << line;
  }
}

TEST(IsFurnitureLine, LeavesSentencesAlone) {
  for (const char* line :
       {"Shares fell by three per cent on Monday.", "Follow-up talks are planned for July.",
        "Related questions were left for later.",
        "News of the agreement reached the families at noon.", "Главное здание стоит у реки.",
        "Новости о сделке пришли вечером."}) {
    EXPECT_FALSE(is_furniture_line(line)) << line;
  }
}

TEST(OpensTail, KnowsTheHeadingsOfWhatFollows) {
  for (const char* line :
       {"Explore", "RELATED ARTICLES", "You may also like:", "EN ÇOK OKUNANLAR", "ÖNE ÇIKANLAR",
        "Читайте также", "Схожі новини", "15 See also", "Mehr zum Thema"}) {
    EXPECT_TRUE(opens_tail(line)) << line;
  }
  EXPECT_FALSE(opens_tail("Related questions remain open"));
  EXPECT_FALSE(opens_tail(""));
}

TEST(OpensNotes, KnowsTheHeadingsOfAnArticlesNotes) {
  for (const char* line :
       {"References", "Notes:", "7 Footnotes", "Kaynakça", "ПРИМЕЧАНИЯ", "Джерела"})
    EXPECT_TRUE(opens_notes(line)) << line;
  for (const char* line : {"", "See also", "Notes on the port", "References to the king"})
    EXPECT_FALSE(opens_notes(line)) << line;
}

TEST(IsMenuLine, WantsTwoSeparators) {
  EXPECT_TRUE(is_menu_line("Home | World | Sport"));
  EXPECT_FALSE(is_menu_line("Published June 2 | Ann Lee"));
  EXPECT_FALSE(is_menu_line("He chose A | B | C."));
}

}  // namespace
}  // namespace dragoman::indexer
