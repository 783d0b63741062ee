// libphonenumber's answers as our codes.
#pragma once

#include <string_view>

#include "phonenumbers/phonenumberutil.h"

namespace dialproof::internal {

/// The code for a text that did not parse; empty when it did.
std::string_view codeOf(i18n::phonenumbers::PhoneNumberUtil::ErrorType error);

/// The code for a number of impossible length; empty when it is possible.
std::string_view codeOf(i18n::phonenumbers::PhoneNumberUtil::ValidationResult result);

}  // namespace dialproof::internal
