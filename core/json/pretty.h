// JSON text for people: a member or element a line, two blanks a level.
#pragma once

#include <string>

#include "dialproof/json.h"

namespace dialproof::internal {

/// Valid UTF-8 with a line break at its end; an empty array or object stays on its line.
std::string prettyJson(const JsonValue& value);

}  // namespace dialproof::internal
