#include "plan/differential.h"

#include <map>
#include <set>

#include "phonenumbers/phonenumber.pb.h"
#include "phonenumbers/phonenumberutil.h"
#include "plan/strict_check.h"

namespace dialproof::internal {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

std::string_view reasonOf(PhoneNumberUtil::ErrorType error) {
  switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR: return "";
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return "number.unknown_calling_code";
    case PhoneNumberUtil::TOO_LONG_NSN: return "number.too_long";
    case PhoneNumberUtil::NOT_A_NUMBER:
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return "number.too_short";
  }
  return "";
}

std::string_view reasonOf(PhoneNumberUtil::ValidationResult result) {
  switch (result) {
    case PhoneNumberUtil::IS_POSSIBLE: return "number.not_valid";
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return "number.local_only";
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return "number.unknown_calling_code";
    case PhoneNumberUtil::TOO_SHORT: return "number.too_short";
    case PhoneNumberUtil::INVALID_LENGTH: return "number.invalid_length";
    case PhoneNumberUtil::TOO_LONG: return "number.too_long";
  }
  return "";
}

NumberType typeOf(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return NumberType::kFixedLine;
    case PhoneNumberUtil::MOBILE: return NumberType::kMobile;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return NumberType::kFixedLineOrMobile;
    case PhoneNumberUtil::TOLL_FREE: return NumberType::kTollFree;
    case PhoneNumberUtil::PREMIUM_RATE: return NumberType::kPremiumRate;
    case PhoneNumberUtil::SHARED_COST: return NumberType::kSharedCost;
    case PhoneNumberUtil::VOIP: return NumberType::kVoip;
    case PhoneNumberUtil::PERSONAL_NUMBER: return NumberType::kPersonalNumber;
    case PhoneNumberUtil::PAGER: return NumberType::kPager;
    case PhoneNumberUtil::UAN: return NumberType::kUan;
    case PhoneNumberUtil::VOICEMAIL: return NumberType::kVoicemail;
    case PhoneNumberUtil::UNKNOWN: return NumberType::kUnknown;
  }
  return NumberType::kUnknown;
}

std::string describe(std::string_view region, NumberType type) {
  return "valid " + std::string(region) + " " + std::string(toString(type));
}

std::string describe(const NumberingPlan& plan, std::string_view text, E164Level level) {
  const StrictResult result = checkStrict(plan, text, level);
  if (result.verdict == E164Verdict::kNotCanonical) {
    return std::string(codeOf(result.verdict)) + " +" + std::string(canonicalDigits(plan, text.substr(1))->view());
  }
  if (result.verdict != E164Verdict::kValid) return std::string(codeOf(result.verdict));
  if (result.type == NumberType::kUnknown) return "possible";
  return describe(plan.regions()[result.region].name(), result.type);
}

std::string join(const std::string& valid, const std::string& possible) {
  return valid == possible ? valid : valid + " / " + possible;
}

// A number's states and the digits that lead there, of one calling code.
class PathCollector {
 public:
  PathCollector(const NumberingPlan& plan, std::vector<std::string>& numbers) : plan_(plan), numbers_(numbers) {}

  void visit(StateId state, const std::string& digits) {
    if (state == 0 || !visited_.insert(state).second) return;
    numbers_.push_back(digits);
    for (unsigned digit = 0; digit < 10; ++digit) {
      const std::string longer = digits + static_cast<char>('0' + digit);
      const StateId to = plan_.next(state, digit);
      numbers_.push_back(to == 0 ? longer : longer + shortestEnd(to));
      if (to == 0) numbers_.push_back(longer + offEnd(state));
      visit(to, longer);
    }
  }

 private:
  // The fewest digits from here to the end of a number.
  const std::string& shortestEnd(StateId state) {
    const auto [place, isNew] = ends_.try_emplace(state);
    if (!isNew || plan_.label(state).type != NumberType::kUnknown) return place->second;
    std::string best(32, '0');
    for (unsigned digit = 0; digit < 10; ++digit) {
      const StateId to = plan_.next(state, digit);
      if (to == 0) continue;
      std::string end = static_cast<char>('0' + digit) + shortestEnd(to);
      if (end.size() < best.size()) best = std::move(end);
    }
    return ends_[state] = std::move(best);
  }

