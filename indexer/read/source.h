#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "common/result.h"
#include "indexer/article.h"
#include "indexer/read/exclusions.h"

struct stat;

namespace dragoman::indexer {

/// A file to read, or standard input.
struct InputFile {
  std::string path;        ///< as given on the command line or found below it; "-": standard input
  std::uint64_t size = 0;  ///< bytes on disk; 0 for standard input and pipes
  std::int64_t mtime_ns = 0;  ///< last change, nanoseconds since 1970 UTC; 0 for streams
  bool mounted = false;       ///< on another file system than the path that was given
};

/// The last change of a file, nanoseconds since 1970 UTC.
std::int64_t modification_ns(const struct stat& status);

struct WalkOptions {
  Exclusions exclude;   ///< by the path below the one given, or below `base`; never what is given
  std::string base;     ///< a directory around the paths given, which counts as if it were given
  std::string index;    ///< the directory of the index, which is no input
  bool hidden = false;  ///< also take files and directories whose name begins with a dot
};

/// Takes inputs, or the reason why one cannot be read, in order; returns false to stop.
using InputSink = std::function<bool(Result<InputFile>)>;

/// Finds the inputs behind paths: files as they are given, directories recursively.
/// Order: the paths as given; within a directory by name (bytes), symbolic links to directories
/// last. A hidden path that is given itself is taken. A directory that was walked already is not
/// walked again by a symbolic link; one that leads back to a directory around it is reported.
/// Errors (kind bad_input, to the sink; the walk goes on): a path that does not exist or cannot be
/// read, a circle of symbolic links, a device or socket.
void walk_inputs(std::span<const std::string> paths, const WalkOptions& options,
                 const InputSink& sink);

/// What one input may cost. Every bound is an option of `indexer`.
struct ReadLimits {
  std::size_t max_record_bytes = std::size_t{16}
                                 << 20;  ///< a longer line, file or record is refused
  std::uint64_t max_decompressed_bytes = std::uint64_t{256} << 30;  ///< of one input, all layers
  std::uint64_t max_ratio = 400;  ///< decompressed to compressed; judged above min_ratio_bytes
  std::uint64_t min_ratio_bytes = std::uint64_t{256} << 20;
  std::uint64_t max_members = 1'000'000;  ///< of archives, in one input
  std::size_t max_archive_depth = 8;      ///< archives and streams packed in one another
  std::size_t max_nesting = 256;          ///< elements of XML, brackets of JSON
  int interrupt_descriptor = -1;  ///< when it becomes readable, nobody waits for a pipe any longer
};

/// Takes records, or the reason why one is refused, in order; returns false to stop.
using RecordSink = std::function<bool(Result<RawRecord>)>;

/// Hands out the records of an input one by one; the input never lies in memory whole unless it is
/// one record. The format is known by content: plain text, Markdown, HTML, JSON, JSONL, RSS, Atom,
/// NITF, NewsML, Reuters SGML, CSV and TSV, mail and mailboxes, WARC; each also in gzip, bzip2, xz,
/// zstd, lz4, tar and zip, and these in one another. Every record, member or input that is refused
/// comes as an Error of kind bad_input with its Reason, whose `where` is `path`, `path:line`,
/// `path!member` or `path!member:line`, and reading goes on behind it. A damaged or truncated
/// stream gives the records before the damage, then an Error.
/// bytes_read, if given, counts the bytes taken from the input (compressed ones) while it is read;
/// it must outlive the call.
void read_records(const InputFile& input, const ReadLimits& limits, const RecordSink& sink,
                  std::atomic<std::uint64_t>* bytes_read = nullptr);

}  // namespace dragoman::indexer
