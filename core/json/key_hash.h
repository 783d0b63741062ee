// The hash of an object's key, the same on every machine: compiled schemas store it.
#pragma once

#include <cstdint>
#include <string_view>

#include "json/byte_word.h"

namespace dialproof::internal {

/// Hashes a decoded key. All its bytes count, so keys that collide are chosen to. Few branches: the lengths of keys
/// follow no pattern that a processor could learn. And always inline: to call it, WebAssembly would put the key's two
/// halves into memory, and wait for them to read both at once.
[[gnu::always_inline]] inline constexpr std::uint32_t hashKey(std::string_view key) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio: odd, its bits well spread
  constexpr std::uint64_t kOther = 0xC2B2AE3D27D4EB4F;
  const auto mix = [](std::uint64_t a, std::uint64_t b) {
    const std::uint64_t both = a ^ b * kOther;
    const std::uint64_t product = (both ^ both >> 32) * kFactor;  // the high bytes reach the low bits, too
    return product ^ product >> 32;
  };
  const char* const bytes = key.data();
  const std::size_t size = key.size();
  std::uint64_t hash = size * kFactor;
  if (size < 8) {
    hash = mix(hash, loadShort(bytes, size));
  } else {
    for (std::size_t i = 8; i + 16 < size; i += 8) hash = mix(hash, loadEightBytes(bytes + i));
    if (size > 16) hash = mix(hash, loadEightBytes(bytes + size - 16));
    hash = mix(hash + loadEightBytes(bytes), loadEightBytes(bytes + size - 8));
  }
  return static_cast<std::uint32_t>(hash);
}

}  // namespace dialproof::internal
