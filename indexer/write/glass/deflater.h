#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dragoman::indexer::glass {

/// Compresses tags as Xapian does: raw deflate, for its zlib to inflate. One a thread.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(Deflater&&) noexcept;
  Deflater& operator=(Deflater&&) noexcept;

  /// False if it would not become smaller, or if Xapian could not read it; `compressed` is
  /// undefined then.
  bool compress(std::string_view bytes, std::string& compressed);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::indexer::glass
