#include "diagnostic/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace dialproof {
namespace {

using testing::HasSubstr;

bool isCode(std::string_view key) {
  const auto codes = diagnosticCodes();
  return std::any_of(codes.begin(), codes.end(), [&](const DiagnosticCode& c) { return c.code == key; });
}

TEST(Codes, AreSortedUniqueAndDescribed) {
  std::string_view before;
  for (const DiagnosticCode& code : diagnosticCodes()) {
    EXPECT_LT(before, code.code);
    EXPECT_FALSE(code.description.empty()) << code.code;
    before = code.code;
  }
}

// Codes are API: one that is added, renamed or dropped shows here first.
TEST(Codes, AreThese) {
  std::vector<std::string_view> codes;
  for (const DiagnosticCode& code : diagnosticCodes()) codes.push_back(code.code);
  EXPECT_THAT(
      codes,
      testing::ElementsAre(
          "diagnostics.truncated", "json.byte_order_mark", "json.depth_limit", "json.duplicate_key", "json.empty",
          "json.invalid_string", "json.invalid_utf8", "json.number_out_of_range", "json.number_precision",
          "json.size_limit", "json.syntax", "json.trailing_content", "json.unexpected_end", "number.empty",
          "number.invalid_length", "number.local_only", "number.missing_plus", "number.not_a_number",
          "number.not_canonical", "number.not_valid", "number.region_needed", "number.too_long", "number.too_short",
          "number.unexpected_character", "number.unknown_calling_code", "number.unknown_region", "schema.any_of",
          "schema.const", "schema.contains", "schema.dependent_required", "schema.deprecated", "schema.enum",
          "schema.exclusive_maximum", "schema.exclusive_minimum", "schema.format", "schema.invalid_schema",
          "schema.max_items", "schema.max_length", "schema.max_properties", "schema.maximum", "schema.min_items",
          "schema.min_length", "schema.min_properties", "schema.minimum", "schema.multiple_of", "schema.not",
          "schema.not_allowed", "schema.one_of", "schema.one_of_many", "schema.pattern", "schema.property_name",
          "schema.required", "schema.type", "schema.unique_items", "schema.unknown_property", "schema.unknown_schema",
          "schema.unknown_value"));
}

TEST(EnglishMessages, CoverEveryCode) {
  for (const DiagnosticCode& code : diagnosticCodes()) {
    EXPECT_FALSE(MessageCatalogue::english().find(code.code).empty()) << code.code;
  }
}

TEST(EnglishMessages, AreSortedAndBelongToACode) {
  const std::set<std::string_view> groups{"list", "suggestion", "type"};
  std::string_view before;
  for (const auto& [key, text] : englishMessages()) {
    EXPECT_LT(before, key);
    before = key;
    const std::string_view code = key.substr(0, key.find('/'));
    EXPECT_TRUE(isCode(code) || groups.contains(key.substr(0, key.find('.'))) || key == "document") << key;
  }
}

TEST(MessageCatalogue, StandsInFrontOfEnglish) {
  const MessageCatalogue catalogue = MessageCatalogue::fromJson(R"({"schema.required":"{member} fehlt.","x":1})");
  Diagnostic diagnostic = internal::makeDiagnostic("schema.required");
  diagnostic.params = {{"property", "id"}};
  diagnostic.instanceLocation = "/a/0";
  internal::finish(diagnostic, &catalogue);
  EXPECT_EQ(diagnostic.message, "a[0].id fehlt.");
  EXPECT_EQ(catalogue.find("number.empty"), MessageCatalogue::english().find("number.empty"));
}

TEST(MessageCatalogue, OfTextThatIsNoObjectIsEmpty) {
  for (const char* text : {"", "[]", "{", "3", "{\"a\":"}) {
    EXPECT_EQ(MessageCatalogue::fromJson(text).find("number.empty"), MessageCatalogue::english().find("number.empty"));
  }
}

TEST(Finish, SaysWhyAndNamesThePlaceAsPeopleDo) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.required");
  diagnostic.params = {{"property", "call_relay_topic"}};
  diagnostic.because = Condition{"/call_handler", "relay_topic"};
  internal::finish(diagnostic, nullptr);
  EXPECT_THAT(diagnostic.message, HasSubstr("call_relay_topic is missing."));
  EXPECT_THAT(diagnostic.message, HasSubstr("call_handler is \"relay_topic\""));
}

TEST(Finish, ChoosesTheVariantThatTheParamsName) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.format");
  diagnostic.instanceLocation = "/id";
  diagnostic.params = {{"format", "uuid"}};
  internal::finish(diagnostic, nullptr);
  EXPECT_THAT(diagnostic.message, HasSubstr("id must be a UUID"));
}

TEST(DisplayPath, ReadsLikeCode) {
  EXPECT_EQ(internal::displayPath(""), "");
  EXPECT_EQ(internal::displayPath("/setupStatus/issues/0"), "setupStatus.issues[0]");
  EXPECT_EQ(internal::displayPath("/a~1b/m~0n"), "a/b.m~n");
}

}  // namespace
}  // namespace dialproof
