#include "plan/type_pattern.h"

#include <gtest/gtest.h>

#include "metadata/type_patterns.h"
#include "plan/national_prefix.h"

namespace dialproof::internal {
namespace {

const NumberingPlan& plan() { return NumberingPlan::current(); }

TEST(TypePattern, FitsTheNumbersOfItsTypeAndRegion) {
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kFixedLine, 44, "GB"), "2079460018"), true);
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kMobile, 44, "GB"), "2079460018"), false);
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kFixedLine, 44, "GG"), "2079460018"), false);
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kFixedLine, 44, "GB"), "20794600189"), false);
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kTollFree, 800, "001"), "12345678"), true);
}

TEST(TypePattern, OfFixedLinesAndOfMobilesFitsWhatMayBeEither) {
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kFixedLine, 1, "US"), "2015550123"), true);
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kMobile, 1, "US"), "2015550123"), true);
  EXPECT_EQ(matchesTypePattern(plan(), typePattern(NumberType::kVoip, 1, "US"), "2015550123"), false);
}

TEST(TypePattern, IsNoOtherPattern) {
  EXPECT_EQ(matchesTypePattern(plan(), "\\d{10}", "2015550123"), std::nullopt);
  EXPECT_EQ(matchesTypePattern(plan(), "", ""), std::nullopt);
}

TEST(TypePattern, StandsForAllThatATerritorySaysOfATypeButItsExample) {
  // Fields 1 to 10: the first three types, the name and the calling code.
  const auto territory =
      readLiteral(R"([,[,,"\\d{5}",,,,,,,[5]],[,,"2\\d{4}",,,,"21234",,,[5]],[,,,,,,,,,[-1]],,,,,,"AC",247])");
  ASSERT_TRUE(territory);
  const Literal shortened = withTypesOfThePlan(*territory);
  EXPECT_EQ(shortened[1][2].text, "\\d{5}");
  EXPECT_EQ(shortened[2][2].text, typePattern(NumberType::kFixedLine, 247, "AC"));
  EXPECT_EQ(shortened[2][6].text, "21234");
  EXPECT_EQ(shortened[2][9].kind, Literal::Kind::kHole);
  EXPECT_EQ(shortened[3].kind, Literal::Kind::kHole) << "there are no such numbers";
  EXPECT_EQ(shortened[10].number, 247);
}

}  // namespace
}  // namespace dialproof::internal
