// There and back: what both dialects can say is said again. Documents are drawn from a fixed seed by filling in the
// members of each dialect's number.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "routing/convert_examples.h"
#include "routing/instant.h"

namespace dialproof {
namespace {

constexpr int kDocuments = 400;  // of each dialect

constexpr std::string_view kNil = "00000000-0000-0000-0000-000000000000";
constexpr std::string_view kNotYet = "9999-01-01 00:00:00.000000";

const JsonValue::Array kNumbers = {"+14155552671", "+61291920000", "+61412345678", "+442079460018", "+18882355555"};
const JsonValue::Array kLabels = {"Front desk", "고객센터", "Büro “Nord”", "a\\b\"c", "🏥"};
const JsonValue::Array kUuids = {"d157ce07-0360-4cad-9007-c8ab89fccf9c", "0d9c8b7a-6f5e-4d3c-b2a1-908070605040"};
const JsonValue::Array kUrls = {"https://voice.example.com/in", "https://backup.example.com/in?a=1"};
const JsonValue::Array kMethods = {"GET", "POST"};
const JsonValue::Array kEarly = {"2020-02-29T23:59:59.999999Z", "2021-01-01T00:30:00.5+01:00", "2000-12-31T12:00:00Z"};
const JsonValue::Array kLate = {"2025-06-30T00:00:00.000001Z", "2024-02-29T12:00:00-11:30"};
const JsonValue::Array kFlags = {true, false};

class Draw {
 public:
  explicit Draw(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t bound) { return engine_() % bound; }
  bool maybe() { return below(2) == 0; }
  const JsonValue& one(const JsonValue::Array& values) { return values[below(values.size())]; }
  void set(const char* member, const JsonValue::Array& values) { members.emplace_back(member, one(values)); }
  void maybeSet(const char* member, const JsonValue::Array& values) {
    if (maybe()) set(member, values);
  }

  JsonValue::Object members;

