// Turns a pattern's tree into an NFA.
#pragma once

#include <string>
#include <variant>

#include "regexp/fault.h"
#include "regexp/syntax.h"

namespace dialproof::internal {

/// The program of an NFA, or what of the pattern cannot be run: look-around and back-references, properties without a
/// table, and whatever grows too large. `{n}` is written out n times.
std::variant<std::string, RegexpFault> generateNfa(const RegexpSyntax& syntax);

}  // namespace dialproof::internal
