// What stands for a pattern in libphonenumber's metadata where a page carries it: "the plan knows which numbers are of
// this type and region". All patterns of all types take more room than the plan does, and say the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/numbering_plan.h"

namespace dialproof::internal {

inline constexpr char kTypePatternMark = '@';  // in no pattern over digits

/// "@44/GBb": the mark, calling code, region ("001" for none) and type, which is kept in one letter.
inline std::string typePattern(NumberType type, unsigned callingCode, std::string_view region) {
  std::string pattern(1, kTypePatternMark);
  pattern.append(std::to_string(callingCode)).append("/").append(region);
  return pattern + static_cast<char>('a' + static_cast<int>(type));
}

/// Whether a national number is of such a pattern's type; nullopt for a pattern of another kind. The plan's answer is
/// that of all of libphonenumber's patterns in their order, so that at most one region and type is right.
std::optional<bool> matchesTypePattern(const NumberingPlan& plan, std::string_view pattern, std::string_view national);

}  // namespace dialproof::internal
