// What a SARIF log says; that it is SARIF, tests/conformance/formats.test.mjs holds against SARIF's own schema.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "diagnostic/catalogue.h"
#include "dialproof/render.h"
#include "json/document.h"
#include "json/pointer.h"
#include "json/text_position.h"

namespace dialproof {
namespace {

JsonValue parse(const std::string& json) {
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(json, {json.size(), 64, 1}, faults);
  EXPECT_TRUE(document && faults.list().empty()) << json;
  return document ? document->value(internal::Document::kRoot) : JsonValue();
}

// What stands at a JSON Pointer; null where nothing does.
JsonValue at(const JsonValue& value, std::string_view pointer) {
  const JsonValue* found = &value;
  for (const std::string& token : internal::pointerTokens(pointer)) {
    if (const JsonValue::Array* items = found->asArray()) {
      const std::size_t index = std::stoul(token);
      if (index >= items->size()) return {};
      found = &(*items)[index];
    } else {
      found = found->find(token);
      if (found == nullptr) return {};
    }
  }
  return *found;
}

ValidationResult resultOf(std::vector<Diagnostic> diagnostics) { return {false, "a/b", std::move(diagnostics), {}}; }

/// A text, a diagnostic that marks a part of it, and its one suggestion.
struct Marked {
  std::string source;
  Diagnostic diagnostic = internal::makeDiagnostic("schema.enum");

  Marked(std::string text, std::string_view part, std::string pointer, std::vector<PatchOperation> patch = {})
      : source(std::move(text)) {
    const std::size_t begin = source.find(part);
    diagnostic.range = internal::TextPositions(source).range(begin, begin + part.size());
    diagnostic.instanceLocation = std::move(pointer);
    diagnostic.message = "Message.";
    if (!patch.empty()) diagnostic.suggestions = {{"Mend it", std::move(patch)}};
  }

  JsonValue result() const {
    SarifLog log("");
    log.add("x.json", source, resultOf({diagnostic}));
    return at(parse(log.toJson()), "/runs/0/results/0");
  }

