#include "common/manual/manual_page.h"

#include <gmock/gmock.h>

namespace dragoman {
namespace {

using testing::HasSubstr;
using testing::Not;

CommandTree sample() {
  const OptionEntry format{{"--format"}, "NAME", "Output: text|json", "text", {"text", "json"}};
  return {{"doer", "Does things", "", {{{"-h", "--help"}, "", "Print help", "", {}}}},
          {{"add", "Add things", "PATH...", {format}}, {"show", "Show them", "", {format}}}};
}

TEST(ManualPage, TellsCommandsAndOptionsWithTheirDefaults) {
  const std::string page = manual_page(sample(), "do things", {}, {});
  EXPECT_THAT(page, HasSubstr(".TH DOER 1"));
  EXPECT_THAT(page, HasSubstr("doer \\- do things\n"));
  EXPECT_THAT(page, HasSubstr(".SS \\fBdoer add\\fR \\fIPATH...\\fR\nAdd things.\n"));
  EXPECT_THAT(page,
              HasSubstr(".TP\n\\fB\\-\\-format\\fR \\fINAME\\fR\nOutput: text|json [text]\n"));
  EXPECT_THAT(page, HasSubstr("\\fB\\-h\\fR, \\fB\\-\\-help\\fR\n"));
}

TEST(ManualPage, TellsAnOptionOfSeveralCommandsOnce) {
  const std::string page = manual_page(sample(), "do things", {}, {});
  EXPECT_EQ(page.find("Output: text|json"), page.rfind("Output: text|json"));
  EXPECT_THAT(page, HasSubstr("As above: \\fB\\-\\-format\\fR.\n"));
}

TEST(ManualPage, KeepsIndentedLinesAndPartsParagraphs) {
  const std::string page =
      manual_page(sample(), "do things", {{"DESCRIPTION", "One.\n\n  a  b\n  c\n\nTwo."}},
                  {{"FILES", "  ~/x\n"}});
  EXPECT_THAT(page, HasSubstr(".SH DESCRIPTION\nOne.\n.PP\n.nf\n  a  b\n  c\n.fi\n.PP\nTwo.\n"));
  EXPECT_THAT(page, HasSubstr(".SH FILES\n.nf\n  ~/x\n.fi\n"));
}

TEST(ManualPage, GivesTroffNothingToTakeForItsOwn) {
  const std::string page = manual_page(
      sample(), "t", {{"DESCRIPTION", ".so /etc/passwd\n'br\nback\\slash and -hyphen"}}, {});
  EXPECT_THAT(page, HasSubstr("\n\\&.so /etc/passwd\n\\&'br\nback\\eslash and \\-hyphen\n"));
  EXPECT_THAT(page, Not(HasSubstr("\n.so")));
}

}  // namespace
}  // namespace dragoman
