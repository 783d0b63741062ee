// JSON text of what diagnostics are made of: mostly plain text, which is copied in one go.
#pragma once

#include <string>
#include <string_view>

#include "dialproof/json.h"

namespace dialproof::internal {

/// What appendJsonString() appends.
void appendText(std::string& out, std::string_view text);
/// What appendJson() appends.
void appendValue(std::string& out, const JsonValue& value);

}  // namespace dialproof::internal
