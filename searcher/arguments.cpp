#include "searcher/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string_view>

#include "common/date.h"
#include "common/nearest_name.h"

namespace dragoman::searcher {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "--name" or "--name=value". A blank within the name makes it text.
bool is_long_option(std::string_view argument) {
  return argument.size() > 2 && argument.starts_with("--") &&
         argument.substr(0, argument.find('=')).find_first_of(" \t\n") == std::string_view::npos;
}

std::string name_of(const std::string& long_option) {
  return long_option.substr(0, long_option.find('='));
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// The option of this name in the program or in any of its commands: the same name takes a value
/// in all of them or in none.
const CLI::Option* find_option(const CLI::App& app, const std::string& name) {
  if (const CLI::Option* option = app.get_option_no_throw(name)) return option;
  for (const CLI::App* command : commands_of(app))
    if (const CLI::Option* option = command->get_option_no_throw(name)) return option;
  return nullptr;
}

bool takes_value(const CLI::App& app, const std::string& name) {
  const CLI::Option* option = find_option(app, name);
  return option != nullptr && option->get_items_expected_max() > 0;
}

const CLI::App* find_command(const CLI::App& app, const std::string& name) {
  for (const CLI::App* command : commands_of(app))
    if (command->get_name() == name) return command;
  return nullptr;
}

/// Where the first word stands that is neither option nor value; empty if there is none.
std::optional<std::size_t> first_word(const CLI::App& app,
                                      const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    if (!argument.starts_with('-') || argument.size() < 2) return i;
    const bool has_value = argument.find('=') != std::string::npos;
    if (is_long_option(argument) && !has_value && takes_value(app, argument)) ++i;
  }
  return std::nullopt;
}

/// A bundle of short options, "-vv".
bool are_flags(const CLI::App& app, std::string_view argument) {
  return std::all_of(argument.begin() + 1, argument.end(), [&app](char letter) {
    return find_option(app, std::string{'-', letter}) != nullptr;
  });
}

/// `-limit` for `--limit`: to take it for a word would hide a slip of the keyboard.
std::optional<Error> slip_of_option(const CLI::App& app, const std::string& command,
                                    const std::string& argument) {
  if (!std::all_of(argument.begin() + 1, argument.end(),
                   [](char c) { return is_letter(c) || c == '-' || c == '='; }))
    return std::nullopt;
  std::vector<std::string> names;
  for (const CLI::App* level : {&app, find_command(app, command)})
    for (const CLI::Option* option : level->get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  const auto nearest = nearest_name("-" + name_of(argument), names);
  if (!nearest) return std::nullopt;
  return Error{ErrorKind::usage, "option " + argument,
               "expected " + *nearest + ", or -- before a query that excludes a word, found '" +
                   argument + "'"};
}

/// Sorts all but the command.
class Sorter {
 public:
  Sorter(const CLI::App& app, std::string command) : app_(app) {
    sorted_.command = std::move(command);
  }

  std::optional<Error> take(const std::vector<std::string>& arguments, std::size_t& i) {
    const std::string& argument = arguments[i];
    if (is_long_option(argument)) {
      take_long_option(arguments, i);
      return std::nullopt;
    }
    if (argument.size() < 2 || !argument.starts_with('-')) {
      sorted_.words.push_back(argument);
      return std::nullopt;
    }
    return take_dashed(argument);
  }

  void take_word(const std::string& word) { sorted_.words.push_back(word); }
  [[nodiscard]] SortedArguments result() { return std::move(sorted_); }

 private:
  void take_long_option(const std::vector<std::string>& arguments, std::size_t& i) {
    const std::string& argument = arguments[i];
    const std::string name = name_of(argument);
    if (!takes_value(app_, name)) {
      sorted_.options.push_back(argument);
      return;
    }
    sorted_.options.push_back(name);
    if (name.size() < argument.size())
      sorted_.options.push_back(argument.substr(name.size() + 1));
    else if (i + 1 < arguments.size() && wants(name, arguments[i + 1]))
      sorted_.options.push_back(arguments[++i]);
  }

  /// `timeline --mentioned` needs no value, and must not swallow a word of the query.
  [[nodiscard]] bool wants(const std::string& name, const std::string& value) const {
    const CLI::App* command = find_command(app_, sorted_.command);
    const CLI::Option* option = command == nullptr ? nullptr : command->get_option_no_throw(name);
    if (option == nullptr || option->get_items_expected_min() > 0) return true;
    return parse_date_range(value, today()).ok();
  }

  std::optional<Error> take_dashed(const std::string& argument) {
    const bool query =
        sorted_.command == "search" || sorted_.command == "facets" || sorted_.command == "timeline";
    const bool short_option = argument.size() == 2 && is_letter(argument[1]);
    if (!query || short_option || are_flags(app_, argument)) {
      sorted_.options.push_back(argument);
      return std::nullopt;
    }
    if (auto error = slip_of_option(app_, sorted_.command, argument)) return error;
    sorted_.words.push_back(argument);
    return std::nullopt;
  }

  const CLI::App& app_;
  SortedArguments sorted_;
};

/// Is there anything that only a query can mean: a word, or an option that commands have?
bool implies_search(const CLI::App& app, const std::vector<std::string>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [&app](const std::string& argument) {
    if (argument == "--") return true;
    if (is_long_option(argument)) {
      const std::string name = name_of(argument);
      return app.get_option_no_throw(name) == nullptr && find_option(app, name) != nullptr;
    }
    return argument.starts_with('-') && argument.size() > 2 && !are_flags(app, argument);
  });
}

}  // namespace

Result<SortedArguments> sort_arguments(const CLI::App& app,
                                       const std::vector<std::string>& arguments) {
  const auto word = first_word(app, arguments);
  const bool named = word && find_command(app, arguments[*word]) != nullptr;
  std::string command;
  if (named)
    command = arguments[*word];
  else if (word || implies_search(app, arguments))
    command = "search";
  Sorter sorter{app, command};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (named && i == *word) continue;
    if (arguments[i] == "--") {
      for (++i; i < arguments.size(); ++i) sorter.take_word(arguments[i]);
      break;
    }
    if (auto error = sorter.take(arguments, i)) return *error;
  }
  return sorter.result();
}

}  // namespace dragoman::searcher
