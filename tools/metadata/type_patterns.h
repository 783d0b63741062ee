// Metadata for where room is scarce: what numbers of each type look like is left to the plan (plan/type_pattern.h).
#pragma once

#include "metadata/literal.h"

namespace dialproof::internal {

/// The territory with no more of its types' descriptions than that, and the example numbers.
Literal withTypesOfThePlan(const Literal& territory);

}  // namespace dialproof::internal
