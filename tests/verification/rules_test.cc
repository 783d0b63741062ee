// Every rule is documented, raised by a document alone, and not raised by one just inside it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "dialproof/schema.h"
#include "dialproof/verification.h"
#include "verification/documents.h"

namespace dialproof {
namespace {

namespace fs = std::filesystem;
using testing_documents::base;
using testing_documents::Case;
using testing_documents::cases;
using testing_documents::contentOf;
using testing_documents::withValue;

// Of an answer "verification.status_mismatch" is shown by status-mismatch.json and status-mismatch-inside.json.
std::string fileNameOf(std::string_view code) {
  std::string name(code.substr(code.find('.') + 1));
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::vector<ValidationResult> answersOf(const std::string& name) {
  std::vector<ValidationResult> results;
  for (const char* resource : {"verification", "verification-answer"}) {
    const std::string path = std::string("schemas/speko/examples/") + resource + "/valid/" + name + ".json";
    if (!fs::exists(fs::path(DIALPROOF_SOURCE_DIR) / path)) continue;
    results.push_back(validate(std::string("speko/") + resource, contentOf(path)));
  }
  return results;
}

std::vector<std::string> codesOf(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code != "schema.unknown_value") codes.emplace_back(diagnostic.code);  // a status that is not known
  }
  return codes;
}

std::vector<std::string> submitted(const std::string& text) {
  return codesOf(assess(text, VerificationStage::kSubmit).result.diagnostics);
}

class VerificationRules : public testing::TestWithParam<VerificationRule> {};

TEST_P(VerificationRules, AreRaisedAloneAndNotJustInside) {
  const std::string code(GetParam().code);
  if (code == "verification.not_editable") return;  // of no document: states_test.cc
  const auto found = cases().find(code);
  if (found != cases().end()) {
    for (const Case& one : found->second) {
      EXPECT_THAT(submitted(one.raising), testing::ElementsAre(code)) << one.raising;
      EXPECT_THAT(submitted(one.inside), testing::IsEmpty()) << one.inside;
    }
    return;
  }
  const auto raising = answersOf(fileNameOf(code));
  const auto inside = answersOf(fileNameOf(code) + "-inside");
  EXPECT_FALSE(raising.empty());
  EXPECT_FALSE(inside.empty());
  for (const ValidationResult& result : raising) {
    EXPECT_THAT(codesOf(result.diagnostics), testing::Each(code)) << result.schema;
    EXPECT_THAT(codesOf(result.diagnostics), testing::Not(testing::IsEmpty())) << result.schema;
  }
  for (const ValidationResult& result : inside) {
    EXPECT_THAT(codesOf(result.diagnostics), testing::IsEmpty()) << result.schema;
  }
}

// One set of rules: a draft hears the same, but of what is missing.
TEST_P(VerificationRules, AreOfBothStages) {
  const std::string code(GetParam().code);
  const auto found = cases().find(code);
  if (found == cases().end()) return;
  const bool isOfMissing = code.ends_with("_missing");
  for (const Case& one : found->second) {
    const auto codes = codesOf(assess(one.raising, VerificationStage::kDraft).result.diagnostics);
    EXPECT_EQ(codes, isOfMissing ? std::vector<std::string>() : std::vector{code}) << one.raising;
  }
}

TEST_P(VerificationRules, AreDocumented) {
  const VerificationRule& rule = GetParam();
  const auto codes = diagnosticCodes();
  const auto code = std::find_if(codes.begin(), codes.end(), [&](const auto& one) { return one.code == rule.code; });
  ASSERT_NE(code, codes.end());
  std::string severity(toString(code->severity));
  severity[0] = static_cast<char>(severity[0] - 'a' + 'A');
  const std::string page = contentOf("docs/verification.md");
  const std::string heading =
      "## `" + std::string(rule.code) + "`\n\n" + severity + ", source: " + std::string(toString(rule.source)) + ". ";
  EXPECT_THAT(page, testing::HasSubstr(heading));
  EXPECT_THAT(page, testing::HasSubstr("\nWhy: " + std::string(rule.because) + "\n"));
  EXPECT_FALSE(rule.source == RuleSource::kOpen && code->severity == Severity::kError);
}

INSTANTIATE_TEST_SUITE_P(Verification, VerificationRules,
                         testing::ValuesIn(verificationRules().begin(), verificationRules().end()),
                         [](const auto& test) { return std::string(test.param.code.substr(13)); });

TEST(VerificationRules, AreTheVerificationCodes) {
  std::vector<std::string_view> codes;
  std::vector<std::string_view> rules;
  for (const DiagnosticCode& code : diagnosticCodes()) {
    if (code.code.starts_with("verification.")) codes.push_back(code.code);
  }
  for (const VerificationRule& rule : verificationRules()) rules.push_back(rule.code);
  EXPECT_EQ(codes, rules);
}

TEST(VerificationRules, SayNothingOfTheBase) { EXPECT_THAT(submitted(base()), testing::IsEmpty()); }

// Of a value that the schema refuses no rule speaks, neither as the place nor as the reason.
TEST(VerificationRules, LeaveToTheSchemaWhatItRefuses) {
  for (const char* pointer :
       {"/businessProfile", "/businessProfile/country", "/businessProfile/address", "/businessProfile/address/country",
        "/businessProfile/website", "/authorizedRepresentative", "/authorizedRepresentative/email"}) {
    for (const JsonValue& value : {JsonValue(7), JsonValue("\t"), JsonValue(JsonValue::Array{1})}) {
      for (const std::string& code : submitted(withValue(base(), pointer, value))) {
        EXPECT_FALSE(code.starts_with("verification.")) << pointer << code;
      }
    }
  }
}

TEST(VerificationRules, OfferTheCountryThatIsMeant) {
  for (const auto& [written, meant] : {std::pair("UK", "GB"), {"EL", "GR"}}) {
    // Alone: what else the business states may not fit the country that is meant.
    const JsonValue document = JsonValue::Object{{"businessProfile", JsonValue::Object{{"country", written}}}};
    const auto result = assess(toJson(document), VerificationStage::kDraft).result;
    ASSERT_EQ(result.diagnostics.size(), 1U);
    ASSERT_EQ(result.diagnostics[0].suggestions.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].suggestions[0].patch[0].value, JsonValue(meant));
  }
}

}  // namespace
}  // namespace dialproof
