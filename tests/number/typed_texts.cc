#include "number/typed_texts.h"

#include "number/plain_reading.h"
#include "number/written_forms.h"
#include "phonenumbers/phonenumber.pb.h"
#include "phonenumbers/phonenumberutil.h"

namespace dialproof::internal {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

std::string format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat form) {
  std::string text;
  PhoneNumberUtil::GetInstance()->Format(number, form, &text);
  return text;
}

std::string inOne(unsigned code, std::string_view national, std::string_view extension, const WrittenForms& forms) {
  std::string out = "+" + std::to_string(code);
  out.append(" ").append(national).append(" ext ").append(extension);
  return out + " | " + forms.international + " | " + forms.national + " | " + forms.rfc3966;
}

}  // namespace

TypedNumberGenerator::TypedNumberGenerator(std::uint64_t seed) : numbers_(plan_, seed), random_(seed) {}

TypedNumber TypedNumberGenerator::next() {
  static const std::vector<std::string> kPlus{"+", "+", "+", "++", "", "00", "011", "0011 ", "810", "00 ", "+ ", "(+"};
  static const std::vector<std::string> kNationalPrefix{"", "", "", "0", "0", "1", "8", "06", "01", "015", "(0)", "0 "};
  static const std::vector<std::string> kBefore{"",  "",  "",   "",  "",   "tel:", "Tel. ",
                                                " ", "(", "T ", "*", "\t", "[",    "x "};
  static const std::vector<std::string> kBehind{"", "", "", "", " ", ")", ".", "\n", "*", "~", "x", "#", ",", "-"};
  static const std::vector<std::string> kLabels{"x",    "ext.", " ext. ", " x", " ext ", ";ext=", "#",
                                                " x. ", "-x",   "~",      ",",  " int ", "/x",    "ext"};
  const std::string digits = numbers_.next().substr(1);
  const PlanCallingCode* code = plan_.findCallingCode(digits);
  const std::size_t codeLength = code == nullptr ? 0 : std::to_string(code->code).size();
  TypedNumber typed;
  // Mostly at home, sometimes abroad or nowhere.
  if (below(8) != 0) typed.region = anyOf(plan_.regions()).name();
  if (code != nullptr && below(4) != 0) {
    std::vector<std::string_view> homes;
    for (const PlanRegion& region : plan_.regions()) {
      if (region.callingCode == code->code) homes.push_back(region.name());
    }
    if (!homes.empty()) typed.region = anyOf(homes);
  }
  if (typed.region == "001") typed.region.clear();

  std::string text = anyOf(kBefore);
  if (below(2) == 0) {
    text += anyOf(kPlus) + digits.substr(0, codeLength);
    if (below(2) == 0) text += " ";
    if (below(4) == 0) text += anyOf(kNationalPrefix);
  } else {
    text += anyOf(kNationalPrefix);
  }
  text += grouped(std::string_view(digits).substr(codeLength));
  if (below(8) == 0) text += anyOf(kLabels) + std::to_string(below(below(2) == 0 ? 100 : 10'000'000'000));
  typed.text = text + anyOf(kBehind);
  return typed;
}

std::string TypedNumberGenerator::grouped(std::string_view digits) {
  static const std::vector<std::string> kSeparators{" ",  "-", ".", "/", " - ", ")",     " (",
                                                    "] ", "x", ",", "*", "~",   "\u00a0"};
  std::string out;
  const bool isGrouped = below(4) != 0;
  const std::string& usual = kSeparators[below(4)];
  for (const char digit : digits) {
    if (isGrouped && !out.empty() && below(4) == 0) out += below(8) == 0 ? anyOf(kSeparators) : usual;
    out.push_back(digit);
  }
  return out;
}

std::optional<std::string> askOurs(const TypedNumber& typed) {
  const auto number = readPlain(typed.text, Territory::ofRegion(typed.region));
  if (!number) return std::nullopt;
  const auto forms = writeForms(*number);
  if (!forms) return std::nullopt;
  return inOne(number->callingCode, number->national, number->extension, *forms);
}

std::string askLibphonenumber(const TypedNumber& typed) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  const auto error = util.Parse(typed.text, typed.region.empty() ? "ZZ" : typed.region, &number);
  if (error != PhoneNumberUtil::NO_PARSING_ERROR) return "error " + std::to_string(error);
  std::string national;
  util.GetNationalSignificantNumber(number, &national);
  return inOne(static_cast<unsigned>(number.country_code()), national, number.extension(),
               {format(number, PhoneNumberUtil::INTERNATIONAL), format(number, PhoneNumberUtil::NATIONAL),
                format(number, PhoneNumberUtil::RFC3966)});
}

}  // namespace dialproof::internal
