#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

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
  EXPECT_EQ(firstCode(checkNumber("(+999) 123")), "number.unknown_calling_code");
  EXPECT_EQ(firstCode(checkNumber("tel:+999123")), "number.unknown_calling_code");
  EXPECT_EQ(firstCode(checkNumber("＋999 123")), "number.unknown_calling_code");
  EXPECT_EQ(firstCode(checkNumber("00 44 20 7946 0018")), "number.region_needed");
  EXPECT_EQ(firstCode(checkNumber(" \t\r\n")), "number.empty");
  EXPECT_EQ(firstCode(checkNumber("+1201555\xFF")), "number.not_a_number");
  EXPECT_EQ(firstCode(checkNumber("+1" + std::string(300, '1'))), "number.too_long");
  EXPECT_EQ(firstCode(checkNumber("+12345678901234567890123")), "number.too_long");
  EXPECT_EQ(firstCode(checkNumber("+882 123 456")), "number.too_short");
  EXPECT_EQ(firstCode(checkNumber("+1 201 555")), "number.too_short");
  EXPECT_EQ(firstCode(checkNumber("+1 201 555 01234")), "number.too_long");
  EXPECT_EQ(firstCode(checkNumber("+1 111 555 0123")), "number.not_valid");
  EXPECT_EQ(firstCode(checkNumber("1", {.defaultRegion = "XX"})), "number.unknown_region");
}

TEST(CheckNumber, TakesAnyLength) {
  for (const char c : {'1', '+', '(', 'a', ' ', ';'}) {
    EXPECT_FALSE(checkNumber(std::string(1'000'000, c), {.defaultRegion = "US"}).valid) << c;
  }
}

TEST(CheckNumber, MarksTheWholeText) {
  const NumberResult result = checkNumber("é+1 111 555 0123");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].range->start, (Position{0, 0, 1, 1}));
  EXPECT_EQ(result.diagnostics[0].range->end, (Position{17, 16, 1, 17}));
  EXPECT_EQ(result.diagnostics[0].instanceLocation, "");
}

TEST(CheckNumber, KeepsTheLeadingZerosOfANationalNumber) {
  const NumberResult result = checkNumber("06 1234 5678", {.defaultRegion = "IT"});
  EXPECT_EQ(result.nsn, "0612345678");
  EXPECT_EQ(result.e164, "+390612345678");
}

TEST(CheckNumber, KnowsNumbersOfNoRegion) {
  const NumberResult result = checkNumber("+800 1234 5678");
  EXPECT_TRUE(result.valid);
  EXPECT_EQ(result.region, "001");
  EXPECT_EQ(result.type, NumberType::kTollFree);
}

TEST(CheckNumber, SaysNothingOfTypeAndRegionOfWhatIsNotValid) {
  const NumberResult result = checkNumber("+1 111 555 0123");
  EXPECT_TRUE(result.possible);
  EXPECT_EQ(result.region, "");
  EXPECT_EQ(toString(result.type), "unknown");
  EXPECT_EQ(result.e164, "+11115550123");
}

TEST(CheckNumber, FormatsForTheRegionDialledFrom) {
  const NumberResult result = checkNumber("020 7946 0018", {.defaultRegion = "GB", .dialledFrom = "us"});
  EXPECT_EQ(result.outOfCountry, "011 44 20 7946 0018");
  EXPECT_EQ(result.mobileDialing, "+442079460018");
  EXPECT_EQ(checkNumber("+442079460018", {.dialledFrom = "GB"}).outOfCountry, "020 7946 0018");
  EXPECT_EQ(checkNumber("+442079460018").outOfCountry, "");
  EXPECT_EQ(firstCode(checkNumber("+442079460018", {.dialledFrom = "XX"})), "number.unknown_region");
}

TEST(CheckNumber, LeavesOutFormatsThatAreNotAskedFor) {
  const NumberResult result =
      checkNumber("(201) 555-0123", {.defaultRegion = "US", .dialledFrom = "GB", .formats = false});
  EXPECT_TRUE(result.valid);
  EXPECT_EQ(result.e164, "+12015550123");
  EXPECT_EQ(result.international + result.national + result.rfc3966 + result.outOfCountry + result.mobileDialing, "");
}

TEST(NumberTypes, HaveANameEach) {
  std::set<std::string_view> names;
  for (int type = 0; type <= static_cast<int>(NumberType::kVoicemail); ++type) {
    names.insert(toString(static_cast<NumberType>(type)));
  }
  EXPECT_EQ(names.size(), 12U);
}

TEST(CheckNumber, SpeaksAnotherLanguageWhenAsked) {
  const auto german = MessageCatalogue::fromJson(R"({"number.empty":"Hier steht nichts."})");
  EXPECT_EQ(checkNumber("", {.defaultRegion = "", .catalogue = &german}).diagnostics.at(0).message,
            "Hier steht nichts.");
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
