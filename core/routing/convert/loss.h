// What of a document did not come along.
#pragma once

#include <string_view>
#include <vector>

#include "json/document.h"
#include "routing/convert/dialect.h"

namespace dialproof::internal {

struct Loss {
  NodeIndex node = 0;
  bool isRecord = false;  ///< the provider's own, or a fact of the number: no setting
};

/// In document order. A value that says nothing cannot be lost; of an array that came along in part, what is missing is
/// told one by one.
std::vector<Loss> findLosses(const Document& source, const CanonicalRouting& routing, const Dialect& dialect,
                             const Target& target);

}  // namespace dialproof::internal
