// A document written anew: some values others, some members more, and in another order, in the layout that it has.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"

namespace dialproof::internal {

struct NewMember {
  std::string_view name;
  JsonValue value;
};

/// What is to be written otherwise.
struct Layout {
  std::map<NodeIndex, JsonValue> values;                ///< in the place of a node's value
  std::map<NodeIndex, std::vector<NewMember>> members;  ///< more of an object's members
  /// Of an object: the names that its members are ordered by; the others stand behind them as they did.
  std::map<NodeIndex, std::vector<std::string_view>> orders;
};

/// The document's text with all that. What is not named stays as it is written, blanks and all; what stands between
/// members stays where it is.
std::string written(const Document& document, const Layout& layout);

}  // namespace dialproof::internal
