// Which rules a server's answer about a verification is held against: states that cannot be.
#pragma once

#include <string_view>

#include "schema/evaluate/criteria.h"

namespace dialproof::internal {

/// The rules that go with a built-in schema of an answer; null when it has none.
DocumentRules findAnswerRules(std::string_view schemaId);

}  // namespace dialproof::internal
