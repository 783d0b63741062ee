// Message templates: the small part of ICU MessageFormat that our messages need.
#pragma once

#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// Fills a template (its syntax: MessageCatalogue). Placeholder styles:
/// `{name}` text as it is, other values as JSON; `{name, json}` always JSON; `{name, list}` an array's elements as
/// JSON, separated by commas; `{name, types}` names of JSON types in words; `{name, plural, one {…} other {…}}`.
/// An absent parameter outside `[[ ]]` shows as its name in braces, so that a faulty translation loses nothing.
std::string formatMessage(std::string_view text, const JsonValue::Object& params, const MessageCatalogue& catalogue);

}  // namespace dialproof::internal
