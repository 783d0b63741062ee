// Personal data made unreadable while its shape stays.
#pragma once

#include <string>
#include <string_view>

#include "json/document.h"

namespace dialproof::internal {

/// Letters as x or X, digits as 0, every other character of ASCII as it is, all others as x.
std::string masked(std::string_view text);

/// Whether a member of that name tells nothing of a person: ids, statuses, times, country and legal form.
bool isImpersonal(std::string_view name);

/// The subtree's JSON text, with all texts and numbers masked but those of impersonal members.
void appendMasked(std::string& out, const Document& document, NodeIndex node);

}  // namespace dialproof::internal
