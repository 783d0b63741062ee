// Saying what is wrong with one of the texts that a change is made of.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/catalogue.h"
#include "dialproof/schema.h"
#include "json/document.h"
#include "schema/evaluate/criteria.h"
#include "schema/validate.h"

namespace dialproof::internal {

/// A text that can be read: another reading has told its faults.
inline std::optional<Document> readAgain(std::string_view text) {
  JsonFaults faults(0);
  return Document::read(text, {text.size(), kDeepestDocument, 0}, faults);
}

/// How a text is checked: in the caller's words and bounds.
template <typename Options>
ValidationOptions checking(const Options& options, bool suggestions) {
  ValidationOptions checking;
  checking.limits = options.limits;
  checking.catalogue = options.catalogue;
  checking.suggestions = suggestions;
  return checking;
}

/// What is wrong with a document, nothing of it left out and no fix looked for.
inline std::vector<Finding> faultsOf(const Criteria& criteria, const Document& document) {
  EvaluateOptions options;
  options.suggestions = false;
  constexpr std::size_t kAll = std::size_t{1} << 30;
  Findings findings(kAll);
  examine(criteria, document, options, findings);
  return findings.take();
}

/// Leaves of a verdict what keeps the text from being read. True when there is nothing of that.
inline bool keepJsonFaults(ValidationResult& result) {
  std::erase_if(result.diagnostics, [](const Diagnostic& diagnostic) {
    const bool isOfText = diagnostic.code.starts_with("json.") || diagnostic.code == "schema.unknown_schema";
    return !isOfText || diagnostic.severity != Severity::kError;
  });
  result.valid = result.diagnostics.empty();
  return result.valid;
}

/// A finding at a node: at its value, or at the opening bracket of an object that lacks something.
inline Finding findingAt(std::string_view code, const Document& document, NodeIndex node, JsonValue::Object params,
                         bool isMissing = false) {
  Finding finding{makeDiagnostic(code), document[node].begin, document[node].end};
  if (isMissing) finding.end = finding.begin + 1;
  finding.diagnostic.instanceLocation = document.pointer(node);
  finding.diagnostic.params = std::move(params);
  return finding;
}

/// Adds findings to a result, which an error among them makes invalid.
inline void add(ValidationResult& result, Findings&& findings, std::string_view text,
                const MessageCatalogue* catalogue) {
  std::vector<Finding> found = findings.take();
  for (const Finding& finding : found) {
    result.valid = result.valid && finding.diagnostic.severity != Severity::kError;
  }
  complete(std::move(found), findings.omitted(), text, catalogue, result.diagnostics);
}

}  // namespace dialproof::internal
