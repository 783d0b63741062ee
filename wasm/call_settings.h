// What JavaScript sets once and many calls use: most callers never set anything. `setDefaultRegion` and `setMessages`
// are exported; both take a text from the input, which may be empty.
#pragma once

#include <string>

#include "dialproof/diagnostic.h"

namespace dialproof::wasm {

const std::string& defaultRegion();
/// The catalogue that was set; null for English.
const MessageCatalogue* catalogue();

}  // namespace dialproof::wasm
