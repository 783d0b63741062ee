// What is wrong with a pattern, as the param `problem` of `schema.unsupported_pattern` has it.
#pragma once

#include <string_view>

#include "regexp/fault.h"

namespace dialproof::internal {

/// "look_around", "unclosed_group", …: the variants of the code's message.
std::string_view toString(RegexpProblem problem);

}  // namespace dialproof::internal
