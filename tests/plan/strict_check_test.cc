#include "plan/strict_check.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace dialproof::internal {
namespace {

const NumberingPlan& plan() { return NumberingPlan::current(); }

// The verdict's code and the part of the text that is wrong.
std::string seen(std::string_view text, E164Level level = E164Level::kValid) {
  const StrictResult result = checkStrict(plan(), text, level);
  if (result.verdict == E164Verdict::kValid) return "valid";
  return std::string(codeOf(result.verdict)) + " at " + std::to_string(result.offset) + ": " +
         std::string(text.substr(result.offset, result.length));
}

TEST(StrictCheck, PointsAtWhatIsWrong) {
  EXPECT_EQ(seen(""), "number.empty at 0: ");
  EXPECT_EQ(seen("2015550123"), "number.missing_plus at 0: ");
  EXPECT_EQ(seen("+1 2015550123"), "number.unexpected_character at 2:  ");
  EXPECT_EQ(seen("+1201é550123"), "number.unexpected_character at 5: é");
  EXPECT_EQ(seen("+1\xFF"), "number.unexpected_character at 2: \xFF");
  EXPECT_EQ(seen("+0442079460018"), "number.unexpected_character at 1: 0");
  EXPECT_EQ(seen("+120155501"), "number.too_short at 10: ");
  EXPECT_EQ(seen("+"), "number.too_short at 1: ");
  EXPECT_EQ(seen("+120155501234"), "number.too_long at 12: 4");
  EXPECT_EQ(seen("+123456789012345678901"), "number.too_long at 21: 1");
  EXPECT_EQ(seen("+9991234567"), "number.unknown_calling_code at 1: 999");
  EXPECT_EQ(seen("+11155550123"), "number.not_valid at 2: 1155550123");
  EXPECT_EQ(seen("+4402079460018"), "number.not_canonical at 0: +4402079460018");
  EXPECT_EQ(seen("+15550123"), "number.local_only at 0: +15550123");
}

TEST(StrictCheck, AsksNoMoreThanItsLevel) {
  EXPECT_EQ(seen("+99912", E164Level::kSyntax), "valid");
  EXPECT_EQ(seen("+1-2", E164Level::kSyntax), "number.unexpected_character at 2: -");
  EXPECT_EQ(seen("+11155550123", E164Level::kPossible), "valid");
  EXPECT_EQ(checkStrict(plan(), "+11155550123", E164Level::kPossible).type, NumberType::kUnknown);
  EXPECT_EQ(seen("+120155501", E164Level::kPossible), "number.too_short at 10: ");
}

TEST(StrictCheck, TellsRegionAndType) {
  const auto told = [](std::string_view text) {
    const StrictResult result = checkStrict(plan(), text);
    return std::string(plan().regions()[result.region].name()) + " " + std::string(toString(result.type));
  };
  EXPECT_EQ(told("+442079460018"), "GB fixed_line");
  EXPECT_EQ(told("+12042345678"), "CA fixed_line_or_mobile");
  EXPECT_EQ(told("+80012345678"), "001 toll_free");
  EXPECT_EQ(told("+390612345678"), "IT fixed_line");
}

TEST(CheckLines, GivesAResultForEachLine) {
  std::vector<PackedResult> results;
  checkLines(plan(), "+12015550123\n+12015550123\r\n\nx\n+120155501", E164Level::kValid, results);
  ASSERT_EQ(results.size(), 5U);
  EXPECT_EQ(results[0], pack(checkStrict(plan(), "+12015550123")));
  EXPECT_EQ(results[1], results[0]);
  EXPECT_EQ(results[2], pack(checkStrict(plan(), "")));
  EXPECT_EQ(results[3], pack(checkStrict(plan(), "x")));
  EXPECT_EQ(results[4], pack(checkStrict(plan(), "+120155501")));
  checkLines(plan(), "", E164Level::kValid, results);
  EXPECT_EQ(results.size(), 5U);
  checkLines(plan(), "+12015550123", E164Level::kValid, results);
  EXPECT_EQ(results.back(), results[0]) << "the last line needs no line feed";
}

TEST(CheckLines, PacksEverything) {
  const StrictResult valid = checkStrict(plan(), "+442079460018");
  const PackedResult packed = pack(valid);
  EXPECT_EQ(packed & 0xF, 0U);
  EXPECT_EQ(packed >> 4 & 0xF, static_cast<PackedResult>(NumberType::kFixedLine));
  EXPECT_EQ(packed >> 8 & 0xFF, valid.region);
  const PackedResult fault = pack(checkStrict(plan(), "+1" + std::string(300, '1') + "x"));
  EXPECT_EQ(fault & 0xF, static_cast<PackedResult>(E164Verdict::kUnexpectedCharacter));
  EXPECT_EQ(fault >> 16 & 0xFF, 255U);
  EXPECT_EQ(fault >> 24, 1U);
}

}  // namespace
}  // namespace dialproof::internal
