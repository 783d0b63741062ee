// Runs a compiled schema over a document.
#pragma once

#include <string>

#include "dialproof/diagnostic.h"
#include "json/document.h"
#include "schema/findings.h"
#include "schema/program.h"

namespace dialproof::internal {

struct EvaluateOptions {
  std::string defaultRegion;                    ///< for suggested numbers
  const MessageCatalogue* catalogue = nullptr;  ///< for suggestions' titles
};

/// True when the document's root satisfies the program; `findings` receives all faults and warnings.
/// Work is bounded by document × program; the call depth by the document's depth.
bool evaluate(const Program& program, const Document& document, const EvaluateOptions& options, Findings& findings);

}  // namespace dialproof::internal
