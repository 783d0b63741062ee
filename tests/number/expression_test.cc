// Our expressions find what RE2 finds: on every pattern of the metadata and on libphonenumber's own.

#include "number/expression.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

using Anchor = Expression::Anchor;

std::string collapsed(std::string_view pattern) {
  std::string text;
  for (const char c : pattern) {
    if (c != ' ' && c != '\n' && c != '\t') text.push_back(c);
  }
  return text;
}

// The texts between a tag's brackets, and of the attributes that hold patterns.
std::vector<std::string> metadataPatterns() {
  std::ifstream stream(LIBPHONENUMBER_METADATA);
  const std::string xml{std::istreambuf_iterator<char>(stream), {}};
  std::set<std::string> patterns;
  const auto collect = [&](std::string_view before, std::string_view behind) {
    for (std::size_t place = xml.find(before); place != std::string::npos; place = xml.find(before, place)) {
      place += before.size();
      patterns.insert(collapsed(std::string_view(xml).substr(place, xml.find(behind, place) - place)));
    }
  };
  collect("<nationalNumberPattern>", "<");
  collect("<leadingDigits>", "<");
  for (const char* attribute : {"nationalPrefixForParsing=\"", " pattern=\"", "internationalPrefix=\""})
    collect(attribute, "\"");
  return {patterns.begin(), patterns.end()};
}

// Those that libphonenumber's phonenumberutil.cc and asyoutypeformatter.cc put together.
const std::vector<std::string>& ownPatterns() {
  static const std::vector<std::string> patterns = [] {
    const std::string punctuation =
        "-x\xE2\x80\x90-\xE2\x80\x95\xE2\x88\x92\xE3\x83\xBC\xEF\xBC\x8D-\xEF\xBC\x8F \xC2\xA0\xC2\xAD\xE2\x80\x8B"
        "\xE2\x81\xA0\xE3\x80\x80()\xEF\xBC\x88\xEF\xBC\x89\xEF\xBC\xBB\xEF\xBC\xBD.\\[\\]/~\xE2\x81\x93\xE2\x88\xBC";
    const auto digits = [](int most) { return "([\\p{Nd}]{1," + std::to_string(most) + "})"; };
    const std::string before = "[ \xC2\xA0\\t,]*";
    const std::string behind = "[:\\.\xEF\xBC\x8E]?[ \xC2\xA0\\t,-]*";
    const std::string extension =
        ";ext=" + digits(20) + "|" + before +
        "(?:e?xt(?:ensi(?:o\xCC\x81?|\xC3\xB3))?n?|(?:\xEF\xBD\x85)?\xEF\xBD\x98\xEF\xBD\x94(?:\xEF\xBD\x8E)?|"
        "\xD0\xB4\xD0\xBE\xD0\xB1|anexo)" +
        behind + digits(20) + "#?|" + before +
        "(?:[x\xEF\xBD\x98#\xEF\xBC\x83~\xEF\xBD\x9E]|int|\xEF\xBD\x89\xEF\xBD\x8E\xEF\xBD\x94)" + behind + digits(9) +
        "#?|[- ]+" + digits(6) + "#|[ \xC2\xA0\\t]*(?:,{2}|;)" + behind + digits(15) + "#?|[ \xC2\xA0\\t]*(?:,)+" +
        behind + digits(9) + "#?";
    const std::string digit = "(\\p{Nd}|[\\-\\.\\(\\)]?)";
    const std::string label = "[A-Za-z\\p{Nd}]+((\\-)*[A-Za-z\\p{Nd}])*";
    return std::vector<std::string>{"(?i)\\p{Nd}{2}|[+\xEF\xBC\x8B]*(?:[" + punctuation + "*]*\\p{Nd}){3,}[" +
                                        punctuation + "*a-z\\p{Nd}]*(?:" + extension + ")?",
                                    "(?i)(?:" + extension + ")$",
                                    "(.*)[\\\\/] *x",
                                    "[\\d]+(?:[~\xE2\x81\x93\xE2\x88\xBC\xEF\xBD\x9E][\\d]+)?",
                                    "[\\p{Nd}]*",
                                    "([\\p{Nd}])",
                                    "(\\d+)",
                                    "[+\xEF\xBC\x8B\\p{Nd}]",
                                    "[^\\p{N}\\p{L}#]",
                                    "[" + punctuation + "]+",
                                    "(?i)(?:.*?[a-z]){3}",
                                    "(\\$\\d)",
                                    "\\$CC",
                                    "^\\+" + digit + "*\\p{Nd}" + digit + "*$",
                                    "^(" + label + "\\.)*[A-Za-z]+((\\-)*[A-Za-z\\p{Nd}])*\\.?$",
                                    "[" + punctuation + "]*\\$1[" + punctuation + "]*(\\$\\d[" + punctuation + "]*)*",
                                    "\\(?\\$1\\)?",
                                    "[- ]",
                                    "a|ab|(c)?(d){2,3}e*?f",
                                    "(a*)(b{0,2})(c|$)",
                                    "(?:(a)|b)*"};
  }();
  return patterns;
}

class Peers {
 public:
  explicit Peers(const std::string& pattern) : ours_(pattern), re2_(pattern, RE2::Quiet) {
    EXPECT_EQ(ours_.isWellFormed(), re2_.ok()) << pattern;
    EXPECT_EQ(static_cast<int>(ours_.groupCount()), re2_.NumberOfCapturingGroups()) << pattern;
  }

