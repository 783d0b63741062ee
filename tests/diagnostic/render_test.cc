#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "diagnostic/catalogue.h"
#include "json/text_position.h"

namespace dialproof {
namespace {

using testing::HasSubstr;
using testing::Not;

ValidationResult resultOver(std::string_view text, std::size_t begin, std::size_t end) {
  internal::TextPositions positions(text);
  Diagnostic diagnostic = internal::makeDiagnostic("schema.type");
  diagnostic.instanceLocation = "/a";
  diagnostic.params = {{"expected", JsonValue::Array{"integer"}}, {"actual", "string"}};
  diagnostic.range = positions.range(begin, end);
  diagnostic.suggestions = {{"Replace it with 1", {{PatchOperation::Op::kReplace, "/a", {}, 1}}}};
  internal::finish(diagnostic, nullptr);
  ValidationResult result;
  result.schema = "voipbin/number";
  result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

TEST(RenderJson, HasItsMembersInOneOrder) {
  EXPECT_EQ(
      renderJson(resultOver(R"({"a":"1"})", 5, 8)),
      R"({"valid":false,"schema":"voipbin/number","diagnostics":[{"code":"schema.type","severity":"error",)"
      R"("instanceLocation":"/a","range":{"start":{"offset":5,"utf16Offset":5,"line":1,"column":6},)"
      R"("end":{"offset":8,"utf16Offset":8,"line":1,"column":9}},"params":{"expected":["integer"],"actual":"string"},)"
      R"("message":"a must be a whole number, not text.","suggestions":[{"title":"Replace it with 1",)"
      R"("patch":[{"op":"replace","path":"/a","value":1}]}]}]})");
}

TEST(RenderJson, WritesAllThereCanBe) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.required");
  diagnostic.instanceLocation = "/a~1b";
  diagnostic.keywordLocation = "/then/required";
  diagnostic.params = {{"property", "c"}};
  diagnostic.message = "A \"message\"\n";
  diagnostic.because = Condition{"/k", JsonValue::Array{nullptr, JsonNumber{"1.0"}}};
  diagnostic.suggestions = {{"All",
                             {{PatchOperation::Op::kAdd, "/a~1b/c", {}, JsonValue()},
                              {PatchOperation::Op::kMove, "/to", "/from", {}},
                              {PatchOperation::Op::kRemove, "/x/0", {}, {}}}}};
  EXPECT_EQ(renderJson({true, "s", {diagnostic}, {}}),
            R"({"valid":true,"schema":"s","diagnostics":[{"code":"schema.required","severity":"error",)"
            R"("instanceLocation":"/a~1b","keywordLocation":"/then/required","params":{"property":"c"},)"
            R"("message":"A \"message\"\n","because":{"instanceLocation":"/k","value":[null,1.0]},)"
            R"("suggestions":[{"title":"All","patch":[{"op":"add","path":"/a~1b/c","value":null},)"
            R"({"op":"move","from":"/from","path":"/to"},{"op":"remove","path":"/x/0"}]}]}]})");
}

TEST(RenderJson, OfNothingToSay) {
  EXPECT_EQ(renderJson({true, "a/b", {}, {}}), R"({"valid":true,"schema":"a/b","diagnostics":[]})");
}

// The two lines under a diagnostic: what the source says and the marks below it.
std::string excerptOf(std::string_view source, std::string_view marked) {
  const std::size_t begin = source.find(marked);
  const std::string text = renderText(resultOver(source, begin, begin + marked.size()), source);
  const std::size_t first = text.find('\n') + 1;
  return text.substr(first, text.find('\n', text.find('\n', first) + 1) - first);
}

struct Excerpt {
  const char* name;
  std::string source;
  std::string marked;
  std::string shown;
  friend void PrintTo(const Excerpt& c, std::ostream* out) { *out << c.name; }
};

class CaretLine : public testing::TestWithParam<Excerpt> {};

TEST_P(CaretLine, StandsUnderWhatIsMarked) {
  EXPECT_EQ(excerptOf(GetParam().source, GetParam().marked), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(RenderText, CaretLine,
                         testing::Values(Excerpt{"Plain", R"({"a":"1"})", R"("1")",
                                                 "    {\"a\":\"1\"}\n"
                                                 "         ^^^"},
                                         Excerpt{"BehindTabs", "{\n\t\t\"a\":\t\"1\"\n}", "\"1\"",
                                                 "      \"a\": \"1\"\n"
                                                 "           ^^^"},
                                         Excerpt{"BehindTwoColumnCharacters", R"({"電話":"☎","😀":"1"})", R"("1")",
                                                 "    {\"電話\":\"☎\",\"😀\":\"1\"}\n"
                                                 "                     ^^^"},
                                         Excerpt{"BehindCombiningMarks", "{\"e\u0301\":\"1\"}", "\"1\"",
                                                 "    {\"e\u0301\":\"1\"}\n"
                                                 "         ^^^"},
                                         Excerpt{"UnderTwoColumnCharacters", R"({"a":"電"})", R"("電")",
                                                 "    {\"a\":\"電\"}\n"
                                                 "         ^^^^"},
                                         Excerpt{"OnItsOwnLineOfALongerRange", "{\r\n \"a\": [\r\n1]\r\n}", "[\r\n1]",
                                                 "     \"a\": [\n"
                                                 "          ^"},
                                         Excerpt{"BehindBytesThatAreNoUtf8", "\"\xFF\xFE\" 1", "1",
                                                 "    \"\uFFFD\uFFFD\" 1\n"
                                                 "         ^"},
                                         Excerpt{"InsteadOfInvisibleCharacters",
                                                 "{\"a\u202E\u200B\u2028\uFEFF\u0085\x7F\":\"1\"}", "\"1\"",
                                                 "    {\"a······\":\"1\"}\n"
                                                 "               ^^^"}),
                         [](const auto& test) { return test.param.name; });

TEST(RenderText, PointsBehindTheEndOfACutOffText) {
  const std::string source = "{\"a\":";
  const std::string text = renderText(resultOver(source, source.size(), source.size()), source);
  EXPECT_THAT(text, HasSubstr("    {\"a\":\n         ^\n"));
}

TEST(RenderText, ShowsNoLineOfAnEmptyTextOrOfNoPlace) {
  EXPECT_EQ(renderText(resultOver("", 0, 0), "", {"x.json", false}),
            "x.json:1:1: error: a must be a whole number, not text. [schema.type]\n    → Replace it with 1\n");
  Diagnostic diagnostic = internal::makeDiagnostic("schema.unknown_schema");
  diagnostic.message = "Message.";
  EXPECT_EQ(renderText({false, "", {diagnostic}, {}}, "{}", {"x.json", false}),
            "x.json: error: Message. [schema.unknown_schema]\n");
  EXPECT_EQ(renderText({false, "", {diagnostic}, {}}, "{}"), "error: Message. [schema.unknown_schema]\n");
}

TEST(RenderText, NamesTheSeverity) {
  Diagnostic warning = internal::makeDiagnostic("schema.deprecated");
  warning.message = "Old.";
  Diagnostic hint = internal::makeDiagnostic("diagnostics.truncated");
  hint.message = "More.";
  EXPECT_EQ(renderText({true, "", {warning, hint}, {}}, ""),
            "warning: Old. [schema.deprecated]\nhint: More. [diagnostics.truncated]\n");
}

TEST(RenderText, LetsNoControlCharacterOfTheDocumentIntoItsWords) {
  const std::string source = "{\"\x1B[2J\":1}";
  ValidationResult result = resultOver(source, 1, 7);
  result.diagnostics[0] = internal::makeDiagnostic("json.duplicate_key");
  result.diagnostics[0].params = {{"property", "\x1B[2J\u202E\n"}};
  result.diagnostics[0].suggestions = {{"Rename \x1B\u009B", {}}};
  internal::finish(result.diagnostics[0], nullptr);
  const std::string text = renderText(result, source, {"a\nb\x1B.json", false});
  EXPECT_EQ(text,
            "a·b·.json: error: “·[2J··” stands twice in this object. Remove one of the two. [json.duplicate_key]\n"
            "    → Rename ··\n");
}

TEST(RenderText, ShowsPlaceLineCaretAndFix) {
  const std::string text =
      renderText(resultOver("{\n  \"a\": \"1\"\n}", 9, 12), "{\n  \"a\": \"1\"\n}", {"x.json", false});
  EXPECT_THAT(text, HasSubstr("x.json:2:8"));
  EXPECT_THAT(text, HasSubstr("a must be a whole number, not text."));
  EXPECT_THAT(text, HasSubstr("  \"a\": \"1\"\n"));
  EXPECT_THAT(text, HasSubstr("^^^"));
  EXPECT_THAT(text, HasSubstr("Replace it with 1"));
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
}

TEST(RenderText, ColoursOnRequest) {
  EXPECT_THAT(renderText(resultOver(R"({"a":"1"})", 5, 8), R"({"a":"1"})", {"", true}), HasSubstr("\x1B["));
}

TEST(RenderText, LetsNoControlCharacterThrough) {
  const std::string source = "{\"\x1B[31m\x07\": \"1\"}";
  const std::string text = renderText(resultOver(source, 10, 13), source);
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
  EXPECT_THAT(text, Not(HasSubstr("\x07")));
}

TEST(RenderText, CutsALongLineAroundThePlace) {
  const std::string source = "{" + std::string(5000, ' ') + "\"a\":\"1\"" + std::string(5000, ' ') + "}";
  const std::string text = renderText(resultOver(source, 5005, 5008), source);
  EXPECT_LT(text.size(), 1000U);
  EXPECT_THAT(text, HasSubstr("\"1\""));
  EXPECT_THAT(text, HasSubstr("    …" + std::string(56, ' ') + "\"a\":\"1\"" + std::string(37, ' ') + "…\n"));
  EXPECT_THAT(text, HasSubstr("\n" + std::string(4 + 1 + 60, ' ') + "^^^\n"));
}

TEST(RenderText, CutsALongLineBetweenCharacters) {
  std::string before = "{\"";
  for (int i = 0; i < 500; ++i) before += "é😀";
  const std::string source = before + "\":\"1\"}";
  const std::string text = renderText(resultOver(source, source.size() - 4, source.size() - 1), source);
  EXPECT_THAT(text, Not(HasSubstr("\uFFFD")));
  EXPECT_THAT(text, HasSubstr("\":\"1\"}\n"));
}

}  // namespace
}  // namespace dialproof
