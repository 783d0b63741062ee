// The built-in schemas' programs.
#pragma once

#include <string_view>

#include "schema/program/program.h"

namespace dialproof::internal {

/// The program of a built-in schema, loaded when it is first asked for and kept; nullptr for an unknown id.
const Program* findProgram(std::string_view schemaId);

}  // namespace dialproof::internal
