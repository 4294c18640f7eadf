#include "common/command_line_error.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/nearest_name.h"

namespace dragoman {
namespace {

constexpr std::size_t max_shown_bytes = 80;

std::string shown(std::string_view value) {
  if (value.size() <= max_shown_bytes) return "'" + std::string{value} + "'";
  std::size_t end = max_shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return "'" + std::string{value.substr(0, end)} + "...'";
}

std::string place(std::string_view name) {
  return (name.starts_with('-') ? "option " : "argument ") + std::string{name};
}

Error usage(std::string where, std::string what) {
  return {ErrorKind::usage, std::move(where), std::move(what)};
}

/// The command in use (the innermost one), or the program itself.
const CLI::App& command_in_use(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? app : command_in_use(*commands.front());
}

void add_option_names(const CLI::App& app, std::vector<std::string>& names) {
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  const CLI::App& command = command_in_use(app);
  add_option_names(command, names);
  if (&command != &app) add_option_names(app, names);
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

std::string listed(const std::vector<std::string>& names, std::string_view last_joint) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? last_joint : std::string_view{", "};
    text += names[i];
  }
  return text;
}

Error unknown_option(const CLI::App& app, std::string_view given) {
  const std::string_view name = given.substr(0, given.find('='));
  const auto nearest = nearest_name(name, option_names(app));
  const std::string expected = nearest ? "a known option such as " + *nearest
                                       : std::string{"an option that --help-all lists"};
  return usage("option " + std::string{name}, "expected " + expected + ", found " + shown(name));
}

Error unexpected_argument(const CLI::App& app) {
  const std::vector<std::string> left = app.remaining(true);
  if (left.empty()) return usage("command line", "expected no further argument");
  for (const std::string& given : left)
    if (given.size() > 1 && given.starts_with('-')) return unknown_option(app, given);
  const std::string& given = left.front();
  const std::vector<std::string> commands = command_names(app);
  if (&command_in_use(app) != &app || commands.empty())
    return usage("command line", "expected no further argument, found " + shown(given));
  const auto nearest = nearest_name(given, commands);
  return usage("command line",
               nearest ? "expected a command such as " + *nearest + ", found " + shown(given)
                       : "expected one of " + listed(commands, " or ") + ", found " + shown(given));
}

/// Cuts `text` at the first `mark`: what is before and what is after it.
std::optional<std::pair<std::string, std::string>> cut(std::string_view text,
                                                       std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  return std::pair{std::string{text.substr(0, at)}, std::string{text.substr(at + mark.size())}};
}

/// "0.500000" to "0.5", "3.000000" to "3".
std::string without_zeros(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  while (number.ends_with('0')) number.pop_back();
  if (number.ends_with('.')) number.pop_back();
  return number;
}

/// The words of CLI11's own validators (IsMember, Range, ...) in our form.
std::string validator_words(const std::string& words) {
  if (words.starts_with("expected")) return words;
  if (const auto member = cut(words, " not in {")) {
    std::vector<std::string> names;
    std::string rest = member->second.substr(0, member->second.rfind('}'));
    while (const auto next = cut(rest, ",")) {
      names.push_back(next->first);
      rest = next->second;
    }
    names.push_back(rest);
    return "expected " + listed(names, " or ") + ", found " + shown(member->first);
  }
  const auto range = cut(words, " not in range ");
  if (!range || !words.starts_with("Value ")) return words;
  const std::string found = ", found " + shown(std::string_view{range->first}.substr(6));
  const auto ends = cut(range->second, " to ");
  if (!ends) return "expected a number from " + range->second + found;
  const std::string low = without_zeros(ends->first);
  // "No upper bound" is written as the largest double, with all its digits.
  if (ends->second.size() > 40) return "expected a number of at least " + low + found;
  return "expected a number from " + low + " to " + without_zeros(ends->second) + found;
}

std::string expected_value(const CLI::App& app, const std::string& name) {
  const CLI::Option* option = command_in_use(app).get_option_no_throw(name);
  if (option == nullptr) option = app.get_option_no_throw(name);
  if (option == nullptr) return "another value";
  const std::string type = option->get_type_name();
  if (type.starts_with("UINT") || type == "N") return "a number of at least 0";
  if (type.starts_with("INT")) return "a whole number";
  if (type.starts_with("FLOAT")) return "a number";
  return type.empty() ? "another value" : type;
}

Error conversion_error(const CLI::App& app, const std::string& words) {
  const auto name_and_value = cut(words, " = ");
  const auto name = cut(name_and_value ? name_and_value->first : words, "Could not convert: ");
  if (!name || !name_and_value) return usage("command line", words);
  return usage(place(name->second), "expected " + expected_value(app, name->second) + ", found " +
                                        shown(name_and_value->second));
}

Error required_error(const CLI::App& app, const std::string& words) {
  if (words.find("ubcommand") != std::string::npos) {
    if (!app.remaining(true).empty()) return unexpected_argument(app);
    return usage("command line",
                 "expected a command (" + listed(command_names(app), " or ") + "), found none");
  }
  const auto name = cut(words, " is required");
  if (!name) return usage("command line", words);
  return usage(place(name->first), "expected at least one value, found none");
}

/// Values that are missing, options that exclude or need each other, values that validators refuse.
Error other_error(const std::string& words) {
  if (const auto pair = cut(words, " excludes "))
    return usage(place(pair->first), "expected without " + pair->second + ", found both");
  if (const auto pair = cut(words, " requires "))
    return usage(place(pair->first), "expected together with " + pair->second + ", found alone");
  const auto parts = cut(words, ": ");
  if (!parts) return usage("command line", words);
  if (parts->second.ends_with(" missing") && parts->second.find(" required ") != std::string::npos)
    return usage(place(parts->first), "expected a value, found none");
  return usage(place(parts->first), validator_words(parts->second));
}

}  // namespace

// By type: get_name() of an ExtrasError is the name of the program (CLI11 2.1.2).
Error command_line_error(const CLI::App& app, const CLI::ParseError& error) {
  const std::string words = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unexpected_argument(app);
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr)
    return conversion_error(app, words);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return required_error(app, words);
  return other_error(words);
}

}  // namespace dragoman
