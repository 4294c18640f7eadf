#include "indexer/commands/actor_knowledge.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "indexer/interrupt.h"

namespace dragoman::indexer {
namespace {

std::string name_of(const std::string& path) { return path == "-" ? "standard input" : path; }

}  // namespace

Result<std::string> read_actors_file(const std::string& path) {
  const auto all_of = [](std::istream& stream) {
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
  };
  if (path == "-") return all_of(std::cin);
  std::ifstream file{path, std::ios::binary};
  std::string text;
  if (file) text = all_of(file);
  if (!file || file.bad())
    return Error{ErrorKind::usage, path,
                 std::string{"expected a file of actors, found: "} + std::strerror(errno)};
  return text;
}

Result<ActorRules> actor_rules(const std::string& path) {
  const auto text = read_actors_file(path);
  if (!text) return text.error();
  return ActorRules::read(*text, name_of(path));
}

Result<std::optional<ActorRules>> apply_actors_file(const std::string& text,
                                                    const std::string& name, IndexWriter& writer) {
  auto rules = ActorRules::read(text, name);
  if (!rules) return rules.error();
  const auto changed = writer.apply_actors(*rules, text, [] { return interrupting_signal() == 0; });
  if (!changed) return std::optional<ActorRules>{};
  const std::string known =
      text.empty() ? "forgotten" : "knows " + std::to_string(rules->actors().size()) + " actors";
  std::fprintf(stderr, "dragoman: %s: %s, %llu articles changed\n", name.c_str(), known.c_str(),
               static_cast<unsigned long long>(*changed));
  return std::optional{std::move(*rules)};
}

Result<ActorRules> settle_actor_rules(const std::string& path, IndexWriter& writer) {
  const std::string kept = writer.actors_file();
  if (!path.empty()) {
    const auto text = read_actors_file(path);
    if (!text) return text.error();
    if (*text == kept) return ActorRules::read(kept, name_of(path));
    auto applied = apply_actors_file(*text, name_of(path), writer);
    if (!applied) return applied.error();
    return *applied ? std::move(**applied) : ActorRules{};
  }
  auto rules = ActorRules::read(kept, "actors file of the index");
  if (!rules) {
    Error error = rules.error();
    error.kind = ErrorKind::bad_index;
    return error;
  }
  return rules;
}

}  // namespace dragoman::indexer
