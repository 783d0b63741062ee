// Places in a document as people write them.
#pragma once

#include <string>
#include <string_view>

namespace dialproof::internal {

/// Appends "/setupStatus/issues/0" as "setupStatus.issues[0]"; nothing for the root.
void appendDisplayPath(std::string& out, std::string_view pointer);

}  // namespace dialproof::internal
