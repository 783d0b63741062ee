// Reads an expression's pattern (expression.h tells the dialect).
#pragma once

#include <string_view>

#include "number/expression.h"

namespace dialproof::internal {

/// No steps when the pattern is none, or grows too large.
ExpressionProgram compileExpression(std::string_view pattern);

}  // namespace dialproof::internal
