// Runs a compiled schema over a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "json/document.h"
#include "schema/evaluate/findings.h"
#include "schema/program/program.h"

namespace dialproof::internal {

struct EvaluateOptions {
  std::string_view defaultRegion;               ///< for suggested numbers
  const MessageCatalogue* catalogue = nullptr;  ///< for suggestions' titles
  bool suggestions = true;
  std::vector<Annotation>* annotations = nullptr;  ///< receives those of a valid document, where they are asked for
};

/// True when the document's root satisfies the program; `findings` receives all faults and warnings. A document that
/// there is nothing to say of takes no memory. Work is bounded by document × program, the call depth by a constant;
/// where a schema would pass either bound, that is a fault (`schema.work_limit`, `schema.nesting_limit`).
bool evaluate(const Program& program, const Document& document, const EvaluateOptions& options, Findings& findings);

}  // namespace dialproof::internal
