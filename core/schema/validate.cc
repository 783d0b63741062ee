#include "schema/validate.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "diagnostic/catalogue.h"
#include "json/document.h"
#include "json/reader.h"
#include "json/text_position.h"
#include "schema/evaluate/helpful.h"

namespace dialproof::internal {
namespace {

// The reader's memory is kept from one text to the next, but not that of a large one.
constexpr std::size_t kLargestKept = std::size_t{1} << 20;

void addJsonFaults(JsonFaults& faults, Findings& findings) {
  for (JsonFault& fault : faults.list()) {
    Finding finding{makeDiagnostic(fault.code), fault.begin, fault.end};
    finding.diagnostic.instanceLocation = std::move(fault.instanceLocation);
    finding.diagnostic.params = std::move(fault.params);
    findings.add(std::move(finding));
  }
}

void read(DocumentReader& reader, const Criteria& criteria, std::string_view text, const ValidationOptions& options,
          ValidationResult& result) {
  Findings findings(options.limits.maxDiagnostics);
  JsonFaults faults(options.limits.maxDiagnostics);
  const ReadLimits limits{options.limits.maxBytes, std::min(options.limits.maxDepth, kDeepestDocument),
                          options.limits.maxDiagnostics, options.comments};
  const EvaluateOptions evaluateOptions{options.defaultRegion, options.catalogue, options.suggestions,
                                        options.annotations ? &result.annotations : nullptr};
  const bool readable = reader.read(text, limits, faults);
  if (readable) result.valid = examine(criteria, reader.document(), evaluateOptions, findings) && !faults.hasError();
  addJsonFaults(faults, findings);
  std::vector<Finding> found = findings.take();
  const std::size_t omitted = findings.omitted() + faults.omitted();
  if (found.empty() && omitted == 0) return;
  if (readable && options.suggestions) {
    dropUselessSuggestions(criteria, reader.document(), limits, omitted == 0, found);
  }
  complete(std::move(found), omitted, text, options.catalogue, result.diagnostics);
}

}  // namespace

void complete(std::vector<Finding> findings, std::size_t omitted, std::string_view text,
              const MessageCatalogue* catalogue, std::vector<Diagnostic>& diagnostics) {
  TextPositions positions(text);
  diagnostics.reserve(findings.size() + 1);
  for (Finding& finding : findings) {
    finding.diagnostic.range = positions.range(finding.begin, finding.end);
    finish(finding.diagnostic, catalogue);
    diagnostics.push_back(std::move(finding.diagnostic));
  }
  if (omitted == 0) return;
  Diagnostic diagnostic = makeDiagnostic("diagnostics.truncated");
  diagnostic.params = {{"omitted", omitted}};
  finish(diagnostic, catalogue);
  diagnostics.push_back(std::move(diagnostic));
}

ValidationResult validateText(const Criteria& criteria, std::string_view text, const ValidationOptions& options) {
  static thread_local DocumentReader kept;
  ValidationResult result;
  if (text.size() <= kLargestKept) {
    read(kept, criteria, text, options, result);
  } else {
    DocumentReader reader;
    read(reader, criteria, text, options, result);
  }
  return result;
}

}  // namespace dialproof::internal

namespace dialproof {

std::optional<Schema> Schema::load(std::string_view bytes) {
  auto loaded = internal::Program::load(bytes);
  auto* program = std::get_if<internal::Program>(&loaded);
  if (program == nullptr) return std::nullopt;
  return Schema(std::make_shared<const internal::Criteria>(internal::Criteria{std::move(*program)}));
}

std::string_view Schema::bytes() const { return criteria_->program.bytes(); }

ValidationResult Schema::validate(std::string_view jsonText, const ValidationOptions& options) const {
  return internal::validateText(*criteria_, jsonText, options);
}

}  // namespace dialproof
