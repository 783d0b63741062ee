// Every rule is documented, raised by a document alone, and not raised by one just inside it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "dialproof/routing.h"
#include "dialproof/schema.h"
#include "routing/examples.h"

namespace dialproof {
namespace {

namespace fs = std::filesystem;

// "routing.country_mismatch" is shown by country-mismatch.json and country-mismatch-inside.json.
std::string fileNameOf(std::string_view code) {
  std::string name(code.substr(code.find('.') + 1));
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

// What is said of each example of that name; verifications have rules of their own.
std::vector<ValidationResult> resultsOf(const std::string& name) {
  std::vector<ValidationResult> results;
  for (const Example& example : examplesOf()) {
    const bool isVerification = example.schema.find("/verification") != std::string::npos;
    if (example.name == name && !isVerification) results.push_back(validate(example.schema, example.text));
  }
  return results;
}

class Rules : public testing::TestWithParam<RoutingRule> {};

TEST_P(Rules, AreRaisedAloneAndNotJustInside) {
  const RoutingRule& rule = GetParam();
  const auto raising = resultsOf(fileNameOf(rule.code));
  const auto inside = resultsOf(fileNameOf(rule.code) + "-inside");
  EXPECT_FALSE(raising.empty());
  EXPECT_FALSE(inside.empty());
  for (const ValidationResult& result : raising) {
    EXPECT_FALSE(result.diagnostics.empty()) << result.schema;
    for (const Diagnostic& diagnostic : result.diagnostics) EXPECT_EQ(diagnostic.code, rule.code) << result.schema;
  }
  for (const ValidationResult& result : inside) {
    EXPECT_THAT(result.diagnostics, testing::IsEmpty()) << result.schema;
  }
}

TEST_P(Rules, AreDocumented) {
  const RoutingRule& rule = GetParam();
  const auto codes = diagnosticCodes();
  const auto code = std::find_if(codes.begin(), codes.end(), [&](const auto& one) { return one.code == rule.code; });
  ASSERT_NE(code, codes.end());
  std::string severity(toString(code->severity));
  severity[0] = static_cast<char>(severity[0] - 'a' + 'A');
  const std::string page = contentOf(fs::path(DIALPROOF_SOURCE_DIR) / "docs/rules.md");
  const std::string heading =
      "## `" + std::string(rule.code) + "`\n\n" + severity + ", source: " + std::string(toString(rule.source)) + ". ";
  EXPECT_THAT(page, testing::HasSubstr(heading));
  EXPECT_THAT(page, testing::HasSubstr("\nWhy: " + std::string(rule.because) + "\n"));
}

INSTANTIATE_TEST_SUITE_P(Routing, Rules, testing::ValuesIn(routingRules().begin(), routingRules().end()),
                         [](const auto& test) { return std::string(test.param.code.substr(8)); });

TEST(RoutingRules, AreTheRoutingCodes) {
  std::vector<std::string_view> codes;
  std::vector<std::string_view> rules;
  for (const DiagnosticCode& code : diagnosticCodes()) {
    if (code.code.starts_with("routing.")) codes.push_back(code.code);
  }
  for (const RoutingRule& rule : routingRules()) rules.push_back(rule.code);
  EXPECT_EQ(codes, rules);
}

TEST(RoutingRules, OfAnUnknownSourceNeverMakeADocumentInvalid) {
  const auto codes = diagnosticCodes();
  for (const RoutingRule& rule : routingRules()) {
    const auto code = std::find_if(codes.begin(), codes.end(), [&](const auto& one) { return one.code == rule.code; });
    EXPECT_FALSE(rule.source == RuleSource::kOpen && code->severity == Severity::kError) << rule.code;
  }
}

TEST(RoutingRules, AreRunByTheBuiltInSchemaButAreNoPartOfItsBytes) {
  const std::string looping =
      contentOf(fs::path(DIALPROOF_SOURCE_DIR) / "schemas/fonedynamics/examples/number/invalid/loop.json");
  const auto schema = Schema::builtIn("fonedynamics/number");
  EXPECT_FALSE(schema->validate(looping).valid);
  EXPECT_TRUE(Schema::load(schema->bytes())->validate(looping).valid);
}

// Of a value that the schema refuses no rule speaks, neither as the place nor as the reason.
TEST(RoutingRules, LeaveToTheSchemaWhatItRefuses) {
  const ValidationResult result = validate("signalwire/phone-number-update",
                                           R"({"call_handler":"laml_webhook","call_relay_topic":"a",
                                               "call_request_url":"http://u:p@10.0.0.1/ #x","message_handler":7})");
  for (const Diagnostic& diagnostic : result.diagnostics) {
    EXPECT_FALSE(diagnostic.code.starts_with("routing.")) << diagnostic.code << diagnostic.instanceLocation;
  }
}

TEST(RoutingRules, SayNothingOfWhatIsNoObject) {
  for (const SchemaInfo& info : schemas()) {
    for (const char* text : {"null", "[]", "[{}]", "\"a\"", "1"}) {
      for (const Diagnostic& diagnostic : validate(info.id, text).diagnostics) {
        EXPECT_FALSE(diagnostic.code.starts_with("routing.")) << info.id << text;
      }
    }
  }
}

TEST(RoutingRules, ShowNoPassword) {
  const std::string text = R"({"call_request_url":"http://user:hunter2@localhost/a#b"})";
  const ValidationResult result = validate("signalwire/phone-number-update", text);
  EXPECT_EQ(result.diagnostics.size(), 2U);
  EXPECT_EQ(renderJson(result).find("hunter2"), std::string::npos);
}

TEST(RoutingRules, CountAmongTheFaultsThatASuggestionIsTriedOn) {
  // It cannot be renamed to a member that is there.
  const ValidationResult result =
      validate("fonedynamics/number-list-query", R"({"Capabilites":"SMS","Capabilities":"SMS"})");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_TRUE(result.diagnostics[0].suggestions.empty());
}

TEST(RoutingRules, StayWithinTheLimitOfDiagnostics) {
  ValidationOptions options;
  options.limits.maxDiagnostics = 1;
  const std::string text = R"({"call_handler":"dialogflow","call_relay_topic":"a","call_relay_application":"b"})";
  const ValidationResult result = validate("signalwire/phone-number-update", text, options);
  ASSERT_EQ(result.diagnostics.size(), 2U);
  EXPECT_EQ(result.diagnostics[0].code, "routing.handler_field_missing");
  EXPECT_EQ(result.diagnostics[1].code, "diagnostics.truncated");
  EXPECT_EQ(toJson(result.diagnostics[1].params), R"({"omitted":2})");
}

}  // namespace
}  // namespace dialproof
