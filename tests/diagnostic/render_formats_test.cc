#include <gtest/gtest.h>

#include <string>

#include "diagnostic/catalogue.h"
#include "dialproof/render.h"

namespace dialproof {
namespace {

Range range(std::size_t startLine, std::size_t startColumn, std::size_t endLine, std::size_t endColumn) {
  Range made;
  made.start.line = startLine;
  made.start.column = startColumn;
  made.end.line = endLine;
  made.end.column = endColumn;
  return made;
}

Diagnostic said(std::string_view code, std::string message) {
  Diagnostic diagnostic = internal::makeDiagnostic(code);
  diagnostic.message = std::move(message);
  return diagnostic;
}

Diagnostic placed(std::string_view code, std::string message, const Range& place) {
  Diagnostic diagnostic = said(code, std::move(message));
  diagnostic.range = place;
  return diagnostic;
}

ValidationResult invalid(std::vector<Diagnostic> diagnostics) { return {false, "a/b", std::move(diagnostics), {}}; }
ValidationResult valid(std::vector<Diagnostic> diagnostics = {}) { return {true, "a/b", std::move(diagnostics), {}}; }

TEST(RenderLines, WriteALineEach) {
  EXPECT_EQ(renderLines(invalid({placed("schema.type", "A.", range(2, 8, 2, 9)), said("schema.deprecated", "B."),
                                 said("diagnostics.truncated", "C.")}),
                        "x.json"),
            "x.json:2:8: error: A. [schema.type]\n"
            "x.json: warning: B. [schema.deprecated]\n"
            "x.json: hint: C. [diagnostics.truncated]\n");
  EXPECT_EQ(renderLines(valid(), "x.json"), "");
}

TEST(RenderLines, StayLinesWhateverTheDocumentSays) {
  EXPECT_EQ(renderLines(invalid({said("schema.type", "A\n\x1B[2J\u202E.")}), "a\nb"),
            "a·b: error: A··[2J·. [schema.type]\n");
}

TEST(RenderGithub, WritesACommandEach) {
  EXPECT_EQ(
      renderGithub(invalid({placed("schema.type", "A.", range(2, 8, 2, 9)),
                            placed("schema.deprecated", "B.", range(3, 1, 5, 2)), said("diagnostics.truncated", "C.")}),
                   "x.json"),
      "::error file=x.json,line=2,endLine=2,col=8,title=schema.type::A.\n"
      "::warning file=x.json,line=3,endLine=5,title=schema.deprecated::B.\n"
      "::notice file=x.json,title=diagnostics.truncated::C.\n");
}

TEST(RenderGithub, EscapesWhatEndsACommandOrAProperty) {
  EXPECT_EQ(renderGithub(invalid({said("schema.type", "100 %: a, b")}), "C:\\a,b%\r\n.json"),
            "::error file=C%3A\\a%2Cb%25%0D%0A.json,title=schema.type::100 %25: a, b\n");
}

TEST(RenderGithub, LetsNoDocumentBeginACommand) {
  EXPECT_EQ(renderGithub(invalid({said("schema.type", "A\n::add-mask::x\r\n")}), "x"),
            "::error file=x,title=schema.type::A·::add-mask::x··\n");
}

TEST(RenderBasic, ListsTheErrors) {
  Diagnostic first = said("schema.required", "\"id\" is missing.");
  first.instanceLocation = "/a~1b";
  first.keywordLocation = "/properties/a~1b/$ref/required";
  first.absoluteKeywordLocation = "https://example.com/b#/required";
  EXPECT_EQ(renderBasic(invalid({first, said("json.empty", "Empty.")})),
            R"({"valid":false,"errors":[{"valid":false,"keywordLocation":"/properties/a~1b/$ref/required",)"
            R"("absoluteKeywordLocation":"https://example.com/b#/required","instanceLocation":"/a~1b",)"
            R"("error":"\"id\" is missing."},)"
            R"({"valid":false,"keywordLocation":"","instanceLocation":"","error":"Empty."}]})");
}

TEST(RenderBasic, LeavesOutWarningsButSaysThatErrorsAreLeftOut) {
  EXPECT_EQ(renderBasic(invalid({said("schema.deprecated", "Old."), said("diagnostics.truncated", "More.")})),
            R"({"valid":false,"errors":[{"valid":false,"keywordLocation":"","instanceLocation":"","error":"More."}]})");
}

TEST(RenderBasic, OfAValidDocumentHasItsAnnotations) {
  EXPECT_EQ(renderBasic(valid({said("schema.deprecated", "Old.")})), R"({"valid":true})");
  ValidationResult result = valid();
  result.annotations = {{"/a", "/properties/a/title", "", "title", "A name"},
                        {"", "/default", "https://example.com/a#/default", "default", JsonValue()}};
  EXPECT_EQ(renderBasic(result),
            R"({"valid":true,"annotations":[{"valid":true,"keywordLocation":"/properties/a/title",)"
            R"("instanceLocation":"/a","annotation":"A name"},{"valid":true,"keywordLocation":"/default",)"
            R"("absoluteKeywordLocation":"https://example.com/a#/default","instanceLocation":"","annotation":null}]})");
}

TEST(RenderEnvelope, SaysAllErrorsInOneText) {
  EXPECT_EQ(renderEnvelope(invalid({said("schema.required", "id is missing."), said("schema.deprecated", "Old."),
                                    said("schema.const", "a must be \"b\"."), said("diagnostics.truncated", "More.")})),
            R"({"error":"id is missing. a must be \"b\". More.","code":"VALIDATION_ERROR"})");
}

TEST(RenderEnvelope, OfAValidDocumentIsNone) {
  EXPECT_EQ(renderEnvelope(valid({said("schema.deprecated", "Old.")})), "");
}

}  // namespace
}  // namespace dialproof
