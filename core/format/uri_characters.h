// What URIs, IRIs and URI templates have in common beside characters of ASCII.
#pragma once

#include <cstddef>
#include <string_view>

namespace dialproof::internal {

// Each gives the length in bytes of what stands at `text[at]`, `at < text.size()`; 0 when it is something else.

/// "%" and two hexadecimal digits (RFC 3986, section 2.1: pct-encoded).
std::size_t percentEncodedLength(std::string_view text, std::size_t at);

/// A character beyond ASCII that IRIs may hold (RFC 3987, section 2.2: ucschar).
std::size_t ucscharLength(std::string_view text, std::size_t at);

/// A character of private use (RFC 3987, section 2.2: iprivate).
std::size_t iprivateLength(std::string_view text, std::size_t at);

}  // namespace dialproof::internal
