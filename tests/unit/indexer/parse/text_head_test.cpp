#include "indexer/parse/text_head.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/clean/furniture_lines.h"

namespace dragoman::indexer {
namespace {

const std::string prose =
    "The night ferry will return to the strait this week, the harbour office said on Wednesday.";

struct Head {
  std::vector<std::string> authors;
  std::vector<std::string> kept;  ///< what was not marked as furniture
};

Head read(const std::vector<std::string>& lines) {
  std::vector<TextBlock> blocks;
  for (const auto& line : lines) {
    TextBlock block;
    block.text = line;
    blocks.push_back(block);
  }
  TextZones zones;
  zones.headline = 0;
  Head head;
  head.authors = read_head_lines(blocks, zones);
  for (const auto& block : blocks) {
    if (block.kind != BlockKind::furniture) head.kept.push_back(block.text);
  }
  return head;
}

using Lines = std::vector<std::string>;

TEST(ReadHeadLines, ANameBesideTheDayIsTheAuthor) {
  const auto head = read({"Ferry returns to the strait", "Ann Lee in Port Harbour",
                          "Transport correspondent", "2 April 2025", prose, prose});
  EXPECT_EQ(head.authors, Lines{"Ann Lee"});
  EXPECT_EQ(head.kept, (Lines{"Ferry returns to the strait", "2 April 2025", prose, prose}));
}

TEST(ReadHeadLines, ANameByItselfStays) {
  const auto head = read({"Ferry returns to the strait", "Port Harbour", prose, prose});
  EXPECT_TRUE(head.authors.empty());
  EXPECT_EQ(head.kept.size(), 4U);
}

TEST(ReadHeadLines, WordsUnderAPictureGo) {
  const auto head = read({"Ferry returns to the strait", "Image caption,",
                          "The first boat leaves on Wednesday", prose});
  EXPECT_EQ(head.kept, (Lines{"Ferry returns to the strait", prose}));
}

TEST(ReadHeadLines, APlaceAboveTheTextGoes) {
  const auto head = read({"Ferry returns to the strait", "ANKARA", prose});
  EXPECT_EQ(head.kept, (Lines{"Ferry returns to the strait", prose}));
}

TEST(ReadHeadLines, HoldForNothing) {
  EXPECT_TRUE(read({"Ferry"}).authors.empty());
  std::vector<TextBlock> none;
  EXPECT_TRUE(read_head_lines(none, {}).empty());
}

TEST(SiteBehindHeadline, IsWhatTheTitleAdds) {
  EXPECT_EQ(site_behind_headline("Ferry returns - Shore Post, 02.04.2025", "Ferry returns"),
            "Shore Post");
  EXPECT_EQ(site_behind_headline("Ferry returns | Shore Post", "Ferry returns"), "Shore Post");
  EXPECT_EQ(site_behind_headline("Ferry returns to the strait", "Ferry returns"), "");
  EXPECT_EQ(site_behind_headline("Ferry returns", "Ferry returns"), "");
  EXPECT_EQ(site_behind_headline("Ferry returns", ""), "");
}

TEST(RelativeStamps, TellNoDay) {
  for (const auto* line : {"3 hours ago", "2 saat önce", "5 минут назад", "3 години тому",
                           "vor 2 Stunden", "il y a 3 heures", "hace 5 horas"}) {
    EXPECT_TRUE(is_relative_stamp(line)) << line;
  }
  for (const auto* line : {"A long time ago", "2 April 2025", "He left two days ago.",
                           "Seven people met here 3 hours before the vote"}) {
    EXPECT_FALSE(is_relative_stamp(line)) << line;
  }
}

}  // namespace
}  // namespace dragoman::indexer
