#include "json/decimal.h"

#include <gtest/gtest.h>

#include <string>

namespace dialproof::internal {
namespace {

Decimal decimal(std::string_view literal) { return Decimal::parse(literal).value(); }

TEST(Decimal, OneValueHasOneSpelling) {
  for (const char* literal : {"1000", "1e3", "1E+3", "1000.0", "0.1e4", "10000e-1"}) {
    EXPECT_EQ(decimal(literal).canonical(), decimal("1000").canonical()) << literal;
    EXPECT_EQ(decimal(literal), decimal("1000")) << literal;
  }
  EXPECT_EQ(decimal("-0"), decimal("0"));
  EXPECT_EQ(decimal("0.000"), decimal("0e7"));
}

TEST(Decimal, OrdersExactly) {
  const char* rising[] = {"-1e20",
                          "-12",
                          "-1.5",
                          "-0.001",
                          "0",
                          "1e-9",
                          "0.1",
                          "0.10000000000000000001",
                          "9007199254740992",
                          "9007199254740993",
                          "1e300"};
  for (std::size_t i = 1; i < std::size(rising); ++i) {
    EXPECT_LT(decimal(rising[i - 1]), decimal(rising[i])) << rising[i - 1] << " and " << rising[i];
    EXPECT_GT(decimal(rising[i]), decimal(rising[i - 1]));
  }
}

TEST(Decimal, IsIntegerByValueNotBySpelling) {
  for (const char* literal : {"0", "1.0", "1e2", "120e-1", "-3.000"})
    EXPECT_TRUE(decimal(literal).isInteger()) << literal;
  for (const char* literal : {"0.5", "1e-1", "121e-1"}) EXPECT_FALSE(decimal(literal).isInteger()) << literal;
}

TEST(Decimal, MultiplesAreExact) {
  EXPECT_TRUE(decimal("0.3").isMultipleOf(decimal("0.1")));  // no double says so
  EXPECT_TRUE(decimal("19.99").isMultipleOf(decimal("0.01")));
  EXPECT_TRUE(decimal("1e300").isMultipleOf(decimal("7e299")) == false);
  EXPECT_TRUE(decimal("123456789012345678901234567890").isMultipleOf(decimal("10")));
  EXPECT_FALSE(decimal("123456789012345678901234567891").isMultipleOf(decimal("10")));
  EXPECT_FALSE(decimal("0.35").isMultipleOf(decimal("0.1")));
  EXPECT_TRUE(decimal("-8").isMultipleOf(decimal("4")));
  EXPECT_TRUE(decimal("0").isMultipleOf(decimal("4")));
}

TEST(Decimal, KnowsWhatADoubleLoses) {
  for (const char* literal : {"0.1", "9007199254740992", "1e21", "-1.5", "100000000000000000000"}) {
    EXPECT_TRUE(decimal(literal).survivesAsDouble()) << literal;
  }
  for (const char* literal : {"9007199254740993", "0.12345678901234567890", "12345678901234567890123"}) {
    EXPECT_FALSE(decimal(literal).survivesAsDouble()) << literal;
  }
}

TEST(Decimal, KnowsWhatADoubleMakesAnInfinityOf) {
  for (const char* literal : {"1e309", "-1e309", "1.8e308", "1.7976931348623159e308", "1e999999999999"}) {
    EXPECT_TRUE(decimal(literal).overflowsDouble()) << literal;
  }
  for (const char* literal : {"0", "0e999", "1e308", "-1.7976931348623157e308", "17976931348623157e292", "1e-999"}) {
    EXPECT_FALSE(decimal(literal).overflowsDouble()) << literal;
  }
}

TEST(Decimal, RefusesOtherText) {
  for (const char* text : {"", "-", "+1", ".5", "1.", "1e", "0x10", "1 ", "NaN", "1e9999999999999", "1e+-5", "1e--5",
                           "1e5x", "--1", "1.2.3", "1e5.0"}) {
    EXPECT_FALSE(Decimal::parse(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace dialproof::internal
