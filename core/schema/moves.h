// A suggested new name for a property is offered only when it helps.
#pragma once

#include <string_view>
#include <vector>

#include "schema/evaluate.h"

namespace dialproof::internal {

/// Takes back the renamings that would give the document more errors than it has: a property that a condition asks for,
/// or its new name a value that it cannot take. Each is tried on a copy of the text, as long as the copies together
/// stay small; what cannot be tried is taken back as well.
void dropHarmfulMoves(const Program& program, std::string_view text, const ReadLimits& limits,
                      const EvaluateOptions& options, std::vector<Finding>& findings);

}  // namespace dialproof::internal
