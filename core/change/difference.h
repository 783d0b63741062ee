// What a document has to go through to become another one, as a JSON Patch.
#pragma once

#include <vector>

#include "dialproof/diagnostic.h"
#include "json/document.h"

namespace dialproof::internal {

/// The operations (add, remove and replace) that make `from` equal to `to` in their order. What is equal by JSON
/// Schema's rules is left alone, so that none can be left out. Of arrays the fewest items are added, removed and
/// replaced, as long as finding that out is in proportion; of large ones that differ everywhere it may be more.
std::vector<PatchOperation> difference(const Document& from, const Document& to);

}  // namespace dialproof::internal
