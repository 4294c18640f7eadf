#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "common/actor.h"

namespace dragoman::indexer {

/// Finds the persons, organisations and places of an article and puts each under its canonical
/// name. Made once a thread (not thread-safe); the gazetteers are shared.
class ActorExtractor {
 public:
  ActorExtractor();
  ~ActorExtractor();
  ActorExtractor(ActorExtractor&&) noexcept;
  ActorExtractor& operator=(ActorExtractor&&) noexcept;

  /// title, text: UTF-8, NFC; language: ISO 639-1 (any; en, tr, ru, uk are known in depth).
  /// Result: in order of first appearance; every mention is a substring of title or text; the id
  /// depends on the name alone, never on what else was read before.
  std::vector<Actor> extract(std::string_view title, std::string_view text,
                             std::string_view language);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::indexer
