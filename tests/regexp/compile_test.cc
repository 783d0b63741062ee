// What is compiled is small, and what would be large is refused or runs as an NFA: sizes and steps, never seconds.
#include "regexp/compile.h"

#include <string>

#include "regexp/compiled.h"
#include "regexp/program.h"
#include "regexp/simulation.h"

namespace dialproof::internal {
namespace {

bool isDfa(std::string_view program) {
  return ProgramView(program).header(kKindWord) == static_cast<std::uint32_t>(ProgramKind::kDfa);
}

TEST(CompiledRegexp, IsTheSmallestAutomaton) {
  const std::string digits = compiled("^[0-9]{3}$");
  EXPECT_EQ(ProgramView(digits).header(kSizeWord), 6U);  // dead, accepting, and 0 to 3 digits
  EXPECT_EQ(ProgramView(digits).classCount(), 2U);
  EXPECT_LE(digits.size(), 256U);
  EXPECT_EQ(compiled("^(?:a|b|c)$"), compiled("^[a-c]$"));
  EXPECT_EQ(compiled("^(?:ab|ac)*$"), compiled("^(?:a[bc])*$"));
  EXPECT_EQ(compiled("^[^]*$"), compiled(""));
}

TEST(CompiledRegexp, HoldsAPropertyOnceHoweverOftenItIsRepeated) {
  const std::string once = compiled("^\\p{L}$");
  const std::string often = compiled("^\\p{L}{1,100}$");
  EXPECT_TRUE(isDfa(often));
  EXPECT_LE(often.size(), once.size() + 1000);
}

TEST(CompiledRegexp, LongLengthsStayDfas) { EXPECT_TRUE(isDfa(compiled("^.{1,4096}$"))); }

TEST(CompiledRegexp, IsRefusedWhenItWouldBeLarge) {
  const std::string manyCharacters = [] {
    std::string pattern;
    for (char32_t c = 0x4E00; c < 0x4E00 + 3000; ++c) {
      pattern += "\\u{";
      for (int shift = 12; shift >= 0; shift -= 4) pattern.push_back("0123456789ABCDEF"[c >> shift & 0xFU]);
      pattern += '}';
    }
    return pattern;
  }();
  const std::string manyProperties = [] {
    std::string pattern = "[";
    for (int i = 0; i < 20'000; ++i) pattern += "\\p{L}";
    return pattern + ']';
  }();
  for (const std::string& pattern :
       {std::string("(?:(?:(?:(?:a{99}){99}){99}){99}){99}"), std::string("(?:(?:){99999999}){99999999}"),
        std::string("(?:a{0}){4000000000}"), std::string(300'000, 'a'), manyCharacters, manyProperties}) {
    EXPECT_EQ(faultOf(pattern).value_or(RegexpFault{}).problem, RegexpProblem::kTooLarge) << pattern.substr(0, 40);
  }
}

TEST(CompiledRegexp, StepsGrowWithTheTextAlone) {
  // Each would take a back-tracking engine time exponential in the text.
  for (const char* pattern : {"^(?:a+)+$", "^(?:a|a)*$", "^(?:a|aa)+$", "(?:x+x+)+y", "^(?:(?:a*)*)*b$"}) {
    const std::string program = compiled(pattern, RegexpForm::kNfa);
    const ProgramView view(program);
    for (const std::size_t length : {std::size_t{1000}, std::size_t{2000}}) {
      std::size_t steps = 0;
      EXPECT_FALSE(simulate(view, std::string(length, 'a') + '!', steps));
      EXPECT_LE(steps, (length + 2) * view.header(kSizeWord)) << pattern;
    }
    EXPECT_TRUE(isDfa(compiled(pattern))) << pattern;
  }
}

}  // namespace
}  // namespace dialproof::internal
