// Text as a terminal shows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dialproof::internal {

/// Appends `text` and answers how many columns of a terminal it takes. What would move the cursor, give the terminal
/// orders, hide or reorder text shows as "·", a tab as one blank, bytes that are not UTF-8 as U+FFFD.
std::size_t appendVisible(std::string& out, std::string_view text);

/// The same as a text of its own.
std::string visible(std::string_view text);

}  // namespace dialproof::internal
