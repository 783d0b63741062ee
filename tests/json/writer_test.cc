#include <gtest/gtest.h>

#include <string>

#include "dialproof/json.h"
#include "json/document.h"
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

TEST(ToJson, GivesBackWhatWasRead) {
  std::string controls;
  for (char c = 1; c < 0x20; ++c) controls.push_back(c);
  for (const std::string& text :
       {std::string(R"({"a":[],"b":{},"c":[null,true,false,-0.0,1E+2,12345678901234567890],"":"é😀\u0000\u007f"})"),
        toJson(JsonValue::Object{{controls, controls}}), std::string(R"("\\\"/")"),
        std::string("[[[[{\"x\":[0]}]]]]")}) {
    internal::JsonFaults faults(10);
    const auto document = internal::Document::read(text, {text.size(), 64, 10}, faults);
    ASSERT_TRUE(document) << text;
    const std::string written = toJson(document->value(internal::Document::kRoot));
    internal::JsonFaults again(10);
    const auto reread = internal::Document::read(written, {written.size(), 64, 10}, again);
    ASSERT_TRUE(reread) << written;
    EXPECT_EQ(reread->value(internal::Document::kRoot), document->value(internal::Document::kRoot)) << text;
    EXPECT_EQ(toJson(reread->value(internal::Document::kRoot)), written);
  }
}

TEST(ToJson, EscapesEveryControlCharacter) {
  for (char c = 0; c < 0x20; ++c) {
    const std::string text = toJson(std::string(1, c));
    EXPECT_EQ(text[1], '\\') << int{c};
    internal::JsonFaults faults(1);
    const auto document = internal::Document::read(text, {text.size(), 1, 1}, faults);
    ASSERT_TRUE(document) << text;
    EXPECT_EQ(document->string(internal::Document::kRoot), std::string(1, c));
  }
}

TEST(JsonValue, FindsMembersByName) {
  const JsonValue value = JsonValue::Object{{"a", 1}, {"b", JsonValue::Object{{"c", nullptr}}}};
  EXPECT_EQ(*value.find("a"), JsonValue(1));
  ASSERT_NE(value.find("b")->find("c"), nullptr);
  EXPECT_TRUE(value.find("b")->find("c")->isNull());
  EXPECT_EQ(value.find("c"), nullptr);
  EXPECT_EQ(JsonValue("text").find("a"), nullptr);
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
