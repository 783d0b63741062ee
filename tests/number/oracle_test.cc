// Every answer held against libphonenumber itself, asked directly: all regions, all types, and numbers near theirs.

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialproof/e164.h"
#include "dialproof/number.h"
#include "phonenumbers/phonenumber.pb.h"
#include "phonenumbers/phonenumberutil.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil& oracle() { return *PhoneNumberUtil::GetInstance(); }

std::string between(const std::string& text, std::string_view before, std::string_view behind) {
  const std::size_t begin = text.find(before);
  if (begin == std::string::npos) return {};
  const std::size_t start = begin + before.size();
  return text.substr(start, text.find(behind, start) - start);
}

std::string format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat form) {
  std::string text;
  oracle().Format(number, form, &text);
  return text;
}

struct Example {
  std::string region;
  PhoneNumber number;
};

// The example numbers of every region and type, from the metadata's source: the library itself carries the lite
// metadata, which has none.
std::vector<Example> exampleNumbers() {
  std::ifstream stream(LIBPHONENUMBER_METADATA);
  std::vector<Example> examples;
  std::string region;
  int callingCode = 0;
  for (std::string line; std::getline(stream, line);) {
    if (line.find("<territory ") != std::string::npos) region = between(line, "id=\"", "\"");
    // The attributes of a territory may stand on lines of their own.
    if (const std::string code = between(line, "countryCode=\"", "\""); !code.empty()) callingCode = std::stoi(code);
    const std::string digits = between(line, "<exampleNumber>", "</exampleNumber>");
    if (digits.empty()) continue;
    PhoneNumber number;
    if (oracle().Parse("+" + std::to_string(callingCode) + digits, "ZZ", &number) ==
        PhoneNumberUtil::NO_PARSING_ERROR) {
      examples.push_back({region, number});
    }
  }
  return examples;
}

// The number, and what a slip of the finger makes of it: a digit too many or too few, another digit, two swapped.
std::vector<std::string> variantsOf(const std::string& e164) {
  std::vector<std::string> variants{e164, e164 + "0", e164 + "12345", e164.substr(0, e164.size() - 1)};
  for (std::size_t place = 1; place < e164.size(); ++place) {
    std::string changed = e164;
    changed[place] = changed[place] == '9' ? '0' : static_cast<char>(changed[place] + 1);
    variants.push_back(changed);
  }
  const std::size_t middle = e164.size() / 2;
  std::string swapped = e164;
  std::swap(swapped[middle], swapped[middle + 1]);
  variants.push_back(std::move(swapped));
  variants.push_back(e164.substr(0, middle) + "0" + e164.substr(middle));
  variants.push_back(e164.substr(0, middle) + e164.substr(middle + 1));
  return variants;
}

std::string_view typeName(PhoneNumberUtil::PhoneNumberType type) {
  static constexpr std::string_view kNames[] = {"fixed_line", "mobile",          "fixed_line_or_mobile",
                                                "toll_free",  "premium_rate",    "shared_cost",
                                                "voip",       "personal_number", "pager",
                                                "uan",        "voicemail",       "unknown"};
  return kNames[type];
}

std::string_view codeOf(PhoneNumberUtil::ValidationResult reason) {
  switch (reason) {
    case PhoneNumberUtil::IS_POSSIBLE: return "number.not_valid";
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return "number.local_only";
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return "number.unknown_calling_code";
    case PhoneNumberUtil::TOO_SHORT: return "number.too_short";
    case PhoneNumberUtil::INVALID_LENGTH: return "number.invalid_length";
    case PhoneNumberUtil::TOO_LONG: return "number.too_long";
  }
  return "";
}

