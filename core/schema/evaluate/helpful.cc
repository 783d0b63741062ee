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

template <typename Severities>
Faults count(const Severities& severities) {
  Faults faults;
  for (const Severity severity : severities) {
    if (severity == Severity::kError) ++faults.errors;
    if (severity == Severity::kWarning) ++faults.warnings;
    if (severity == Severity::kHint) ++faults.hints;
  }
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
  std::vector<Severity> severities;
  for (const Finding& finding : findings.take()) severities.push_back(finding.diagnostic.severity);
  for (const JsonFault& fault : jsonFaults.list()) severities.push_back(fault.severity);
  if (findings.omitted() + jsonFaults.omitted() > 0) return std::nullopt;
  return count(severities);
}

bool helps(const Faults& before, const Faults& after, Severity severity) {
  if (severity == Severity::kError) return after.errors < before.errors;
  if (after.errors > before.errors) return false;
  if (severity == Severity::kWarning) return after.warnings < before.warnings;
  return after.warnings <= before.warnings && after.hints < before.hints;
}

}  // namespace

void dropUselessSuggestions(const Criteria& criteria, const Document& document, const ReadLimits& limits,
                            std::vector<Finding>& findings) {
  const std::string_view text = document.text();
  const std::size_t mostTried = std::max(kMostTried, kMostCopies * text.size());
  const bool hasAny = std::any_of(findings.begin(), findings.end(),
                                  [](const Finding& finding) { return !finding.diagnostic.suggestions.empty(); });
  const auto before = hasAny ? faultsOf(criteria, text, limits) : std::nullopt;
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
