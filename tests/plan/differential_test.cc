#include "plan/differential.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <iostream>
#include <set>
#include <string>

#include "phonenumbers/phonenumber.pb.h"
#include "phonenumbers/phonenumberutil.h"

namespace dialproof::internal {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// The sanitizers look at ours, which a part of the numbers shows, and make libphonenumber slow.
#ifdef __SANITIZE_ADDRESS__
constexpr int kGenerated = 100'000;
#else
constexpr int kGenerated = 2'000'000;
#endif
constexpr std::uint64_t kSeed = 20260401;

class Differential : public testing::Test {
 protected:
  // Both asked; the whole answers are compared.
  void hold(const std::string& text) {
    const std::string wanted = askLibphonenumber(text);
    ++count_;
    if (wanted.starts_with("valid")) ++valid_;
    ASSERT_EQ(askPlan(plan_, text), wanted) << text;
  }

  const NumberingPlan& plan_ = NumberingPlan::current();
  std::size_t count_ = 0;
  std::size_t valid_ = 0;
};

TEST_F(Differential, OnEveryExampleNumber) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  std::set<std::string> regions;
  util.GetSupportedRegions(&regions);
  const auto holdNumber = [&](const PhoneNumber& number) {
    std::string text;
    util.Format(number, PhoneNumberUtil::E164, &text);
    ASSERT_TRUE(askLibphonenumber(text).starts_with("valid")) << text;
    hold(text);
  };
  PhoneNumber number;
  for (const std::string& region : regions) {
    for (int type = 0; type <= PhoneNumberUtil::VOICEMAIL; ++type) {
      if (util.GetExampleNumberForType(region, static_cast<PhoneNumberUtil::PhoneNumberType>(type), &number)) {
        holdNumber(number);
      }
    }
  }
  std::set<int> codes;
  util.GetSupportedGlobalNetworkCallingCodes(&codes);
  for (const int code : codes) {
    ASSERT_TRUE(util.GetExampleNumberForNonGeoEntity(code, &number));
    holdNumber(number);
  }
  EXPECT_GT(count_, 1300U);
  std::cout << count_ << " example numbers\n";
}

TEST_F(Differential, OnEveryPathAndJustOffIt) {
  for (const std::string& text : numbersOnEveryPath(plan_)) ASSERT_NO_FATAL_FAILURE(hold(text));
  EXPECT_GT(count_, 150'000U);
  EXPECT_GT(valid_, plan_.stateCount());
  std::cout << count_ << " numbers, " << valid_ << " of them valid\n";
}

TEST_F(Differential, OnGeneratedNumbers) {
  NumberGenerator generator(plan_, kSeed);
  for (int i = 0; i < kGenerated; ++i) ASSERT_NO_FATAL_FAILURE(hold(generator.next()));
  EXPECT_EQ(count_, std::size_t{kGenerated});
  EXPECT_GT(valid_, count_ / 4);
  EXPECT_LT(valid_, count_ / 4 * 3);
  std::cout << count_ << " numbers, " << valid_ << " of them valid\n";
}

TEST_F(Differential, SeesADifference) {
  EXPECT_NE(askPlan(plan_, "+12015550123"), askLibphonenumber("+12015550"));
  EXPECT_EQ(askLibphonenumber("+4402079460018"), "number.not_canonical +442079460018");
  EXPECT_EQ(askLibphonenumber("+11155550123"), "number.not_valid / possible");
}

}  // namespace
}  // namespace dialproof::internal
