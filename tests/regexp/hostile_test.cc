// Stored programs that someone has changed: refused, or harmless to search with.
#include <random>
#include <string>

#include "regexp/compiled.h"

namespace dialproof::internal {
namespace {

class ChangedProgram : public testing::TestWithParam<RegexpForm> {};

TEST_P(ChangedProgram, CutOffOrExtendedIsIllFormed) {
  const std::string program = compiled("^(a|\\p{Lu})+\\bx$", GetParam());
  for (std::size_t size = 0; size < program.size(); ++size) EXPECT_FALSE(Regexp::isWellFormed(program.substr(0, size)));
  EXPECT_FALSE(Regexp::isWellFormed(program + '\0'));
}

TEST_P(ChangedProgram, IsIllFormedOrStaysInBounds) {
  const std::string program = compiled("^(a|[^b\xC3\xA9])+\\bx$", GetParam());
  std::mt19937 random(20240229);  // the sanitizers' build sees what leaves its bounds
  std::size_t refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string changed = program;
    for (auto changes = 1 + random() % 3; changes > 0; --changes) {
      changed[random() % changed.size()] = static_cast<char>(random());
    }
    if (!Regexp::isWellFormed(changed)) {
      ++refused;
      continue;
    }
    Regexp(changed).search("aab\xC3\xA9\xF0\x9F\x98\x80 x");
  }
  EXPECT_GT(refused, 10'000U);
}

INSTANTIATE_TEST_SUITE_P(Forms, ChangedProgram, testing::Values(RegexpForm::kFastest, RegexpForm::kNfa));

}  // namespace
}  // namespace dialproof::internal
