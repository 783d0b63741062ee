// The documents that convert() reads and writes, by the names they are asked for with.
#pragma once

#include <string_view>

#include "dialproof/convert.h"
#include "routing/convert/dialect.h"

namespace dialproof::internal {

/// By the id of a schema or a dialect; null for any other.
const RoutingDocument* findDocument(std::string_view id);

const Dialect& dialectOf(const RoutingDocument& document);

/// The members that a target has by now.
JsonValue::Object membersOf(const Target& target);

}  // namespace dialproof::internal
