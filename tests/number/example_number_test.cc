#include <gtest/gtest.h>

#include <cstddef>

#include "dialproof/e164.h"
#include "dialproof/phone.h"

namespace dialproof {
namespace {

TEST(ExampleNumber, IsOfItsRegionAndType) {
  EXPECT_EQ(exampleNumber("US"), "+12015550123");
  EXPECT_EQ(exampleNumber("gb", NumberType::kMobile), "+447400123456");
  std::size_t count = 0;
  for (const RegionInfo& info : supportedRegions()) {
    for (int type = 0; type <= static_cast<int>(NumberType::kVoicemail); ++type) {
      const auto example = exampleNumber(info.region, static_cast<NumberType>(type));
      if (!example) continue;
      const E164Result result = checkE164(*example);
      EXPECT_TRUE(result.valid) << *example << ' ' << info.region << ' ' << type;
      EXPECT_EQ(result.callingCode, info.callingCode) << *example;
      const bool isMobileOrFixed = result.type == NumberType::kFixedLineOrMobile ||
                                   type == static_cast<int>(NumberType::kFixedLineOrMobile) || type == 0;
      EXPECT_TRUE(isMobileOrFixed || static_cast<int>(result.type) == type) << *example;
      ++count;
    }
    EXPECT_TRUE(exampleNumber(info.region)) << info.region;
  }
  EXPECT_GT(count, 1000U);
}

TEST(ExampleNumber, IsThereForACallingCode) {
  EXPECT_EQ(exampleNumberOf(1), "+12015550123");
  EXPECT_EQ(exampleNumberOf(800), "+80012345678");
  EXPECT_EQ(exampleNumberOf(999), std::nullopt);
  EXPECT_EQ(exampleNumberOf(-1), std::nullopt);
}

TEST(ExampleNumber, IsNotInventedWhereThereIsNone) {
  EXPECT_EQ(exampleNumber("XX"), std::nullopt);
  EXPECT_EQ(exampleNumber(""), std::nullopt);
  EXPECT_EQ(exampleNumber("001"), std::nullopt);
  EXPECT_EQ(exampleNumber("US", NumberType::kPager), std::nullopt);
}

}  // namespace
}  // namespace dialproof
