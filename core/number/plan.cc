#include "number/plan.h"

#include <algorithm>

#include "phonenumbers/logger.h"

namespace dialproof::internal {

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil& plan() {
  static const PhoneNumberUtil& instance = []() -> const PhoneNumberUtil& {
    PhoneNumberUtil* util = PhoneNumberUtil::GetInstance();
    util->SetLogger(new NullLogger);  // which takes ownership
    return *util;
  }();
  return instance;
}

std::string upperCase(std::string_view region) {
  std::string out(region);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

}  // namespace dialproof::internal
