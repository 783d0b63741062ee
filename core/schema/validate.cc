// validate(): text in, diagnostics out.

#include <algorithm>
#include <utility>

#include "diagnostic/catalogue.h"
#include "dialproof/schema.h"
#include "json/document.h"
#include "json/text_position.h"
#include "schema/evaluate.h"
#include "schema/moves.h"
#include "schema/registry.h"
#include "schema/suggest.h"

namespace dialproof {
namespace {

using internal::Findings;
using internal::JsonFaults;

// Evaluation calls itself once or more for each level of the document; this many levels fit any stack we run on.
constexpr std::size_t kDeepest = 512;

Diagnostic unknownSchema(std::string_view schemaId) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.unknown_schema");
  diagnostic.params = {{"schema", schemaId}};
  std::vector<std::string_view> ids;
  for (const SchemaInfo& info : schemas()) ids.push_back(info.id);
  if (auto meant = internal::nearest(schemaId, ids)) diagnostic.params.emplace_back("nearest", *std::move(meant));
  return diagnostic;
}

Diagnostic invalidSchema(const internal::CompileFault& fault) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.invalid_schema");
  diagnostic.params = {{"schema", fault.schema}, {"location", fault.location}, {"reason", fault.reason}};
  return diagnostic;
}

ValidationResult refuse(ValidationResult result, Diagnostic diagnostic, const ValidationOptions& options) {
  internal::finish(diagnostic, options.catalogue);
  result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

void addJsonFaults(JsonFaults& faults, Findings& findings) {
  for (internal::JsonFault& fault : faults.list()) {
    internal::Finding finding{internal::makeDiagnostic(fault.code), fault.begin, fault.end};
    finding.diagnostic.instanceLocation = std::move(fault.instanceLocation);
    finding.diagnostic.params = std::move(fault.params);
    findings.add(std::move(finding));
  }
}

std::vector<Diagnostic> complete(std::vector<internal::Finding> findings, std::string_view text,
                                 const ValidationOptions& options) {
  internal::TextPositions positions(text);
  std::vector<Diagnostic> diagnostics;
  diagnostics.reserve(findings.size() + 1);
  for (internal::Finding& finding : findings) {
    finding.diagnostic.range = positions.range(finding.begin, finding.end);
    internal::finish(finding.diagnostic, options.catalogue);
    diagnostics.push_back(std::move(finding.diagnostic));
  }
  return diagnostics;
}

}  // namespace

ValidationResult validate(std::string_view schemaId, std::string_view jsonText, const ValidationOptions& options) {
  ValidationResult result;
  result.schema = schemaId;
  const auto* compiled = internal::findProgram(schemaId);
  if (compiled == nullptr) return refuse(std::move(result), unknownSchema(schemaId), options);
  if (const auto* fault = std::get_if<internal::CompileFault>(compiled)) {
    return refuse(std::move(result), invalidSchema(*fault), options);
  }

  Findings findings(options.limits.maxDiagnostics);
  JsonFaults faults(options.limits.maxDiagnostics);
  const internal::ReadLimits limits{options.limits.maxBytes, std::min(options.limits.maxDepth, kDeepest),
                                    options.limits.maxDiagnostics};
  const internal::EvaluateOptions evaluateOptions{options.defaultRegion, options.catalogue};
  const auto& program = std::get<internal::Program>(*compiled);
  const auto document = internal::Document::read(jsonText, limits, faults);
  if (document) {
    result.valid = internal::evaluate(program, *document, evaluateOptions, findings) && !faults.hasError();
  }
  addJsonFaults(faults, findings);
  std::vector<internal::Finding> found = findings.take();
  internal::dropHarmfulMoves(program, jsonText, limits, evaluateOptions, found);

  result.diagnostics = complete(std::move(found), jsonText, options);
  if (const std::size_t omitted = findings.omitted() + faults.omitted(); omitted > 0) {
    Diagnostic diagnostic = internal::makeDiagnostic("diagnostics.truncated");
    diagnostic.params = {{"omitted", omitted}};
    internal::finish(diagnostic, options.catalogue);
    result.diagnostics.push_back(std::move(diagnostic));
  }
  return result;
}

ValidationResult refuseSize(std::string_view schemaId, std::size_t bytes, const ValidationOptions& options) {
  if (internal::findProgram(schemaId) == nullptr) return validate(schemaId, {}, options);
  Diagnostic diagnostic = internal::makeDiagnostic("json.size_limit");
  diagnostic.params = {{"maximum", options.limits.maxBytes}, {"actual", bytes}};
  diagnostic.range = Range{};
  ValidationResult result;
  result.schema = schemaId;
  return refuse(std::move(result), std::move(diagnostic), options);
}

}  // namespace dialproof
