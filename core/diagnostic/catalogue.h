// From a code and its parameters to a complete diagnostic.
#pragma once

#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// A diagnostic of that code with the code's usual severity. The code must be one of diagnosticCodes().
Diagnostic makeDiagnostic(std::string_view code);

/// Fills `message` from the code, its params and the place. English when the catalogue is null.
void finish(Diagnostic& diagnostic, const MessageCatalogue* catalogue);

/// The title of a suggestion from its catalogue key ("suggestion.replace") and params.
std::string suggestionTitle(const MessageCatalogue* catalogue, std::string_view key, const JsonValue::Object& params);

}  // namespace dialproof::internal
