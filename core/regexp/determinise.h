// Turns an NFA into the smallest DFA.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dialproof::internal {

/// A DFA's program is at most this large, apart from its ranges of code points.
inline constexpr unsigned kMaxDfaCells = 1U << 15;  // 64 KiB

/// None when the DFA would be larger, or its making more work than a pattern is worth.
std::optional<std::string> determinise(std::string_view nfaProgram);

}  // namespace dialproof::internal
