#include "common/names/name_key.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "common/names/name_match.h"

namespace dragoman {
namespace {

/// The surest tier in which two names share a key; empty if none.
std::string shared_tier(std::string_view a, std::string_view b, ActorType type) {
  static constexpr std::array<std::string_view, 5> names{"exact", "reordered", "romanised",
                                                         "skeleton", "family"};
  const auto left = name_keys(a, type);
  const auto right = name_keys(b, type);
  int best = 5;
  for (const auto& key : left) {
    if (std::find(right.begin(), right.end(), key) != right.end()) {
      best = std::min(best, static_cast<int>(key.tier));
    }
  }
  return best == 5 ? std::string{} : std::string{names[static_cast<std::size_t>(best)]};
}

struct Pair {
  std::string_view a;
  std::string_view b;
  std::string_view tier;
};

TEST(NameKey, SpellingsOfOnePersonMeet) {
  for (const auto& row : {
           Pair{"Hakan Fidan", "hakan fidan", "exact"},
           Pair{"İbrahim Kalın", "Ibrahim Kalin", "exact"},
           Pair{"Erdoğan'ın", "Erdogan", "exact"},
           Pair{"Fidan, Hakan", "Hakan Fidan", "reordered"},
           Pair{"Владимир Зеленский", "Volodymyr Zelenskyy", "romanised"},
           Pair{"Володимир Зеленський", "Vladimir Zelensky", "romanised"},
           Pair{"Владимир Владимирович Путин", "Vladimir Putin", "romanised"},
           Pair{"Евгения Подобреевская", "Yevgeniya Podobreyevskaya", "romanised"},
           Pair{"Vladimir Medinskiy", "Владимир Мединский", "romanised"},
           Pair{"Джеймс Бейкер", "James Baker", "skeleton"},
           Pair{"Джордж Хантер", "George Hunter", "skeleton"},
           Pair{"Manuel Ortega", "Manuel Ortega Ruiz", "skeleton"},
           Pair{"Umerov", "Рустем Умеров", "family"},
       }) {
    SCOPED_TRACE(std::string{row.a} + " / " + std::string{row.b});
    EXPECT_EQ(shared_tier(row.a, row.b, ActorType::person), row.tier);
  }
}

TEST(NameKey, OtherPeopleDoNotMeet) {
  for (const auto& row :
       {Pair{"Hakan Fidan", "Hakan Kaya", ""}, Pair{"John Major", "Джон Керри", ""},
        Pair{"Anna Mann", "Anna Manny", ""}}) {
    SCOPED_TRACE(row.a);
    EXPECT_EQ(shared_tier(row.a, row.b, ActorType::person), row.tier);
  }
}

TEST(NameKey, AnyOneOfSeveralGivenNamesIsEnough) {
  for (const auto& row : {
           Pair{"Mehmet Selim Tarkan", "Selim Tarkan", "romanised"},
           Pair{"Джеймс Мартин Холл", "Martin Holl", "romanised"},
           Pair{"Selim Tarkan", "Mehmet Tarkan", "family"},
       }) {
    SCOPED_TRACE(row.a);
    EXPECT_EQ(shared_tier(row.a, row.b, ActorType::person), row.tier);
  }
}

TEST(SoundAlike, TellsSpellingsFromOtherNames) {
  for (const auto& row : {
           Pair{"James Baker", "Джеймс Бейкер", "yes"},
           Pair{"Ryszard Nowicki", "Рышард Новицкий", "yes"},
           Pair{"Gérard Lambert", "Жерар Ламбер", "yes"},
           Pair{"Thomas Miller", "Томас Мюллер", "yes"},
           Pair{"Robert Kane", "Bob Kane", "yes"},
           Pair{"Joe Lindell", "Джозеф Линделл", "yes"},
           Pair{"Manuel Ortega", "Manuel Ortega Ruiz", "yes"},
           Pair{"Manuel Ortega Ruiz", "Manuel Ortega Vidal", "no"},
           Pair{"Боб Линделл-младший", "Bob Lindell", "yes"},
           Pair{"John Mann", "Jean-Marie Mignon", "no"},
           Pair{"Tom Rice", "Tom Ross", "no"},
           Pair{"Ivan Sako", "Ivan Shoko", "no"},
           Pair{"Susan Collins", "Joan Collins", "no"},
           Pair{"Adem Sezer", "Adnan Sezer", "no"},
       }) {
    SCOPED_TRACE(std::string{row.a} + " / " + std::string{row.b});
    EXPECT_EQ(sound_alike(row.a, row.b), row.tier == "yes");
    EXPECT_EQ(sound_alike(row.b, row.a), row.tier == "yes");
  }
}

TEST(NameKey, NothingWithoutLetters) {
  for (const auto* name : {"", " ", "...", "-'"}) {
    SCOPED_TRACE(name);
    EXPECT_TRUE(name_keys(name, ActorType::person).empty());
  }
}

TEST(NameKey, LongNamesStayWithinTheLimit) {
  const std::string name(1000, 'a');
  for (const auto& key : name_keys(name + ' ' + name, ActorType::person)) {
    EXPECT_LE(key.key.size(), 100U);
  }
}

TEST(NameSlug, IsTheSameInEveryScript) {
  EXPECT_EQ(name_slug("Олексій Шевченко", ActorType::person),
            name_slug("Oleksii Shevchenko", ActorType::person));
  EXPECT_EQ(name_slug("Metin Gürak", ActorType::person),
            name_slug("Метин Гурак", ActorType::person));
  EXPECT_FALSE(name_slug("王毅", ActorType::person).empty());
}

}  // namespace
}  // namespace dragoman
