// Which rules a built-in schema's documents are held against.
#pragma once

#include <string_view>

#include "schema/evaluate/criteria.h"

namespace dialproof::internal {

/// The rules that go with a built-in schema; null when it has none.
DocumentRules findRoutingRules(std::string_view schemaId);

}  // namespace dialproof::internal
