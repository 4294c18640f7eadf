#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/result.h"
#include "common/stored_article.h"
#include "indexer/write/manifest.h"
#include "indexer/write/part_options.h"
#include "indexer/write/posted_document.h"

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
enum class Outcome : unsigned char {
  added,
  replaced,
  unchanged,
  left_out  ///< it was taken out by hand before, and nobody asked for it by name
};

struct Removal;  // indexer/write/input_documents.h

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
  /// What is taken out or moved is to be written after a commit() that follows it.
  void expect(std::uint64_t bytes);
  /// All that was expected has come: what was written beside the index is put in its place.
  void end_expected();

  /// Adds an article, or replaces the one of the same id.
  /// document: made of it by DocumentBuilder; gets its numbered slots here.
  /// input: the path of the input that gave it, as in the manifest. Inputs come one after the
  /// other, each ended by finish_input() or forget_input().
  Outcome put(const StoredArticle& article, PostedDocument document, const std::string& input);
  Outcome put(const StoredArticle& article, PostedDocument document);  ///< input: article.path

  /// What is known of an input from before.
  std::optional<InputRecord> input(const std::string& path);

  /// The input has given all its articles: remembers it, and takes out the articles that came from
  /// it earlier and did not come again; from standard input they always stay.
  Removal finish_input(const InputRecord& record);
  /// The input could not be read to its end: what it gave earlier stays, nothing is remembered.
  void forget_input();

  /// Takes out an input that is no longer there, with its articles.
  Removal remove_input(const std::string& path);
  /// Remembers what became of an input that was not read.
  void remember(const InputRecord& record);
  /// The input has another path now, and the same content: its articles follow it unread. False if
  /// that cannot be: then it has to be read.
  bool move_input(const InputRecord& before, const InputRecord& after);

  /// Takes out the article of an id by hand: it stays out until restore(). Returns the inputs that
  /// gave it; empty optional: there is none.
  std::optional<std::vector<std::string>> remove_article(const std::string& id);
  /// The same for an article that is not there.
  void keep_out(const std::string& id);
  /// With it, articles taken out by hand that are put again come back; else they are left out.
  void set_restoring(bool restoring);
  /// The ids of all articles that an input gave.
  std::vector<std::string> articles_of(const std::string& input);

  /// A part of the manifest, as manifest_part() (indexer/write/input_documents.h).
  std::vector<InputRecord> inputs(const std::string& top, std::string& after, std::size_t limit);

  /// The text of the options that inputs of this fingerprint were understood by; empty: unknown.
  std::string input_options(std::uint64_t fingerprint);
  void remember_options(std::uint64_t fingerprint, const std::string& text);

  /// The analyst's actors file that the index keeps to, as it was given; empty: none.
  [[nodiscard]] std::string actors_file() const;

  /// Makes the index as if all its articles had been added under these rules, from what it holds of
  /// them, and remembers the file: one commit, all or nothing. keep_going: asked now and then.
  /// Result: how many articles have other actors now; empty: given up, nothing is changed.
  std::optional<std::uint64_t> apply_actors(const ActorRules& rules, const std::string& file,
                                            const std::function<bool()>& keep_going);

  /// Do the options say that it is time to commit? Who commits within an input remember()s it
  /// first.
  [[nodiscard]] bool commit_is_due() const;
  /// Commits where they do. To be called between inputs.
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
