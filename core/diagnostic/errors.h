// What formats show that know nothing but errors.
#pragma once

#include <vector>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// The errors of an invalid document and the note of diagnostics left out, so that none is dropped unsaid; nothing of a
/// valid one.
inline std::vector<const Diagnostic*> errorsOf(const ValidationResult& result) {
  std::vector<const Diagnostic*> errors;
  if (result.valid) return errors;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    const bool isShown = diagnostic.severity == Severity::kError || diagnostic.code == "diagnostics.truncated";
    if (isShown) errors.push_back(&diagnostic);
  }
  return errors;
}

}  // namespace dialproof::internal
