#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "dialproof/phone.h"
#include "phonenumbers/phonenumberutil.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

std::string_view matchOf(std::string_view first, std::string_view second, std::string region = {}) {
  return toString(matchNumbers(first, second, {.defaultRegion = std::move(region)}).match);
}

TEST(NumberMatch, TellsHowMuchIsTheSame) {
  EXPECT_EQ(matchOf("+1 201 555 0123", "+1 (201) 555-0123"), "exact");
  EXPECT_EQ(matchOf("+1 201 555 0123", "(201) 555-0123"), "nsn");
  EXPECT_EQ(matchOf("201 555 0123", "+12015550123"), "nsn");
  EXPECT_EQ(matchOf("201 555 0123", "2015550123"), "nsn");
  EXPECT_EQ(matchOf("+1 201 555 0123", "555-0123"), "short_nsn");
  EXPECT_EQ(matchOf("+1 201 555 0123", "+1 201 555 0123 ext. 5"), "short_nsn");
  EXPECT_EQ(matchOf("+1 201 555 0123 ext. 6", "+1 201 555 0123 ext. 5"), "none");
  EXPECT_EQ(matchOf("+1 201 555 0123", "+44 20 7946 0018"), "none");
}

TEST(NumberMatch, ReadsBothAsDialledInTheDefaultRegion) {
  EXPECT_EQ(matchOf("(201) 555-0123", "+1 201 555 0123", "US"), "exact");
  EXPECT_EQ(matchOf("020 7946 0018", "+44 20 7946 0018", "gb"), "exact");
  EXPECT_EQ(matchOf("020 7946 0018", "(201) 555-0123", "GB"), "none");
}

std::string codes(std::string_view first, std::string_view second, std::string region = {}) {
  const NumberMatchResult result = matchNumbers(first, second, {.defaultRegion = std::move(region)});
  std::string text;
  for (const Diagnostic& diagnostic : result.first) text += diagnostic.code;
  text += " | ";
  for (const Diagnostic& diagnostic : result.second) text += diagnostic.code;
  return text;
}

TEST(NumberMatch, SaysWhichIsNoNumber) {
  EXPECT_EQ(codes("hello", "+1 201 555 0123"), "number.not_a_number | ");
  EXPECT_EQ(codes("+1 201 555 0123", ""), " | number.empty");
  EXPECT_EQ(codes("201 555 0123", "\xFF"), " | number.not_a_number");
  EXPECT_EQ(codes("+999 123", "x"), "number.unknown_calling_code | number.not_a_number");
  EXPECT_EQ(codes("+999 123", "123"), "number.unknown_calling_code | ");
  EXPECT_EQ(codes("+999 123", "+1 201 555 0123"), "number.unknown_calling_code | ") << "though it is compared";
  EXPECT_EQ(codes("12", "123456789012345678"), " | number.too_long");
  EXPECT_EQ(codes("123", "123", "XX"), "number.unknown_region | number.unknown_region");
  EXPECT_EQ(codes("+12015550123", "+12015550123"), " | ");
}

TEST(NumberMatch, AgreesWithLibphonenumberAndExplainsEveryRefusal) {
  const std::string texts[] = {"+12015550123",
                               "2015550123",
                               "555-0123",
                               "+390612345678",
                               "0612345678",
                               "612345678",
                               "+39",
                               "1",
                               "12",
                               "abc",
                               "+999123",
                               "123 x45",
                               "1 ext 234",
                               "1234567890123456789",
                               "tel:+1-201-555-0123",
                               "++",
                               "+1201555",
                               "00",
                               "1-800-FLOWERS",
                               "+80012345678"};
  for (const std::string& first : texts) {
    for (const std::string& second : texts) {
      const NumberMatchResult result = matchNumbers(first, second);
      const auto expected = PhoneNumberUtil::GetInstance()->IsNumberMatchWithTwoStrings(first, second);
      EXPECT_EQ(static_cast<int>(result.match), static_cast<int>(expected)) << first << " and " << second;
      if (result.match != NumberMatch::kInvalid) continue;
      EXPECT_FALSE(result.first.empty() && result.second.empty()) << first << " and " << second;
    }
  }
}

TEST(NumberMatch, IsOneLineOfJson) {
  EXPECT_EQ(renderJson(matchNumbers("+12015550123", "2015550123")), R"({"match":"nsn","first":[],"second":[]})");
}

}  // namespace
}  // namespace dialproof
