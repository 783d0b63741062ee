// Every answer held against libphonenumber itself, asked directly: all regions, all types, and numbers near theirs.

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

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

std::vector<std::string> variantsOf(const std::string& e164) {
  std::vector<std::string> variants{e164, e164 + "0", e164.substr(0, e164.size() - 1)};
  for (std::size_t place = 1; place < e164.size(); ++place) {
    std::string changed = e164;
    changed[place] = changed[place] == '9' ? '0' : static_cast<char>(changed[place] + 1);
    variants.push_back(changed);
  }
  return variants;
}

void expectSame(const std::string& text, const std::string& region) {
  SCOPED_TRACE(text + " in " + region);
  PhoneNumber number;
  const bool parses = oracle().Parse(text, region, &number) == PhoneNumberUtil::NO_PARSING_ERROR;
  const NumberResult result = checkNumber(text, {region == "ZZ" ? "" : region, nullptr});
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
  if (!valid) return;
  std::string home;
  oracle().GetRegionCodeForNumber(number, &home);
  EXPECT_EQ(result.region, home);
  EXPECT_NE(result.type, NumberType::kUnknown);
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
  for (const char* text :
       {"1-800-FLOWERS", "tel:+1-201-555-0123;ext=42", "+1 201 555 0123 x42", "０２０ ７９４６ ００１８",
        "++1 2015550123", "00442079460018", "011442079460018", "abc", "+", "1", "(", "  +12015550123 ", "12015550123",
        "2015550123", "+1201555012345678901234", "*55", "911"}) {
    for (const char* region : {"ZZ", "US", "GB", "AR", "IT"}) expectSame(text, region);
  }
}

}  // namespace
}  // namespace dialproof
