// libphonenumber's answers as our codes.
#pragma once

#include <string_view>

#include "phonenumbers/phonenumberutil.h"
#include "plan/national_prefix.h"

namespace dialproof::internal {

/// The code for a text that did not parse; empty when it did.
std::string_view codeOf(i18n::phonenumbers::PhoneNumberUtil::ErrorType error);

/// The code for a number that is not valid: its length is the reason, or else that it is not assigned.
std::string_view codeOf(LengthVerdict verdict);

}  // namespace dialproof::internal
