#include "common/manual/command_tree.h"

#include <CLI/CLI.hpp>
#include <cctype>
#include <string_view>

namespace dragoman {
namespace {

bool is_word(std::string_view text) {
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-') return false;
  return !text.empty();
}

/// "Order: relevance|newest|oldest" -> the three words.
std::vector<std::string> choices_in(std::string_view help) {
  const std::size_t bar = help.find('|');
  if (bar == std::string_view::npos) return {};
  const std::size_t blank = help.rfind(' ', bar);
  std::string_view list = help.substr(blank == std::string_view::npos ? 0 : blank + 1);
  list = list.substr(0, list.find_first_of(" ,;]"));
  std::vector<std::string> choices;
  while (!list.empty()) {
    const std::string_view choice = list.substr(0, list.find('|'));
    if (!is_word(choice)) return {};
    choices.emplace_back(choice);
    list.remove_prefix(std::min(choice.size() + 1, list.size()));
  }
  return choices;
}

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  const std::string type = option.get_type_name();
  // CLI11 appends what its validators say: "N:INT in [0 - 256]".
  if (option.get_items_expected_max() > 0) entry.value = type.substr(0, type.find(':'));
  entry.help = option.get_description();
  entry.default_value = option.get_default_str();
  if (!entry.value.empty()) entry.choices = choices_in(entry.help);
  return entry;
}

CommandEntry entry_of(const CLI::App& level) {
  const bool program = level.get_parent() == nullptr;
  CommandEntry entry{level.get_name(), level.get_description(), "", {}};
  for (const CLI::Option* option : level.get_options()) {
    if (option->get_positional()) {
      const bool many = option->get_items_expected_max() > 1;
      const std::string name = option->get_single_name() + (many ? "..." : "");
      entry.operands = option->get_required() ? name : "[" + name + "]";
    } else if (!option->get_group().empty() && option != level.get_help_ptr() &&
               (program || option != level.get_help_all_ptr())) {
      entry.options.push_back(entry_of(*option));
    }
  }
  return entry;
}

}  // namespace

CommandTree command_tree(const CLI::App& app) {
  CommandTree tree{entry_of(app), {}};
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    tree.commands.push_back(entry_of(*command));
  if (const CLI::Option* help = app.get_help_ptr())
    tree.program.options.insert(tree.program.options.begin(), entry_of(*help));
  return tree;
}

}  // namespace dragoman
