// The code points that have a Unicode property, from ICU's tables.
#pragma once

#include <optional>

#include "regexp/code_points.h"
#include "regexp/property.h"

namespace dialproof::internal {

/// None when there is no table of the property.
std::optional<CodePointSet> codePointsWith(const Property& property);

}  // namespace dialproof::internal
