#include "diagnostic/message_format.h"

#include <gtest/gtest.h>

namespace dialproof::internal {
namespace {

std::string format(std::string_view text, const JsonValue::Object& params) {
  return formatMessage(text, params, MessageCatalogue::english());
}

TEST(FormatMessage, FillsInTextAsItIsAndOtherValuesAsJson) {
  EXPECT_EQ(format("{a} and {b} and {c, json}", {{"a", "x"}, {"b", 3}, {"c", "y"}}), "x and 3 and \"y\"");
}

TEST(FormatMessage, LeavesOutASegmentThatLacksAParameter) {
  EXPECT_EQ(format("A.[[ Because {b}.]]", {}), "A.");
  EXPECT_EQ(format("A.[[ Because {b}.]]", {{"b", "c"}}), "A. Because c.");
}

TEST(FormatMessage, ShowsAnAbsentParameterByItsName) { EXPECT_EQ(format("A {b}.", {}), "A {b}."); }

TEST(FormatMessage, PicksAPlural) {
  constexpr std::string_view kText = "{n, plural, =0 {none} one {one entry} other {{n} entries}}";
  EXPECT_EQ(format(kText, {{"n", 0}}), "none");
  EXPECT_EQ(format(kText, {{"n", 1}}), "one entry");
  EXPECT_EQ(format(kText, {{"n", 21}}), "21 entries");
}

TEST(FormatMessage, JoinsListsAndTypes) {
  EXPECT_EQ(format("{v, list}", {{"v", JsonValue::Array{"a", 2, nullptr}}}), "\"a\", 2, null");
  EXPECT_EQ(format("{v, types}", {{"v", JsonValue::Array{"string", "null"}}}), "text or null");
}

TEST(FormatMessage, SurvivesFaultyTemplates) {
  for (const char* text :
       {"{", "}", "{a", "[[", "[[{a}", "]]", "{a, plural", "{a, plural, one {", "{a, }", "{}", "{,}"}) {
    EXPECT_LE(format(text, {{"a", 1}}).size(), 64U) << text;
  }
}

}  // namespace
}  // namespace dialproof::internal
