#include "indexer/parse/page_title.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

TEST(TitleWithoutSite, CutsTheOutletOnly) {
  const std::vector<std::string> headlines{"Talks resume: what is known"};
  EXPECT_EQ(title_without_site("Talks resume in the old palace | Daily Herald", "Daily Herald", {}),
            "Talks resume in the old palace");
  EXPECT_EQ(title_without_site("Talks resume: what is known - World - Herald", "", headlines),
            "Talks resume: what is known");
  EXPECT_EQ(title_without_site("Daily Herald: Talks resume: what is known", "", headlines),
            "Talks resume: what is known");
  EXPECT_EQ(title_without_site("World and Europe / Talks resume: what is known", "", headlines),
            "Talks resume: what is known");
  EXPECT_EQ(title_without_site("Fidan - Rubio call lasted an hour", "Herald", {}),
            "Fidan - Rubio call lasted an hour");
}

}  // namespace
}  // namespace dragoman::indexer
