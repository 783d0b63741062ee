// checkNumber and checkE164: libphonenumber's answers with reasons and places.

#include <optional>
#include <string>
#include <utility>

#include "diagnostic/catalogue.h"
#include "dialproof/number.h"
#include "e164/e164_check.h"
#include "json/text_position.h"
#include "number/plan.h"
#include "number/reading.h"
#include "number/reason.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using internal::plan;

NumberType typeOf(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return NumberType::kFixedLine;
    case PhoneNumberUtil::MOBILE: return NumberType::kMobile;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return NumberType::kFixedLineOrMobile;
    case PhoneNumberUtil::TOLL_FREE: return NumberType::kTollFree;
    case PhoneNumberUtil::PREMIUM_RATE: return NumberType::kPremiumRate;
    case PhoneNumberUtil::SHARED_COST: return NumberType::kSharedCost;
    case PhoneNumberUtil::VOIP: return NumberType::kVoip;
    case PhoneNumberUtil::PERSONAL_NUMBER: return NumberType::kPersonalNumber;
    case PhoneNumberUtil::PAGER: return NumberType::kPager;
    case PhoneNumberUtil::UAN: return NumberType::kUan;
    case PhoneNumberUtil::VOICEMAIL: return NumberType::kVoicemail;
    case PhoneNumberUtil::UNKNOWN: return NumberType::kUnknown;
  }
  return NumberType::kUnknown;
}

std::string format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat as) {
  std::string text;
  plan().Format(number, as, &text);
  return text;
}

// Everything there is to say of a number that parsed; the caller judges.
void describe(const PhoneNumber& number, const std::string& dialledFrom, NumberResult& result) {
  result.possible = plan().IsPossibleNumber(number);
  result.callingCode = number.country_code();
  plan().GetNationalSignificantNumber(number, &result.nsn);
  result.extension = number.extension();
  result.e164 = format(number, PhoneNumberUtil::E164);
  result.international = format(number, PhoneNumberUtil::INTERNATIONAL);
  result.national = format(number, PhoneNumberUtil::NATIONAL);
  result.rfc3966 = format(number, PhoneNumberUtil::RFC3966);
  if (!dialledFrom.empty()) {
    const std::string from = internal::upperCase(dialledFrom);
    plan().FormatOutOfCountryCallingNumber(number, from, &result.outOfCountry);
    plan().FormatNumberForMobileDialing(number, from, false, &result.mobileDialing);
  }
  if (!plan().IsValidNumber(number)) return;
  plan().GetRegionCodeForNumber(number, &result.region);
  result.type = typeOf(plan().GetNumberType(number));
}

Diagnostic toDiagnostic(std::string_view text, internal::E164Fault fault, const NumberOptions& options) {
  Diagnostic diagnostic = internal::makeDiagnostic(fault.code);
  diagnostic.range = internal::TextPositions(text).range(fault.offset, fault.offset + fault.length);
  diagnostic.params = std::move(fault.params);
  if (auto meant = internal::suggestE164(text, options.defaultRegion)) {
    std::string title = internal::suggestionTitle(options.catalogue, "suggestion.replace", {{"value", *meant}});
    diagnostic.suggestions.push_back({std::move(title), {{PatchOperation::Op::kReplace, "", {}, *std::move(meant)}}});
  }
  internal::finish(diagnostic, options.catalogue);
  if (fault.isWarning) diagnostic.severity = Severity::kWarning;
  return diagnostic;
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
    describe(number, options.dialledFrom, result);
    result.valid = plan().IsValidNumber(number);
    if (result.valid) return result;
    const std::string_view code = internal::codeOf(plan().IsPossibleNumberWithReason(number));
    refusal = internal::Refusal{code.empty() ? "number.not_valid" : code};
  }
  result.diagnostics.push_back(internal::toDiagnostic(text, *std::move(refusal), options.catalogue));
  return result;
}

NumberResult checkE164(std::string_view text, const NumberOptions& options) {
  NumberResult result;
  result.text = text;
  PhoneNumber number;
  auto fault = internal::findE164Fault(text, options.level);
  const bool parses = plan().Parse(result.text, internal::kNoRegion, &number) == PhoneNumberUtil::NO_PARSING_ERROR;
  if (parses) describe(number, {}, result);
  result.valid = internal::identifyE164(text).has_value();
  if (fault) result.diagnostics.push_back(toDiagnostic(text, *std::move(fault), options));
  return result;
}

}  // namespace dialproof
