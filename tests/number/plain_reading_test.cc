#include "number/plain_reading.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <iostream>

#include "number/typed_texts.h"

namespace dialproof::internal {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t kGenerated = 20'000;
#else
constexpr std::size_t kGenerated = 300'000;
#endif
constexpr std::uint64_t kSeed = 20260402;

TEST(PlainReading, ReadsAndWritesWhatLibphonenumberReadsAndWrites) {
  TypedNumberGenerator generator(kSeed);
  std::size_t read = 0;
  for (std::size_t i = 0; i < kGenerated; ++i) {
    const TypedNumber typed = generator.next();
    const auto ours = askOurs(typed);
    if (!ours) continue;
    ++read;
    ASSERT_EQ(*ours, askLibphonenumber(typed)) << typed.text << " in " << typed.region;
  }
  EXPECT_GT(read, kGenerated / 3);
  std::cout << read << " of " << kGenerated << " texts\n";
}

TEST(PlainReading, ReadsTheCommonForms) {
  const Territory* home = Territory::ofRegion("gb");
  for (const char* text :
       {"+442079460018", "+44 20 7946 0018", "020 7946 0018", "(020) 7946-0018", "00 44 20 7946 0018",
        "tel:+44-20-7946-0018", "Tel. 020 7946 0018", "020.7946.0018", "44 20 7946 0018"}) {
    const auto number = readPlain(text, home);
    ASSERT_TRUE(number) << text;
    EXPECT_EQ(number->callingCode, 44U) << text;
    EXPECT_EQ(number->national, "2079460018") << text;
  }
  EXPECT_EQ(readPlain("020 7946 0018 ext. 42", home)->extension, "42");
}

TEST(PlainReading, LeavesTheRestToLibphonenumber) {
  for (const char* text :
       {"", "+", "12", "+999 123", "020 7946 0018#", "tel:020;phone-context=+44", "0800 FLOWERS",
        "020 7946 0018 or 0019", "020 7946\t0018", "０２０ ７９４６ ００１８", "+44 20 7946 0018 / x 12"}) {
    EXPECT_FALSE(readPlain(text, Territory::ofRegion("GB"))) << text;
  }
  EXPECT_FALSE(readPlain("020 7946 0018", nullptr));
}

}  // namespace
}  // namespace dialproof::internal
