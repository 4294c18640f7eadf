#pragma once

#include "indexer/read/byte_source.h"
#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// Hands out the records of a stream: unpacks it as often as it is packed (gzip in tar in zip),
/// within the bounds, and reads what is inside by its format. Members of archives are called
/// "PATH!MEMBER"; directories, hidden members and the notes of macOS are passed over as a walk
/// passes over hidden files; links, devices, encrypted members and paths that lead out of the
/// archive ("../x") are refused by name, the slash before an absolute path is dropped. Nothing is
/// written to disk. Damage is handed out as the last Error of what it ends.
/// False where the sink wants no more.
bool unpack_records(InputStream& stream, const InputFile& input, UnpackBudget& budget,
                    const RecordSink& sink);

}  // namespace dragoman::indexer
