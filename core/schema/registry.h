// The built-in schemas and their compiled programs.
#pragma once

#include <string_view>
#include <variant>

#include "schema/compile.h"

namespace dialproof::internal {

/// The program of a built-in schema, compiled when it is first asked for and kept; nullptr for an unknown id. The
/// fault can only be one of the schemas themselves, which a test rules out.
const std::variant<Program, CompileFault>* findProgram(std::string_view schemaId);

}  // namespace dialproof::internal
