// JSON Pointer (RFC 6901) text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dialproof::internal {

/// Appends "/token" with `~` and `/` escaped.
void appendPointerToken(std::string& pointer, std::string_view token);
void appendPointerToken(std::string& pointer, std::size_t index);

/// The tokens of a pointer, unescaped. A pointer is "" or begins with '/'.
std::vector<std::string> pointerTokens(std::string_view pointer);

}  // namespace dialproof::internal
