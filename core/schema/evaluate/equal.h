// JSON Schema's equality (2020-12 core, section 4.2.2): numbers by value, objects whatever the order of their members.
#pragma once

#include <optional>
#include <utility>

#include "json/document.h"

namespace dialproof::internal {

bool equal(const Document& a, NodeIndex nodeOfA, const Document& b, NodeIndex nodeOfB);

/// The first two equal items of an array, in document order; nullopt when all differ.
std::optional<std::pair<NodeIndex, NodeIndex>> findRepeated(const Document& document, NodeIndex array);

}  // namespace dialproof::internal
