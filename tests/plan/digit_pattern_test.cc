#include "plan/digit_pattern.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "plan_compiler/pattern_compiler.h"

namespace dialproof::internal {
namespace {

std::vector<PatternStep> compiled(std::string_view expression) {
  auto steps = compilePattern(expression);
  EXPECT_TRUE(steps) << expression;
  return steps.value_or(std::vector<PatternStep>{PatternStep(PatternOperation::kMatch, 0U)});
}

// The part of the digits that the expression takes; "none" where it is not at their start.
std::string_view taken(std::string_view expression, std::string_view digits) {
  const auto steps = compiled(expression);
  EXPECT_TRUE(isSound(steps)) << expression;
  const auto match = matchStart(steps, digits);
  return match ? digits.substr(0, match->length) : "none";
}

TEST(DigitPattern, TakesTheFirstAlternativeThatFits) {
  EXPECT_EQ(taken("0|00", "00"), "0");
  EXPECT_EQ(taken("00|0", "00"), "00");
  EXPECT_EQ(taken("0(?:0|1[3-9]\\d)", "0135"), "0135");
  EXPECT_EQ(taken("0(?:0|1[3-9]\\d)", "0125"), "none");
  EXPECT_EQ(taken("8|1", "2"), "none");
  EXPECT_EQ(taken("0|", "1"), "");
}

TEST(DigitPattern, Repeats) {
  EXPECT_EQ(taken("\\d{2,4}", "12345"), "1234");
  EXPECT_EQ(taken("\\d{3}", "12"), "none");
  EXPECT_EQ(taken("01?", "012"), "01");
  EXPECT_EQ(taken("(?:12){0,2}", "121213"), "1212");
  EXPECT_EQ(taken("(?:1|12){2}$", "1212"), "1212") << "goes back to the second alternative";
}

TEST(DigitPattern, EndsWhereItSays) {
  EXPECT_EQ(taken("[24-7]\\d$|0", "45"), "45");
  EXPECT_EQ(taken("[24-7]\\d$|0", "456"), "none");
}

TEST(DigitPattern, KeepsGroupsOfTheWayTaken) {
  const auto steps = compiled("0(?:(1[245])(\\d{3}))?");
  auto match = matchStart(steps, "0141234");
  ASSERT_TRUE(match);
  EXPECT_EQ(match->groups[0], "14");
  EXPECT_EQ(match->groups[1], "123");
  match = matchStart(steps, "01412");
  ASSERT_TRUE(match);
  EXPECT_EQ(match->length, 1U);
  EXPECT_EQ(match->groups[0], "") << "the way that led through the group was given up";
}

TEST(DigitPattern, TakesTimeInTheSizeOfPatternAndDigits) {
  // Each choice would double the ways if one that failed were tried again.
  const auto steps = compiled("(?:(?:\\d|\\d\\d){20})$");
  EXPECT_FALSE(matchStart(steps, "1234567890"));
  EXPECT_FALSE(matchStart(steps, std::string_view("12345678901234567890123456789012", 32))) << "too many digits";
}

TEST(PatternCompiler, RefusesWhatIsNotOverDigits) {
  for (const char* expression : {"a", "(", ")", "(?:1", "[1", "[a]", "[3-1]", "1{", "1{2", "1{3,2}", "1*", "1+", ".",
                                 "^1", "\\w", "(1)(2)(3)", "(?:\\d{90}){90}{90}"}) {
    EXPECT_FALSE(compilePattern(expression)) << expression;
  }
}

TEST(DigitPattern, IsNotSoundWhenItCouldLeave) {
  const PatternStep match(PatternOperation::kMatch, 0U);
  const auto sound = [](std::vector<PatternStep> steps) { return isSound(steps); };
  EXPECT_TRUE(sound({match}));
  EXPECT_FALSE(sound({}));
  EXPECT_FALSE(sound({PatternStep(PatternOperation::kDigit, 1U)})) << "no end";
  EXPECT_FALSE(sound({PatternStep(PatternOperation::kJump, 0U), match})) << "stays where it is";
  EXPECT_FALSE(sound({PatternStep(PatternOperation::kJump, 2U), match})) << "behind the end";
  EXPECT_FALSE(sound({PatternStep(PatternOperation::kChoice, 5U), match}));
  EXPECT_FALSE(sound({PatternStep(PatternOperation::kOpen, 2U), match})) << "a third group";
  EXPECT_FALSE(sound({PatternStep(std::uint16_t{0xF000}), match})) << "unknown";
  EXPECT_FALSE(sound(std::vector<PatternStep>(kLongestPattern + 1, match)));
}

}  // namespace
}  // namespace dialproof::internal
