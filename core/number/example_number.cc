#include <optional>
#include <string>

#include "dialproof/phone.h"
#include "number/plan.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

PhoneNumberUtil::PhoneNumberType typeOf(NumberType type) {
  switch (type) {
    case NumberType::kUnknown: return PhoneNumberUtil::UNKNOWN;
    case NumberType::kFixedLine: return PhoneNumberUtil::FIXED_LINE;
    case NumberType::kMobile: return PhoneNumberUtil::MOBILE;
    case NumberType::kFixedLineOrMobile: return PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
    case NumberType::kTollFree: return PhoneNumberUtil::TOLL_FREE;
    case NumberType::kPremiumRate: return PhoneNumberUtil::PREMIUM_RATE;
    case NumberType::kSharedCost: return PhoneNumberUtil::SHARED_COST;
    case NumberType::kVoip: return PhoneNumberUtil::VOIP;
    case NumberType::kPersonalNumber: return PhoneNumberUtil::PERSONAL_NUMBER;
    case NumberType::kPager: return PhoneNumberUtil::PAGER;
    case NumberType::kUan: return PhoneNumberUtil::UAN;
    case NumberType::kVoicemail: return PhoneNumberUtil::VOICEMAIL;
  }
  return PhoneNumberUtil::UNKNOWN;
}

std::string e164(const PhoneNumber& number) {
  std::string text;
  internal::plan().Format(number, PhoneNumberUtil::E164, &text);
  return text;
}

}  // namespace

std::optional<std::string> exampleNumber(std::string_view region, NumberType type) {
  const std::string name = internal::upperCase(region);
  PhoneNumber number;
  const bool exists = type == NumberType::kUnknown
                          ? internal::plan().GetExampleNumber(name, &number)
                          : internal::plan().GetExampleNumberForType(name, typeOf(type), &number);
  if (!exists) return std::nullopt;
  return e164(number);
}

std::optional<std::string> exampleNumberOf(int callingCode) {
  std::string region;
  internal::plan().GetRegionCodeForCountryCode(callingCode, &region);
  if (region != PhoneNumberUtil::kRegionCodeForNonGeoEntity) return exampleNumber(region);
  PhoneNumber number;
  if (!internal::plan().GetExampleNumberForNonGeoEntity(callingCode, &number)) return std::nullopt;
  return e164(number);
}

}  // namespace dialproof
