// The one instance of libphonenumber that every question goes to.
#pragma once

#include <string>
#include <string_view>

#include "phonenumbers/phonenumberutil.h"

namespace dialproof::internal {

/// libphonenumber, silent: it writes nothing to the terminal.
const i18n::phonenumbers::PhoneNumberUtil& plan();

/// libphonenumber's name for "no default region".
inline constexpr const char* kNoRegion = "ZZ";

/// A region code in capitals.
std::string upperCase(std::string_view region);

}  // namespace dialproof::internal
