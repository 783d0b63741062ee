// Nearest words and converted values: what a suggestion offers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"

namespace dialproof::internal {

/// Which candidate a misspelt word most likely meant: the same but for case, or few edits away (insertions, deletions,
/// replacements and swaps of neighbours; at most one for every three characters). nullopt when none is near.
std::optional<std::size_t> nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// Values the node may have been meant to be, likeliest first: "12" for 12, true for "true", a text without the blanks
/// around it, an address with https:// before it.
std::vector<JsonValue> likelyMeant(const Document& document, NodeIndex node);

}  // namespace dialproof::internal
