// libphonenumber's regular expressions over digits as patterns (core/plan/digit_pattern.h).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plan/digit_pattern.h"

namespace dialproof::internal {

/// The steps of an expression made of digits, `\d`, sets, groups, alternatives, `?`, `{n}`, `{n,m}` and `$`; nullopt
/// for anything else, and for one that is too long.
std::optional<std::vector<PatternStep>> compilePattern(std::string_view expression);

}  // namespace dialproof::internal
