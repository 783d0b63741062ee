// How a compiled regular expression lies in memory: little-endian words and no pointers, so that it can be stored,
// embedded and searched with where it lies.
//
//   header        7 words, see HeaderWord
//   ASCII         128 bytes: the character class of each ASCII character
//   ranges        a word each, ascending: first code point (21 bits) and class; the first range begins at U+0080
//   DFA           states × classes half-words: the row to go to, counted in half-words; padded to a word
//   or NFA        2 words an instruction, then the sets, one bit a class
//
// A class holds the code points that the pattern never tells apart. Automata run over classes: text costs a step a
// code point, and a Unicode property stands in a program once however often the pattern repeats it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dialproof::internal {

inline constexpr std::uint32_t kProgramMagic = 0x31585244;  // "DRX1": another layout gets another number
inline constexpr std::size_t kAsciiCount = 128;
inline constexpr char32_t kLastCodePoint = 0x10FFFF;
inline constexpr std::uint32_t kRangeStartBits = 21;
inline constexpr std::uint32_t kMaxClasses = 1U << (32 - kRangeStartBits);

enum class ProgramKind : std::uint32_t { kDfa = 1, kNfa = 2 };

enum HeaderWord : std::uint32_t {
  kMagicWord,
  kKindWord,
  kClassCountWord,
  kRangeCountWord,
  kSizeWord,   ///< DFA: states; NFA: instructions
  kStartWord,  ///< DFA: the row begun with; NFA: the instruction
  kExtraWord,  ///< DFA: states that accept at the text's end, counted from state 0 on; NFA: sets
  kHeaderWords,
};

/// A DFA's first two states: nothing can match any more, and everything matches. States accepting at the end follow.
enum DfaState : std::uint32_t { kDeadState = 0, kAcceptState = 1, kFirstOtherState = 2 };

/// An NFA's instructions. Instruction 0 is kMatch, and no other is.
enum class NfaOp : std::uint32_t {
  kMatch,
  kClass,     // x: a class; y: the next instruction
  kClassSet,  // x: a set; y: the next instruction
  kSplit,     // x and y: the next instructions
  kAssert,    // x: an Assertion; y: the next instruction
};

enum class Assertion : std::uint32_t { kStart, kEnd, kWordBoundary, kNotWordBoundary };

struct NfaInstruction {
  static constexpr std::uint32_t kOpBits = 3;

  NfaOp op = NfaOp::kMatch;
  std::uint32_t x = 0;
  std::uint32_t y = 0;
};

inline std::uint32_t loadHalfWord(const char* at) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(at[0])) |
         static_cast<std::uint32_t>(static_cast<unsigned char>(at[1])) << 8;
}
inline std::uint32_t loadWord(const char* at) { return loadHalfWord(at) | loadHalfWord(at + 2) << 16; }

/// Reads a program's parts. Nothing is checked here: isWellFormed() has done so.
class ProgramView {
 public:
  explicit ProgramView(std::string_view program) : data_(program.data()) {}

  std::uint32_t header(HeaderWord word) const { return loadWord(data_ + std::size_t{4} * word); }
  std::uint32_t classCount() const { return header(kClassCountWord); }
  std::uint32_t rangeCount() const { return header(kRangeCountWord); }

  const char* ascii() const { return data_ + std::size_t{4} * kHeaderWords; }
  std::uint32_t asciiClass(std::size_t character) const { return static_cast<unsigned char>(ascii()[character]); }
  char32_t rangeStart(std::size_t range) const { return rangeWord(range) & ((1U << kRangeStartBits) - 1); }
  std::uint32_t rangeClass(std::size_t range) const { return rangeWord(range) >> kRangeStartBits; }
  /// The class of any code point.
  std::uint32_t classOf(char32_t codePoint) const;

  /// The DFA's rows, or the NFA's instructions.
  const char* body() const { return ranges() + std::size_t{4} * rangeCount(); }
  NfaInstruction instruction(std::uint32_t index) const;
  bool setContains(std::uint32_t set, std::uint32_t characterClass) const;
  std::size_t wordsPerSet() const { return (classCount() + 31) / 32; }

 private:
  const char* ranges() const { return ascii() + kAsciiCount; }
  std::uint32_t rangeWord(std::size_t range) const { return loadWord(ranges() + 4 * range); }

  const char* data_;
};

}  // namespace dialproof::internal
