#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "json/document.h"

namespace dialproof::internal {
namespace {

constexpr ReadLimits kLimits{1U << 20, 64, 100};

struct Read {
  std::optional<Document> document;
  JsonFaults faults{kLimits.maxFaults};
};

Read read(std::string_view text, const ReadLimits& limits = kLimits) {
  Read out;
  out.document = Document::read(text, limits, out.faults);
  return out;
}

struct Case {
  const char* name;
  std::string_view text;
  const char* code;
  std::size_t begin;
};

class Fault : public testing::TestWithParam<Case> {};

TEST_P(Fault, HasItsCodeAndPlace) {
  const Case& c = GetParam();
  Read result = read(c.text);
  ASSERT_EQ(result.faults.list().size(), 1U);
  EXPECT_EQ(result.faults.list()[0].code, c.code);
  EXPECT_EQ(result.faults.list()[0].begin, c.begin);
  EXPECT_LE(result.faults.list()[0].end, c.text.size());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Fault,
    testing::Values(
        Case{"Empty", "", "json.empty", 0}, Case{"Blank", " \n\t", "json.empty", 0},
        Case{"CutInObject", R"({"a":1)", "json.unexpected_end", 6},
        Case{"CutInText", R"({"a":"b)", "json.unexpected_end", 7},
        Case{"CutInLiteral", "tru", "json.unexpected_end", 3}, Case{"OtherLiteral", "trua", "json.syntax", 3},
        Case{"TrailingComma", R"({"a":1,})", "json.syntax", 6}, Case{"TrailingCommaInArray", "[1,]", "json.syntax", 2},
        Case{"MissingComma", R"({"a":1 "b":2})", "json.syntax", 7},
        Case{"MissingColon", R"({"a" 1})", "json.syntax", 5}, Case{"SingleQuotes", "{'a':1}", "json.syntax", 1},
        Case{"UnquotedKey", "{a:1}", "json.syntax", 1}, Case{"Comment", "{ // no\n}", "json.syntax", 2},
        Case{"LeadingPlus", "[+1]", "json.syntax", 1}, Case{"IncompleteNumber", "[1.]", "json.syntax", 3},
        Case{"Trailing", "{} {}", "json.trailing_content", 3}, Case{"Utf8", "{\"a\":\"\xFF\"}", "json.invalid_utf8", 6},
        Case{"LineBreakInText", "\"a\nb\"", "json.invalid_string", 2},
        Case{"Escape", R"("a\xb")", "json.invalid_string", 2},
        Case{"HalfSurrogate", R"("\ud800")", "json.invalid_string", 1},
        Case{"Duplicate", R"({"a":1,"a":2})", "json.duplicate_key", 7},
        Case{"EscapedDuplicate", R"({"a":1,"\u0061":2})", "json.duplicate_key", 7},
        Case{"HugeNumber", "[1e999]", "json.number_out_of_range", 1},
        Case{"LongNumber", "[12345678901234567890]", "json.number_precision", 1},
        Case{"ByteOrderMark", "\xEF\xBB\xBF{}", "json.byte_order_mark", 0}),
    [](const auto& test) { return test.param.name; });

TEST(Reader, KeepsThePlaceOfEveryKeyAndValue) {
  const std::string text = "{\"é\": [1, \"x\\n\"],\r\n \"b\":null}";
  const Read result = read(text);
  ASSERT_TRUE(result.document);
  const Document& document = *result.document;
  const NodeIndex list = document.find(Document::kRoot, "é").value();
  EXPECT_EQ(text.substr(document[list].keyBegin, document[list].keyEnd - document[list].keyBegin), "\"é\"");
  EXPECT_EQ(document.literal(list), "[1, \"x\\n\"]");
  EXPECT_EQ(document.pointer(list + 2), "/é/1");
  EXPECT_EQ(document.string(list + 2), "x\n");
  const NodeIndex second = document.find(Document::kRoot, "b").value();
  EXPECT_EQ(document.literal(second), "null");
  EXPECT_EQ(document[second].parent, Document::kRoot);
}

TEST(Reader, DecodesEscapes) {
  const std::string text = R"({"\u0061\/":"\ud83d\ude00\u00e9\"\\\b\f\n\r\t"})";
  const Read result = read(text);
  ASSERT_TRUE(result.document);
  EXPECT_EQ(result.document->key(1), "a/");
  EXPECT_EQ(result.document->string(1), "😀é\"\\\b\f\n\r\t");
}

TEST(Reader, DuplicateKeysLeaveTheDocumentReadable) {
  Read result = read(R"({"a":1,"b":2,"a":3})");
  ASSERT_TRUE(result.document);
  EXPECT_TRUE(result.faults.hasError());
  EXPECT_EQ(result.faults.list()[0].instanceLocation, "/a");
}

TEST(Reader, LimitsSizeAndDepth) {
  Read large = read("[1,2,3,4]", {8, 64, 10});
  EXPECT_FALSE(large.document);
  EXPECT_EQ(large.faults.list().at(0).code, "json.size_limit");

  Read deep = read("[[[[1]]]]", {100, 3, 10});
  EXPECT_FALSE(deep.document);
  EXPECT_EQ(deep.faults.list().at(0).code, "json.depth_limit");
  EXPECT_EQ(deep.faults.list().at(0).begin, 3U);
  EXPECT_TRUE(read("[[[1]]]", {100, 3, 10}).document);
}

TEST(Reader, NestsAMillionDeepWithoutHarm) {
  Read result = read(std::string(1'000'000, '['));
  EXPECT_FALSE(result.document);
  EXPECT_EQ(result.faults.list().at(0).code, "json.depth_limit");
}

TEST(Reader, CountsTheFaultsItLeavesOut) {
  std::string text = "{\"a\":0";
  for (int i = 0; i < 50; ++i) text += ",\"a\":0";
  Read result = read(text + "}", {1U << 20, 64, 100});
  EXPECT_EQ(result.faults.list().size(), 50U);
  JsonFaults few(10);
  const std::string whole = text + "}";
  EXPECT_TRUE(Document::read(whole, {1U << 20, 64, 10}, few));
  EXPECT_EQ(few.list().size(), 10U);
  EXPECT_EQ(few.omitted(), 40U);
}

// Wherever a document is cut off, it is either still one (a number may end anywhere) or says that it is not.
TEST(Reader, SurvivesACutAtEveryByte) {
  const std::string text =
      "{\"näme\": \"T\\u00e4st 😀\", \"list\": [1.5e3, true, null, {\"x\": \"\\\\\"}], \"last\": -12}";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const std::string cut = text.substr(0, length);
    Read result = read(cut);
    ASSERT_FALSE(result.document) << cut;
    ASSERT_FALSE(result.faults.list().empty()) << cut;
    for (const JsonFault& fault : result.faults.list()) {
      EXPECT_LE(fault.begin, fault.end);
      EXPECT_LE(fault.end, cut.size()) << cut;
    }
  }
}

TEST(Reader, SurvivesEveryByteEverywhere) {
  const std::string text = R"({"a": ["b", 1.5, true]})";
  for (std::size_t place = 0; place < text.size(); ++place) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[place] = static_cast<char>(byte);
      Read result = read(changed);
      EXPECT_TRUE(result.document || result.faults.hasError()) << place << ' ' << byte;
    }
  }
}

}  // namespace
}  // namespace dialproof::internal
