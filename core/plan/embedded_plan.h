// The plan file that the build makes from the pinned metadata.
#pragma once

#include <string_view>

namespace dialproof::internal {

std::string_view embeddedPlan();

}  // namespace dialproof::internal
