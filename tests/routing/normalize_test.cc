// A document as its provider writes it.

#include "dialproof/normalize.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "json/document.h"
#include "routing/examples.h"

namespace dialproof {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> said(const NormalizeResult& result) {
  std::vector<std::string> all;
  for (const Diagnostic& d : result.changes.diagnostics) all.push_back(std::string(d.code) + " " + d.instanceLocation);
  return all;
}

std::string normalized(std::string_view schema, std::string_view text, const NormalizeOptions& options = {}) {
  return normalize(schema, text, options).text;
}

NormalizeOptions from(const char* region) {
  NormalizeOptions options;
  options.defaultRegion = region;
  return options;
}

// ---- Numbers

TEST(Normalize, WritesNumbersInE164) {
  const NormalizeResult result =
      normalize("fonedynamics/number-configure", R"({"EndpointNumber": "+61 (0)412 345 678"})");
  EXPECT_EQ(result.text, R"({"EndpointNumber": "+61412345678"})");
  ASSERT_THAT(said(result), ElementsAre("normalize.number /EndpointNumber"));
  const Diagnostic& change = result.changes.diagnostics[0];
  EXPECT_EQ(change.severity, Severity::kHint);
  EXPECT_EQ(change.range->start.column, 20U);
  EXPECT_EQ(toJson(JsonValue(change.params)), R"({"expected":"+61412345678","actual":"+61 (0)412 345 678"})");
}

TEST(Normalize, TakesANationalNumberToBeOfARegionThatIsNamedOnly) {
  const char* const kText = R"({"EndpointNumber":"0412 345 678"})";
  EXPECT_EQ(normalized("fonedynamics/number-configure", kText), kText) << "nobody names a region";
  EXPECT_EQ(normalized("fonedynamics/number-configure", kText, from("AU")), R"({"EndpointNumber":"+61412345678"})");
  // Without a region these digits could be a number of Egypt's; of another country's they are not asked for.
  const char* const kAmerican = R"({"EndpointNumber":"2015550123"})";
  EXPECT_EQ(normalized("fonedynamics/number-configure", kAmerican), kAmerican);
  EXPECT_EQ(normalized("fonedynamics/number-configure", kAmerican, from("AU")), kAmerican);
}

TEST(Normalize, ReadsTheRegionInTheDocumentBeforeTheOption) {
  EXPECT_THAT(normalized("fonedynamics/number",
                         R"({"Number":"+61291920000","EndpointNumber":"0412 345 678","CountryCode":"AU"})", from("GB")),
              testing::HasSubstr(R"("EndpointNumber":"+61412345678")"));
  EXPECT_THAT(
      normalized("speko/verification-submission",
                 R"({"businessProfile":{"country":"US"},"authorizedRepresentative":{"phone":"(201) 555-0123"}})"),
      testing::HasSubstr("\"+12015550123\""));
}

TEST(Normalize, ReadsAnInternationalNumberWithoutARegion) {
  EXPECT_EQ(normalized("fonedynamics/number-configure", R"({"EndpointNumber":"0061 412 345 678"})"),
            R"({"EndpointNumber":"+61412345678"})");
  EXPECT_EQ(normalized("fonedynamics/number-configure", R"({"EndpointNumber":"tel:+61-412-345-678"})"),
            R"({"EndpointNumber":"+61412345678"})");
}

// A number that no plan has, written with blanks: only they go.
TEST(Normalize, TakesBlanksOutOfNumbersOfNoPlan) {
  EXPECT_THAT(normalized("voipbin/number-create", R"({"number":"+899 100 000 001","type":"virtual"})"),
              testing::HasSubstr("+899100000001"));
}

TEST(Normalize, LeavesAloneWhatIsNoNumber) {
  const char* const kText = R"({"EndpointNumber":"the front desk"})";
  EXPECT_EQ(normalized("fonedynamics/number-configure", kText, from("AU")), kText);
}

// ---- None and not yet

TEST(Normalize, WritesNoneAsTheProviderDoes) {
  EXPECT_EQ(normalized("voipbin/number-flow-update", R"({"call_flow_id":"","message_flow_id":null})"),
            R"({"call_flow_id":"00000000-0000-0000-0000-000000000000",)"
            R"("message_flow_id":"00000000-0000-0000-0000-000000000000"})");
  const NormalizeResult result = normalize("signalwire/phone-number", R"({"call_request_url":""})");
  EXPECT_EQ(result.text, R"({"call_request_url":null})");
  EXPECT_THAT(said(result), ElementsAre("normalize.sentinel /call_request_url"));
}

TEST(Normalize, WritesNotYetAsVoipbinDoes) {
  for (const char* time : {"9999-01-01T00:00:00Z", "9999-12-31 23:59:59.999999", "", "9999-01-01"}) {
    EXPECT_THAT(normalized("voipbin/number", R"({"status":"active","tm_delete":")" + std::string(time) + "\"}"),
                testing::HasSubstr(R"("tm_delete":"9999-01-01 00:00:00.000000")"))
        << time;
  }
}

