#include "schema/evaluate/helpful.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "json/edit.h"

namespace dialproof::internal {
namespace {

// All copies of one validation together, in bytes: this, or so many times the text.
constexpr std::size_t kMostTried = std::size_t{1} << 20;
constexpr std::size_t kMostCopies = 8;
// A document with more faults than this gets no suggestions: whether one helps would not show.
constexpr std::size_t kMostFaults = 1000;

struct Faults {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t hints = 0;
};

void count(Severity severity, Faults& faults) {
  switch (severity) {
    case Severity::kError: ++faults.errors; break;
    case Severity::kWarning: ++faults.warnings; break;
    case Severity::kHint: ++faults.hints; break;
  }
}

// nullopt: too much to count.
std::optional<Faults> count(const std::vector<Finding>& findings) {
  if (findings.size() > kMostFaults) return std::nullopt;
  Faults faults;
  for (const Finding& finding : findings) count(finding.diagnostic.severity, faults);
  return faults;
}

// nullopt: no JSON, or too much to count.
std::optional<Faults> faultsOf(const Criteria& criteria, std::string_view text, const ReadLimits& limits) {
  ReadLimits counting = limits;
  counting.maxFaults = kMostFaults;
  JsonFaults jsonFaults(counting.maxFaults);
  const auto document = Document::read(text, counting, jsonFaults);
  if (!document) return std::nullopt;
  EvaluateOptions options;
  options.suggestions = false;
  Findings findings(kMostFaults);
  examine(criteria, *document, options, findings);
  auto faults = count(findings.take());
  if (!faults || findings.omitted() + jsonFaults.omitted() > 0) return std::nullopt;
  for (const JsonFault& fault : jsonFaults.list()) count(fault.severity, *faults);
  return faults;
}

bool helps(const Faults& before, const Faults& after, Severity severity) {
  if (severity == Severity::kError) return after.errors < before.errors;
  if (after.errors > before.errors) return false;
  if (severity == Severity::kWarning) return after.warnings < before.warnings;
  return after.warnings <= before.warnings && after.hints < before.hints;
}

}  // namespace

void dropUselessSuggestions(const Criteria& criteria, const Document& document, const ReadLimits& limits, bool areAll,
                            std::vector<Finding>& findings) {
  const std::string_view text = document.text();
  const std::size_t mostTried = std::max(kMostTried, kMostCopies * text.size());
  const bool hasAny = std::any_of(findings.begin(), findings.end(),
                                  [](const Finding& finding) { return !finding.diagnostic.suggestions.empty(); });
  if (!hasAny) return;
  const auto before = areAll ? count(findings) : faultsOf(criteria, text, limits);
  std::size_t tried = 0;
  const auto isUseless = [&](const Finding& finding, const Suggestion& suggestion) {
    tried += text.size();
    if (!before || tried > mostTried) return true;
    const auto copy = edited(document, suggestion.patch.front());
    const auto after = copy ? faultsOf(criteria, *copy, limits) : std::nullopt;
    return !after || !helps(*before, *after, finding.diagnostic.severity);
  };
  for (Finding& finding : findings) {
    std::erase_if(finding.diagnostic.suggestions, [&](const Suggestion& s) { return isUseless(finding, s); });
  }
}

}  // namespace dialproof::internal
