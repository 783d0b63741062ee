// The part of JSON rendering that results of other kinds share.
#pragma once

#include <string>
#include <vector>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// Appends a JSON Patch.
void appendOperations(std::string& out, const std::vector<PatchOperation>& operations);

/// Appends the JSON array of diagnostics.
void appendDiagnostics(std::string& out, const std::vector<Diagnostic>& diagnostics);

}  // namespace dialproof::internal