TEST(Normalize, LeavesAnEmptyTextThatMeansItself) {
  const char* const kText = R"({"Friendly":"","Attribution_Source":""})";
  EXPECT_EQ(normalized("fonedynamics/number-configure", kText), kText);
}

// ---- Defaults and order

TEST(Normalize, FillsInDefaults) {
  const NormalizeResult result = normalize("fonedynamics/number-list-query", "{\n  \"Type\": \"Local\"\n}");
  EXPECT_EQ(result.text, "{\n  \"Type\": \"Local\",\n  \"Results_Count\": 200,\n  \"Results_Skip\": 0\n}");
  EXPECT_THAT(said(result), ElementsAre("normalize.default ", "normalize.default "));
  EXPECT_EQ(normalized("speko/available-numbers-query", "{}"), R"({"limit":10})");
}

TEST(Normalize, FillsInNothingThatIsWrong) {
  EXPECT_THAT(normalized("voipbin/number-create", R"({"number":"+899100000001"})"),
              testing::Not(testing::HasSubstr("normal")));
}

TEST(Normalize, FillsInNothingInAnUpdate) {
  EXPECT_EQ(normalized("voipbin/number-update", R"({"name":"a"})"), R"({"name":"a"})") << "it would empty the rest";
}

TEST(Normalize, OrdersMembersAsTheSchemaDoes) {
  const NormalizeResult result = normalize(
      "speko/error", "{ \"later\": {\"b\": 1, \"a\": 2},\n  \"code\": \"UNAUTHORIZED\",\n  \"error\" : \"No\" }");
  EXPECT_EQ(result.text, "{ \"error\" : \"No\",\n  \"code\": \"UNAUTHORIZED\",\n  \"later\": {\"b\": 1, \"a\": 2} }");
  EXPECT_THAT(said(result), ElementsAre("normalize.order "));
}

TEST(Normalize, GoesIntoLists) {
  EXPECT_EQ(normalized("speko/available-numbers", R"([{"region":{"b":1,"a":2},"e164":"+1 201 555 0123"}])"),
            R"([{"e164":"+12015550123","region":{"b":1,"a":2}}])");
}

// ---- Schemas and bad input

TEST(Normalize, FindsADialectsSchema) {
  const NormalizeResult result =
      normalize("fonedynamics", R"({"RoutingMethod":"Endpoint","EndpointNumber":"+61 412 345 678"})");
  EXPECT_EQ(result.changes.schema, "fonedynamics/number-configure");
  EXPECT_THAT(result.text, testing::HasSubstr("+61412345678"));
}

TEST(Normalize, GivesNoTextOfWhatItCannotRead) {
  for (const char* text : {"", "{", "{\"a\":1} x", "{\"a\":1,\"a\":2}", "\"\\ud800\""}) {
    const NormalizeResult result = normalize("voipbin/number", text);
    EXPECT_FALSE(result.valid || result.changes.valid) << text;
    EXPECT_TRUE(result.text.empty());
    ASSERT_FALSE(result.changes.diagnostics.empty());
    EXPECT_TRUE(result.changes.diagnostics[0].code.starts_with("json."));
  }
  EXPECT_EQ(said(normalize("voipbin/nomber", "{}")), std::vector<std::string>{"schema.unknown_schema "});
  EXPECT_EQ(normalized("voipbin/number", " [ 1 ] "), " [ 1 ] ") << "of another type: nothing to do";
}

