// What is told of a number beside the verdict; tests/number holds it against libphonenumber.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "dialproof/e164.h"

namespace dialproof {
namespace {

std::string_view firstCode(const E164Result& result) {
  return result.diagnostics.empty() ? std::string_view() : result.diagnostics.front().code;
}

TEST(CheckE164, TellsAllOfAValidNumber) {
  const E164Result result = checkE164("+442079460018");
  EXPECT_TRUE(result.valid);
  EXPECT_TRUE(result.possible);
  EXPECT_EQ(result.region, "GB");
  EXPECT_EQ(result.type, NumberType::kFixedLine);
  EXPECT_EQ(result.callingCode, 44);
  EXPECT_EQ(result.nsn, "2079460018");
  EXPECT_EQ(result.e164, "+442079460018");
  EXPECT_TRUE(result.diagnostics.empty());
}

TEST(CheckE164, KeepsTheLeadingZerosOfANationalNumber) { EXPECT_EQ(checkE164("+390612345678").nsn, "0612345678"); }

TEST(CheckE164, KnowsNumbersOfNoRegion) {
  EXPECT_EQ(checkE164("+80012345678").region, "001");
  EXPECT_EQ(checkE164("+80012345678").callingCode, 800);
}

TEST(CheckE164, IsValidInItsOwnFormOnly) {
  const E164Result result = checkE164("+44 20 7946 0018");
  EXPECT_FALSE(result.valid);
  EXPECT_TRUE(result.possible);
  EXPECT_EQ(result.region, "GB") << "what is known of the number is told all the same";
  EXPECT_EQ(result.e164, "+442079460018");
}

TEST(CheckE164, TellsWhatIsKnownOfANumberThatIsNotValid) {
  const E164Result unassigned = checkE164("+11155550123");
  EXPECT_TRUE(unassigned.possible);
  EXPECT_EQ(unassigned.region, "");
  EXPECT_EQ(unassigned.type, NumberType::kUnknown);
  EXPECT_EQ(unassigned.callingCode, 1);
  EXPECT_EQ(unassigned.nsn, "1155550123");
  const E164Result tooShort = checkE164("+120155501");
  EXPECT_FALSE(tooShort.possible);
  EXPECT_EQ(tooShort.nsn, "20155501");
  for (const char* text :
       {"", "+", "+1", "+9991234567", "+123456789012345678901", "+012015550123", "hello", "+1\xFF"}) {
    const E164Result none = checkE164(text);
    EXPECT_EQ(none.e164, "") << text;
    EXPECT_EQ(none.callingCode, 0) << text;
    EXPECT_EQ(none.diagnostics.size(), 1U) << text;
  }
}

TEST(CheckE164, AsksForNoMoreThanTheLevel) {
  const auto at = [](std::string_view text, E164Level level) { return checkE164(text, {.level = level}); };
  EXPECT_FALSE(at("+11155550123", E164Level::kValid).valid);
  const E164Result possible = at("+11155550123", E164Level::kPossible);
  EXPECT_TRUE(possible.valid);
  EXPECT_EQ(firstCode(possible), "number.not_valid");
  EXPECT_EQ(possible.diagnostics[0].severity, Severity::kWarning);
  EXPECT_TRUE(at("+11155550123", E164Level::kSyntax).diagnostics.empty());
  EXPECT_FALSE(at("+120155501", E164Level::kPossible).valid);
  EXPECT_TRUE(at("+120155501", E164Level::kSyntax).valid);
  EXPECT_FALSE(at("+1-2", E164Level::kSyntax).valid);
}

TEST(CheckE164, UsesTheRegionForSuggestionsOnly) {
  const E164Result result = checkE164("020 7946 0018", {.defaultRegion = "gb"});
  EXPECT_FALSE(result.valid);
  EXPECT_EQ(firstCode(result), "number.missing_plus");
  ASSERT_EQ(result.diagnostics[0].suggestions.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].suggestions[0].patch[0].value, JsonValue("+442079460018"));
  EXPECT_TRUE(checkE164("020 7946 0018", {.defaultRegion = "XX"}).diagnostics[0].suggestions.empty());
}

TEST(CheckE164, PointsAtTheCharacter) {
  const E164Result result = checkE164("+1 201 555 0123");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "number.unexpected_character");
  EXPECT_EQ(result.diagnostics[0].range->start.offset, 2U);
  ASSERT_EQ(result.diagnostics[0].suggestions.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].suggestions[0].patch[0].value, JsonValue("+12015550123"));
}

TEST(CheckE164, SpeaksAnotherLanguageWhenAsked) {
  const auto german = MessageCatalogue::fromJson(R"({"number.missing_plus":"Die Nummer beginnt nicht mit +."})");
  EXPECT_EQ(checkE164("12", {.catalogue = &german}).diagnostics.at(0).message, "Die Nummer beginnt nicht mit +.");
}

TEST(CheckE164, TakesAnyLength) {
  for (const char c : {'1', '+', '(', 'a', ' ', ';'}) {
    EXPECT_FALSE(checkE164("+" + std::string(1'000'000, c), {.defaultRegion = "US"}).valid) << c;
  }
}

TEST(CheckE164, IsWrittenAsJson) {
  EXPECT_EQ(renderJson(checkE164("+12015550123")),
            R"({"text":"+12015550123","valid":true,"possible":true,"region":"US","type":"fixed_line_or_mobile",)"
            R"("e164":"+12015550123","callingCode":1,"nsn":"2015550123","diagnostics":[]})");
  EXPECT_EQ(renderJson(checkE164("x")).find("e164\""), std::string::npos);
}

}  // namespace
}  // namespace dialproof
