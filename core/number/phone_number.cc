// checkNumber and checkE164: libphonenumber's answers with reasons and places.

#include <algorithm>
#include <utility>

#include "diagnostic/catalogue.h"
#include "dialproof/number.h"
#include "e164/e164_check.h"
#include "json/text_position.h"
#include "json/utf8.h"
#include "number/plan.h"
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
void describe(const PhoneNumber& number, NumberResult& result) {
  result.possible = plan().IsPossibleNumber(number);
  result.callingCode = number.country_code();
  plan().GetNationalSignificantNumber(number, &result.nsn);
  result.extension = number.extension();
  result.e164 = format(number, PhoneNumberUtil::E164);
  result.international = format(number, PhoneNumberUtil::INTERNATIONAL);
  result.national = format(number, PhoneNumberUtil::NATIONAL);
  result.rfc3966 = format(number, PhoneNumberUtil::RFC3966);
  if (!plan().IsValidNumber(number)) return;
  plan().GetRegionCodeForNumber(number, &result.region);
  result.type = typeOf(plan().GetNumberType(number));
}

void addDiagnostic(NumberResult& result, std::string_view code, std::size_t begin, std::size_t end,
                   JsonValue::Object params, std::optional<std::string> suggestion, const NumberOptions& options) {
  Diagnostic diagnostic = internal::makeDiagnostic(code);
  diagnostic.range = internal::TextPositions(result.text).range(begin, end);
  diagnostic.params = std::move(params);
  if (suggestion) {
    std::string title = internal::suggestionTitle(options.catalogue, "suggestion.replace", {{"value", *suggestion}});
    diagnostic.suggestions.push_back(
        {std::move(title), {{PatchOperation::Op::kReplace, "", {}, *std::move(suggestion)}}});
  }
  internal::finish(diagnostic, options.catalogue);
  result.diagnostics.push_back(std::move(diagnostic));
}

// Whether a plus stands before the number: then its first digits are a calling code.
bool hasCallingCode(std::string_view text) {
  const std::size_t plus = std::min(text.find('+'), text.find("＋"));
  return plus < text.find_first_of("0123456789");
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

NumberResult checkNumber(std::string_view text, const NumberOptions& options) {
  NumberResult result;
  result.text = text;
  const auto refuse = [&](std::string_view code, JsonValue::Object params = {}) {
    addDiagnostic(result, code, 0, text.size(), std::move(params), std::nullopt, options);
  };
  if (isBlank(text)) {
    refuse("number.empty");
    return result;
  }
  const bool hasRegion = !options.defaultRegion.empty();
  if (hasRegion && !isSupportedRegion(options.defaultRegion)) {
    refuse("number.unknown_region", {{"region", options.defaultRegion}});
    return result;
  }
  // libphonenumber reads on from the first digit it finds, whatever the bytes around it are.
  if (internal::findInvalidUtf8(text) != std::string_view::npos) {
    refuse("number.not_a_number");
    return result;
  }

  PhoneNumber number;
  const std::string region = hasRegion ? internal::upperCase(options.defaultRegion) : internal::kNoRegion;
  const auto error = plan().Parse(result.text, region, &number);
  if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
    const bool lacksRegion =
        error == PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR && !hasRegion && !hasCallingCode(text);
    refuse(lacksRegion ? "number.region_needed" : internal::codeOf(error));
    return result;
  }
  describe(number, result);
  result.valid = plan().IsValidNumber(number);
  if (result.valid) return result;
  const std::string_view code = internal::codeOf(plan().IsPossibleNumberWithReason(number));
  refuse(code.empty() ? "number.not_valid" : code);
  return result;
}

NumberResult checkE164(std::string_view text, const NumberOptions& options) {
  NumberResult result;
  result.text = text;
  PhoneNumber number;
  auto fault = internal::findE164Fault(text, options.level);
  const bool parses = plan().Parse(result.text, internal::kNoRegion, &number) == PhoneNumberUtil::NO_PARSING_ERROR;
  if (parses) describe(number, result);
  result.valid = internal::identifyE164(text).has_value();
  if (fault) {
    const bool isWarning = fault->isWarning;
    addDiagnostic(result, fault->code, fault->offset, fault->offset + fault->length, std::move(fault->params),
                  internal::suggestE164(text, options.defaultRegion), options);
    if (isWarning) result.diagnostics.back().severity = Severity::kWarning;
  }
  return result;
}

}  // namespace dialproof
