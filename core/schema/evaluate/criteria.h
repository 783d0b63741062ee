// All that a document is held against: its schema, and the rules that a schema cannot express.
#pragma once

#include "schema/evaluate/evaluate.h"

namespace dialproof::internal {

/// Rules beyond the schema, run over a whole document after it. `findings` holds what the schema found, so that a rule
/// can leave alone what was refused, and receives what the rules find. True when that makes nothing invalid.
using DocumentRules = bool (*)(const Document& document, const EvaluateOptions& options, Findings& findings);

struct Criteria {
  Program program;
  DocumentRules rules = nullptr;  ///< null: there are none
};

/// True when the document meets all; `findings` receives what it does not meet.
inline bool examine(const Criteria& criteria, const Document& document, const EvaluateOptions& options,
                    Findings& findings) {
  const bool fitsSchema = evaluate(criteria.program, document, options, findings);
  return (criteria.rules == nullptr || criteria.rules(document, options, findings)) && fitsSchema;
}

}  // namespace dialproof::internal
