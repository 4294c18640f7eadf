#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/curate/actor_rules.h"

namespace {

using namespace dragoman;

/// Rules made of any file give an actor an id of an index or drop it, and the same when asked
/// again.
void check(const indexer::ActorRules& rules, const Actor& found) {
  const auto once = rules.applied(found);
  if (!once) return;
  if (once->id.empty() || once->name.empty()) std::abort();
  if (const auto twice = rules.applied(*once); twice && twice->id != once->id) std::abort();
}

}  // namespace

/// Any text is a file of rules or an error that says where.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto rules = indexer::ActorRules::read({reinterpret_cast<const char*>(data), size}, "file");
  if (!rules) {
    if (!rules.error().where.starts_with("file:") || rules.error().what.empty()) std::abort();
    return 0;
  }
  for (const Actor& actor : rules->actors()) {
    if (!actor.name.empty()) check(*rules, actor);
    for (const auto& name : actor.mentions) check(*rules, {actor.id, actor.type, name, {name}});
  }
  for (const auto& [from, to] : rules->redirects())
    if (from == to || rules->redirects().count(to) != 0) std::abort();
  return 0;
}
