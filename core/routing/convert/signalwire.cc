// SignalWire: a handler for calls and one for messages, each with members of its own.

#include <algorithm>
#include <array>

#include "format/format.h"
#include "routing/convert/dialect.h"
#include "routing/convert/number_guess.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kNil = "00000000-0000-0000-0000-000000000000";
constexpr std::string_view kNoTime = "1970-01-01T00:00:00Z";

// An answer names some handlers by the resource behind them, where a request has a member of the handler's own.
constexpr std::string_view kCallResource = "calling_handler_resource_id";

struct Part {
  std::string_view member;
  StatedText RoutingAction::*part;
};

// The first part is the target, which the handler cannot do without.
struct Handler {
  std::string_view word;
  std::span<const Part> parts;
  ActionKind kind;
  bool isByResource = false;
};

constexpr Part kCallWebhook[] = {
    {"call_request_url", &RoutingAction::target},
    {"call_request_method", &RoutingAction::method},
    {"call_fallback_url", &RoutingAction::fallback},
    {"call_fallback_method", &RoutingAction::fallbackMethod},
    {"call_status_callback_url", &RoutingAction::statusCallback},
    {"call_status_callback_method", &RoutingAction::statusCallbackMethod},
};
constexpr Part kCallApplication[] = {{"call_laml_application_id", &RoutingAction::target}};
constexpr Part kCallDialogflow[] = {{"call_dialogflow_agent_id", &RoutingAction::target}};
constexpr Part kCallTopic[] = {
    {"call_relay_topic", &RoutingAction::target},
    {"call_relay_topic_status_callback_url", &RoutingAction::statusCallback},
};
constexpr Part kCallContext[] = {
    {"call_relay_context", &RoutingAction::target},
    {"call_relay_context_status_callback_url", &RoutingAction::statusCallback},
};
constexpr Part kCallScript[] = {{"call_relay_script_url", &RoutingAction::target}};
constexpr Part kCallRelayApplication[] = {{"call_relay_application", &RoutingAction::target}};
constexpr Part kCallConnector[] = {{"call_relay_connector_id", &RoutingAction::target}};
constexpr Part kCallSipEndpoint[] = {{"call_sip_endpoint_id", &RoutingAction::target}};
constexpr Part kCallVertoEndpoint[] = {{"call_verto_resource", &RoutingAction::target}};
constexpr Part kCallRoom[] = {{"call_video_room_id", &RoutingAction::target}};
constexpr Part kCallAgent[] = {{"call_ai_agent_id", &RoutingAction::target}};
constexpr Part kCallFlow[] = {{"call_flow_id", &RoutingAction::target}};
constexpr Part kCallByResource[] = {{kCallResource, &RoutingAction::target}};

constexpr Handler kCallHandlers[] = {
    {"laml_webhooks", kCallWebhook, ActionKind::kWebhook},
    {"laml_application", kCallApplication, ActionKind::kApplication},
    {"dialogflow", kCallDialogflow, ActionKind::kDialogflow},
    {"relay_topic", kCallTopic, ActionKind::kTopic},
    {"relay_context", kCallContext, ActionKind::kContext},
    {"relay_script", kCallScript, ActionKind::kScript},
    {"relay_application", kCallRelayApplication, ActionKind::kRelayApplication},
    {"relay_connector", kCallConnector, ActionKind::kConnector},
    {"relay_sip_endpoint", kCallSipEndpoint, ActionKind::kSipEndpoint},
    {"relay_verto_endpoint", kCallVertoEndpoint, ActionKind::kVertoEndpoint},
    {"video_room", kCallRoom, ActionKind::kRoom},
    {"ai_agent", kCallAgent, ActionKind::kAgent, true},
    {"call_flow", kCallFlow, ActionKind::kFlow, true},
    {"fabric_subscriber", kCallByResource, ActionKind::kSubscriber, true},
    {"sip_gateway", kCallByResource, ActionKind::kSipGateway, true},
    {"call_queue", kCallByResource, ActionKind::kQueue, true},
};

