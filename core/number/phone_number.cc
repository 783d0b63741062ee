// checkNumber: libphonenumber's answers with reasons and places. Most of them are found without it.

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "diagnostic/catalogue.h"
#include "dialproof/number.h"
#include "number/plan.h"
#include "number/reading.h"
#include "number/reason.h"
#include "number/territory.h"
#include "number/written_forms.h"
#include "plan/national_prefix.h"
#include "plan/numbering_plan.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using internal::plan;
using internal::ReadNumber;
using internal::Refusal;

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

std::string format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat as) {
  std::string text;
  plan().Format(number, as, &text);
  return text;
}

internal::WrittenForms formsOf(const ReadNumber& number) {
  if (auto forms = internal::writeForms(number)) return *std::move(forms);
  const PhoneNumber asked = internal::toPhoneNumber(number);
  return {format(asked, PhoneNumberUtil::INTERNATIONAL), format(asked, PhoneNumberUtil::NATIONAL),
          format(asked, PhoneNumberUtil::RFC3966)};
}

void addFormats(const ReadNumber& number, const std::string& dialledFrom, NumberResult& result) {
  internal::WrittenForms forms = formsOf(number);
  result.international = std::move(forms.international);
  result.national = std::move(forms.national);
  result.rfc3966 = std::move(forms.rfc3966);
  if (dialledFrom.empty()) return;
  const PhoneNumber asked = internal::toPhoneNumber(number);
  const std::string from = internal::upperCase(dialledFrom);
  plan().FormatOutOfCountryCallingNumber(asked, from, &result.outOfCountry);
  plan().FormatNumberForMobileDialing(asked, from, false, &result.mobileDialing);
}

// Everything there is to say of a number that parsed, but of its length.
void describe(ReadNumber number, const NumberOptions& options, NumberResult& result) {
  result.callingCode = static_cast<int>(number.callingCode);
  result.e164 = "+" + std::to_string(number.callingCode) + number.national;
  if (options.formats) addFormats(number, options.dialledFrom, result);
  result.nsn = std::move(number.national);
  result.extension = std::move(number.extension);
  judge(result);
}

std::optional<Refusal> findUnknownOrigin(const std::string& region) {
  if (region.empty() || isSupportedRegion(region)) return std::nullopt;
  return Refusal{"number.unknown_region", {{"region", region}}};
}

// The number of a text that is one; else why it is none.
std::optional<Refusal> check(std::string_view text, const NumberOptions& options, NumberResult& result) {
  if (auto refusal = findUnknownOrigin(options.dialledFrom)) return refusal;
  auto read = internal::readNumber(text, options.defaultRegion);
  if (auto* refusal = std::get_if<Refusal>(&read)) return std::move(*refusal);
  describe(std::move(*std::get_if<ReadNumber>(&read)), options, result);
  const auto& territory = *internal::Territory::ofCallingCode(static_cast<unsigned>(result.callingCode));
  const internal::LengthVerdict length = territory.judgeLength(result.nsn.size());
  result.possible = length == internal::LengthVerdict::kPossible || length == internal::LengthVerdict::kLocalOnly;
  if (result.valid) return std::nullopt;
  return Refusal{internal::codeOf(length)};
}

}  // namespace

NumberResult checkNumber(std::string_view text, const NumberOptions& options) {
  NumberResult result;
  result.text = text;
  if (auto refusal = check(text, options, result)) {
    result.diagnostics.push_back(internal::toDiagnostic(text, *std::move(refusal), options.catalogue));
  }
  return result;
}

}  // namespace dialproof
