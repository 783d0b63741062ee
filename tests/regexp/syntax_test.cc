#include "regexp/syntax.h"

#include <string>

#include "regexp/compiled.h"

namespace dialproof::internal {
namespace {

struct Refused {
  const char* pattern;
  std::size_t offset;
  std::size_t length;
  RegexpProblem problem;
};

class RefusedPattern : public testing::TestWithParam<Refused> {};

TEST_P(RefusedPattern, HasItsFaultAtItsPlace) {
  const auto& [pattern, offset, length, problem] = GetParam();
  EXPECT_EQ(faultOf(pattern), (RegexpFault{offset, length, problem})) << pattern;
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, RefusedPattern,
    testing::Values(
        Refused{"a\xFF", 1, 1, RegexpProblem::kNotUtf8}, Refused{"a(b(c)", 1, 1, RegexpProblem::kUnclosedGroup},
        Refused{"a)b", 1, 1, RegexpProblem::kUnopenedGroup},
        Refused{"a(?P<n>b)", 1, 2, RegexpProblem::kUnknownGroupSyntax},
        Refused{"(?<1>a)", 0, 4, RegexpProblem::kInvalidGroupName},
        Refused{"(?<n>a)(?<n>b)", 7, 5, RegexpProblem::kDuplicateGroupName},
        Refused{"(a)\\2", 3, 2, RegexpProblem::kUnknownGroup}, Refused{"a**", 2, 1, RegexpProblem::kNothingToRepeat},
        Refused{"^{2}", 1, 3, RegexpProblem::kNothingToRepeat},
        Refused{"a{2,1}", 1, 5, RegexpProblem::kRepeatOutOfOrder}, Refused{"a{,3}", 1, 1, RegexpProblem::kLoneBracket},
        Refused{"a[bc", 1, 1, RegexpProblem::kUnclosedClass}, Refused{"[az-y]", 2, 3, RegexpProblem::kClassOutOfOrder},
        Refused{"^a\\Z", 2, 2, RegexpProblem::kInvalidEscape}, Refused{"\\a", 0, 2, RegexpProblem::kInvalidEscape},
        Refused{"\\p{Nope}", 0, 8, RegexpProblem::kUnknownProperty},
        Refused{"a(?=b)", 1, 5, RegexpProblem::kLookAround}, Refused{"(?<!a)b", 0, 6, RegexpProblem::kLookAround},
        Refused{"(a)\\1", 3, 2, RegexpProblem::kBackReference},
        Refused{"(?<n>a)\\k<n>", 7, 5, RegexpProblem::kBackReference},
        Refused{"x\\p{Emoji}", 1, 9, RegexpProblem::kUnsupportedProperty},
        Refused{"a{70000}", 0, 8, RegexpProblem::kTooLarge}));

TEST(EcmaRegexp, IsStrictAndKnowsWhatIsNotRun) {
  for (const char* pattern :
       {"", "a", "(?=a)", "(?<!a)b", "(a)\\1", "(?<n>a)\\k<n>", "\\p{Emoji}", "a{70000}", "[\\-]"}) {
    EXPECT_TRUE(isEcmaRegexp(pattern)) << pattern;
  }
  for (const char* pattern : {"(", "\\a", "^\\S(|(.|\\n)*\\S)\\Z", "\\-", "]", "}", "a{", "[\\w-.]", "\\p{Nope}"}) {
    EXPECT_FALSE(isEcmaRegexp(pattern)) << pattern;
  }
}

TEST(TolerantDialect, TakesWhatCannotBeMisread) {
  EXPECT_TRUE(finds("^a\\-b\\_c\\@d\\\"$", "a-b_c@d\""));
  EXPECT_TRUE(finds("^a]b}$", "a]b}"));
  EXPECT_TRUE(finds("^{a}$", "{a}"));
  EXPECT_TRUE(finds("^[\\w-.]+$", "a-b.c"));
}

TEST(Syntax, GroupsNestedDeepAreAFaultAndNoCrash) {
  const std::string deep = std::string(50'000, '(') + std::string(50'000, ')');
  EXPECT_EQ(faultOf(deep).value().problem, RegexpProblem::kNestedTooDeep);
  EXPECT_TRUE(isEcmaRegexp(deep));
}

}  // namespace
}  // namespace dialproof::internal
