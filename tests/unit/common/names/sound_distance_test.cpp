#include "common/names/sound_distance.h"

#include <gtest/gtest.h>

#include <tuple>

namespace dragoman {
namespace {

TEST(SoundDistance, IsNothingBetweenSpellingsOfOneSound) {
  for (const auto& [a, b] : {std::pair{"Knight", "Nit"}, std::pair{"Philipp", "Filip"},
                             std::pair{"Щукин", "Shukin"}, std::pair{"Вайда", "Wayda"}}) {
    SCOPED_TRACE(a);
    EXPECT_DOUBLE_EQ(sound_distance(a, b), 0);
  }
}

TEST(SoundDistance, OrdersByHowMuchIsHeard) {
  for (const auto& [word, near, far] :
       {std::tuple{"Сако", "Sako", "Shoko"}, std::tuple{"Миллер", "Müller", "Mahler"},
        std::tuple{"Petrov", "Petroff", "Petrenko"}, std::tuple{"Hart", "Harte", "Hark"}}) {
    SCOPED_TRACE(word);
    EXPECT_LT(sound_distance(word, near), sound_distance(word, far));
  }
}

TEST(SoundDistance, OfNothingAndSomethingIsFar) {
  EXPECT_DOUBLE_EQ(sound_distance("", ""), 0);
  EXPECT_GT(sound_distance("", "Petrov"), 1);
}

}  // namespace
}  // namespace dragoman
