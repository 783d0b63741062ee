// The built-in schemas' programs, each with the rules of its dialect.
#pragma once

#include <string_view>

#include "schema/evaluate/criteria.h"

namespace dialproof::internal {

/// What a built-in schema's documents are held against, loaded when it is first asked for and kept; nullptr for an
/// unknown id.
const Criteria* findBuiltIn(std::string_view schemaId);

}  // namespace dialproof::internal
