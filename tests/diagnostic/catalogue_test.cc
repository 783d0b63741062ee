#include "diagnostic/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "diagnostic/display_path.h"
#include "diagnostic/message_format.h"

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
          "convert.defaulted", "convert.foreign_reference", "convert.guessed", "convert.left_behind", "convert.list",
          "convert.lost", "convert.not_convertible", "convert.number_missing", "convert.placeholder", "convert.refused",
          "convert.source_faulty", "convert.undetected", "diagnostics.truncated", "json.byte_order_mark",
          "json.depth_limit", "json.duplicate_key", "json.empty", "json.invalid_string", "json.invalid_utf8",
          "json.number_out_of_range", "json.number_precision", "json.size_limit", "json.syntax",
          "json.trailing_content", "json.unexpected_end", "normalize.default", "normalize.number", "normalize.order",
          "normalize.sentinel", "number.empty", "number.invalid_length", "number.local_only", "number.missing_plus",
          "number.not_a_number", "number.not_canonical", "number.not_valid", "number.region_needed", "number.too_long",
          "number.too_short", "number.unexpected_character", "number.unknown_calling_code", "number.unknown_region",
          "number.wrong_region", "number.wrong_type", "patch.into_itself", "patch.invalid", "patch.no_update",
          "patch.not_carried", "patch.not_found", "patch.read_only", "patch.result_too_large", "patch.test_failed",
          "patch.work_limit", "routing.capability_missing", "routing.country_mismatch", "routing.emergency_on_virtual",
          "routing.fallback_without_primary", "routing.field_of_other_source", "routing.handler_field_missing",
          "routing.insecure_url", "routing.loop", "routing.method_without_url", "routing.nil_identifier",
          "routing.no_flow", "routing.not_created", "routing.not_ready", "routing.parameter_spelling",
          "routing.private_address", "routing.ready_with_issues", "routing.receive_mode_unsupported",
          "routing.recording_without_voice", "routing.reserved_number", "routing.sentinel_misspelt",
          "routing.sms_assignment_incomplete", "routing.suspended_but_ready", "routing.timestamps_out_of_order",
          "routing.toll_free_mismatch", "routing.unused_field", "routing.url_credentials", "routing.url_fragment",
          "routing.url_scheme", "schema.any_of", "schema.const", "schema.contains", "schema.dependent_required",
          "schema.deprecated", "schema.endless_reference", "schema.enum", "schema.exclusive_maximum",
          "schema.exclusive_minimum", "schema.format", "schema.invalid_keyword", "schema.invalid_reference",
          "schema.max_items", "schema.max_length", "schema.max_properties", "schema.maximum", "schema.min_items",
          "schema.min_length", "schema.min_properties", "schema.minimum", "schema.multiple_of", "schema.nesting_limit",
          "schema.not", "schema.not_allowed", "schema.one_of", "schema.one_of_many", "schema.pattern",
          "schema.property_name", "schema.required", "schema.too_large", "schema.type", "schema.unique_items",
          "schema.unknown_dialect", "schema.unknown_property", "schema.unknown_schema", "schema.unknown_value",
          "schema.unknown_vocabulary", "schema.unsupported_pattern", "schema.work_limit",
          "verification.attestation_missing", "verification.country_unknown", "verification.email_domain",
          "verification.email_free", "verification.email_role", "verification.expected_usage_vague",
          "verification.name_is_url", "verification.name_placeholder", "verification.not_editable",
          "verification.notification_mismatch", "verification.phone_country", "verification.po_box",
          "verification.postal_code_form", "verification.postal_code_missing", "verification.registration_check_digit",
          "verification.registration_form", "verification.registration_prefix", "verification.rejection_reason_missing",
          "verification.rejection_reason_unexpected", "verification.status_mismatch",
          "verification.subdivision_missing", "verification.subdivision_unknown", "verification.submission_missing",
          "verification.timestamp_missing", "verification.timestamp_unexpected", "verification.timestamps_out_of_order",
          "verification.use_case_vague", "verification.website_private", "verification.website_scheme",
          "verification.website_social"));
}

TEST(Codes, MakeDiagnosticsOfTheirSeverity) {
  for (const DiagnosticCode& code : diagnosticCodes()) {
    const Diagnostic diagnostic = internal::makeDiagnostic(code.code);
    EXPECT_EQ(diagnostic.code, code.code);
    EXPECT_EQ(diagnostic.severity, code.severity);
  }
}

TEST(Severity, HasANameEach) {
  EXPECT_EQ(toString(Severity::kError), "error");
  EXPECT_EQ(toString(Severity::kWarning), "warning");
  EXPECT_EQ(toString(Severity::kHint), "hint");
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

// "… params: expected (type names), actual?": the names, each with a value.
JsonValue::Object documentedParams(std::string_view description) {
  static constexpr std::string_view kIntroduction = "params: ";
  JsonValue::Object params;
  const std::size_t begin = description.find(kIntroduction);
  if (begin == std::string_view::npos) return params;
  std::string_view rest = description.substr(begin + kIntroduction.size());
  while (!rest.empty()) {
    params.emplace_back(rest.substr(0, rest.find_first_of(" ,?")), "value");
    const std::size_t comma = rest.find(", ");
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 2);
  }
  return params;
}

