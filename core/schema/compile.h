// From a schema's JSON text to the program the evaluator runs.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "schema/program.h"

namespace dialproof::internal {

/// Why a schema cannot be compiled, and where in it.
struct CompileFault {
  std::string schema;    ///< the URI of the schema at fault
  std::string location;  ///< JSON Pointer into it
  std::string reason;
};

/// The text of the schema with that URI; nullopt when there is none. Nothing is ever fetched.
using SchemaSource = std::function<std::optional<std::string_view>(std::string_view uri)>;

/// Compiles the schema of that URI with all that it refers to. Refused: keywords that would be ignored but assert
/// something, references that lead nowhere or round in a circle, patterns that do not run in linear time.
std::variant<Program, CompileFault> compile(std::string_view uri, const SchemaSource& source);

}  // namespace dialproof::internal
