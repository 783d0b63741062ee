// A suggestion is offered only when it helps.
#pragma once

#include <string_view>
#include <vector>

#include "schema/evaluate/criteria.h"

namespace dialproof::internal {

/// Takes back the suggestions that would not leave the document with fewer faults than it has: fewer errors, or for a
/// warning's suggestion as many errors and fewer warnings, for a hint's as many of both and fewer hints. Each is tried
/// on a copy of the text, as long as the copies together stay in proportion to it; what cannot be tried is taken back
/// as well. `areAll`: the findings are all there are, of the text and the criteria together.
void dropUselessSuggestions(const Criteria& criteria, const Document& document, const ReadLimits& limits, bool areAll,
                            std::vector<Finding>& findings);

}  // namespace dialproof::internal
