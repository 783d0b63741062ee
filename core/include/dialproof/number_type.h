// What a phone number is for, in libphonenumber's terms.
#pragma once

#include <string_view>

namespace dialproof {

enum class NumberType : unsigned char {
  kUnknown,
  kFixedLine,
  kMobile,
  kFixedLineOrMobile,
  kTollFree,
  kPremiumRate,
  kSharedCost,
  kVoip,
  kPersonalNumber,
  kPager,
  kUan,
  kVoicemail,
};

/// "fixed_line", "mobile", "fixed_line_or_mobile", "toll_free", … ; "unknown" when the number is not valid.
std::string_view toString(NumberType type);

}  // namespace dialproof
