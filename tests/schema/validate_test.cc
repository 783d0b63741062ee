#include "dialproof/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace dialproof {
namespace {

std::string firstCode(const ValidationResult& result) {
  return result.diagnostics.empty() ? std::string() : std::string(result.diagnostics.front().code);
}

TEST(Validate, NamesTheSchemaThatWasMeant) {
  const ValidationResult result = validate("voipbin/numbre", "{}");
  EXPECT_FALSE(result.valid);
  EXPECT_EQ(firstCode(result), "schema.unknown_schema");
  EXPECT_THAT(result.diagnostics[0].message, testing::HasSubstr("voipbin/number"));
  EXPECT_FALSE(result.diagnostics[0].range);
}

TEST(Validate, SaysWhatIsWrongWithTextThatIsNoJson) {
  EXPECT_EQ(firstCode(validate("voipbin/number", "")), "json.empty");
  EXPECT_EQ(firstCode(validate("voipbin/number", "{\"id\":")), "json.unexpected_end");
  EXPECT_EQ(firstCode(validate("voipbin/number", "\xFF")), "json.invalid_utf8");
}

TEST(Validate, KeepsItsLimits) {
  ValidationOptions options;
  options.limits = {10, 256, 100};
  EXPECT_EQ(firstCode(validate("voipbin/number", R"({"id": "long enough"})", options)), "json.size_limit");
  options.limits = {1U << 20, 100000, 100};
  EXPECT_EQ(firstCode(validate("voipbin/number", std::string(600, '[') + std::string(600, ']'), options)),
            "json.depth_limit")
      << "512 is the most that can be asked for";
}

TEST(Validate, SaysHowMuchItDoesNotShow) {
  std::string text = "[";
  for (int i = 0; i < 300; ++i) text += "1,";
  const ValidationResult result = validate("speko/available-numbers", text + "1]");
  ASSERT_EQ(result.diagnostics.size(), 101U);
  EXPECT_EQ(result.diagnostics.back().code, "diagnostics.truncated");
  EXPECT_EQ(result.diagnostics.back().params.at(0).second, JsonValue(201));
}

TEST(Validate, IsInvalidOverTruncatedErrorsToo) {
  ValidationOptions options;
  options.limits.maxDiagnostics = 0;
  EXPECT_FALSE(validate("speko/available-numbers", "[1]", options).valid);
}

TEST(Validate, DeepButAllowedDocumentsAreNoTrouble) {
  ValidationOptions options;
  options.limits.maxDepth = 512;
  std::string value = "1";
  for (int i = 0; i < 510; ++i) value = "[" + value + "]";
  const ValidationResult result = validate("speko/setup-status", R"({"x":)" + value + "}", options);
  EXPECT_FALSE(result.valid);
  EXPECT_NE(firstCode(result), "json.depth_limit");
}

TEST(RefuseSize, NamesBothSizes) {
  const ValidationResult result = refuseSize("voipbin/number", 20'000'000);
  EXPECT_EQ(firstCode(result), "json.size_limit");
  EXPECT_THAT(result.diagnostics[0].message,
              testing::AllOf(testing::HasSubstr("20000000"), testing::HasSubstr("16777216")));
}

TEST(Validate, SpeaksAnotherLanguageWhenAsked) {
  const auto german = MessageCatalogue::fromJson(R"({"json.empty":"Hier steht nichts."})");
  ValidationOptions options;
  options.catalogue = &german;
  EXPECT_EQ(validate("voipbin/number", "", options).diagnostics.at(0).message, "Hier steht nichts.");
}

}  // namespace
}  // namespace dialproof