bool isPlusAndDigits(std::string_view text) {
  return text.starts_with('+') && text.substr(1, 1) != "0" &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// What is known of a number, be it valid or not.
void expectSameFacts(const PhoneNumber& number, const E164Result& result) {
  const bool valid = oracle().IsValidNumber(number);
  std::string nsn;
  std::string region;
  oracle().GetNationalSignificantNumber(number, &nsn);
  if (valid) oracle().GetRegionCodeForNumber(number, &region);
  EXPECT_EQ(result.e164, format(number, PhoneNumberUtil::E164));
  EXPECT_EQ(result.possible, oracle().IsPossibleNumber(number));
  EXPECT_EQ(result.callingCode, number.country_code());
  EXPECT_EQ(result.nsn, nsn);
  EXPECT_EQ(result.region, region);
  EXPECT_EQ(toString(result.type), valid ? typeName(oracle().GetNumberType(number)) : "unknown");
}

// Strictly: the text parses, the number is valid, and the text is its E.164 form.
void expectSameStrictly(const std::string& text) {
  PhoneNumber number;
  const bool parses = oracle().Parse(text, "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR;
  const bool isCanonical = parses && format(number, PhoneNumberUtil::E164) == text;
  const E164Result result = checkE164(text);
  if (isPlusAndDigits(text)) {
    EXPECT_EQ(result.e164.empty(), !parses);
    if (parses) expectSameFacts(number, result);
  }
  EXPECT_EQ(result.valid, isCanonical && oracle().IsValidNumber(number));
  ASSERT_EQ(result.diagnostics.size(), result.valid ? 0U : 1U);
  if (result.valid || !parses || !isCanonical) return;
  EXPECT_EQ(result.diagnostics[0].code, codeOf(oracle().IsPossibleNumberWithReason(number)));
}

void expectSame(const std::string& text, const std::string& region) {
  SCOPED_TRACE(text + " in " + region);
  expectSameStrictly(text);
  PhoneNumber number;
  const bool parses = oracle().Parse(text, region, &number) == PhoneNumberUtil::NO_PARSING_ERROR;
  const NumberResult result = checkNumber(text, {.defaultRegion = region == "ZZ" ? "" : region});
  const bool valid = parses && oracle().IsValidNumber(number);
  EXPECT_EQ(result.valid, valid);
  EXPECT_EQ(result.possible, parses && oracle().IsPossibleNumber(number));
  EXPECT_EQ(result.diagnostics.empty(), valid);
  if (!parses) return;
  EXPECT_EQ(result.callingCode, number.country_code());
  EXPECT_EQ(result.e164, format(number, PhoneNumberUtil::E164));
  EXPECT_EQ(result.international, format(number, PhoneNumberUtil::INTERNATIONAL));
  EXPECT_EQ(result.national, format(number, PhoneNumberUtil::NATIONAL));
  EXPECT_EQ(result.rfc3966, format(number, PhoneNumberUtil::RFC3966));
  std::string nsn;
  oracle().GetNationalSignificantNumber(number, &nsn);
  EXPECT_EQ(result.nsn, nsn);
  EXPECT_EQ(result.extension, number.extension());
  if (!valid) {
    EXPECT_EQ(result.diagnostics[0].code, codeOf(oracle().IsPossibleNumberWithReason(number)));
    EXPECT_EQ(result.region, "");
    EXPECT_EQ(result.type, NumberType::kUnknown);
    return;
  }
  std::string home;
  oracle().GetRegionCodeForNumber(number, &home);
  EXPECT_EQ(result.region, home);
  EXPECT_EQ(toString(result.type), typeName(oracle().GetNumberType(number)));
}

TEST(Oracle, AgreesOnEveryRegionsExamplesAndTheirNeighbours) {
  std::set<std::string> regions;
  std::size_t valid = 0;
  for (const auto& [region, number] : exampleNumbers()) {
    const std::string e164 = format(number, PhoneNumberUtil::E164);
    const std::string home = region == "001" ? "ZZ" : region;
    for (const std::string& text : variantsOf(e164)) expectSame(text, "ZZ");
    expectSame(format(number, PhoneNumberUtil::NATIONAL), home);
    expectSame(format(number, PhoneNumberUtil::INTERNATIONAL), "ZZ");
    expectSame(format(number, PhoneNumberUtil::RFC3966), home);
    regions.insert(region);
    valid += checkE164(e164).valid ? 1U : 0U;
  }
  EXPECT_EQ(regions.size(), supportedRegions().size() + 1) << "and 001, the numbers of no region";
  EXPECT_GT(valid, 1000U);
}

TEST(Oracle, AgreesOnOddTexts) {
  for (const char* text : {"1-800-FLOWERS",
                           "+1 800 FLOWERS",
                           "tel:+1-201-555-0123;phone-context=+44",
                           "tel:2015550123;phone-context=+1",
                           "+44 (0)20 7946 0018",
                           "(020) 7946 0018",
                           "0 20 7946 0018 #12",
                           "9 011 15 1234-5678",
                           "+54 9 11 1234 5678",
                           "+39 02 1234 5678",
                           "02-1234",
                           "+1 (201) 555-0123 or 0124",
                           "Call +1 201 555 0123 now",
                           "\u202a+12015550123\u202c",
                           "+1\u00a0201\u2011555\u20110123",
                           "+800 1234 5678",
                           "+979 123 456 789",
                           "+1-201-555-0123 ext. 1234567",
                           "tel:+1-201-555-0123;ext=42",
                           "+1 201 555 0123 x42",
                           "０２０ ７９４６ ００１８",
                           "++1 2015550123",
                           "00442079460018",
                           "011442079460018",
                           "abc",
                           "+",
                           "1",
                           "(",
                           "  +12015550123 ",
                           "12015550123",
                           "2015550123",
                           "+1201555012345678901234",
                           "*55",
                           "911"}) {
    for (const char* region : {"ZZ", "US", "GB", "AR", "IT", "MX", "BR"}) expectSame(text, region);
  }
}

}  // namespace
}  // namespace dialproof
