// A pattern over digits, compiled: how a plan says what a national prefix looks like.
//
// A pattern is a list of 16-bit steps: the operation in the upper 4 bits, its operand in the lower 12. All jumps go
// forward, so matching ends. Alternatives are tried in order and the first way through counts, as in Perl.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dialproof::internal {

enum class PatternOperation : std::uint8_t {
  kMatch,   ///< the pattern is through
  kDigit,   ///< a digit of the set: bit n of the operand stands for digit n
  kChoice,  ///< the next step, or else the one that many steps on
  kJump,    ///< the step that many on
  kOpen,    ///< a group begins: 0 or 1
  kClose,   ///< a group ends
  kEnd,     ///< only at the end of the digits
};

struct PatternStep {
  std::uint16_t bits = 0;

  static constexpr std::uint16_t kLargestOperand = 0xFFF;

  constexpr PatternStep() = default;
  constexpr explicit PatternStep(std::uint16_t raw) : bits(raw) {}
  constexpr PatternStep(PatternOperation operation, unsigned operand)
      : bits(static_cast<std::uint16_t>(static_cast<unsigned>(operation) << 12 | operand)) {}
  constexpr PatternOperation operation() const { return static_cast<PatternOperation>(bits >> 12); }
  constexpr std::uint16_t operand() const { return bits & kLargestOperand; }
};

using DigitPattern = std::span<const PatternStep>;

inline constexpr std::size_t kPatternGroups = 2;
inline constexpr std::size_t kLongestPattern = 1024;  ///< in steps
inline constexpr std::size_t kMostPatternDigits = 31;

/// True when matching can do no harm: every step is known, every jump leads forward and stays inside, the last step is
/// kMatch. matchStart takes nothing else.
bool isSound(DigitPattern pattern);

struct PatternMatch {
  std::size_t length = 0;                               ///< digits taken
  std::array<std::string_view, kPatternGroups> groups;  ///< empty: took no part
};

/// The pattern at the start of the digits; nullopt when it is not there, or the digits are more than
/// kMostPatternDigits.
std::optional<PatternMatch> matchStart(DigitPattern pattern, std::string_view digits);

}  // namespace dialproof::internal
