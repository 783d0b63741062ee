// One text held against a schema and its rules: read, examine, put into words.
#pragma once

#include <string_view>

#include "dialproof/schema.h"
#include "schema/evaluate/criteria.h"

namespace dialproof::internal {

/// The verdict; `schema` of the result is left empty.
ValidationResult validateText(const Criteria& criteria, std::string_view text, const ValidationOptions& options);

}  // namespace dialproof::internal
