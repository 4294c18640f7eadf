#include "common/manual/documentation.h"

#include <gmock/gmock.h>

namespace dragoman {
namespace {

using testing::HasSubstr;

Result<std::optional<std::string>> asked(const std::vector<std::string>& arguments) {
  const CommandTree tree{{"doer", "Does things", "", {}}, {{"add", "Add things", "", {}}}};
  return asked_documentation(tree, {"do things", {}, {}, {}}, arguments);
}

TEST(AskedDocumentation, IsNothingUnlessAsked) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{}, {"add", "x"}, {"add", "--", "--manual"}}) {
    const auto text = asked(arguments);
    ASSERT_TRUE(text.ok());
    EXPECT_FALSE(text->has_value());
  }
}

TEST(AskedDocumentation, IsThePageOrAScript) {
  EXPECT_THAT(**asked({"add", "--manual"}), HasSubstr(".TH DOER 1"));
  EXPECT_THAT(**asked({"--completion", "bash"}), HasSubstr("complete -o"));
  EXPECT_THAT(**asked({"--completion=zsh"}), HasSubstr("#compdef doer"));
  EXPECT_THAT(**asked({"--completion=fish"}), HasSubstr("complete -c doer"));
}

TEST(AskedDocumentation, NamesAShellThatIsNotKnown) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"--completion", "csh"}, {"--completion"}}) {
    const auto text = asked(arguments);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().kind, ErrorKind::usage);
    EXPECT_EQ(text.error().where, "option --completion");
  }
}

}  // namespace
}  // namespace dragoman
