// RE2 and ICU have the same code points in a class. RE2's Unicode is older: what it has not yet assigned is left out.
#include <re2/re2.h>
#include <unicode/uchar.h>

#include <string>

#include "json/utf8.h"
#include "regexp/compiled.h"
#include "regexp/program.h"

namespace dialproof::internal {
namespace {

template <typename Visit>
void forEachScalarValue(Visit visit) {
  for (char32_t c = 0; c <= kLastCodePoint; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    appendUtf8(text, c);
    visit(c, text);
  }
}

TEST(UnicodeClass, HasTheCodePointsOfRe2) {
  const RE2 known("^[\\pL\\pM\\pN\\pP\\pS\\pZ\\pC]$");
  for (const char* name : {"L", "Lu", "Nd", "Zs", "Greek", "Han", "Latin"}) {
    const std::string program =
        compiled(std::string("^\\p{") + (name[1] == '\0' || name[2] == '\0' ? "" : "sc=") + name + "}$");
    const RE2 theirs(std::string("^\\p{") + name + "}$");
    std::size_t differences = 0;
    forEachScalarValue([&](char32_t, const std::string& text) {
      const bool found = Regexp(program).search(text);
      if (found != RE2::PartialMatch(text, theirs) && RE2::PartialMatch(text, known)) ++differences;
    });
    EXPECT_EQ(differences, 0U) << name;
  }
}

TEST(UnicodeClass, HasTheCodePointsOfIcu) {
  const std::string alphabetic = compiled("^\\p{Alphabetic}$");
  const std::string space = compiled("^\\p{White_Space}$");
  const std::string letter = compiled("^\\p{Letter}$");
  std::size_t differences = 0;
  forEachScalarValue([&](char32_t c, const std::string& text) {
    const auto point = static_cast<UChar32>(c);
    if (Regexp(alphabetic).search(text) != (u_isUAlphabetic(point) != 0)) ++differences;
    if (Regexp(space).search(text) != (u_isUWhiteSpace(point) != 0)) ++differences;
    if (Regexp(letter).search(text) != (u_isalpha(point) != 0)) ++differences;
  });
  EXPECT_EQ(differences, 0U);
}

}  // namespace
}  // namespace dialproof::internal
