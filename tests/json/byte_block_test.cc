#include "json/byte_block.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace dialproof::internal {
namespace {

constexpr auto kQuote = [](auto block) { return block.equal('"'); };
constexpr auto kControl = [](auto block) { return block.below(0x20); };
constexpr auto kHigh = [](auto block) { return block.notAscii(); };
constexpr auto kAny = [](auto block) { return block.equal('\\') | block.below(0x20) | block.notAscii(); };
constexpr auto kOther = [](auto block) { return ~(block.equal(' ') | block.equal('\n')); };

template <typename Matching>
void expectSame(const std::string& text, Matching matching) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = begin; at != end; ++at) {
    const char* const expected = findByte<SingleByte>(at, end, matching);
    ASSERT_EQ(findByte<ByteBlock>(at, end, matching), expected) << text;
    ASSERT_EQ(findByte<WordBlock>(at, end, matching), expected) << text;
  }
}

// Every value of a byte beside every other: none may change its neighbour's answer.
TEST(ByteBlock, AnswersAsOneByteAfterTheOther) {
  std::mt19937 random(1);
  for (int byte = 0; byte < 256; ++byte) {
    for (const char filler : {'a', '\0', ' ', '\x7F', '\x80', '\xFF', '"', '!', '#'}) {
      std::string text(3 + random() % 40, filler);
      text[random() % text.size()] = static_cast<char>(byte);
      text[random() % text.size()] = static_cast<char>(random() % 256);
      expectSame(text, kQuote);
      expectSame(text, kControl);
      expectSame(text, kHigh);
      expectSame(text, kAny);
      expectSame(text, kOther);
    }
  }
}

TEST(ByteBlock, FindsNothingInNothing) {
  const char* const nothing = "";
  EXPECT_EQ(findByte(nothing, nothing, kQuote), nothing);
}

TEST(ByteWord, ComparesAllBytesOfAnyLength) {
  for (std::size_t length = 0; length <= 40; ++length) {
    const std::string a(length, 'x');
    EXPECT_TRUE(equalBytes(a.data(), std::string(a).data(), length));
    for (std::size_t i = 0; i < length; ++i) {
      std::string b = a;
      b[i] = '\xF8';
      EXPECT_FALSE(equalBytes(a.data(), b.data(), length)) << length << ' ' << i;
    }
  }
}

}  // namespace
}  // namespace dialproof::internal
