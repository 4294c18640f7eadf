#include "common/manual/documentation.h"

namespace dragoman {

Result<std::optional<std::string>> asked_documentation(const CommandTree& tree,
                                                       const Documentation& documentation,
                                                       const std::vector<std::string>& arguments) {
  constexpr std::string_view completion = "--completion";
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--manual")
      return std::optional{
          manual_page(tree, documentation.title, documentation.first, documentation.last)};
    if (!argument.starts_with(completion)) continue;
    std::string_view shell = argument.substr(completion.size());
    if (shell.empty() && i + 1 < arguments.size()) shell = arguments[i + 1];
    if (shell.starts_with('=')) shell.remove_prefix(1);
    auto script = completion_script(tree, shell, documentation.asked);
    if (!script) return script.error();
    return std::optional{std::move(*script)};
  }
  return std::optional<std::string>{};
}

}  // namespace dragoman
