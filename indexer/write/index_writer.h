#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "common/result.h"
#include "common/stored_article.h"
#include "indexer/write/manifest.h"
#include "indexer/write/part_options.h"

namespace Xapian {
class Document;
}

namespace dragoman::indexer {

class ActorRules;

struct WriterOptions {
  std::uint64_t commit_bytes = 16'000'000;  ///< commit after so many bytes of stored articles
  double commit_seconds = 20;               ///< or after so long, whichever is first
  /// A run that expects at least so many bytes of input, and not much less than the index holds, is
  /// written as a whole beside it (write/bulk_run.h): faster, smaller, visible at its end.
  std::uint64_t bulk_bytes = 1'000'000;
  PartOptions parts;  ///< of such a run
  bool anew = false;  ///< begin with an empty generation that nobody sees until publish()
};

/// What became of an article.
enum class Outcome : unsigned char { added, replaced, unchanged };

/// The one writer of an index directory. Everything given between two commits becomes visible at
/// once; after a crash the index is at its last commit. Not thread-safe.
class IndexWriter {
 public:
  /// Locks the directory, opens or makes the index.
  /// Errors: busy (another writer holds it), bad_index (not ours, another version), io.
  static Result<IndexWriter> open(const std::string& directory, const WriterOptions& options = {});
  ~IndexWriter();  ///< what is not committed is lost
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;

  /// Says how much will come, before the first put(). bytes: of the inputs as they lie on disk.
  void expect(std::uint64_t bytes);

  /// Adds an article, or replaces the one of the same id.
  /// document: made of it by DocumentBuilder; gets its numbered slots here. No other handle to it
  /// may live when the next function of the writer is called: other threads may work with it then.
  Outcome put(const StoredArticle& article, Xapian::Document document);

  /// What is known of an input from before.
  std::optional<InputRecord> input(const std::string& path);

  /// The input has given all its articles: remembers it, and takes out the articles that came from
  /// it earlier and did not come again. Returns how many were taken out.
  std::size_t finish_input(const InputRecord& record);

  /// The analyst's actors file that the index keeps to, as it was given; empty: none.
  [[nodiscard]] std::string actors_file() const;

  /// Makes the index as if all its articles had been added under these rules, from what it holds of
  /// them, and remembers the file: one commit, all or nothing. keep_going: asked now and then.
  /// Result: how many articles have other actors now; empty: given up, nothing is changed.
  std::optional<std::uint64_t> apply_actors(const ActorRules& rules, const std::string& file,
                                            const std::function<bool()>& keep_going);

  /// Commits where the options say that it is time.
  void maybe_commit();
  /// Throws what Xapian throws when the machine fails.
  void commit();

  /// With WriterOptions::anew: commits and puts what was written in the place of the old index, at
  /// once. Nothing can be written after it. Throws std::system_error, Xapian::Error; the old index
  /// then stays.
  void publish();

 private:
  struct State;
  explicit IndexWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::indexer
