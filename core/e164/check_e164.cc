// checkE164: the strict check's fault as a diagnostic, and what the plan knows of the number.

#include <optional>
#include <utility>

#include "diagnostic/catalogue.h"
#include "diagnostic/render_json.h"
#include "dialproof/e164.h"
#include "e164/e164_check.h"
#include "json/text_position.h"
#include "json/writer.h"
#include "plan/strict_check.h"

namespace dialproof {
namespace {

using internal::NumberingPlan;

// The number that libphonenumber reads in a plus and digits.
std::optional<std::string> readDigits(const NumberingPlan& plan, std::string_view text) {
  const bool isDigits = text.starts_with('+') && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
  const auto canonical = isDigits ? internal::canonicalDigits(plan, text.substr(1)) : std::nullopt;
  if (!canonical) return std::nullopt;
  return "+" + std::string(canonical->view());
}

void describe(const NumberingPlan& plan, std::string e164, E164Result& result) {
  result.e164 = std::move(e164);
  const std::string_view digits = std::string_view(result.e164).substr(1);
  const internal::PlanCallingCode& code = *plan.findCallingCode(digits);
  result.callingCode = code.code;
  result.nsn = digits.substr(std::to_string(code.code).size());
  const internal::LengthVerdict length = internal::judgeLength(code, result.nsn.size());
  result.possible = length == internal::LengthVerdict::kPossible || length == internal::LengthVerdict::kLocalOnly;
  const internal::PlanLabel& label = plan.label(internal::walk(plan, plan.root(), digits));
  result.type = label.type;
  if (label.type != NumberType::kUnknown) result.region = plan.regions()[label.region].name();
}

Diagnostic diagnosticOf(internal::E164Fault fault, std::string_view text, const std::optional<std::string>& suggested,
                        const MessageCatalogue* catalogue) {
  Diagnostic diagnostic = internal::makeDiagnostic(fault.code);
  if (fault.isWarning) diagnostic.severity = Severity::kWarning;
  diagnostic.range = internal::TextPositions(text).range(fault.offset, fault.offset + fault.length);
  diagnostic.params = std::move(fault.params);
  if (suggested) {
    std::string title = internal::suggestionTitle(catalogue, "suggestion.replace", {{"value", *suggested}});
    diagnostic.suggestions.push_back({std::move(title), {{PatchOperation::Op::kReplace, "", {}, *suggested}}});
  }
  internal::finish(diagnostic, catalogue);
  return diagnostic;
}

}  // namespace

E164Result checkE164(std::string_view text, const E164Options& options) {
  const NumberingPlan& plan = NumberingPlan::current();
  E164Result result;
  result.text = text;
  auto fault = internal::findE164Fault(text, options.level);
  const auto suggested = fault ? internal::suggestE164(text, options.defaultRegion) : std::nullopt;
  auto read = readDigits(plan, text);
  if (!read) read = suggested;
  if (read) describe(plan, *std::move(read), result);
  result.valid = !fault || fault->isWarning;
  if (fault) result.diagnostics.push_back(diagnosticOf(*std::move(fault), text, suggested, options.catalogue));
  return result;
}

std::string renderJson(const E164Result& result) {
  std::string out;
  internal::JsonObjectWriter object(out);
  object.member("text", result.text);
  object.member("valid", result.valid);
  object.member("possible", result.possible);
  if (!result.region.empty()) object.member("region", result.region);
  object.member("type", toString(result.type));
  if (!result.e164.empty()) {
    object.member("e164", result.e164);
    object.member("callingCode", result.callingCode);
    object.member("nsn", result.nsn);
  }
  object.key("diagnostics");
  internal::appendDiagnostics(out, result.diagnostics);
  object.close();
  return out;
}

}  // namespace dialproof
