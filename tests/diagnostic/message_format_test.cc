#include "diagnostic/message_format.h"

#include <gtest/gtest.h>

namespace dialproof::internal {
namespace {

std::string format(std::string_view text, const JsonValue::Object& params) {
  std::string out;
  appendMessage(out, text, params, MessageCatalogue::english());
  return out;
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

TEST(FormatMessage, PicksAPluralByItsExactNumberFirst) {
  constexpr std::string_view kText = "{n, plural, other {many} one {one} =1 {exactly one} =2 {two}}";
  EXPECT_EQ(format(kText, {{"n", 1}}), "exactly one");
  EXPECT_EQ(format(kText, {{"n", 2}}), "two");
  EXPECT_EQ(format(kText, {{"n", 3}}), "many");
  EXPECT_EQ(format(kText, {{"n", "text"}}), "many");
  EXPECT_EQ(format("{n, plural, one {one}}.", {{"n", 3}}), ".");
}

TEST(FormatMessage, LeavesOutASegmentThatLacksAParameterOfItsPlural) {
  EXPECT_EQ(format("A[[ {n, plural, other {{m} of {n}}}]].", {{"n", 3}}), "A.");
  EXPECT_EQ(format("A[[ {n, plural, other {{m} of {n}}}]].", {{"n", 3}, {"m", 2}}), "A 2 of 3.");
  EXPECT_EQ(format("[[{a}]][[{b}]][[{c}]]", {{"a", 1}, {"c", 3}}), "13") << "each for itself";
}

TEST(FormatMessage, WritesAsJsonWhatAStyleDoesNotFit) {
  EXPECT_EQ(format("{v, list}", {{"v", "x"}}), "\"x\"");
  EXPECT_EQ(format("{v, list}", {{"v", JsonValue::Array{}}}), "");
  EXPECT_EQ(format("{v, types}", {{"v", "integer"}}), "a whole number");
  EXPECT_EQ(format("{v, nonsense}", {{"v", "x"}}), "\"x\"");
  EXPECT_EQ(format("{v}", {{"v", JsonValue::Array{1, JsonValue::Object{{"a", nullptr}}}}}), "[1,{\"a\":null}]");
}

TEST(FormatMessage, TakesAValueAsItIsAndNeverAsATemplate) {
  EXPECT_EQ(format("{a}{b}", {{"a", "{b}[[{c}]]"}, {"b", "]]{"}}), "{b}[[{c}]]]]{");
  EXPECT_EQ(format("[[<{a}>]]", {{"a", "]]"}}), "<]]>");
}

TEST(FormatMessage, SurvivesFaultyTemplates) {
  for (const char* text :
       {"{", "}", "{a", "[[", "[[{a}", "]]", "{a, plural", "{a, plural, one {", "{a, }", "{}", "{,}"}) {
    EXPECT_LE(format(text, {{"a", 1}}).size(), 64U) << text;
  }
}

}  // namespace
}  // namespace dialproof::internal
