#pragma once

#include <cstdint>
#include <string_view>

namespace dragoman {

inline constexpr std::uint64_t fnv1a_begin = 14695981039346656037ULL;

/// FNV-1a, 64 bits: stable across machines and versions, which std::hash is not. Not for secrets.
/// hash: that of what came before, where a text comes in pieces.
/// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (RFC 9923).
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = fnv1a_begin) {
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

}  // namespace dragoman
