// The code table's internal side.
#pragma once

#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

struct RaisedCode {
  std::string_view code;
  Severity severity = Severity::kError;
};

/// A code and its usual severity. It must be one of diagnosticCodes().
const RaisedCode& findCode(std::string_view code);

/// The param whose value picks a variant of the code's message; empty for most codes.
std::string_view selectorOf(std::string_view code);

}  // namespace dialproof::internal
