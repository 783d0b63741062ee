#include <gtest/gtest.h>

#include <string>

#include "json/reader.h"
#include "json/writer.h"

namespace dialproof::internal {
namespace {

constexpr ReadLimits kJsonc{1U << 24, 64, 10, true};

TEST(Jsonc, AllowsCommentsBetweenAnyTokens) {
  const std::string text =
      "// first\n/* a */{/* b */\"x\"/* c */:// d\r\n/**/[/***/1/* , */,//\n2/* * / */]/* é */,\"y\" : \"// no\"}// "
      "last";
  DocumentReader reader;
  JsonFaults faults(10);
  ASSERT_TRUE(reader.read(text, kJsonc, faults));
  const Document& document = reader.document();
  EXPECT_EQ(toJson(document.value(Document::kRoot)), R"({"x":[1,2],"y":"// no"})");
  EXPECT_EQ(document.literal(document.find(Document::kRoot, "y").value()), "\"// no\"");
}

TEST(Jsonc, AllowsOneCommaBeforeABracket) {
  for (const std::string_view text : {"[1,]", "[1, /* none */ ]", "{\"a\":1,}", "[{\"a\":[1,],},]"}) {
    DocumentReader reader;
    JsonFaults faults(10);
    EXPECT_TRUE(reader.read(text, kJsonc, faults)) << text;
    EXPECT_TRUE(faults.list().empty()) << text;
  }
}

struct Case {
  const char* name;
  std::string_view text;
  const char* code;
  const char* problem;
  std::size_t begin;
};

class JsoncFault : public testing::TestWithParam<Case> {};

TEST_P(JsoncFault, HasItsCodeAndPlace) {
  const Case& c = GetParam();
  JsonFaults faults(10);
  EXPECT_FALSE(Document::read(c.text, kJsonc, faults));
  ASSERT_EQ(faults.list().size(), 1U);
  const JsonFault& fault = faults.list()[0];
  EXPECT_EQ(fault.code, c.code);
  EXPECT_EQ(fault.begin, c.begin);
  const JsonValue params(fault.params);
  const JsonValue* problem = params.find("problem");
  EXPECT_EQ(problem == nullptr ? "" : *problem->asString(), c.problem);
}

INSTANTIATE_TEST_SUITE_P(Texts, JsoncFault,
                         testing::Values(Case{"OpenComment", "[1, /* 2]", "json.syntax", "unterminated_comment", 4},
                                         Case{"OpenCommentBehindTheDocument", "{} /* *", "json.syntax",
                                              "unterminated_comment", 3},
                                         Case{"OpenCommentAlone", "/*/", "json.syntax", "unterminated_comment", 0},
                                         Case{"CommentAlone", "// nothing", "json.empty", "", 0},
                                         Case{"CommentInsteadOfAValue", "[1, // 2]", "json.unexpected_end", "", 9},
                                         Case{"SlashAlone", "[1 / 2]", "json.syntax", "missing_comma", 3},
                                         Case{"SlashAtTheEnd", "[1/", "json.syntax", "missing_comma", 2},
                                         Case{"HashComment", "[1, # one\n2]", "json.syntax", "comment", 4},
                                         Case{"TwoCommas", "[1,,]", "json.syntax", "invalid_value", 3},
                                         Case{"CommaAlone", "[,]", "json.syntax", "invalid_value", 1},
                                         Case{"CommaAloneInObject", "{,}", "json.syntax", "missing_key", 1},
                                         Case{"CommaBehindTheDocument", "[1],", "json.trailing_content", "", 3}),
                         [](const auto& test) { return test.param.name; });

TEST(Jsonc, ManyCommentsAreNoDepth) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "/**/";
  JsonFaults faults(10);
  EXPECT_TRUE(Document::read(text + "1", kJsonc, faults));
}

TEST(Jsonc, IsNotAllowedUnasked) {
  JsonFaults faults(10);
  EXPECT_FALSE(Document::read("[1 /* one */]", {1U << 20, 64, 10}, faults));
}

}  // namespace
}  // namespace dialproof::internal