 private:
  std::mt19937 engine_;
};

JsonValue::Object drawVoipbin(Draw draw) {
  draw.set("id", kUuids);
  draw.set("number", kNumbers);
  draw.set("type", {"normal"});
  for (const char* flow : {"call_flow_id", "message_flow_id"}) draw.set(flow, {kUuids[0], kUuids[1], kNil});
  draw.set("name", kLabels);
  draw.set("detail", {"", "Notes"});
  const bool isDeleted = draw.maybe() && draw.maybe();
  draw.set("status",
           isDeleted ? JsonValue::Array{"deleted"} : JsonValue::Array{"active", "purchase-pending", "suspended"});
  draw.set("t38_enabled", kFlags);
  draw.set("emergency_enabled", kFlags);
  draw.set("tm_create", {"2020-02-29 23:59:59.999999", "2000-12-31 00:00:00.000000", kNotYet});
  draw.set("tm_update", {"2024-02-29 12:00:00.123000", kNotYet});
  draw.set("tm_delete", {isDeleted ? JsonValue("2025-01-01 00:00:00.000000") : JsonValue(kNotYet)});
  return draw.members;
}

using Members = std::vector<std::pair<const char*, JsonValue::Array>>;

void drawHandler(Draw& draw, const char* member, const std::vector<std::pair<JsonValue, Members>>& handlers) {
  const auto& [word, parts] = handlers[draw.below(handlers.size())];
  draw.members.emplace_back(member, word);
  for (const auto& [part, values] : parts) draw.set(part, values);
}

JsonValue::Object drawSignalWire(Draw draw) {
  draw.set("id", kUuids);
  draw.set("number", kNumbers);
  draw.maybeSet("name", kLabels);
  draw.set("capabilities", {JsonValue::Array{"voice"}, JsonValue::Array{"sms", "mms"},
                            JsonValue::Array{"voice", "sms", "mms", "fax"}, JsonValue::Array{"fax"}});
  draw.set("number_type", {"longcode", "toll-free"});
  draw.maybeSet("e911_address_id", kUuids);
  draw.set("created_at", kEarly);
  draw.set("updated_at", kLate);
  draw.set("call_receive_mode", {"voice", "fax"});
  drawHandler(draw, "call_handler",
              {{nullptr, {}},
               {"call_flow", {{"calling_handler_resource_id", kUuids}}},
               {"ai_agent", {{"calling_handler_resource_id", kUuids}}},
               {"call_queue", {{"calling_handler_resource_id", kUuids}}},
               {"laml_webhooks", {{"call_request_url", kUrls}, {"call_request_method", kMethods}}},
               {"relay_script", {{"call_relay_script_url", kUrls}}},
               {"relay_topic", {{"call_relay_topic", kLabels}, {"call_relay_topic_status_callback_url", kUrls}}},
               {"video_room", {{"call_video_room_id", kUuids}}}});
  drawHandler(draw, "message_handler",
              {{nullptr, {}},
               {"laml_webhooks", {{"message_request_url", kUrls}, {"message_fallback_url", kUrls}}},
               {"relay_application", {{"message_relay_application", kLabels}}}});
  draw.maybeSet("country_code", {"US", "AU"});
  return draw.members;
}

JsonValue::Object drawSpeko(Draw draw) {
  draw.set("id", {"pn_1"});
  draw.set("organizationId", {"org_1"});
  draw.set("e164", kNumbers);
  draw.set("source", {"managed", "sip_trunk"});
  draw.set("direction", {"inbound", "both"});
  draw.maybeSet("agentId", {kUuids[0], kUuids[1], "agt_9", nullptr});
  draw.maybeSet("label", kLabels);
  JsonValue::Object setup{{"status", draw.one({"ready", "blocked"})}};
  for (const char* flag : {"inboundReady", "outboundReady", "agentReady", "forwardingRequired", "sipConnectionReady"}) {
    setup.emplace_back(flag, draw.one(kFlags));
  }
  setup.emplace_back("issues", JsonValue::Array{});
  draw.set("setupStatus", {setup});
  draw.maybeSet("suspendedAt", {"2025-07-01T00:00:00Z", nullptr});
  draw.set("createdAt", kEarly);
  draw.set("updatedAt", kLate);
  return draw.members;
}

JsonValue::Object drawFoneDynamics(Draw draw) {
  draw.set("Number", kNumbers);
  draw.set("PropertySid", {"PR1"});
  draw.set("AccountSid", {"AC1"});
  draw.maybeSet("Friendly", kLabels);
  if (draw.maybe()) {
    draw.set("RoutingMethod", {"Endpoint"});
    draw.set("EndpointNumber", {"+61412345679"});
  } else if (draw.maybe()) {
    draw.set("RoutingMethod", {"Flow"});
    draw.set("Flow", {kUuids[0], kUuids[1], "FLb2c4"});
  }
  draw.maybeSet("Recording", {"Off", "Call"});
  draw.maybeSet("Attribution_Source", kLabels);
  draw.maybeSet("Attribution_Content", kLabels);
  draw.set("Type", {"Local", "Toll-Free", "Shared-Rate", "National"});
  draw.set("Capabilities", {"Voice", "SMS,MMS", "Voice, SMS", "Voice,SMS,MMS"});
  draw.set("CountryCode", {"US", "AU"});
  draw.set("Status", {"Active", "Pending"});
  return draw.members;
}

JsonValue::Object draw(std::string_view dialect, unsigned seed) {
  if (dialect == "voipbin") return drawVoipbin(Draw(seed));
  if (dialect == "signalwire") return drawSignalWire(Draw(seed));
  if (dialect == "speko") return drawSpeko(Draw(seed));
  return drawFoneDynamics(Draw(seed));
}

// What a model says of one thing; empty where it says nothing.
struct Aspect {
  std::string_view name;
  std::vector<std::string_view> dialects;  // that can say it
  std::string (*of)(const CanonicalRouting& routing);
};

std::string textOf(const StatedText& text) { return text ? text->value : std::string(); }

bool isUuid(std::string_view text) { return text.size() == kNil.size() && text.find('_') == std::string_view::npos; }

std::string targetOf(const RoutingAction& action, ActionKind kind) {
  const bool isOf = action.kind && action.kind->value == kind;
  if (kind == ActionKind::kNone) return isOf ? "none" : "";
  return isOf && action.target && isUuid(action.target->value) ? action.target->value : std::string();
}

std::string instantOf(const StatedText& time) {
  const auto instant = time ? internal::readInstant(time->value) : std::nullopt;
  if (!instant) return {};
  std::string fraction(instant->fraction);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return std::to_string(instant->seconds) + "." + fraction;
}

bool carries(const CanonicalRouting& routing, Capability capability) {
  return std::any_of(routing.capabilities.begin(), routing.capabilities.end(),
                     [&](const Stated<Capability>& one) { return one.value == capability; });
}

std::string statusOf(const CanonicalRouting& routing, NumberStatus status) {
  return routing.status && routing.status->value == status ? "so" : "";
}

const std::vector<Aspect>& aspects() {
  using R = const CanonicalRouting&;
  static const std::vector<Aspect> kAspects = {
      {"number", {"voipbin", "signalwire", "speko", "fonedynamics"}, [](R r) { return textOf(r.number); }},
      {"label", {"voipbin", "signalwire", "speko", "fonedynamics"}, [](R r) { return textOf(r.label); }},
      {"no call", {"voipbin", "signalwire", "speko"}, [](R r) { return targetOf(r.call, ActionKind::kNone); }},
      {"flow", {"voipbin", "signalwire", "fonedynamics"}, [](R r) { return targetOf(r.call, ActionKind::kFlow); }},
      {"agent", {"signalwire", "speko"}, [](R r) { return targetOf(r.call, ActionKind::kAgent); }},
      {"no message", {"voipbin", "signalwire"}, [](R r) { return targetOf(r.message, ActionKind::kNone); }},
      {"suspended", {"voipbin", "speko"}, [](R r) { return statusOf(r, NumberStatus::kSuspended); }},
      {"active", {"voipbin", "fonedynamics"}, [](R r) { return statusOf(r, NumberStatus::kActive); }},
      {"pending", {"voipbin", "fonedynamics"}, [](R r) { return statusOf(r, NumberStatus::kPending); }},
      {"toll-free",
       {"signalwire", "fonedynamics"},
       [](R r) {
         if (!r.numberClass) return std::string();
         return std::string(r.numberClass->value == NumberClass::kTollFree ? "yes" : "no");
       }},
      {"country", {"signalwire", "fonedynamics"}, [](R r) { return textOf(r.country); }},
      {"voice",
       {"signalwire", "fonedynamics"},
       [](R r) { return carries(r, Capability::kVoice) ? "so" : std::string(); }},
      {"sms", {"signalwire", "fonedynamics"}, [](R r) { return carries(r, Capability::kSms) ? "so" : std::string(); }},
      {"mms", {"signalwire", "fonedynamics"}, [](R r) { return carries(r, Capability::kMms) ? "so" : std::string(); }},
      {"fax",
       {"voipbin", "signalwire"},
       [](R r) { return carries(r, Capability::kFax) || (r.takesFax && r.takesFax->value) ? "so" : std::string(); }},
      {"created", {"voipbin", "signalwire", "speko"}, [](R r) { return instantOf(r.created); }},
      {"updated", {"voipbin", "signalwire", "speko"}, [](R r) { return instantOf(r.updated); }},
  };
  return kAspects;
}

bool has(const std::vector<std::string_view>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

class ThereAndBack : public testing::TestWithParam<std::pair<std::string_view, std::string_view>> {};

TEST_P(ThereAndBack, KeepsWhatBothCanSay) {
  const auto [here, there] = GetParam();
  std::vector<std::string_view> said;
  for (unsigned seed = 0; seed < kDocuments; ++seed) {
    const JsonValue document = draw(here, seed);
    const std::string text = toJson(document);
    const Conversion forth = convert(text, here, there);
    ASSERT_TRUE(forth.document) << text << renderText(forth.result, text);
    const Conversion back = convert(*forth.document, there, here);
    ASSERT_TRUE(back.document) << *forth.document << renderText(back.result, *forth.document);
    const CanonicalRouting before = toCanonical(document, here);
    const CanonicalRouting after = toCanonical(parse(*back.document), here);
    for (const Aspect& aspect : aspects()) {
      if (!has(aspect.dialects, here) || !has(aspect.dialects, there) || aspect.of(before).empty()) continue;
      if (!has(said, aspect.name)) said.push_back(aspect.name);
      ASSERT_EQ(aspect.of(before), aspect.of(after)) << aspect.name << " of " << text << "\nthere\n"
                                                     << *forth.document << "\nback\n"
                                                     << *back.document;
    }
  }
  for (const Aspect& aspect : aspects()) {
    const bool isShared = has(aspect.dialects, here) && has(aspect.dialects, there);
    EXPECT_EQ(isShared, has(said, aspect.name)) << aspect.name << " was never drawn";
  }
}

TEST_P(ThereAndBack, IsTheSameTwice) {
  const auto [here, there] = GetParam();
  for (unsigned seed = 0; seed < kDocuments / 10; ++seed) {
    const std::string text = toJson(draw(here, seed));
    const Conversion once = convert(text, here, there);
    ASSERT_TRUE(once.document);
    EXPECT_EQ(once.document, convert(text, "", there).document) << "the dialect is told from " << text;
    const Conversion again = convert(*once.document, there, there);
    EXPECT_EQ(once.document, again.document);
  }
}

std::vector<std::pair<std::string_view, std::string_view>> pairsOfDialects() {
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  for (const std::string_view here : {"fonedynamics", "signalwire", "speko", "voipbin"}) {
    for (const std::string_view there : {"fonedynamics", "signalwire", "speko", "voipbin"}) {
      if (here != there) pairs.emplace_back(here, there);
    }
  }
  return pairs;
}

INSTANTIATE_TEST_SUITE_P(All, ThereAndBack, testing::ValuesIn(pairsOfDialects()), [](const auto& one) {
  return std::string(one.param.first) + "_" + std::string(one.param.second);
});

class WithinADialect : public testing::TestWithParam<std::string_view> {};

TEST_P(WithinADialect, NothingChanges) {
  for (unsigned seed = 0; seed < kDocuments; ++seed) {
    const JsonValue document = draw(GetParam(), seed);
    const Conversion conversion = convert(toJson(document), GetParam(), GetParam());
    ASSERT_TRUE(conversion.document) << toJson(document);
    const JsonValue answer = parse(*conversion.document);
    for (const auto& [member, value] : *document.asObject()) {
      const JsonValue* same = answer.find(member);
      EXPECT_TRUE(value.isNull() || (same != nullptr && *same == value)) << member << " of " << toJson(document);
    }
    for (const Diagnostic& one : conversion.result.diagnostics) {
      EXPECT_FALSE(one.code.starts_with("convert.")) << one.code << " " << one.instanceLocation;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, WithinADialect, testing::Values("fonedynamics", "signalwire", "speko", "voipbin"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace dialproof
