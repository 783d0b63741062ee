#include <gtest/gtest.h>

#include <algorithm>

#include "dialproof/number.h"

namespace dialproof {
namespace {

std::string firstCode(const NumberResult& result) {
  return result.diagnostics.empty() ? std::string() : std::string(result.diagnostics.front().code);
}

TEST(CheckNumber, TellsAllOfAValidNumber) {
  const NumberResult result = checkNumber("(201) 555-0123 ext. 42", {.defaultRegion = "us"});
  EXPECT_TRUE(result.valid);
  EXPECT_EQ(result.region, "US");
  EXPECT_EQ(result.type, NumberType::kFixedLineOrMobile);
  EXPECT_EQ(result.callingCode, 1);
  EXPECT_EQ(result.nsn, "2015550123");
  EXPECT_EQ(result.extension, "42");
  EXPECT_EQ(result.e164, "+12015550123");
}

TEST(CheckNumber, GivesAReasonForEachFault) {
  EXPECT_EQ(firstCode(checkNumber("")), "number.empty");
  EXPECT_EQ(firstCode(checkNumber("hello")), "number.not_a_number");
  EXPECT_EQ(firstCode(checkNumber("020 7946 0018")), "number.region_needed");
  EXPECT_EQ(firstCode(checkNumber("555-0123", {.defaultRegion = "US"})), "number.local_only");
  EXPECT_EQ(firstCode(checkNumber("+999 123")), "number.unknown_calling_code");
  EXPECT_EQ(firstCode(checkNumber("+1 201 555")), "number.too_short");
  EXPECT_EQ(firstCode(checkNumber("+1 201 555 01234")), "number.too_long");
  EXPECT_EQ(firstCode(checkNumber("+1 111 555 0123")), "number.not_valid");
  EXPECT_EQ(firstCode(checkNumber("1", {.defaultRegion = "XX"})), "number.unknown_region");
}

TEST(CheckE164, PointsAtTheCharacter) {
  const NumberResult result = checkE164("+1 201 555 0123");
  EXPECT_FALSE(result.valid);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "number.unexpected_character");
  EXPECT_EQ(result.diagnostics[0].range->start.offset, 2U);
  ASSERT_EQ(result.diagnostics[0].suggestions.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].suggestions[0].patch[0].value, JsonValue("+12015550123"));
}

TEST(CheckE164, SpeaksAnotherLanguageWhenAsked) {
  const auto german = MessageCatalogue::fromJson(R"({"number.missing_plus":"Die Nummer beginnt nicht mit +."})");
  EXPECT_EQ(checkE164("12", {.defaultRegion = "", .catalogue = &german}).diagnostics.at(0).message,
            "Die Nummer beginnt nicht mit +.");
}

TEST(RenderJson, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(renderJson(checkNumber("+12015550123")),
            R"({"text":"+12015550123","possible":true,"valid":true,"region":"US","type":"fixed_line_or_mobile",)"
            R"("callingCode":1,"nsn":"2015550123","e164":"+12015550123","international":"+1 201-555-0123",)"
            R"("national":"(201) 555-0123","rfc3966":"tel:+1-201-555-0123","diagnostics":[]})");
  EXPECT_EQ(renderJson(checkNumber("x")).find("e164\""), std::string::npos);
}

TEST(Regions, AreSortedAndSupported) {
  const auto& regions = supportedRegions();
  EXPECT_TRUE(std::is_sorted(regions.begin(), regions.end(),
                             [](const RegionInfo& a, const RegionInfo& b) { return a.region < b.region; }));
  for (const RegionInfo& info : regions) {
    EXPECT_TRUE(isSupportedRegion(info.region));
    EXPECT_GT(info.callingCode, 0) << info.region;
  }
  EXPECT_TRUE(isSupportedRegion("gb"));
  EXPECT_FALSE(isSupportedRegion("001"));
  EXPECT_FALSE(isSupportedRegion("XX"));
  EXPECT_FALSE(isSupportedRegion(""));
}

}  // namespace
}  // namespace dialproof
