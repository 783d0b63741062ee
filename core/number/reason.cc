#include "number/reason.h"

namespace dialproof::internal {

using i18n::phonenumbers::PhoneNumberUtil;

std::string_view codeOf(PhoneNumberUtil::ErrorType error) {
  switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR: return {};
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return "number.unknown_calling_code";
    case PhoneNumberUtil::NOT_A_NUMBER: return "number.not_a_number";
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return "number.too_short";
    case PhoneNumberUtil::TOO_LONG_NSN: return "number.too_long";
  }
  return {};
}

std::string_view codeOf(LengthVerdict verdict) {
  switch (verdict) {
    case LengthVerdict::kPossible: return "number.not_valid";
    case LengthVerdict::kLocalOnly: return "number.local_only";
    case LengthVerdict::kTooShort: return "number.too_short";
    case LengthVerdict::kTooLong: return "number.too_long";
    case LengthVerdict::kInvalidLength: return "number.invalid_length";
  }
  return {};
}

}  // namespace dialproof::internal
