#include "common/manual/completion.h"

#include <algorithm>

namespace dragoman {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words)
    out.append(out.empty() ? std::string_view{} : between).append(word);
  return out;
}

/// Within '...' of a shell.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out;
}

/// What stands before the first clause ends: a menu has little room.
std::string brief(std::string_view help) {
  std::string out{help.substr(0, help.find_first_of(";[:"))};
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string> option_names(const CommandEntry& command) {
  std::vector<std::string> names;
  for (const OptionEntry& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

std::vector<std::string> command_names(const CommandTree& tree) {
  std::vector<std::string> names;
  for (const CommandEntry& command : tree.commands) names.push_back(command.name);
  return names;
}

const AskedValues* asked_for(const OptionEntry& option, const std::vector<AskedValues>& asked) {
  for (const AskedValues& values : asked)
    for (const std::string_view name : values.options)
      if (name == option.names.back()) return &values;
  return nullptr;
}

/// Every option that takes a value, once; choices of one name in several commands are joined.
std::vector<OptionEntry> valued_options(const CommandTree& tree) {
  std::vector<OptionEntry> all;
  const auto add = [&all](const CommandEntry& level) {
    for (const OptionEntry& option : level.options) {
      if (option.value.empty()) continue;
      const auto same = std::find_if(all.begin(), all.end(), [&option](const OptionEntry& other) {
        return other.names == option.names;
      });
      if (same == all.end()) {
        all.push_back(option);
        continue;
      }
      for (const std::string& choice : option.choices)
        if (std::find(same->choices.begin(), same->choices.end(), choice) == same->choices.end())
          same->choices.push_back(choice);
    }
  };
  add(tree.program);
  for (const CommandEntry& command : tree.commands) add(command);
  return all;
}

constexpr std::string_view bash_head = R"(
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= at
  local dragoman_db=()
  COMPREPLY=()
  # --option=value comes as three words.
  if [ "$word" = = ]; then word=
  elif [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((at = 1; at < COMP_CWORD; ++at)); do
    case ${COMP_WORDS[at]} in
      --db) dragoman_db=(--db "${COMP_WORDS[at+1]}") ;;
      -*) ;;
      *) if [ -z "$command" ]; then case ${COMP_WORDS[at]} in
)";

constexpr std::string_view bash_values = R"(
         esac; fi ;;
    esac
  done
  case $before in
)";

/// What prints the values; database: how the shell writes the --db that was typed.
std::string asking(const CommandTree& tree, const AskedValues& values, std::string_view database) {
  return tree.program.name + " " + std::string{values.arguments} + std::string{database} +
         " 2>/dev/null | cut -f" + std::to_string(values.column);
}

constexpr std::string_view typed_database = " \"${dragoman_db[@]}\"";

std::string bash_script(const CommandTree& tree, const std::vector<AskedValues>& asked) {
  const std::string& name = tree.program.name;
  std::string out = "# Completion of " + name + " for bash\n_" + name + "() {";
  out.append(bash_head).append("           ").append(joined(command_names(tree), "|"));
  out.append(") command=${COMP_WORDS[at]} ;;").append(bash_values);
  for (const OptionEntry& option : valued_options(tree)) {
    out.append("    ").append(joined(option.names, "|")).append(") ");
    if (const AskedValues* values = asked_for(option, asked)) {
      out.append("local IFS=$'\\n'; COMPREPLY=($(compgen -W \"$(");
      out.append(asking(tree, *values, typed_database))
          .append(" | sed \"s/['\\\"\\\\\\\\]/\\\\\\\\&/g\")\" -- \"$word\"))\n");
      out.append(
          "      for at in \"${!COMPREPLY[@]}\"; do printf -v 'COMPREPLY[at]' %q "
          "\"${COMPREPLY[at]}\"; done; return ;;\n");
    } else if (option.choices.empty()) {
      out.append("COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n");
    } else {
      out.append("COMPREPLY=($(compgen -W '").append(joined(option.choices, " "));
      out.append("' -- \"$word\")); return ;;\n");
    }
  }
  out += "  esac\n  local options='" + joined(option_names(tree.program), " ") + "'\n";
  out += "  case $command in\n";
  for (const CommandEntry& command : tree.commands)
    out.append("    ")
        .append(command.name)
        .append(") options+=' ")
        .append(joined(option_names(command), " "))
        .append("' ;;\n");
  out +=
      "  esac\n  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n";
  out += "  elif [ -z \"$command\" ]; then COMPREPLY=($(compgen -W '" +
         joined(command_names(tree), " ") + "' -- \"$word\"))\n";
  out += "  else COMPREPLY=($(compgen -f -- \"$word\")); fi\n}\n";
  return out + "complete -o filenames -o bashdefault -F _" + name + " " + name + "\n";
}