constexpr Part kMessageWebhook[] = {
    {"message_request_url", &RoutingAction::target},
    {"message_request_method", &RoutingAction::method},
    {"message_fallback_url", &RoutingAction::fallback},
    {"message_fallback_method", &RoutingAction::fallbackMethod},
};
constexpr Part kMessageApplication[] = {{"message_laml_application_id", &RoutingAction::target}};
constexpr Part kMessageTopic[] = {{"message_relay_topic", &RoutingAction::target}};
constexpr Part kMessageContext[] = {{"message_relay_context", &RoutingAction::target}};
constexpr Part kMessageRelayApplication[] = {{"message_relay_application", &RoutingAction::target}};

constexpr Handler kMessageHandlers[] = {
    {"laml_webhooks", kMessageWebhook, ActionKind::kWebhook},
    {"laml_application", kMessageApplication, ActionKind::kApplication},
    {"relay_topic", kMessageTopic, ActionKind::kTopic},
    {"relay_context", kMessageContext, ActionKind::kContext},
    {"relay_application", kMessageRelayApplication, ActionKind::kRelayApplication},
};

struct Channel {
  std::string_view handler;
  std::span<const Handler> handlers;
  RoutingAction CanonicalRouting::*action;
};

constexpr Channel kChannels[] = {
    {"call_handler", kCallHandlers, &CanonicalRouting::call},
    {"message_handler", kMessageHandlers, &CanonicalRouting::message},
};

struct TextMember {
  std::string_view member;
  StatedText CanonicalRouting::*text;
};

constexpr TextMember kTexts[] = {
    {"number", &CanonicalRouting::number},        {"name", &CanonicalRouting::label},
    {"created_at", &CanonicalRouting::created},   {"updated_at", &CanonicalRouting::updated},
    {"country_code", &CanonicalRouting::country}, {"call_receive_mode", &CanonicalRouting::receiveMode},
};

struct CapabilityWord {
  std::string_view word;
  Capability capability;
};

constexpr CapabilityWord kCapabilities[] = {
    {"voice", Capability::kVoice}, {"sms", Capability::kSms}, {"mms", Capability::kMms}, {"fax", Capability::kFax}};

constexpr std::string_view kRecords[] = {
    "id",          "number",         "capabilities", "number_type", "created_at",
    "updated_at",  "next_billed_at", "e911_status",  kCallResource, "messaging_handler_resource_id",
    "country_code"};

constexpr OrdinaryValue kOrdinary[] = {{"call_receive_mode", "voice"}, {"number_type", "longcode"}};

void readAction(const JsonValue& document, const Channel& channel, RoutingAction& action) {
  const JsonValue* stated = document.find(channel.handler);
  if (stated == nullptr) return;
  if (stated->isNull()) action.kind = {ActionKind::kNone, placeOf(channel.handler)};
  for (const Handler& handler : channel.handlers) {
    if (stated->asString() == nullptr || *stated->asString() != handler.word) continue;
    action.kind = {handler.kind, placeOf(channel.handler)};
    for (const Part& part : handler.parts) action.*part.part = readText(document, part.member);
    if (!action.target && handler.isByResource) action.target = readText(document, kCallResource);
  }
}

void readCapabilities(const JsonValue& document, CanonicalRouting& routing) {
  const JsonValue* list = document.find("capabilities");
  if (list == nullptr || list->asArray() == nullptr) return;
  for (std::size_t i = 0; i < list->asArray()->size(); ++i) {
    const std::string* word = (*list->asArray())[i].asString();
    for (const CapabilityWord& one : kCapabilities) {
      if (word == nullptr || *word != one.word) continue;
      routing.capabilities.push_back({one.capability, placeOf("capabilities") + '/' + std::to_string(i)});
    }
  }
}

void read(const JsonValue& document, CanonicalRouting& routing) {
  for (const TextMember& one : kTexts) routing.*one.text = readText(document, one.member);
  for (const Channel& channel : kChannels) readAction(document, channel, routing.*channel.action);
  readCapabilities(document, routing);
  if (const auto type = readText(document, "number_type")) {
    routing.numberClass = {type->value == "toll-free" ? NumberClass::kTollFree : NumberClass::kLongCode, type->place};
  }
}