  /// The text that the fix puts in; null without a fix.
  JsonValue fix() const { return at(result(), "/fixes/0/artifactChanges/0/replacements/0/insertedContent/text"); }
};

TEST(SarifLog, OfNothingIsALogWithoutResults) {
  const JsonValue log = parse(SarifLog("1.2.3", "de").toJson());
  EXPECT_EQ(at(log, "/version"), JsonValue("2.1.0"));
  EXPECT_EQ(at(log, "/runs/0/tool/driver/version"), JsonValue("1.2.3"));
  EXPECT_EQ(at(log, "/runs/0/language"), JsonValue("de"));
  EXPECT_EQ(at(log, "/runs/0/results"), JsonValue(JsonValue::Array{}));
  EXPECT_EQ(at(log, "/runs/0/invocations/0/executionSuccessful"), JsonValue(true));
  EXPECT_TRUE(at(parse(SarifLog("").toJson()), "/runs/0/tool/driver/version").isNull());
}

TEST(SarifLog, KeepsOneTableOfRulesForAllFiles) {
  SarifLog log("1");
  log.add("a.json", "{}", resultOf({internal::makeDiagnostic("schema.type"), internal::makeDiagnostic("json.empty")}));
  log.add("b.json", "{}", {true, "a/b", {}, {}});
  log.add("c.json", "{}",
          resultOf({internal::makeDiagnostic("schema.deprecated"), internal::makeDiagnostic("schema.type")}));
  const JsonValue run = at(parse(log.toJson()), "/runs/0");
  EXPECT_EQ(at(run, "/tool/driver/rules").asArray()->size(), 3U);
  EXPECT_EQ(at(run, "/tool/driver/rules/0/id"), JsonValue("schema.type"));
  EXPECT_EQ(at(run, "/tool/driver/rules/0/shortDescription/text"), JsonValue("The value is of the wrong type."));
  EXPECT_EQ(at(run, "/tool/driver/rules/2/defaultConfiguration/level"), JsonValue("warning"));
  EXPECT_EQ(at(run, "/artifacts").asArray()->size(), 3U);
  EXPECT_EQ(at(run, "/results").asArray()->size(), 4U);
  EXPECT_EQ(at(run, "/results/3/ruleIndex"), JsonValue(0));
  EXPECT_EQ(at(run, "/results/3/locations/0/physicalLocation/artifactLocation"),
            JsonValue(JsonValue::Object{{"uri", "c.json"}, {"index", 2}}));
}

TEST(SarifLog, SaysEachSeverityInItsOwnWord) {
  Diagnostic soft = internal::makeDiagnostic("schema.unknown_property");
  soft.severity = Severity::kWarning;
  SarifLog log("1");
  log.add("a", "",
          resultOf({internal::makeDiagnostic("schema.type"), soft, internal::makeDiagnostic("diagnostics.truncated")}));
  const JsonValue results = at(parse(log.toJson()), "/runs/0/results");
  EXPECT_EQ(at(results, "/0/level"), JsonValue("error"));
  EXPECT_EQ(at(results, "/1/level"), JsonValue("warning"));
  EXPECT_EQ(at(results, "/2/level"), JsonValue("note"));
}

TEST(SarifLog, CountsColumnsInUtf16) {
  const Marked marked("{\r\n\"😀é\": [\"😀\", \"x\"]}", "\"x\"", "/😀é/1");
  EXPECT_EQ(toJson(at(marked.result(), "/locations/0/physicalLocation/region")),
            R"({"startLine":2,"startColumn":15,"endLine":2,"endColumn":18,"charOffset":17,"charLength":3,)"
            R"("byteOffset":22,"byteLength":3})");
  EXPECT_EQ(at(marked.result(), "/locations/0/logicalLocations/0/fullyQualifiedName"), JsonValue("/😀é/1"));
}

TEST(SarifLog, HasNoRegionWhereThereIsNoPlace) {
  SarifLog log("1");
  log.add("a", "", resultOf({internal::makeDiagnostic("schema.unknown_schema")}));
  const JsonValue place = at(parse(log.toJson()), "/runs/0/results/0/locations/0/physicalLocation");
  EXPECT_EQ(at(place, "/artifactLocation/uri"), JsonValue("a"));
  EXPECT_TRUE(at(place, "/region").isNull());
}

TEST(SarifLog, NamesFilesByUri) {
  for (const auto& [path, uri] : std::vector<std::pair<std::string, std::string>>{
           {"a b/c%.json", "a%20b/c%25.json"}, {"/tmp/ä.json", "file:///tmp/%C3%A4.json"}, {"C:\xFF", "C%3A%FF"}}) {
    SarifLog log("1");
    log.add(path, "", resultOf({}));
    EXPECT_EQ(at(parse(log.toJson()), "/runs/0/artifacts/0/location/uri"), JsonValue(uri));
  }
}

TEST(SarifLog, SaysWhatCouldNotBeChecked) {
  SarifLog log("1");
  log.addFailure("cannot read a.json.");
  log.addFailure("cannot read b.json.");
  const JsonValue invocation = at(parse(log.toJson()), "/runs/0/invocations/0");
  EXPECT_EQ(at(invocation, "/executionSuccessful"), JsonValue(false));
  EXPECT_EQ(at(invocation, "/toolExecutionNotifications/1/message/text"), JsonValue("cannot read b.json."));
}

using Op = PatchOperation::Op;

TEST(SarifFix, ReplacesAMarkedValue) {
  EXPECT_EQ(Marked("{\"a\":\"x\"}", "\"x\"", "/a", {{Op::kReplace, "/a", {}, "y"}}).fix(), JsonValue("\"y\""));
  EXPECT_EQ(Marked("[1, {} ]", "{}", "/1", {{Op::kReplace, "/1", {}, JsonValue::Array{1}}}).fix(), JsonValue("[1]"));
}

TEST(SarifFix, RenamesAMarkedKey) {
  EXPECT_EQ(Marked("{\"a\" : 1}", "\"a\"", "/a", {{Op::kMove, "/b~1\"", "/a", {}}}).fix(), JsonValue("\"b/\\\"\""));
}

TEST(SarifFix, IsLeftOutWhereTheMarkedTextIsNotWhatChanges) {
  const std::string text = "{\"a\":\"x\",\"b\":{}}";
  EXPECT_TRUE(Marked(text, "\"a\"", "/a", {{Op::kReplace, "/a", {}, "y"}}).fix().isNull()) << "a key is marked";
  EXPECT_TRUE(Marked(text, "\"x\"", "/a", {{Op::kReplace, "/b", {}, "y"}}).fix().isNull()) << "another place";
  EXPECT_TRUE(Marked(text, "x", "/a", {{Op::kReplace, "/a", {}, "y"}}).fix().isNull()) << "a part of the value";
  EXPECT_TRUE(Marked(text, "{", "", {{Op::kReplace, "", {}, "y"}}).fix().isNull()) << "a bracket";
  EXPECT_TRUE(Marked(text, "\"a\"", "/a", {{Op::kMove, "/b/a", "/a", {}}}).fix().isNull()) << "to another object";
  EXPECT_TRUE(Marked(text, "\"a\"", "/a", {{Op::kRemove, "/a", {}, {}}}).fix().isNull());
  EXPECT_TRUE(Marked(text, "{", "", {{Op::kAdd, "/c", {}, 1}}).fix().isNull());
  EXPECT_TRUE(Marked("{\"a\" /**/ :1}", "\"a\"", "/a", {{Op::kReplace, "/a", {}, 2}}).fix().isNull()) << "a comment";
  EXPECT_TRUE(Marked(text, "\"x\"", "/a", {{Op::kReplace, "/a", {}, 1}, {Op::kReplace, "/b", {}, 1}}).fix().isNull());
}

}  // namespace
}  // namespace dialproof
