// A numbering as a plan file (core/plan/plan_file.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan_compiler/build.h"

namespace dialproof::internal {

/// The same bytes for the same numbering; nullopt, and why on standard error, when it does not fit the format.
std::optional<std::string> toPlanFile(const Numbering& numbering, std::string_view source);

}  // namespace dialproof::internal