std::string zsh_option(const CommandTree& tree, const OptionEntry& option,
                       const std::vector<AskedValues>& asked) {
  std::string help = brief(option.help);
  std::erase_if(help, [](char c) { return c == '[' || c == ']'; });
  std::string out;
  for (const std::string& name : option.names) {
    const bool joins = !option.value.empty() && name.starts_with("--");
    out.append("    '*").append(name).append(joins ? "=" : "").append("[").append(quoted(help));
    out += "]";
    if (!option.value.empty()) {
      out += ":value:";
      if (const AskedValues* values = asked_for(option, asked)) {
        out.append("{local -a found; found=(\"${(@f)$(")
            .append(quoted(asking(tree, *values, typed_database)));
        out += ")}\"); compadd -a found}";
      } else if (option.choices.empty()) {
        out += "_files";
      } else {
        out.append("(").append(joined(option.choices, " ")).append(")");
      }
    }
    out += "'\n";
  }
  return out;
}

std::string zsh_script(const CommandTree& tree, const std::vector<AskedValues>& asked) {
  const std::string& name = tree.program.name;
  std::string out =
      "#compdef " + name + "\n# Completion of " + name + " for zsh\n_" + name + "() {\n";
  out += "  local -a options commands dragoman_db; local command= at\n  commands=(\n";
  for (const CommandEntry& command : tree.commands)
    out.append("    '")
        .append(command.name)
        .append(":")
        .append(quoted(brief(command.help)))
        .append("'\n");
  out += "  )\n  for ((at = 2; at < CURRENT; ++at)); do\n    case $words[at] in\n";
  out += "      --db) dragoman_db=(--db $words[at+1]) ;;\n      " +
         joined(command_names(tree), "|") + ") [[ -n $command ]] || command=$words[at] ;;\n";
  out += "    esac\n  done\n  options=(\n";
  for (const OptionEntry& option : tree.program.options) out += zsh_option(tree, option, asked);
  out += "  )\n  case $command in\n";
  for (const CommandEntry& command : tree.commands) {
    out.append("  ").append(command.name).append(") options+=(\n");
    for (const OptionEntry& option : command.options) out += zsh_option(tree, option, asked);
    out += "  ) ;;\n";
  }
  out +=
      "  '') _arguments -S $options '1: :{_describe command commands}' '*: :_files'; return ;;\n";
  out += "  esac\n  _arguments -S $options '*: :_files'\n}\n";
  return out + "_" + name + " \"$@\"\n";
}

void append_fish_option(std::string& out, const CommandTree& tree, const std::string& condition,
                        const OptionEntry& option, const std::vector<AskedValues>& asked) {
  out.append("complete -c ").append(tree.program.name).append(condition);
  for (const std::string& name : option.names)
    out.append(name.starts_with("--") ? " -l " : " -s ")
        .append(name.substr(name.starts_with("--") ? 2 : 1));
  if (!option.value.empty()) {
    if (const AskedValues* values = asked_for(option, asked)) {
      out.append(" -x -a '(").append(quoted(asking(tree, *values, ""))).append(")'");
    } else if (option.choices.empty()) {
      out += " -r";
    } else {
      out.append(" -x -a '").append(joined(option.choices, " ")).append("'");
    }
  }
  out.append(" -d '").append(quoted(brief(option.help))).append("'\n");
}

std::string fish_script(const CommandTree& tree, const std::vector<AskedValues>& asked) {
  const std::string& name = tree.program.name;
  std::string out = "# Completion of " + name + " for fish\n";
  const std::string all = joined(command_names(tree), " ");
  for (const CommandEntry& command : tree.commands)
    out.append("complete -c ")
        .append(name)
        .append(" -n 'not __fish_seen_subcommand_from ")
        .append(all)
        .append("' -a ")
        .append(command.name)
        .append(" -d '")
        .append(quoted(brief(command.help)))
        .append("'\n");
  for (const OptionEntry& option : tree.program.options)
    append_fish_option(out, tree, "", option, asked);
  for (const CommandEntry& command : tree.commands) {
    const std::string condition = " -n '__fish_seen_subcommand_from " + command.name + "'";
    for (const OptionEntry& option : command.options)
      append_fish_option(out, tree, condition, option, asked);
  }
  return out;
}

}  // namespace

Result<std::string> completion_script(const CommandTree& tree, std::string_view shell,
                                      const std::vector<AskedValues>& asked) {
  if (shell == "bash") return bash_script(tree, asked);
  if (shell == "zsh") return zsh_script(tree, asked);
  if (shell == "fish") return fish_script(tree, asked);
  return Error{ErrorKind::usage, "option --completion",
               "expected bash, zsh or fish, found '" + std::string{shell} + "'"};
}

}  // namespace dragoman
