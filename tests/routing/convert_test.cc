// What convert() answers on input that is not what it takes, and where it says so.

#include "dialproof/convert.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dialproof/routing.h"
#include "json/pretty.h"
#include "routing/convert/voipbin_time.h"
#include "routing/convert_examples.h"

namespace dialproof {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> codesOf(const Conversion& conversion) {
  std::vector<std::string> codes;
  for (const Diagnostic& one : conversion.result.diagnostics) codes.emplace_back(one.code);
  return codes;
}

const Diagnostic* find(const Conversion& conversion, std::string_view code, std::string_view place) {
  for (const Diagnostic& one : conversion.result.diagnostics) {
    if (one.code == code && one.instanceLocation == place) return &one;
  }
  return nullptr;
}

// Refused with that code as its last word, in English and German, at no place outside the text.
void expectRefusal(std::string_view text, std::string_view from, std::string_view to, std::string_view code) {
  const Conversion conversion = convert(text, from, to);
  EXPECT_FALSE(conversion.document);
  EXPECT_FALSE(conversion.result.valid);
  ASSERT_FALSE(conversion.result.diagnostics.empty());
  EXPECT_EQ(conversion.result.diagnostics.back().code, code);
  for (const Diagnostic& one : conversion.result.diagnostics) {
    EXPECT_FALSE(one.message.empty());
    ASSERT_TRUE(one.range) << one.code;
    EXPECT_LE(one.range->end.offset, text.size());
  }
}

TEST(Convert, NamesWhatCanBeConverted) {
  expectRefusal("{}", "voipbin", "voipbin/numbr", "convert.not_convertible");
  const Conversion conversion = convert("{}", "voipbin", "voipbin/numbr");
  const JsonValue::Object& params = conversion.result.diagnostics[0].params;
  EXPECT_EQ(JsonValue(params).find("nearest")->asString()->substr(0, 14), "voipbin/number");
  EXPECT_EQ(JsonValue(params).find("known")->asArray()->size(), routingDocuments().size());
  expectRefusal("{}", "", "", "convert.not_convertible");
  expectRefusal("{}", "twilio", "voipbin", "convert.not_convertible");
  expectRefusal(R"({"areaCode":"201"})", "speko/available-numbers-query", "voipbin", "convert.not_convertible");
  expectRefusal(R"({"error":"Unauthorized","code":"UNAUTHORIZED"})", "", "voipbin", "convert.not_convertible");
}

TEST(Convert, TakesOneNumberAtATime) {
  const std::string number = example("voipbin/number", "documented-example").text;
  expectRefusal("[]", "", "voipbin", "convert.list");
  expectRefusal("[" + number + "]", "voipbin", "speko", "convert.list");
  expectRefusal(R"({"result":[)" + number + "," + number + R"(],"next_page_token":""})", "voipbin/number", "speko",
                "convert.list");
  expectRefusal(R"({"links":{},"data":[]})", "signalwire", "speko", "convert.list");
  const Conversion conversion = convert("[1,2,3]", "fonedynamics", "speko");
  EXPECT_EQ(conversion.result.diagnostics[0].params, (JsonValue::Object{{"count", 3}}));
}

TEST(Convert, ShowsTheFaultsOfTheDocumentItself) {
  expectRefusal("", "voipbin", "speko", "convert.source_faulty");
  expectRefusal(R"({"id": "3f1b7f52)", "", "speko", "convert.source_faulty");
  expectRefusal(R"({"id": "3f1b7f52)", "voipbin", "speko", "convert.source_faulty");
  expectRefusal("\xff\xfe", "", "speko", "convert.source_faulty");
  expectRefusal("true", "voipbin", "speko", "convert.source_faulty");
  expectRefusal(std::string(2000, '{'), "", "speko", "convert.source_faulty");
  EXPECT_THAT(codesOf(convert(R"({"id":1,"id":2})", "speko", "voipbin")), Contains("json.duplicate_key"));
  EXPECT_THAT(codesOf(convert(R"({"id": )", "", "voipbin")),
              ElementsAre("json.unexpected_end", "convert.source_faulty"));
  ValidationOptions small;
  small.limits.maxBytes = 10;
  EXPECT_THAT(codesOf(convert(example("speko/phone-number", "managed-number").text, "speko", "voipbin", small)),
              ElementsAre("json.size_limit", "convert.source_faulty"));
}

TEST(Convert, TellsADocumentOfAnotherDialect) {
  const std::string number = example("speko/phone-number", "managed-number").text;
  expectRefusal(number, "voipbin", "signalwire", "convert.source_faulty");
  EXPECT_EQ(convert(number, "", "signalwire").result.schema, "speko/phone-number");
  expectRefusal("{}", "", "voipbin", "convert.undetected");
  expectRefusal(R"("+14155552671")", "", "voipbin", "convert.undetected");
  expectRefusal(R"({"sid":"PN1","voice_url":"https://example.com"})", "", "voipbin", "convert.undetected");
}

TEST(Convert, NeedsANumberWhereTheOtherDocumentDoes) {
  const std::string update = example("voipbin/number-update", "both-flows").text;
  for (const std::string_view to : {"fonedynamics", "signalwire", "speko", "voipbin", "voipbin/number-create"}) {
    expectRefusal(update, "voipbin/number-update", to, "convert.number_missing");
  }
}

TEST(Convert, PointsAtTheNumberThatIsNotTaken) {
  const std::string text = example("voipbin/number", "virtual-number").text;
  const Conversion conversion = convert(text, "voipbin", "speko");
  const Diagnostic* refused = find(conversion, "convert.refused", "/number");
  ASSERT_NE(refused, nullptr);
  EXPECT_EQ(text.substr(refused->range->start.offset, 8), "\"number\"");
  EXPECT_EQ(*JsonValue(refused->params).find("reason"), "number.unknown_calling_code");
  EXPECT_EQ(*JsonValue(refused->params).find("place"), "/e164");
}

TEST(Convert, PlacesLossesInTheTextAndNotesInTheAnswer) {
  const std::string text = example("signalwire/phone-number", "webhooks-for-calls-and-messages").text;
  const Conversion conversion = convert(text, "signalwire", "voipbin");
  ASSERT_TRUE(conversion.document);
  const Diagnostic* lost = find(conversion, "convert.lost", "/call_request_url");
  ASSERT_NE(lost, nullptr);
  EXPECT_EQ(text.substr(lost->range->start.offset, 18), "\"call_request_url\"");
  const Diagnostic* guessed = find(conversion, "convert.guessed", "/t38_enabled");
  ASSERT_NE(guessed, nullptr);
  EXPECT_FALSE(guessed->range);
  EXPECT_EQ(*JsonValue(guessed->params).find("document"), "target");
  EXPECT_EQ(guessed->because->instanceLocation, "/capabilities/3");
  EXPECT_EQ(guessed->because->value, JsonValue("fax"));
}

TEST(Convert, LeavesOutNoDiagnosticUnsaid) {
  const std::string text = example("signalwire/phone-number", "webhooks-for-calls-and-messages").text;
  const std::size_t all = convert(text, "signalwire", "voipbin").result.diagnostics.size();
  for (const std::size_t most : {std::size_t{0}, std::size_t{1}, all - 1, all}) {
    ValidationOptions options;
    options.limits.maxDiagnostics = most;
    const Conversion conversion = convert(text, "signalwire", "voipbin", options);
    EXPECT_TRUE(conversion.document);
    EXPECT_EQ(conversion.result.diagnostics.size(), most == all ? all : most + 1);
    if (most == all) continue;
    EXPECT_EQ(conversion.result.diagnostics.back().code, "diagnostics.truncated");
    EXPECT_EQ(conversion.result.diagnostics.back().params, (JsonValue::Object{{"omitted", all - most}}));
  }
}

TEST(Convert, BoundsWhatItSaysOfTenThousandUnknownMembers) {
  JsonValue::Object number = *parse(example("fonedynamics/number", "local-number-to-endpoint").text).asObject();
  for (int i = 0; i < 10'000; ++i) number.emplace_back("New_" + std::to_string(i), i);
  const Conversion conversion = convert(toJson(number), "fonedynamics", "voipbin");
  EXPECT_TRUE(conversion.document);
  EXPECT_EQ(conversion.result.diagnostics.size(), 101U);
}

TEST(Convert, ReadsCommentsWhereAsked) {
  const std::string text = "// mine\n" + example("speko/phone-number", "managed-number").text;
  EXPECT_FALSE(convert(text, "speko", "voipbin").document);
  ValidationOptions options;
  options.comments = true;
  EXPECT_TRUE(convert(text, "speko", "voipbin", options).document);
  EXPECT_TRUE(convert(text, "", "voipbin", options).document);
}

TEST(Convert, MakesARequestOfAnAnswer) {
  const std::string text = example("signalwire/phone-number", "ai-agent").text;
  const Conversion update = convert(text, "signalwire", "signalwire/phone-number-update");
  ASSERT_TRUE(update.document);
  EXPECT_EQ(parse(*update.document), JsonValue(JsonValue::Object{
                                         {"name", "Agent Zoé 🤖"},
                                         {"call_handler", "ai_agent"},
                                         {"call_receive_mode", "voice"},
                                         {"call_ai_agent_id", "0d9c8b7a-6f5e-4d3c-b2a1-908070605040"},
                                     }));
  for (const Diagnostic& one : update.result.diagnostics) EXPECT_EQ(one.code, "convert.left_behind");
  EXPECT_EQ(find(update, "convert.foreign_reference", "/call_ai_agent_id"), nullptr);
  const Conversion flows =
      convert(example("voipbin/number", "documented-example").text, "voipbin", "voipbin/number-flow-update");
  ASSERT_TRUE(flows.document);
  EXPECT_EQ(parse(*flows.document).asObject()->size(), 2U);
}

TEST(Convert, LosesWhatARequestCannotSay) {
  JsonValue::Object number = *parse(example("signalwire/phone-number", "ai-agent").text).asObject();
  for (auto& [member, value] : number) {
    if (member == "call_handler") value = "call_queue";
  }
  const Conversion update = convert(toJson(number), "signalwire", "signalwire/phone-number-update");
  ASSERT_TRUE(update.document);
  EXPECT_NE(find(update, "convert.lost", "/call_handler"), nullptr);
  EXPECT_NE(find(update, "convert.lost", "/calling_handler_resource_id"), nullptr);
}

TEST(Convert, LeavesOpenWhatAnUpdateWouldReplace) {
  const Conversion conversion =
      convert(R"({"name":"Desk"})", "signalwire/phone-number-update", "voipbin/number-update");
  ASSERT_TRUE(conversion.document);
  EXPECT_NE(find(conversion, "convert.placeholder", "/message_flow_id"), nullptr);
  EXPECT_NE(find(conversion, "convert.placeholder", "/detail"), nullptr);
  EXPECT_EQ(find(conversion, "convert.placeholder", "/name"), nullptr);
}

TEST(Canonical, HoldsWhatADocumentStatesAndWhere) {
  const JsonValue document = parse(example("fonedynamics/number", "local-number-to-endpoint").text);
  const CanonicalRouting routing = toCanonical(document, "fonedynamics");
  EXPECT_EQ(routing.dialect, "fonedynamics");
  EXPECT_EQ(routing.number->value, "+61291920000");
  EXPECT_EQ(routing.number->place, "/Number");
  EXPECT_EQ(toString(routing.call.kind->value), "forward");
  EXPECT_EQ(routing.call.target->value, "+61412345678");
  EXPECT_FALSE(routing.message.kind);
  EXPECT_EQ(routing.attribution.campaign->value, "Spring Sale");
  EXPECT_FALSE(routing.recordCalls->value);
  EXPECT_EQ(routing.status->value, NumberStatus::kActive);
}

TEST(Canonical, OfNothingIsEmpty) {
  EXPECT_FALSE(toCanonical(JsonValue::Object{}, "voipbin").number);
  EXPECT_FALSE(toCanonical(nullptr, "signalwire").call.kind);
  EXPECT_FALSE(toCanonical(JsonValue::Object{{"number", 1}, {"capabilities", "voice"}}, "signalwire").number);
  EXPECT_TRUE(toCanonical(JsonValue::Object{{"number", "+1"}}, "twilio").dialect.empty());
  EXPECT_TRUE(fromCanonical({}, "twilio").isNull());
  EXPECT_EQ(fromCanonical({}, "signalwire/phone-number-update"), JsonValue(JsonValue::Object{}));
}

TEST(Canonical, IsWrittenAsADocument) {
  CanonicalRouting routing;
  routing.number = {"+442079460018"};
  routing.call.kind = {ActionKind::kAgent};
  routing.call.target = {"agt_9"};
  const JsonValue document = fromCanonical(routing, "speko");
  EXPECT_TRUE(validate("speko/phone-number", toJson(document)).valid);
  EXPECT_EQ(*document.find("agentId"), "agt_9");
}

TEST(VoipbinTime, IsRfc3339sInUtc) {
  using internal::fromVoipbinTime;
  using internal::toVoipbinTime;
  EXPECT_EQ(fromVoipbinTime("2020-02-29 23:59:59.000001"), "2020-02-29T23:59:59.000001Z");
  EXPECT_EQ(fromVoipbinTime("9999-01-01 00:00:00.000000"), std::nullopt);
  EXPECT_EQ(fromVoipbinTime("2021-02-29 00:00:00.000000"), std::nullopt);
  EXPECT_EQ(fromVoipbinTime(""), std::nullopt);
  EXPECT_EQ(toVoipbinTime("2020-03-01T00:30:00+01:00"), "2020-02-29 23:30:00.000000");
  EXPECT_EQ(toVoipbinTime("1969-12-31T23:59:59.5Z"), "1969-12-31 23:59:59.500000");
  EXPECT_EQ(toVoipbinTime("0001-01-01T00:00:00Z"), "0001-01-01 00:00:00.000000");
  EXPECT_EQ(toVoipbinTime("2016-12-31T23:59:60.1234567Z"), "2017-01-01 00:00:00.123456");
  EXPECT_EQ(toVoipbinTime("0000-06-01T00:00:00Z"), std::nullopt);
  EXPECT_EQ(toVoipbinTime("9998-12-31T23:59:59Z"), "9998-12-31 23:59:59.000000");
  EXPECT_EQ(toVoipbinTime("9998-12-31T23:59:59-01:00"), std::nullopt);
}

TEST(PrettyJson, IsAMemberALine) {
  EXPECT_EQ(internal::prettyJson(JsonValue::Object{{"a", JsonValue::Array{1, JsonValue::Object{}}}, {"b", "\n"}}),
            "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"\\n\"\n}\n");
  EXPECT_EQ(internal::prettyJson(nullptr), "null\n");
}

TEST(ConversionJson, HasTheDocumentAsText) {
  EXPECT_TRUE(
      renderJson(convert("[]", "", "speko")).starts_with(R"({"to":"speko/phone-number","result":{"valid":false)"));
  const std::string json = renderJson(convert(example("voipbin/number", "documented-example").text, "", "speko"));
  EXPECT_TRUE(validate("speko/phone-number", *parse(json).find("document")->asString()).valid);
}

}  // namespace
}  // namespace dialproof
