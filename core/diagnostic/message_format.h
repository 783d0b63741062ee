// Message templates: the small part of ICU MessageFormat that our messages need.
#pragma once

#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// Appends a template, filled in (its syntax: MessageCatalogue). Placeholder styles:
/// `{name}` text as it is, other values as JSON; `{name, json}` always JSON; `{name, list}` an array's elements as
/// JSON, separated by commas; `{name, types}` names of JSON types in words; `{name, plural, one {…} other {…}}`.
/// An absent parameter outside `[[ ]]` shows as its name in braces, so that a faulty translation loses nothing.
void appendMessage(std::string& out, std::string_view text, const JsonValue::Object& params,
                   const MessageCatalogue& catalogue);

/// The same with a diagnostic's params and these names: `field` (the place, "setupStatus.issues[0]"), `member` (the
/// place's member named by `params.property`), `because.field` and `because.value`.
void appendMessage(std::string& out, std::string_view text, const Diagnostic& diagnostic,
                   const MessageCatalogue& catalogue);

}  // namespace dialproof::internal
