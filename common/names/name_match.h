#pragma once

#include <string_view>

namespace dragoman {

/// How differently the parts of two names of persons sound (sound_distance.h): 0 the same, 1
/// nothing in common, or one of the names has no such part. Of several given names the two nearest
/// count, and equivalents (Michael, Mikhail) are the same.
struct NameDistance {
  double given = 0;
  double family = 0;
};
NameDistance name_distance(std::string_view a, std::string_view b);

/// May two names that share a skeleton (KeyTier::skeleton) be one person's? Within one script names
/// must be nearer than across scripts, for no letter had to be guessed.
bool sound_alike(std::string_view a, std::string_view b);

}  // namespace dragoman