  // As many digits as would have made a number, after one that makes none.
  std::string offEnd(StateId state) {
    const std::string& end = shortestEnd(state);
    return end.empty() ? std::string() : end.substr(1);
  }

  const NumberingPlan& plan_;
  std::vector<std::string>& numbers_;
  std::set<StateId> visited_;
  std::map<StateId, std::string> ends_;
};

}  // namespace

std::string askLibphonenumber(const std::string& text) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  const auto error = util.Parse(text, "ZZ", &number);
  if (error != PhoneNumberUtil::NO_PARSING_ERROR) return std::string(reasonOf(error));
  const bool isValid = util.IsValidNumber(number);
  const auto length = util.IsPossibleNumberWithReason(number);
  if (!isValid && length != PhoneNumberUtil::IS_POSSIBLE) return std::string(reasonOf(length));
  std::string canonical;
  util.Format(number, PhoneNumberUtil::E164, &canonical);
  const bool isCanonical = canonical == text;
  const std::string otherwise = "number.not_canonical " + canonical;
  if (!isValid) return join("number.not_valid", isCanonical ? "possible" : otherwise);
  if (!isCanonical) return otherwise;
  std::string region;
  util.GetRegionCodeForNumber(number, &region);
  return describe(region, typeOf(util.GetNumberType(number)));
}

std::string askPlan(const NumberingPlan& plan, std::string_view text) {
  return join(describe(plan, text, E164Level::kValid), describe(plan, text, E164Level::kPossible));
}

std::vector<std::string> numbersOnEveryPath(const NumberingPlan& plan) {
  std::vector<std::string> numbers;
  for (const PlanCallingCode& code : plan.callingCodes()) {
    const std::string digits = "+" + std::to_string(code.code);
    PathCollector(plan, numbers).visit(walk(plan, plan.root(), digits.substr(1)), digits);
  }
  return numbers;
}

std::string NumberGenerator::next() {
  if (below(64) == 0) {
    std::string digits = "+" + std::string(1, static_cast<char>('1' + below(9)));
    for (std::size_t length = below(20); length > 0; --length) digits.push_back(digit());
    return digits;
  }
  const PlanCallingCode& code = plan_.callingCodes()[below(plan_.callingCodes().size())];
  std::string digits = "+" + std::to_string(code.code);
  switch (below(8)) {
    case 0:  // of any digits
      for (std::size_t length = below(16); length > 0; --length) digits.push_back(digit());
      return digits;
    case 1: {  // a national prefix, or what may be one
      static const std::vector<std::string> kPrefixes{"0",  "00",  "1",   "8",  "80", "06", "01",
                                                      "90", "015", "011", "15", "10", "02", "09"};
      const std::string prefix = kPrefixes[below(kPrefixes.size())];
      std::string whole = along(digits);
      return whole.insert(digits.size(), prefix);
    }
    case 2:
    case 3:
    case 4: {
      std::string whole = along(digits);
      for (std::size_t slips = 1 + below(2); slips > 0; --slips) slip(whole);
      return whole;
    }
    default: return along(digits);
  }
}

// Along the plan to the end of a number; from there on it may go on.
std::string NumberGenerator::along(std::string digits) {
  StateId state = walk(plan_, plan_.root(), std::string_view(digits).substr(1));
  while (state != 0 && digits.size() <= kMostDigits) {
    if (plan_.label(state).type != NumberType::kUnknown && below(3) != 0) return digits;
    const std::size_t first = below(10);
    StateId to = 0;
    for (std::size_t turn = 0; turn < 10 && to == 0; ++turn) {
      const auto tried = static_cast<unsigned>((first + turn) % 10);
      to = plan_.next(state, tried);
      if (to != 0) digits.push_back(static_cast<char>('0' + tried));
    }
    state = to;
  }
  return digits;
}

void NumberGenerator::slip(std::string& digits) {
  const std::size_t place = 1 + below(digits.size() - 1);
  switch (below(5)) {
    case 0: digits.insert(place, 1, digit()); break;
    case 1:
      if (digits.size() > 2) digits.erase(place, 1);
      break;
    case 2: digits.push_back(digit()); break;
    case 3: std::swap(digits[place], digits[1 + below(digits.size() - 1)]); break;
    default: digits[place] = digit();
  }
  if (digits[1] == '0') digits[1] = '1';
}

}  // namespace dialproof::internal
