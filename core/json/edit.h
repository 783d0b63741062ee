// A JSON Patch's operation (RFC 6902) carried out on a text: what it does not name stays as it is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"
#include "json/document.h"

namespace dialproof::internal {

/// The node a JSON Pointer leads to; nullopt when it leads nowhere.
std::optional<NodeIndex> follow(const Document& document, std::string_view pointer);

/// The document's text after the operation; nullopt where RFC 6902 has the operation fail, and of a `test`, which edits
/// nothing. A `move` within an object leaves the member where it is and gives it another name.
std::optional<std::string> edited(const Document& document, const PatchOperation& operation);

/// The document's text with a value, as JSON text, added at the pointer (RFC 6902, section 4.1).
std::optional<std::string> added(const Document& document, std::string_view pointer, std::string_view value);

}  // namespace dialproof::internal
