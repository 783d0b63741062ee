// Every code is explained, its example raises it, and docs/rules.md says the same.

#include "dialproof/explain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "dialproof/convert.h"
#include "dialproof/normalize.h"
#include "dialproof/number.h"
#include "dialproof/patch.h"
#include "dialproof/schema.h"
#include "explain/explanations.h"
#include "json/document.h"

namespace dialproof {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::vector<std::string_view> codesOf(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string_view> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

std::vector<std::string_view> raisedBy(std::string_view code, const CodeExample& example) {
  const auto& [schema, text, other] = example;
  if (code.starts_with("convert.")) return codesOf(convert(text, schema, other).result.diagnostics);
  if (code.starts_with("normalize.")) return codesOf(normalize(schema, text).changes.diagnostics);
  if (code.starts_with("patch.")) {
    if (other.starts_with('[')) return codesOf(apply(schema, text, other).change.diagnostics);
    const PatchResult result = patch(schema, text, other);
    return codesOf(result.current.valid ? result.wanted.diagnostics : result.current.diagnostics);
  }
  if (example.schema.empty()) return codesOf(checkNumber(example.text).diagnostics);
  if (!example.schema.starts_with('{')) return codesOf(validate(example.schema, example.text).diagnostics);
  const CompileResult compiled = Schema::compile(example.schema);
  if (!compiled.schema) return codesOf(compiled.diagnostics);
  return codesOf(compiled.schema->validate(example.text).diagnostics);
}

class Explained : public testing::TestWithParam<DiagnosticCode> {};

TEST_P(Explained, SaysWhatItMeansAndHowToMendIt) {
  const auto explanation = explain(GetParam().code);
  ASSERT_TRUE(explanation);
  EXPECT_EQ(explanation->code, GetParam().code);
  EXPECT_EQ(explanation->severity, GetParam().severity);
  EXPECT_THAT(std::string(explanation->meaning), testing::EndsWith("."));
  EXPECT_THAT(std::string(explanation->mend), testing::EndsWith("."));
  EXPECT_EQ(explanation->meaning.find("params"), std::string_view::npos);
}

TEST_P(Explained, HasAnExampleThatRaisesIt) {
  const auto explanation = explain(GetParam().code);
  ASSERT_TRUE(explanation);
  // What only a very large text or schema raises, or more than one text.
  const std::vector<std::string_view> without{
      "diagnostics.truncated",     "json.depth_limit", "json.size_limit",  "number.unknown_region",
      "patch.result_too_large",    "patch.work_limit", "schema.too_large", "schema.unknown_schema",
      "schema.unknown_vocabulary", "schema.work_limit"};
  const bool isVerification = GetParam().code.starts_with("verification.");  // tests/verification raises these
  if (isVerification || std::find(without.begin(), without.end(), GetParam().code) != without.end()) {
    EXPECT_FALSE(explanation->example);
    return;
  }
  ASSERT_TRUE(explanation->example);
  EXPECT_THAT(raisedBy(GetParam().code, *explanation->example), Contains(GetParam().code))
      << explanation->example->text;
}

INSTANTIATE_TEST_SUITE_P(Codes, Explained, testing::ValuesIn(diagnosticCodes().begin(), diagnosticCodes().end()),
                         [](const auto& test) {
                           std::string name(test.param.code);
                           std::replace(name.begin(), name.end(), '.', '_');
                           return name;
                         });

TEST(Explanations, AreOfCodesThatThereAre) {
  const auto rows = internal::explanationRows();
  EXPECT_EQ(rows.size(), diagnosticCodes().size());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].code, diagnosticCodes()[i].code);
}

TEST(Explanations, AreWhatTheReferenceSaysOfRules) {
  std::ifstream stream(DIALPROOF_SOURCE_DIR "/docs/rules.md");
  std::ostringstream page;
  page << stream.rdbuf();
  for (const RoutingRule& rule : routingRules()) {
    const auto explanation = explain(rule.code);
    ASSERT_TRUE(explanation && explanation->rule);
    std::string severity(toString(explanation->severity));
    severity[0] = static_cast<char>(severity[0] - 'a' + 'A');
    std::string section = "## `" + std::string(rule.code) + "`\n\n" + severity;
    section.append(", source: ").append(toString(rule.source)).append(". ").append(explanation->dialects);
    section.append(".\n\n").append(explanation->detail).append("\n\nWhy: ").append(rule.because).append("\n");
    EXPECT_THAT(page.str(), HasSubstr(section));
  }
}

TEST(Explanations, AreNotThereForOtherWords) {
  EXPECT_FALSE(explain(""));
  EXPECT_FALSE(explain("routing"));
  EXPECT_FALSE(explain("routing.lop"));
}

TEST(NearestCode, IsTheOneThatWasMeant) {
  EXPECT_EQ(nearestCode("routing.lop"), "routing.loop");
  EXPECT_EQ(nearestCode("Schema.Required"), "schema.required");
  EXPECT_EQ(nearestCode("too_short"), "number.too_short");
  EXPECT_EQ(nearestCode("colour"), std::nullopt);
}

TEST(Explanations, AreOneLineOfJson) {
  for (const DiagnosticCode& code : diagnosticCodes()) {
    const std::string json = renderJson(*explain(code.code));
    internal::JsonFaults faults(1);
    const auto document = internal::Document::read(json, {json.size(), 8, 1}, faults);
    ASSERT_TRUE(document) << json;
    EXPECT_EQ(json.find('\n'), std::string::npos);
    EXPECT_EQ(document->value(internal::Document::kRoot).find("code")->asString()->c_str(), std::string(code.code));
  }
  EXPECT_THAT(renderJson(*explain("routing.loop")), HasSubstr(R"("source":"seed","because":"Calls go directly)"));
}

}  // namespace
}  // namespace dialproof
