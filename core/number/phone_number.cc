// checkNumber: libphonenumber's answers with reasons and places.

#include <optional>
#include <string>
#include <utility>

#include "diagnostic/catalogue.h"
#include "dialproof/number.h"
#include "json/text_position.h"
#include "number/plan.h"
#include "number/reading.h"
#include "number/reason.h"
#include "plan/national_prefix.h"
#include "plan/numbering_plan.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using internal::plan;

std::string format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat as) {
  std::string text;
  plan().Format(number, as, &text);
  return text;
}

// Whether the number is valid, and of which region and type: what libphonenumber's IsValidNumber,
// GetRegionCodeForNumber and GetNumberType answer from dozens of patterns, the automaton made of them answers in one
// walk.
void judge(NumberResult& result) {
  const internal::NumberingPlan& plans = internal::NumberingPlan::current();
  const internal::PlanLabel& label =
      plans.label(internal::walk(plans, plans.root(), std::string_view(result.e164).substr(1)));
  result.valid = label.type != NumberType::kUnknown;
  if (!result.valid) return;
  result.region = plans.regions()[label.region].name();
  result.type = label.type;
}

void addFormats(const PhoneNumber& number, const std::string& dialledFrom, NumberResult& result) {
  result.international = format(number, PhoneNumberUtil::INTERNATIONAL);
  result.national = format(number, PhoneNumberUtil::NATIONAL);
  result.rfc3966 = format(number, PhoneNumberUtil::RFC3966);
  if (dialledFrom.empty()) return;
  const std::string from = internal::upperCase(dialledFrom);
  plan().FormatOutOfCountryCallingNumber(number, from, &result.outOfCountry);
  plan().FormatNumberForMobileDialing(number, from, false, &result.mobileDialing);
}

// Everything there is to say of a number that parsed, but of its length.
void describe(const PhoneNumber& number, const NumberOptions& options, NumberResult& result) {
  result.callingCode = number.country_code();
  plan().GetNationalSignificantNumber(number, &result.nsn);
  result.extension = number.extension();
  result.e164 = format(number, PhoneNumberUtil::E164);
  if (options.formats) addFormats(number, options.dialledFrom, result);
  judge(result);
}

std::optional<internal::Refusal> findUnknownOrigin(const std::string& region) {
  if (region.empty() || isSupportedRegion(region)) return std::nullopt;
  return internal::Refusal{"number.unknown_region", {{"region", region}}};
}

}  // namespace

NumberResult checkNumber(std::string_view text, const NumberOptions& options) {
  NumberResult result;
  result.text = text;
  PhoneNumber number;
  auto refusal = findUnknownOrigin(options.dialledFrom);
  if (!refusal) refusal = internal::readNumber(text, options.defaultRegion, number);
  if (!refusal) {
    describe(number, options, result);
    const auto length = plan().IsPossibleNumberWithReason(number);
    result.possible = length == PhoneNumberUtil::IS_POSSIBLE || length == PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY;
    if (result.valid) return result;
    const std::string_view code = internal::codeOf(length);
    refusal = internal::Refusal{code.empty() ? "number.not_valid" : code};
  }
  result.diagnostics.push_back(internal::toDiagnostic(text, *std::move(refusal), options.catalogue));
  return result;
}

}  // namespace dialproof
