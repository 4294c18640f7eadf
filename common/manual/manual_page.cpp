#include "common/manual/manual_page.h"

#include <algorithm>

#include "common/program_version.h"

namespace dragoman {
namespace {

/// A line of text that troff takes for nothing else: a hyphen stays a hyphen to copy.
std::string escaped(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

void append_lines(std::string& out, std::string_view text) {
  bool verbatim = false;
  bool paragraph = false;  // a heading begins one of itself
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty()) {
      paragraph = true;
      continue;
    }
    const bool indented = line.starts_with("  ");
    if (verbatim && !indented) out += ".fi\n";
    if (paragraph) out += ".PP\n";
    if (indented && !verbatim) out += ".nf\n";
    verbatim = indented;
    paragraph = false;
    out.append(escaped(line)).append("\n");
  }
  if (verbatim) out += ".fi\n";
}

void append_section(std::string& out, const ManualSection& section) {
  out.append(".SH ").append(section.heading).append("\n");
  append_lines(out, section.text);
}

void append_option(std::string& out, const OptionEntry& option) {
  out += ".TP\n";
  for (std::size_t i = 0; i < option.names.size(); ++i)
    out.append(i == 0 ? "" : ", ").append(bold(option.names[i]));
  if (!option.value.empty()) out.append(" ").append(italic(option.value));
  out.append("\n").append(escaped(option.help));
  if (!option.default_value.empty())
    out.append(" [").append(escaped(option.default_value)).append("]");
  out += '\n';
}

/// An option that an earlier command has too is told there.
bool told_before(const OptionEntry& option, const CommandTree& tree, const CommandEntry& command) {
  for (const CommandEntry& earlier : tree.commands) {
    if (&earlier == &command) return false;
    if (std::find(earlier.options.begin(), earlier.options.end(), option) != earlier.options.end())
      return true;
  }
  return false;
}

void append_command(std::string& out, const CommandEntry& command, const CommandTree& tree) {
  out.append(".SS ").append(bold(tree.program.name + " " + command.name));
  if (!command.operands.empty()) out.append(" ").append(italic(command.operands));
  out.append("\n").append(escaped(command.help)).append(".\n");
  std::string as_above;
  for (const OptionEntry& option : command.options) {
    if (!told_before(option, tree, command)) {
      append_option(out, option);
    } else {
      as_above.append(as_above.empty() ? "" : ", ").append(bold(option.names.back()));
    }
  }
  if (!as_above.empty()) out.append(".PP\nAs above: ").append(as_above).append(".\n");
}

}  // namespace

std::string manual_page(const CommandTree& tree, std::string_view title,
                        const std::vector<ManualSection>& first,
                        const std::vector<ManualSection>& last) {
  const std::string& name = tree.program.name;
  std::string out = ".TH " + upper(name) + " 1 \"\" \"dragoman " + program_version + "\"\n";
  out.append(".SH NAME\n").append(escaped(name)).append(" \\- ").append(escaped(title));
  out.append("\n.SH SYNOPSIS\n");
  for (const CommandEntry& command : tree.commands) {
    if (&command != &tree.commands.front()) out += ".br\n";
    out.append(bold(name + " " + command.name))
        .append(" [")
        .append(italic("option"))
        .append("...]");
    if (!command.operands.empty()) out.append(" ").append(italic(command.operands));
    out += '\n';
  }
  for (const ManualSection& section : first) append_section(out, section);
  out += ".SH COMMANDS\n";
  for (const CommandEntry& command : tree.commands) append_command(out, command, tree);
  out += ".SH OPTIONS OF EVERY COMMAND\n";
  for (const OptionEntry& option : tree.program.options) append_option(out, option);
  for (const ManualSection& section : last) append_section(out, section);
  return out;
}

}  // namespace dragoman
