#include <gtest/gtest.h>

#include "dialproof/json.h"
#include "json/pointer.h"

namespace dialproof {
namespace {

TEST(ToJson, WritesEveryType) {
  const JsonValue value = JsonValue::Object{{"a", JsonValue::Array{nullptr, true, 12, JsonNumber{"1.50"}}}, {"b", "x"}};
  EXPECT_EQ(toJson(value), R"({"a":[null,true,12,1.50],"b":"x"})");
}

TEST(ToJson, EscapesWhatMustBeAndKeepsTheRest) {
  EXPECT_EQ(toJson(std::string("\"\\\n\t\x01/é😀")), "\"\\\"\\\\\\n\\t\\u0001/é😀\"");
}

TEST(ToJson, TurnsBytesThatAreNoUtf8IntoReplacementCharacters) {
  EXPECT_EQ(toJson(std::string("a\xFFz")), "\"a\xEF\xBF\xBDz\"");
}

TEST(JsonPointer, EscapesAndReadsBack) {
  std::string pointer;
  internal::appendPointerToken(pointer, "a/b");
  internal::appendPointerToken(pointer, "m~n");
  internal::appendPointerToken(pointer, std::size_t{3});
  internal::appendPointerToken(pointer, "");
  EXPECT_EQ(pointer, "/a~1b/m~0n/3/");
  EXPECT_EQ(internal::pointerTokens(pointer), (std::vector<std::string>{"a/b", "m~n", "3", ""}));
  EXPECT_TRUE(internal::pointerTokens("").empty());
}

}  // namespace
}  // namespace dialproof
