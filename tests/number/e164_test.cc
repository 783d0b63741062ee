#include "number/e164_check.h"

#include <gtest/gtest.h>

#include <ostream>

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
    testing::Values(Case{"+12015550123", ""}, Case{"+442079460018", ""}, Case{"+80012345678", ""},
                    Case{"+390612345678", ""}, Case{"", "number.empty"}, Case{"12015550123", "number.missing_plus"},
                    Case{"(201) 555-0123", "number.missing_plus"}, Case{"+", "number.too_short"},
                    Case{"+1 2015550123", "number.unexpected_character", 2},
                    Case{"+1201555O123", "number.unexpected_character", 8},
                    Case{"+0155501", "number.unexpected_character", 1},
                    Case{"+١٢٠١٥٥٥٠١٢٣", "number.unexpected_character", 1},
                    Case{"+9991234567", "number.unknown_calling_code"}, Case{"+120155501", "number.too_short"},
                    Case{"+120155501234", "number.too_long"}, Case{"+11155550123", "number.not_valid"},
                    Case{"+4402079460018", "number.not_canonical"}));

TEST(StrictE164, IsContentWithAPossibleNumberWhenAsked) {
  const auto fault = findE164Fault("+11155550123", E164Level::kPossible);
  ASSERT_TRUE(fault);
  EXPECT_TRUE(fault->isWarning);
  EXPECT_FALSE(findE164Fault("+12015550123", E164Level::kPossible));
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
}

}  // namespace
}  // namespace dialproof::internal
