// A stretch of text looked at all at once: 16 bytes with SSE2 or WebAssembly's simd128, else 8 in a 64-bit word. All
// give the same answers.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "json/byte_word.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dialproof::internal {

#if defined(__wasm_simd128__)

class ByteBlock {
 public:
  static constexpr std::size_t kSize = 16;

  /// Which bytes have a property.
  class Matches {
   public:
    explicit Matches(v128_t bytes) : bytes_(bytes) {}
    /// The first that has it; kSize when none has.
    std::size_t first() const {
      return static_cast<std::size_t>(std::countr_zero(wasm_i8x16_bitmask(bytes_) | 0x10000U));
    }
    friend Matches operator|(Matches a, Matches b) { return Matches(wasm_v128_or(a.bytes_, b.bytes_)); }
    Matches operator~() const { return Matches(wasm_v128_not(bytes_)); }

   private:
    v128_t bytes_;  // a byte's highest bit tells
  };

  explicit ByteBlock(const char* bytes) : bytes_(wasm_v128_load(bytes)) {}

  Matches equal(char c) const { return Matches(wasm_i8x16_eq(bytes_, wasm_i8x16_splat(c))); }
  /// Bytes below a limit; bytes are unsigned, the limit is at most 0x80.
  Matches below(unsigned char limit) const { return Matches(wasm_u8x16_lt(bytes_, wasm_u8x16_splat(limit))); }
  Matches notAscii() const { return Matches(bytes_); }

 private:
  v128_t bytes_;
};

#elif defined(__SSE2__)

class ByteBlock {
 public:
  static constexpr std::size_t kSize = 16;

  /// Which bytes have a property.
  class Matches {
   public:
    explicit Matches(__m128i bytes) : bytes_(bytes) {}
    /// The first that has it; kSize when none has.
    std::size_t first() const {
      return static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(_mm_movemask_epi8(bytes_)) | 0x10000U));
    }
    friend Matches operator|(Matches a, Matches b) { return Matches(_mm_or_si128(a.bytes_, b.bytes_)); }
    Matches operator~() const { return Matches(_mm_xor_si128(bytes_, _mm_set1_epi8(-1))); }

   private:
    __m128i bytes_;  // a byte's highest bit tells
  };

  explicit ByteBlock(const char* bytes) : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

  Matches equal(char c) const { return Matches(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))); }
  /// Bytes below a limit; bytes are unsigned, the limit is at most 0x80.
  Matches below(unsigned char limit) const {
    const __m128i highest = _mm_set1_epi8(static_cast<char>(limit - 1));
    return Matches(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, highest), bytes_));
  }
  Matches notAscii() const { return Matches(bytes_); }

 private:
  __m128i bytes_;
};

#else
#define DIALPROOF_NO_VECTORS
#endif

/// The block of machines without vectors.
class WordBlock {
 public:
  static constexpr std::size_t kSize = 8;

  /// Which bytes have a property.
  class Matches {
   public:
    explicit Matches(std::uint64_t bytes) : bytes_(bytes) {}
    /// The first that has it; kSize when none has.
    std::size_t first() const { return static_cast<std::size_t>(std::countr_zero(bytes_ & ~kLow7)) / 8; }
    friend Matches operator|(Matches a, Matches b) { return Matches(a.bytes_ | b.bytes_); }
    Matches operator~() const { return Matches(~bytes_); }

   private:
    std::uint64_t bytes_;  // a byte's highest bit tells
  };

  explicit WordBlock(const char* bytes) : bytes_(loadEightBytes(bytes)) {}

  // No sum below carries into the next byte, so each byte's answer is its own.
  Matches equal(char c) const {
    const std::uint64_t differs = bytes_ ^ (kOnes * static_cast<unsigned char>(c));
    return Matches(~(((differs & kLow7) + kLow7) | differs));
  }
  /// Bytes below a limit; bytes are unsigned, the limit is at most 0x80.
  Matches below(unsigned char limit) const { return Matches(~(((bytes_ & kLow7) + kOnes * (0x80U - limit)) | bytes_)); }
  Matches notAscii() const { return Matches(bytes_); }

 private:
  static constexpr std::uint64_t kOnes = 0x0101010101010101;
  static constexpr std::uint64_t kLow7 = 0x7F * kOnes;

  std::uint64_t bytes_;
};

#ifdef DIALPROOF_NO_VECTORS
using ByteBlock = WordBlock;
#undef DIALPROOF_NO_VECTORS
#endif

/// A block of one byte: what is left at a text's end.
class SingleByte {
 public:
  static constexpr std::size_t kSize = 1;

  class Matches {
   public:
    explicit Matches(bool matches) : matches_(matches) {}
    std::size_t first() const { return matches_ ? 0 : kSize; }
    friend Matches operator|(Matches a, Matches b) { return Matches(a.matches_ || b.matches_); }
    Matches operator~() const { return Matches(!matches_); }

   private:
    bool matches_;
  };

  explicit SingleByte(const char* byte) : byte_(static_cast<unsigned char>(*byte)) {}

  Matches equal(char c) const { return Matches(byte_ == static_cast<unsigned char>(c)); }
  Matches below(unsigned char limit) const { return Matches(byte_ < limit); }
  Matches notAscii() const { return Matches(byte_ >= 0x80); }

 private:
  unsigned char byte_;
};

/// The first place in [at, end) where `matching(block)` matches; `end` when there is none. `matching` takes any block:
/// `findByte(at, end, [](auto block) { return block.equal('"') | block.below(0x20); })`.
template <typename Block = ByteBlock, typename Matching>
inline const char* findByte(const char* at, const char* end, Matching matching) {
  for (; static_cast<std::size_t>(end - at) >= Block::kSize; at += Block::kSize) {
    const std::size_t first = matching(Block(at)).first();
    if (first != Block::kSize) return at + first;
  }
  while (at != end && matching(SingleByte(at)).first() != 0) ++at;
  return at;
}

}  // namespace dialproof::internal