// The member for the handler's target; empty where the document has none.
std::string_view targetMember(const Handler& handler, const Target& target) {
  const std::string_view own = handler.parts[0].member;
  if (target.has(own)) return own;
  return handler.isByResource && target.has(kCallResource) ? kCallResource : std::string_view();
}

void writeHandler(const Handler& handler, std::string_view handlerMember, const RoutingAction& action, Target& target) {
  const std::string_view own = targetMember(handler, target);
  if (own.empty() || !action.target) return;
  if (handler.isByResource && !matchesFormat(Format::kUuid, action.target->value))
    return target.refuse(action.target->place, "uuid");
  target.state(handlerMember, handler.word, action.kind->place);
  const bool isAddress = action.kind->value == ActionKind::kWebhook || action.kind->value == ActionKind::kScript;
  isAddress ? target.state(own, action.target) : target.refer(own, *action.target);
  for (const Part& part : handler.parts.subspan(1)) target.state(part.member, action.*part.part);
}

void writeAction(const RoutingAction& action, const Channel& channel, Target& target) {
  if (!action.kind) return;
  if (action.kind->value == ActionKind::kNone) target.stateNone(channel.handler, action.kind->place);
  for (const Handler& handler : channel.handlers) {
    if (handler.kind == action.kind->value) writeHandler(handler, channel.handler, action, target);
  }
}

void writeCapabilities(const CanonicalRouting& routing, Target& target) {
  if (routing.capabilities.empty() || !target.has("capabilities")) return;
  JsonValue::Array words;
  for (const Stated<Capability>& stated : routing.capabilities) {
    const auto word = std::find_if(std::begin(kCapabilities), std::end(kCapabilities),
                                   [&](const CapabilityWord& one) { return one.capability == stated.value; });
    words.emplace_back(word->word);
    target.carry(stated.place);
  }
  target.state("capabilities", std::move(words), routing.capabilities.front().place);
}

void writeNumberType(const CanonicalRouting& routing, Target& target) {
  const auto& numberClass = routing.numberClass;
  if (!numberClass || !target.has("number_type")) return;
  switch (numberClass->value) {
    case NumberClass::kTollFree: return target.state("number_type", "toll-free", numberClass->place);
    case NumberClass::kLongCode:
    case NumberClass::kLocal:
    case NumberClass::kNational: return target.state("number_type", "longcode", numberClass->place);
    case NumberClass::kSharedRate:
      target.guess("number_type", "longcode", numberClass->place);
      return target.carry(numberClass->place);
    case NumberClass::kVirtual: return;
  }
}

void write(const CanonicalRouting& routing, Target& target) {
  for (const TextMember& one : kTexts) target.state(one.member, routing.*one.text);
  for (const Channel& channel : kChannels) writeAction(routing.*channel.action, channel, target);
  writeCapabilities(routing, target);
  writeNumberType(routing, target);
}

// What the number must carry to do what it does.
void guessCapabilities(const CanonicalRouting& routing, Target& target) {
  JsonValue::Array words{"voice"};
  std::string_view because = useOf(routing);
  if (acts(routing.message)) words.emplace_back("sms");
  if (routing.takesFax && routing.takesFax->value) {
    words.emplace_back("fax");
    because = routing.takesFax->place;
    target.carry(because);
  }
  target.guess("capabilities", std::move(words), because);
}

void complete(const CanonicalRouting& routing, Target& target) {
  target.leaveOpen("id", kNil);
  if (target.needs("capabilities")) guessCapabilities(routing, target);
  if (target.needs("number_type") && routing.number) {
    const bool isTollFree = guessClass(routing.number->value) == NumberClass::kTollFree;
    target.guess("number_type", isTollFree ? "toll-free" : "longcode", routing.number->place);
  }
  target.assume("call_receive_mode", "voice");
  target.leaveOpen("created_at", kNoTime);
  if (routing.created && target.needs("updated_at")) {
    target.guess("updated_at", routing.created->value, routing.created->place);
  }
  target.leaveOpen("updated_at", kNoTime);
}

}  // namespace

const Dialect kSignalWire{"signalwire", "SignalWire", read, write, complete, kRecords, kOrdinary};

}  // namespace dialproof::internal
