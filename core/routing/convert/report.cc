#include "routing/convert/report.h"

#include <charconv>
#include <utility>

#include "diagnostic/catalogue.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kTruncated = "diagnostics.truncated";

std::size_t omittedBy(const Diagnostic& truncated) {
  std::size_t omitted = 0;
  const std::string& number = truncated.params.front().second.asNumber()->literal;
  std::from_chars(number.data(), number.data() + number.size(), omitted);
  return omitted;
}

}  // namespace

void Report::take(std::vector<Diagnostic> diagnostics) {
  diagnostics_ = std::move(diagnostics);
  if (diagnostics_.empty() || diagnostics_.back().code != kTruncated) return;
  omitted_ = omittedBy(diagnostics_.back());
  diagnostics_.pop_back();
}

void Report::tell(std::string_view code, JsonValue::Object params) {
  Diagnostic diagnostic = makeDiagnostic(code);
  diagnostic.params = std::move(params);
  diagnostic.range = positions_.range(0, 0);
  add(std::move(diagnostic));
}

void Report::tell(std::string_view code, const Document& source, NodeIndex node, JsonValue::Object params) {
  Diagnostic diagnostic = makeDiagnostic(code);
  const Node& place = source[node];
  const bool atKey = source.hasKey(node);
  diagnostic.instanceLocation = source.pointer(node);
  diagnostic.range = positions_.range(atKey ? place.keyBegin : place.begin, atKey ? place.keyEnd : place.end);
  diagnostic.params = std::move(params);
  add(std::move(diagnostic));
}

void Report::tellOfAnswer(std::string_view code, std::string place, JsonValue::Object params,
                          std::optional<Condition> because) {
  Diagnostic diagnostic = makeDiagnostic(code);
  diagnostic.instanceLocation = std::move(place);
  diagnostic.params = std::move(params);
  diagnostic.because = std::move(because);
  add(std::move(diagnostic));
}

void Report::add(Diagnostic diagnostic) {
  if (diagnostics_.size() >= options_.limits.maxDiagnostics) {
    ++omitted_;
    return;
  }
  internal::finish(diagnostic, options_.catalogue);
  diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Report::finish() && {
  if (omitted_ > 0) {
    Diagnostic truncated = makeDiagnostic(kTruncated);
    truncated.params = {{"omitted", omitted_}};
    internal::finish(truncated, options_.catalogue);
    diagnostics_.push_back(std::move(truncated));
  }
  return std::move(diagnostics_);
}

}  // namespace dialproof::internal
