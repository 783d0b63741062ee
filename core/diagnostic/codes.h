// The code table's internal side.
#pragma once

#include <string_view>

namespace dialproof::internal {

/// The param whose value picks a variant of the code's message; empty for most codes.
std::string_view selectorOf(std::string_view code);

}  // namespace dialproof::internal
