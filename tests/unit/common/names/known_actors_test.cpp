#include "common/names/known_actors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace dragoman {
namespace {

const KnownActor* find(std::string_view id) {
  for (const auto& actor : known_actors()) {
    if (actor.id == id) return &actor;
  }
  return nullptr;
}

TEST(KnownActors, AreSortedWithDistinctIdsOfTheRightForm) {
  std::string_view before;
  for (const auto& actor : known_actors()) {
    SCOPED_TRACE(actor.id);
    EXPECT_LT(before, actor.id);
    before = actor.id;
    EXPECT_LE(actor.id.size(), 120U);
    EXPECT_TRUE(actor.id.starts_with(std::string{to_string(actor.type)} + ":"));
    EXPECT_EQ(actor.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789:-"),
              std::string_view::npos);
    EXPECT_FALSE(actor.name.empty());
    EXPECT_EQ(actor.aliases.find("||"), std::string_view::npos);
  }
}

TEST(KnownActors, CountriesHaveTheirNamesInTheFourLanguages) {
  const auto* georgia = find("place:georgia");
  ASSERT_NE(georgia, nullptr);
  for (const auto* name : {"Georgia", "Gürcistan", "Грузия", "Грузія"}) {
    EXPECT_NE(georgia->aliases.find(name), std::string_view::npos) << name;
  }
}

TEST(KnownActors, KnowTheFieldWellEnough) {
  EXPECT_GE(known_actors().size(), 1200U);
  for (const auto* id : {"person:hakan-fidan", "person:vladimir-medinsky", "place:turkiye",
                         "place:ciragan-palace", "organisation:mit", "place:ukraine"}) {
    EXPECT_NE(find(id), nullptr) << id;
  }
}

}  // namespace
}  // namespace dragoman
