#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/manual/command_tree.h"

namespace dragoman {

/// A section that the command line cannot tell of itself, in plain text: blank lines part
/// paragraphs; lines that begin with two blanks are shown as they stand.
struct ManualSection {
  std::string_view heading;  ///< in capitals, as manuals have it
  std::string_view text;
};

/// The manual page of a program for man(7), section 1, in UTF-8: name, synopsis, the sections given
/// first, its commands with their options, the options of all, the sections given last.
/// title: one line, "search archives of news".
std::string manual_page(const CommandTree& tree, std::string_view title,
                        const std::vector<ManualSection>& first,
                        const std::vector<ManualSection>& last);

}  // namespace dragoman
