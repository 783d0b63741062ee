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

std::string_view codeOf(PhoneNumberUtil::ValidationResult result) {
  switch (result) {
    case PhoneNumberUtil::IS_POSSIBLE: return {};
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return "number.local_only";
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return "number.unknown_calling_code";
    case PhoneNumberUtil::TOO_SHORT: return "number.too_short";
    case PhoneNumberUtil::INVALID_LENGTH: return "number.invalid_length";
    case PhoneNumberUtil::TOO_LONG: return "number.too_long";
  }
  return {};
}

}  // namespace dialproof::internal
