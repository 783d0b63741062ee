// Up to eight bytes of text as one number: the same number on every machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dialproof::internal {

/// The four bytes at `bytes`, the first lowest. Written so that compilers make one load of it.
constexpr std::uint32_t loadFourBytes(const char* bytes) {
  const auto at = [bytes](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
  return at(0) | at(1) << 8 | at(2) << 16 | at(3) << 24;
}

/// What loadFourBytes() reads back.
constexpr void storeFourBytes(char* bytes, std::uint32_t number) {
  for (int i = 0; i < 4; ++i) bytes[i] = static_cast<char>(number >> (8 * i));
}

/// The eight bytes at `bytes`, the first lowest.
constexpr std::uint64_t loadEightBytes(const char* bytes) {
  const auto at = [bytes](int i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])); };
  return at(0) | at(1) << 8 | at(2) << 16 | at(3) << 24 | at(4) << 32 | at(5) << 40 | at(6) << 48 | at(7) << 56;
}

/// All of at most eight bytes. Texts of one length give the same number only when they are the same.
constexpr std::uint64_t loadShort(const char* bytes, std::size_t length) {
  if (length == 8) return loadEightBytes(bytes);
  if (length >= 4) {
    return static_cast<std::uint64_t>(loadFourBytes(bytes)) << 32 | loadFourBytes(bytes + length - 4);
  }
  if (length == 0) return 0;
  const auto at = [bytes](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])); };
  return at(0) | at(length / 2) << 8 | at(length - 1) << 16;
}

/// What memcmp() would say, inline: most keys are shorter than the call is long.
constexpr bool equalBytes(const char* a, const char* b, std::size_t length) {
  if (length <= 8) return loadShort(a, length) == loadShort(b, length);
  for (std::size_t i = 0; i + 8 < length; i += 8) {
    if (loadEightBytes(a + i) != loadEightBytes(b + i)) return false;
  }
  return loadEightBytes(a + length - 8) == loadEightBytes(b + length - 8);
}

}  // namespace dialproof::internal
