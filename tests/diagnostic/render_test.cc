#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
}

}  // namespace
}  // namespace dialproof