  void compare(std::string_view text) const {
    for (const auto& [anchor, theirs] : {std::pair{Anchor::kNone, RE2::UNANCHORED},
                                         {Anchor::kStart, RE2::ANCHOR_START},
                                         {Anchor::kBoth, RE2::ANCHOR_BOTH}}) {
      Expression::Groups groups;
      std::array<absl::string_view, Expression::kMostGroups + 1> expected;
      const bool isFound =
          re2_.Match(text, 0, text.size(), theirs, expected.data(), 1 + re2_.NumberOfCapturingGroups());
      ASSERT_EQ(ours_.match(text, 0, anchor, groups, 0), isFound) << re2_.pattern() << " in " << text;
      ASSERT_EQ(ours_.match(text, 0, anchor, groups), isFound) << re2_.pattern() << " in " << text;
      if (!isFound) continue;
      for (std::size_t i = 0; i <= ours_.groupCount(); ++i) {
        ASSERT_EQ(groups[i].in(text), expected[i]) << re2_.pattern() << " in " << text << ", group " << i;
      }
      ASSERT_EQ(groups[0].begin, static_cast<std::size_t>(expected[0].data() - text.data()));
    }
  }

 private:
  Expression ours_;
  RE2 re2_;
};

std::string someOf(std::mt19937& random, const std::vector<std::string>& pieces, std::size_t most) {
  std::string text;
  for (std::size_t left = random() % (most + 1); left > 0; --left) text += pieces[random() % pieces.size()];
  return text;
}

TEST(Expression, FindsWhatRe2FindsWithThePatternsOfAllPlans) {
  std::mt19937 random(1);
  const std::vector<std::string> digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  const std::vector<std::string> patterns = metadataPatterns();
  EXPECT_GT(patterns.size(), 1500U);
  for (const std::string& pattern : patterns) {
    const Peers peers(pattern);
    for (int i = 0; i < 40; ++i) peers.compare(someOf(random, digits, 14));
  }
}

TEST(Expression, FindsWhatRe2FindsWithLibphonenumbersOwnPatterns) {
  std::mt19937 random(2);
  const std::vector<std::string> pieces{
      "0",  "1", "7", "+",      " ",        "-",        "(",   ")",   ".",  "/",  "x",        "X",       "ext", "EXT. ",
      "#",  ";", ",", ";ext=",  "anexo",    "int",      "a",   "b",   "c",  "d",  "e",        "f",       "$1",  "$CC",
      "*",  "é", "~", "～",     "ｅｘｔ",   "ＥＸＴ",   "доб", "ДОБ", "ó",  "Ó",  "\n",       "\\",      "＋",  "٣",
      "９", "‐", "ſ", "\u212a", "\u1c81об", "д\u1c82б", "[",   "]",   "\t", "１", "extensió", "o\u0301", ":",   "．"};
  for (const std::string& pattern : ownPatterns()) {
    const Peers peers(pattern);
    for (int i = 0; i < 4000; ++i) peers.compare(someOf(random, pieces, 12));
    for (int i = 0; i < 20; ++i) peers.compare(someOf(random, pieces, 300));
    peers.compare("\xFF");
    peers.compare(
        "1\xE2\x80"
        "1");
  }
}

TEST(Expression, TakesEachCodePointAsRe2Does) {
  Expression::Groups groups;
  for (const char* pattern : {"\\p{Nd}", "[^\\p{N}\\p{L}#]", ".", "(?i)[a-z\\p{Nd}]", "(?i)ó|д|о|б|ｘ", "[^a]"}) {
    const Expression ours(pattern);
    const RE2 theirs(pattern, RE2::Quiet);
    const RE2 isAssigned("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Z}]");
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
      if (c >= 0xD800 && c <= 0xDFFF) continue;
      std::string text;
      appendUtf8(text, c);
      if (!RE2::FullMatch(text, isAssigned)) continue;  // ICU's Unicode is newer
      ASSERT_EQ(ours.match(text, 0, Anchor::kBoth, groups, 0), RE2::FullMatch(text, theirs)) << pattern << ' ' << +c;
    }
  }
}

TEST(Expression, TakesNoLongerForAPatternThatRepeatsRepeats) {
  const std::string text(3000, 'a');
  Expression::Groups groups;
  EXPECT_FALSE(Expression("(?:a*)*b").match(text, 0, Anchor::kBoth, groups, 0));
  EXPECT_FALSE(Expression("(a|aa)+$b").match(text, 0, Anchor::kNone, groups));
  EXPECT_TRUE(Expression("(a|aa)+").match(text, 0, Anchor::kBoth, groups));
}

TEST(Expression, RefusesWhatIsNoPattern) {
  Expression::Groups groups;
  for (const char* pattern : {"(", ")", "a)", "[", "[z-a]", "*", "a{2,1}", "a{", "a{x}", "\\", "\\q", "\\p{Greek}",
                              "(?=a)", "((a{999}){999}){999}", "\xFF"}) {
    EXPECT_FALSE(Expression(pattern).isWellFormed()) << pattern;
    EXPECT_FALSE(Expression(pattern).match("a", 0, Anchor::kNone, groups)) << pattern;
  }
  EXPECT_FALSE(Expression(std::string(100'000, '(')).isWellFormed());
}

}  // namespace
}  // namespace dialproof::internal
