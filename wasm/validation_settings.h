// How documents are validated: limits and flags, which JavaScript sets once and many calls use. `setLimits` and
// `setFlags` are exported.
#pragma once

#include "dialproof/schema.h"

namespace dialproof::wasm {

/// With the region and the catalogue that were set (call_settings.h).
ValidationOptions validationOptions();

}  // namespace dialproof::wasm
