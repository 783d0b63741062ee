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

/// The document's text after the operation; nullopt where RFC 6902 has the operation fail. A `move` renames a member
/// within its object; other moves are not carried out and give nullopt too.
std::optional<std::string> edited(const Document& document, const PatchOperation& operation);

}  // namespace dialproof::internal
