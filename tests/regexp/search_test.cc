#include <string>

#include "regexp/compiled.h"

namespace dialproof::internal {
namespace {

TEST(RegexpSearch, LooksAnywhereInTheText) {
  EXPECT_TRUE(finds("b+", "aabbc"));
  EXPECT_FALSE(finds("b{3}", "aabbc"));
  EXPECT_TRUE(finds("", ""));
  EXPECT_FALSE(finds("[]", "a"));
}

TEST(RegexpSearch, AnchorsAreTheTextsEnds) {
  EXPECT_TRUE(finds("^a$", "a"));
  EXPECT_FALSE(finds("^a$", "a\n"));
  EXPECT_FALSE(finds("^b", "a\nb"));
  EXPECT_TRUE(finds("(?:^|-)a(?:-|$)", "b-a"));
}

TEST(RegexpSearch, WordBoundariesAreAscii) {
  EXPECT_TRUE(finds("\\bcat\\b", "a cat!"));
  EXPECT_FALSE(finds("\\bcat\\b", "concat"));
  EXPECT_TRUE(finds("a\\b\xC3\xA9", "a\xC3\xA9"));
  EXPECT_TRUE(finds("^\\B$", ""));
}

TEST(RegexpSearch, ADotIsACodePoint) {
  EXPECT_TRUE(finds("^.$", "\xF0\x9F\x98\x80"));
  EXPECT_FALSE(finds("^..$", "\xF0\x9F\x98\x80"));
  for (const char* terminator : {"\n", "\r", "\xE2\x80\xA8", "\xE2\x80\xA9"}) EXPECT_FALSE(finds(".", terminator));
}

TEST(RegexpSearch, IllFormedTextCountsAsReplacementCharacters) {
  EXPECT_TRUE(finds("^a.b$",
                    "a\xFF"
                    "b"));
  EXPECT_TRUE(finds("^\\uFFFD$", "\xE2\x82"));
  EXPECT_TRUE(finds("^..$", "\xC0\xAF"));
}

TEST(RegexpSearch, FindsWhatStartsInsideAnotherAttempt) {
  EXPECT_TRUE(finds("aab", "aaab"));
  EXPECT_TRUE(finds("abac", "ababac"));
}

TEST(RegexpSearch, LargeAutomataFindTheSame) {
  const std::string pattern = "(a|b)*a(a|b){12}c";  // as a DFA it would have 8,192 states
  EXPECT_EQ(compiled(pattern), compiled(pattern, RegexpForm::kNfa));
  EXPECT_TRUE(finds(pattern, "bbabbbbbbbbbbbbc"));
  EXPECT_FALSE(finds(pattern, "bbbbbbbbbbbbbbbc"));
}

}  // namespace
}  // namespace dialproof::internal
