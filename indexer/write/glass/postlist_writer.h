#pragma once

#include <string>
#include <vector>

#include "indexer/write/glass/run.h"
#include "indexer/write/glass/table_writer.h"

namespace dragoman::indexer::glass {

/// Each writes all that a table holds of one key (Xapian 1.4: backends/glass/glass_postlist.cc,
/// glass_values.cc, glass_positionlist.cc). Lists are cut into chunks of about 2000 bytes, which
/// Xapian reads and changes as a whole.

/// A chunk of values: `\0 \xd8 slot, first document`; the value of the first document, then, for
/// each other, the ids between and its value.
void write_values(TableWriter& table, const std::vector<const RunEntry*>& entries);

/// The postings of a term, or the lengths of all documents. The first chunk has the term alone as
/// its key, and before all else the number of documents, the sum of wdf (both 0 for lengths) and
/// the first document - 1; later ones have the term and their first document. Then: is it the last
/// ('0', '1'), how many ids to its last document, the wdf of the first, and for each other document
/// the ids between and its wdf.
void write_postings(TableWriter& table, const std::vector<const RunEntry*>& entries);

/// Of each document its own: `term, document`.
void write_positions(TableWriter& table, const std::vector<const RunEntry*>& entries);

/// `\0 \xd0 slot`: how many documents have a value, the lowest, and, unless equal, the highest.
void write_value_spreads(TableWriter& table, const ValueSpreads& spreads);

}  // namespace dragoman::indexer::glass
