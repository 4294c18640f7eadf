#include "indexer/progress.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

RunReport sample() {
  RunReport report;
  report.added = 900;
  report.unchanged = 100;
  report.refused = 3;
  return report;
}

TEST(ProgressLine, SaysWhatIsDoneRateRefusedAndTimeLeft) {
  EXPECT_EQ(progress_line(sample(), 0.25, 10),
            "[#####...............] 25%  1000 articles, 100/s, 3 refused, 30 s left");
  EXPECT_EQ(progress_line(sample(), 0.1, 60),
            "[##..................] 10%  1000 articles, 17/s, 3 refused, 9 min left");
}

TEST(ProgressLine, SaysNothingOfTheTimeLeftTooEarly) {
  EXPECT_EQ(progress_line(sample(), 0.5, 1),
            "[##########..........] 50%  1000 articles, 1000/s, 3 refused");
}

TEST(ProgressLine, KnowsNoShareOfAStream) {
  EXPECT_EQ(progress_line(sample(), -1, 10), "1000 articles, 100/s, 3 refused");
}

TEST(ClosingLine, IsAlwaysComplete) {
  RunReport report = sample();
  report.seconds = 1.44;
  EXPECT_EQ(report.closing_line(),
            "900 articles added, 0 replaced, 100 unchanged, 0 removed, 3 refused in 1.4 s");
  report.added = 1;
  report.interrupted = true;
  EXPECT_EQ(report.closing_line(),
            "1 article added, 0 replaced, 100 unchanged, 0 removed, 3 refused in 1.4 s; "
            "interrupted, the next run goes on from here");
}

}  // namespace
}  // namespace dragoman::indexer
