#include "e164/e164_check.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

namespace dialproof::internal {
namespace {

struct Case {
  const char* text;
  const char* code;  // empty: none
  std::size_t offset = 0;

  friend std::ostream& operator<<(std::ostream& out, const Case& c) { return out << '"' << c.text << '"'; }
};

class StrictE164 : public testing::TestWithParam<Case> {};

TEST_P(StrictE164, NamesTheFirstFault) {
  const auto fault = findE164Fault(GetParam().text, E164Level::kValid);
  ASSERT_EQ(fault ? std::string(fault->code) : std::string(), GetParam().code) << GetParam().text;
  if (fault) {
    EXPECT_EQ(fault->offset, GetParam().offset) << GetParam().text;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, StrictE164,
    testing::Values(
        Case{"+12015550123", ""}, Case{"+442079460018", ""}, Case{"+80012345678", ""}, Case{"+13101234", ""},
        Case{"+390612345678", ""}, Case{"", "number.empty"}, Case{"12015550123", "number.missing_plus"},
        Case{"(201) 555-0123", "number.missing_plus"}, Case{" +12015550123", "number.missing_plus"},
        Case{"＋12015550123", "number.missing_plus"}, Case{"tel:+12015550123", "number.missing_plus"},
        Case{"+", "number.too_short"}, Case{"+1", "number.too_short"}, Case{"+44", "number.too_short"},
        Case{"+442", "number.too_short"}, Case{"+9", "number.too_short"},
        Case{"++12015550123", "number.unexpected_character", 1},
        Case{"+12015550123 ", "number.unexpected_character", 12},
        Case{"+12015550123\n", "number.unexpected_character", 12},
        Case{"+1-2015550123", "number.unexpected_character", 2},
        Case{"+12015550123x7", "number.unexpected_character", 12}, Case{"+0", "number.unexpected_character", 1},
        Case{"+１2015550123", "number.unexpected_character", 1}, Case{"+1800FLOWERS", "number.unexpected_character", 5},
        Case{"+15550123", "number.local_only"}, Case{"+999", "number.unknown_calling_code"},
        Case{"+210123456789", "number.unknown_calling_code"}, Case{"+12345678901234567890", "number.too_long"},
        Case{"+123456789012345678901", "number.too_long", 21}, Case{"+4930", "number.local_only"},
        Case{"+80012345", "number.too_short"}, Case{"+882123456", "number.too_short"},
        Case{"+39061234567890123", "number.too_long"},

        Case{"+1 2015550123", "number.unexpected_character", 2}, Case{"+1201555O123", "number.unexpected_character", 8},
        Case{"+0155501", "number.unexpected_character", 1}, Case{"+١٢٠١٥٥٥٠١٢٣", "number.unexpected_character", 1},
        Case{"+9991234567", "number.unknown_calling_code"}, Case{"+120155501", "number.too_short"},
        Case{"+120155501234", "number.too_long"}, Case{"+11155550123", "number.not_valid"},
        Case{"+4402079460018", "number.not_canonical"}));

TEST(StrictE164, IsContentWithAPossibleNumberWhenAsked) {
  const auto fault = findE164Fault("+11155550123", E164Level::kPossible);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->code, "number.not_valid");
  EXPECT_TRUE(fault->isWarning);
  EXPECT_FALSE(findE164Fault("+11155550123", E164Level::kValid)->isWarning);
  EXPECT_FALSE(findE164Fault("+12015550123", E164Level::kPossible));
}

TEST(StrictE164, IsNotContentWithAnImpossibleOneWhateverIsAsked) {
  for (const char* text :
       {"", "12015550123", "+1 2015550123", "+120155501", "+120155501234", "+15550123", "+999123", "+4402079460018"}) {
    const auto fault = findE164Fault(text, E164Level::kPossible);
    ASSERT_TRUE(fault) << text;
    EXPECT_FALSE(fault->isWarning) << text;
    EXPECT_EQ(fault->code, findE164Fault(text, E164Level::kValid)->code) << text;
  }
}

TEST(StrictE164, TellsTheCharacterAndTheCanonicalForm) {
  EXPECT_EQ(JsonValue(findE164Fault("+1 201", E164Level::kValid)->params),
            JsonValue(JsonValue::Object{{"character", " "}, {"offset", 2}}));
  EXPECT_EQ(JsonValue(findE164Fault("+1٢", E164Level::kValid)->params),
            JsonValue(JsonValue::Object{{"character", "٢"}, {"offset", 2}}));
  EXPECT_EQ(JsonValue(findE164Fault("+1\xFF", E164Level::kValid)->params),
            JsonValue(JsonValue::Object{{"character", "\uFFFD"}, {"offset", 2}}));
  EXPECT_EQ(JsonValue(findE164Fault("+4402079460018", E164Level::kValid)->params),
            JsonValue(JsonValue::Object{{"expected", "+442079460018"}}));
}

TEST(StrictE164, PointsInsideTheText) {
  for (const char* text :
       {"", "1", "+", "+1", "+1٢", "+1\xE2\x82", "+\xFF", "+123456789012345678901", "+999", "+1555012"}) {
    const auto fault = findE164Fault(text, E164Level::kValid);
    ASSERT_TRUE(fault) << text;
    EXPECT_LE(fault->offset + fault->length, std::string_view(text).size()) << text;
  }
}

TEST(StrictE164, TakesAnyLengthAndAnyBytes) {
  EXPECT_TRUE(findE164Fault("+" + std::string(1'000'000, '1'), E164Level::kValid));
  EXPECT_TRUE(findE164Fault(std::string_view("+1\0", 3), E164Level::kValid));
  EXPECT_TRUE(findE164Fault("+1\xFF", E164Level::kValid));
}

TEST(SuggestE164, ReadsWhatPeopleWrite) {
  EXPECT_EQ(suggestE164("+1 (201) 555-0123", ""), "+12015550123");
  EXPECT_EQ(suggestE164("020 7946 0018", "GB"), "+442079460018");
  EXPECT_EQ(suggestE164("020 7946 0018", ""), std::nullopt);
  EXPECT_EQ(suggestE164("+12015550123", ""), std::nullopt);  // nothing to mend
  EXPECT_EQ(suggestE164("hello", "US"), std::nullopt);
  EXPECT_EQ(suggestE164("12015550123", ""), "+12015550123") << "only the plus is missing";
  EXPECT_EQ(suggestE164("2015550123", "us"), "+12015550123") << "a region in small letters";
  EXPECT_EQ(suggestE164("+44 (0)20 7946 0018", ""), "+442079460018");
  EXPECT_EQ(suggestE164("０２０ ７９４６ ００１８", "GB"), "+442079460018");
  EXPECT_EQ(suggestE164("020 7946 0018", "XX"), std::nullopt) << "there is no such region";
  EXPECT_EQ(suggestE164("+1 111 555 0123", ""), std::nullopt) << "possible, but not valid";
  EXPECT_EQ(suggestE164(std::string(251, ' ') + "+12015550123", ""), std::nullopt);
  EXPECT_EQ(suggestE164("", ""), std::nullopt);
}

}  // namespace
}  // namespace dialproof::internal