TEST(Normalize, SaysHowManyChangesItDoesNotTell) {
  NormalizeOptions options;
  options.limits.maxDiagnostics = 1;
  const NormalizeResult result = normalize("fonedynamics/number-list-query", "{}", options);
  EXPECT_THAT(said(result), ElementsAre("normalize.default ", "diagnostics.truncated "));
  EXPECT_EQ(result.text, R"({"Results_Count":200,"Results_Skip":0})");
}

// ---- Drawn documents

std::size_t errorsIn(const std::string& schema, const std::string& text) {
  ValidationOptions options;
  options.limits.maxDiagnostics = 1000;
  const ValidationResult result = validate(schema, text, options);
  return static_cast<std::size_t>(std::count_if(result.diagnostics.begin(), result.diagnostics.end(),
                                                [](const auto& d) { return d.severity == Severity::kError; }));
}

std::optional<JsonValue> valueOf(const std::string& text) {
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(text, {text.size(), 512, 1}, faults);
  return document && !faults.hasError() ? std::optional(document->value(0)) : std::nullopt;
}

void expectMembersOf(const JsonValue& before, const JsonValue& after) {
  if (const auto* members = before.asObject()) {
    for (const auto& [name, value] : *members) {
      const JsonValue* kept = after.find(name);
      ASSERT_NE(kept, nullptr) << name;
      expectMembersOf(value, *kept);
    }
  } else if (const auto* items = before.asArray()) {
    ASSERT_NE(after.asArray(), nullptr);
    ASSERT_EQ(items->size(), after.asArray()->size());
    for (std::size_t i = 0; i < items->size(); ++i) expectMembersOf((*items)[i], (*after.asArray())[i]);
  }
}

void expectNormalizedOnce(const std::string& schema, const std::string& text) {
  SCOPED_TRACE(schema + text);
  const NormalizeOptions options = from("US");
  const NormalizeResult once = normalize(schema, text, options);
  const auto before = valueOf(text);
  ASSERT_EQ(once.valid, before.has_value());
  if (!once.valid) return;
  const NormalizeResult twice = normalize(schema, once.text, options);
  ASSERT_EQ(twice.text, once.text);
  ASSERT_THAT(said(twice), IsEmpty());
  ASSERT_LE(errorsIn(schema, once.text), errorsIn(schema, text));
  const auto after = valueOf(once.text);
  ASSERT_TRUE(after);
  expectMembersOf(*before, *after);
}

TEST(Normalize, OfEveryExampleIsDoneOnceAndForAll) {
  for (const Example& one : examplesOf()) {
    expectNormalizedOnce(one.schema, one.text);
    if (HasFatalFailure()) return;
  }
}

// A value as it may come out of another program.
JsonValue drawn(const JsonValue& value, std::mt19937& random) {
  const auto draw = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
  if (const auto* members = value.asObject()) {
    JsonValue::Object other;
    for (const auto& [name, member] : *members) {
      if (draw(10) == 0) continue;
      other.emplace_back(name, drawn(member, random));
    }
    std::shuffle(other.begin(), other.end(), random);
    if (draw(10) == 0) other.emplace_back("unheard_of", JsonValue::Array{1, "a"});
    return other;
  }
  if (const auto* items = value.asArray()) {
    JsonValue::Array other;
    for (const JsonValue& item : *items) other.push_back(drawn(item, random));
    return other;
  }
  if (const auto* text = value.asString(); text != nullptr && text->starts_with('+') && draw(2) == 0) {
    return draw(2) == 0 ? text->substr(0, 3) + " " + text->substr(3) : text->substr(1);
  }
  if (draw(8) == 0) return draw(2) == 0 ? JsonValue("") : JsonValue();
  if (draw(16) == 0) return "9999-12-31 00:00:00";
  return value;
}

TEST(Normalize, OfDrawnDocumentsIsDoneOnceAndForAll) {
  std::mt19937 random(164);  // NOLINT(cert-msc51-cpp): the same documents each time
  for (const Example& one : examplesOf()) {
    const auto value = valueOf(one.text);
    if (!value) continue;
    for (int i = 0; i < 4; ++i) {
      expectNormalizedOnce(one.schema, toJson(drawn(*value, random)));
      if (HasFatalFailure()) return;
    }
  }
}

}  // namespace
}  // namespace dialproof
