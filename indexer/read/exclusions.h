#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace dragoman::indexer {

/// Patterns of paths that a walk leaves out, as in gitignore(5): `*` and `?` stay within a name,
/// `**` crosses directories, `[abc]` is one of these. A pattern with a slash before its end counts
/// from the directory given, any other fits a name at every depth; a slash at the end means
/// directories only; `!` takes back what an earlier pattern left out. The last one that fits
/// decides. What lies below a directory left out is left out with it.
class Exclusions {
 public:
  Exclusions() = default;
  /// Errors: usage (an empty pattern; `where` is "option --exclude").
  static Result<Exclusions> parse(std::span<const std::string> patterns);

  /// The pattern that leaves a path out, as it was given; empty: none does. Directories above it
  /// are looked at, too. relative: to the directory given, without a slash in front.
  [[nodiscard]] std::string_view reason(std::string_view relative, bool directory) const;

  /// The same for the path alone, where those above it are known to be walked.
  [[nodiscard]] std::string_view own_reason(std::string_view relative, bool directory) const;

 private:
  struct Pattern {
    std::string given;
    std::vector<std::string> parts;  ///< names between slashes; "**" stands for any number of them
    bool directory_only = false;
    bool taken_back = false;
  };
  std::vector<Pattern> patterns_;
};

}  // namespace dragoman::indexer
