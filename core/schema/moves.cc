#include "schema/moves.h"

#include <algorithm>
#include <string>

#include "json/pointer.h"
#include "json/writer.h"

namespace dialproof::internal {
namespace {

// All copies of one validation together: keeps the work in proportion to the text however many names are wrong.
constexpr std::size_t kMostTried = std::size_t{1} << 20;

std::size_t countErrors(const std::vector<Finding>& findings) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.diagnostic.severity == Severity::kError;
  }));
}

std::size_t countErrors(JsonFaults& faults) {
  return static_cast<std::size_t>(std::count_if(faults.list().begin(), faults.list().end(), [](const JsonFault& fault) {
    return fault.severity == Severity::kError;
  }));
}

bool isMove(const Suggestion& suggestion) {
  return std::any_of(suggestion.patch.begin(), suggestion.patch.end(),
                     [](const PatchOperation& operation) { return operation.op == PatchOperation::Op::kMove; });
}

// The text with the key at the finding's place replaced by the last name of where it is moved to.
std::string renamed(std::string_view text, const Finding& finding, const Suggestion& suggestion) {
  std::string copy(text.substr(0, finding.begin));
  appendJsonString(copy, pointerTokens(suggestion.patch.front().path).back());
  copy.append(text.substr(finding.end));
  return copy;
}

}  // namespace

void dropHarmfulMoves(const Program& program, std::string_view text, const ReadLimits& limits,
                      const EvaluateOptions& options, std::vector<Finding>& findings) {
  const std::size_t errors = countErrors(findings);
  const bool allKnown = findings.size() < limits.maxFaults;  // else errors may have been left out of the count
  std::size_t tried = 0;
  const auto makesItWorse = [&](const Finding& finding, const Suggestion& suggestion) {
    tried += text.size();
    if (!allKnown || tried > kMostTried) return true;
    const std::string copy = renamed(text, finding, suggestion);
    JsonFaults faults(limits.maxFaults);
    const auto document = Document::read(copy, limits, faults);
    if (!document) return true;
    Findings after(limits.maxFaults);
    evaluate(program, *document, options, after);
    return countErrors(after.take()) + countErrors(faults) > errors;
  };
  for (Finding& finding : findings) {
    auto& suggestions = finding.diagnostic.suggestions;
    std::erase_if(suggestions, [&](const Suggestion& s) { return isMove(s) && makesItWorse(finding, s); });
  }
}

}  // namespace dialproof::internal
