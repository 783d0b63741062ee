#include "number_peer.h"

#include <phonenumbers/phonenumberutil.h>

namespace dialproof::bench {

bool libphonenumberStrict(const std::string& text) {
  using i18n::phonenumbers::PhoneNumberUtil;
  if (!text.starts_with('+')) return false;
  static const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber number;
  if (util.Parse(text, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
  if (!util.IsValidNumber(number)) return false;
  std::string e164;
  util.Format(number, PhoneNumberUtil::E164, &e164);
  return e164 == text;
}

}  // namespace dialproof::bench
