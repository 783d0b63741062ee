// Strict E.164: one walk through the automaton, no allocation.
//
//   const StrictResult result = checkStrict(NumberingPlan::current(), "+12015550123");
//   result.verdict == E164Verdict::kValid; result.type == NumberType::kFixedLineOrMobile;
//
// Standards: ITU-T E.164 for the form; libphonenumber for the rest. A text is valid when libphonenumber parses it,
// calls the number valid, and its E.164 form is the text itself. Bad input gives the first of these verdicts that
// holds, and the place of what is wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dialproof/e164_level.h"
#include "plan/national_prefix.h"
#include "plan/numbering_plan.h"

namespace dialproof::internal {

enum class E164Verdict : std::uint8_t {
  kValid,
  kEmpty,
  kMissingPlus,
  kUnexpectedCharacter,  ///< neither a digit nor, at the front, the plus; or 0 behind the plus
  kTooShort,
  kTooLong,
  kUnknownCallingCode,
  kInvalidLength,  ///< between the shortest and the longest, but not one of the lengths in use
  kLocalOnly,      ///< dialled inside an area only
  kNotValid,       ///< of a possible length, but not assigned
  kNotCanonical,   ///< a number, but its E.164 form is another text
};

/// The catalogue's code ("number.too_short"); empty for kValid.
std::string_view codeOf(E164Verdict verdict);

struct StrictResult {
  E164Verdict verdict = E164Verdict::kEmpty;
  NumberType type = NumberType::kUnknown;  ///< of a valid number; kUnknown where validity was not asked
  std::uint8_t region = 0;                 ///< index into the plan's regions; of a valid number
  std::size_t offset = 0;  ///< of what is wrong: a character, the first digit of no number, what is too much
  std::size_t length = 0;  ///< 0 where something is missing
};

/// More digits than any number libphonenumber reads: three of calling code and seventeen of national number. (E.164
/// itself allows fifteen in all, but there are longer ones in use, and libphonenumber is the judge.)
inline constexpr std::size_t kMostDigits = 20;

/// A text that the level lets pass is kValid; its type is kUnknown where it is in no assigned range, and may be at
/// kSyntax, which does not ask.
StrictResult checkStrict(const NumberingPlan& plan, std::string_view text, E164Level level = E164Level::kValid);

/// The E.164 form, without the plus, of the number that libphonenumber reads in a plus and these digits; nullopt when
/// it reads none: of no calling code, too short or too long for any.
std::optional<Digits> canonicalDigits(const NumberingPlan& plan, std::string_view digits);

/// A StrictResult in 32 bits: verdict (bits 0 to 3), type (4 to 7), region (8 to 15), offset (16 to 23) and length (24
/// to 31), each of the last two 255 for more.
using PackedResult = std::uint32_t;

PackedResult pack(const StrictResult& result);

struct LineCheck {
  StrictResult result;
  std::size_t length = 0;  ///< of the line
  std::size_t taken = 0;   ///< and of its end with it
};

/// Checks the first line of a text that is not empty. A carriage return before a line feed belongs to it.
LineCheck checkLine(const NumberingPlan& plan, std::string_view lines, E164Level level);

/// Checks each line of a text; behind a last line feed there is no further line.
void checkLines(const NumberingPlan& plan, std::string_view lines, E164Level level, std::vector<PackedResult>& results);

}  // namespace dialproof::internal