TEST(EnglishMessages, NeedOnlyTheParamsThatTheirCodeDocuments) {
  for (const auto& [key, text] : englishMessages()) {
    const std::string_view name = key.substr(0, key.find('/'));
    if (!isCode(name)) continue;
    const auto codes = diagnosticCodes();
    const auto code = std::find_if(codes.begin(), codes.end(), [&](const DiagnosticCode& c) { return c.code == name; });
    JsonValue::Object params = documentedParams(code->description);
    params.insert(params.end(), {{"field", "a.b"}, {"because.field", "c"}, {"because.value", 1}});
    if (JsonValue(params).find("property") != nullptr) params.emplace_back("member", "a.b.c");
    std::string message;
    internal::appendMessage(message, text, params, MessageCatalogue::english());
    EXPECT_EQ(message.find_first_of("{}[]"), std::string::npos) << key << ": " << message;
    EXPECT_EQ(message.find("  "), std::string::npos) << key << ": " << message;
  }
}

// Without its optional params a message is still a sentence.
TEST(EnglishMessages, EndAsSentencesDo) {
  for (const DiagnosticCode& code : diagnosticCodes()) {
    Diagnostic diagnostic = internal::makeDiagnostic(code.code);
    internal::finish(diagnostic, nullptr);
    EXPECT_TRUE(diagnostic.message.ends_with('.')) << diagnostic.message;
    EXPECT_EQ(diagnostic.message.find("[["), std::string::npos) << diagnostic.message;
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

TEST(MessageCatalogue, LeavesOutWhatIsNoText) {
  const MessageCatalogue catalogue = MessageCatalogue::fromJson(
      R"({"number.empty":["x"],"json.empty":null,"json.syntax":{"a":{"b":[[[1]]]}},"schema.not":"Nein."})");
  EXPECT_EQ(catalogue.find("number.empty"), MessageCatalogue::english().find("number.empty"));
  EXPECT_EQ(catalogue.find("json.empty"), MessageCatalogue::english().find("json.empty"));
  EXPECT_EQ(catalogue.find("json.syntax"), MessageCatalogue::english().find("json.syntax"));
  EXPECT_EQ(catalogue.find("schema.not"), "Nein.");
}

TEST(MessageCatalogue, KnowsNoOtherKeys) {
  EXPECT_EQ(MessageCatalogue::english().find("schema.nothing"), "");
  EXPECT_EQ(MessageCatalogue::fromJson(R"({"my.key":"words"})").find("my.key"), "words");
}

TEST(MessageCatalogue, WordsOfItsOwnReachEveryPartOfAMessage) {
  const auto german = MessageCatalogue::fromJson(
      R"({"document":"Das Dokument","list.or":" oder ","type.string":"Text","type.null":"nichts","type.object":"Objekt",)"
      R"("schema.type":"{field}: {expected, types} statt {actual, types}.","suggestion.rename":"In {to, json} umbenennen"})");
  Diagnostic diagnostic = internal::makeDiagnostic("schema.type");
  diagnostic.params = {{"expected", JsonValue::Array{"string", "null"}}, {"actual", "object"}};
  internal::finish(diagnostic, &german);
  EXPECT_EQ(diagnostic.message, "Das Dokument: Text oder nichts statt Objekt.");
  EXPECT_EQ(internal::suggestionTitle(&german, "suggestion.rename", {{"to", "id"}}), "In \"id\" umbenennen");
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

TEST(Finish, FallsBackWhereThereAreNoWordsForTheVariant) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.format");
  diagnostic.instanceLocation = "/id";
  diagnostic.params = {{"format", "zip"}};
  internal::finish(diagnostic, nullptr);
  EXPECT_EQ(diagnostic.message, "id does not have the form of a zip.");
  diagnostic = internal::makeDiagnostic("json.syntax");
  diagnostic.params = {{"problem", 3}, {"found", "x"}};
  internal::finish(diagnostic, nullptr);
  EXPECT_EQ(diagnostic.message, "\"x\" is not expected here.");
}

TEST(Finish, LeavesTheParamsAsTheyWere) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.required");
  diagnostic.params = {{"property", "id"}};
  internal::finish(diagnostic, nullptr);
  EXPECT_EQ(JsonValue(diagnostic.params), JsonValue(JsonValue::Object{{"property", "id"}}));
}

TEST(Finish, ChoosesTheVariantThatTheParamsName) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.format");
  diagnostic.instanceLocation = "/id";
  diagnostic.params = {{"format", "uuid"}};
  internal::finish(diagnostic, nullptr);
  EXPECT_THAT(diagnostic.message, HasSubstr("id must be a UUID"));
}

std::string displayPath(std::string_view pointer) {
  std::string path;
  internal::appendDisplayPath(path, pointer);
  return path;
}

TEST(DisplayPath, ReadsLikeCode) {
  EXPECT_EQ(displayPath(""), "");
  EXPECT_EQ(displayPath("/setupStatus/issues/0"), "setupStatus.issues[0]");
  EXPECT_EQ(displayPath("/a~1b/m~0n"), "a/b.m~n");
}

}  // namespace
}  // namespace dialproof
