#include "json/utf8.h"

#include <gtest/gtest.h>

namespace dialproof::internal {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  std::size_t invalidAt;
};

class InvalidUtf8 : public testing::TestWithParam<Case> {};

TEST_P(InvalidUtf8, IsFoundAtItsFirstByte) { EXPECT_EQ(findInvalidUtf8(GetParam().text), GetParam().invalidAt); }

constexpr std::size_t kNone = std::string_view::npos;
INSTANTIATE_TEST_SUITE_P(Texts, InvalidUtf8,
                         testing::Values(Case{"Ascii", "abc", kNone}, Case{"FourBytes", "a\xF0\x9F\x98\x80", kNone},
                                         Case{"Highest", "\xF4\x8F\xBF\xBF", kNone},
                                         Case{"AboveHighest", "ab\xF4\x90\x80\x80", 2}, Case{"Overlong", "\xC0\xAF", 0},
                                         Case{"OverlongThree", "x\xE0\x80\x80", 1},
                                         Case{"Surrogate", "x\xED\xA0\x80", 1}, Case{"Truncated", "ab\xE2\x82", 2},
                                         Case{"LoneContinuation", "ab\x80", 2}, Case{"Latin1", "Z\xFCrich", 1},
                                         Case{"FF", "\xFF", 0}),
                         [](const auto& test) { return test.param.name; });

TEST(Utf8, CountsCodePointsAndIllFormedStretches) {
  EXPECT_EQ(countCodePoints("aé☎😀"), 4U);
  EXPECT_EQ(countCodePoints("a\xE2\x82"), 2U);  // one stretch cut off
  EXPECT_EQ(countCodePoints("\xC0\xAF"), 2U);   // neither byte can begin anything
}

TEST(Utf8, WritesWhatItReads) {
  for (const char32_t codePoint : {U'a', U'é', U'☎', U'😀', U'\U0010FFFF'}) {
    std::string text;
    appendUtf8(text, codePoint);
    const CodePoint read = decodeUtf8(text, 0);
    EXPECT_TRUE(read.valid);
    EXPECT_EQ(read.value, codePoint);
    EXPECT_EQ(read.length, text.size());
  }
}

}  // namespace
}  // namespace dialproof::internal
