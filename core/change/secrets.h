// What must not be read in a message: docs/patch.md has the rule.
#pragma once

#include <string_view>

#include "dialproof/diagnostic.h"
#include "json/document.h"

namespace dialproof::internal {

/// Whether a value holds a secret: an address with a user name or password or with a query, or a member that is named
/// as a token, password, secret or key is.
bool holdsSecret(const Document& document, NodeIndex node);

/// Takes secrets out of what a result says of a document: out of params and reasons, and with them out of messages;
/// suggestions that hold one are taken back.
void conceal(ValidationResult& result, const MessageCatalogue* catalogue);

}  // namespace dialproof::internal
