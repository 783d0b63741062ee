// VoIPbin's times, "2026-01-31 09:30:00.000000", and RFC 3339's. Nobody says which zone VoIPbin's are in; they are
// taken for UTC.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dialproof::internal {

/// What stands for a time that has not come.
inline constexpr std::string_view kNotYet = "9999-01-01 00:00:00.000000";

/// nullopt for a time that has not come, and for one that is not in the calendar.
std::optional<std::string> fromVoipbinTime(std::string_view text);

/// Finer than a microsecond is cut off. nullopt for what VoIPbin cannot write: years from 9999 on.
std::optional<std::string> toVoipbinTime(std::string_view rfc3339);

}  // namespace dialproof::internal
