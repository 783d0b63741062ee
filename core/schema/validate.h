// One text through one program: read, evaluate, put into words.
#pragma once

#include <string_view>

#include "dialproof/schema.h"
#include "schema/program/program.h"

namespace dialproof::internal {

/// The verdict; `schema` of the result is left empty.
ValidationResult validateText(const Program& program, std::string_view text, const ValidationOptions& options);

}  // namespace dialproof::internal
