#include "indexer/curate/rule_keys.h"

#include "common/names/name_key.h"

namespace dragoman::indexer {

std::string typed_key(ActorType type, const std::string& key) {
  return std::string{to_string(type)}.append(" ").append(key);
}

std::string exact_key(std::string_view name, ActorType type) {
  for (const NameKey& key : name_keys(name, type))
    if (key.tier == KeyTier::exact) return typed_key(type, key.key);
  return {};
}

std::vector<std::string> spelling_keys(std::string_view name, ActorType type) {
  std::vector<std::string> keys;
  for (const NameKey& key : name_keys(name, type))
    if (key.tier <= KeyTier::romanised) keys.push_back(typed_key(type, key.key));
  return keys;
}

}  // namespace dragoman::indexer
