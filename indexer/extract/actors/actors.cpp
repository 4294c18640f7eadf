#include "indexer/extract/actors/actors.h"

#include <string>

#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/lexicon.h"
#include "indexer/extract/actors/resolve.h"

namespace dragoman::indexer {

struct ActorExtractor::State {
  Finder finder{Lexicon::shared()};
  Resolver resolver{Lexicon::shared()};
  std::string whole;  ///< title and text as one; a blank line keeps mentions from crossing
};

ActorExtractor::ActorExtractor() : state_(std::make_unique<State>()) {}
ActorExtractor::~ActorExtractor() = default;
ActorExtractor::ActorExtractor(ActorExtractor&&) noexcept = default;
ActorExtractor& ActorExtractor::operator=(ActorExtractor&&) noexcept = default;

std::vector<Actor> ActorExtractor::extract(std::string_view title, std::string_view text,
                                           std::string_view language) {
  auto& whole = state_->whole;
  whole.assign(title);
  whole += "\n\n";
  whole += text;
  const auto& mentions = state_->finder.find(whole, language);
  return state_->resolver.resolve(state_->finder, mentions, whole);
}

}  // namespace dragoman::indexer
