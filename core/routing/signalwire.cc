// SignalWire: a handler takes the calls, another the messages, and each uses fields of its own.
//
// In an answer the schema requires a handler's fields. An update may leave out what is set already, so what it lacks is
// a warning, and of a handler that it does not name nothing is said.

#include <span>

#include "routing/callback_url.h"
#include "routing/dialects.h"
#include "routing/instant.h"
#include "routing/number_facts.h"

namespace dialproof::internal {
namespace {

struct HandlerField {
  FieldName name;
  std::string_view handler;  // the only one that uses it
  bool isNeeded = false;     // by its handler
  bool isUrl = false;
};

constexpr HandlerField kCallFields[] = {
    {"call_request_url", "laml_webhooks", true, true},
    {"call_fallback_url", "laml_webhooks", false, true},
    {"call_status_callback_url", "laml_webhooks", false, true},
    {"call_laml_application_id", "laml_application", true},
    {"call_dialogflow_agent_id", "dialogflow", true},
    {"call_relay_topic", "relay_topic", true},
    {"call_relay_topic_status_callback_url", "relay_topic", true, true},
    {"call_relay_context", "relay_context", true},
    {"call_relay_context_status_callback_url", "relay_context", true, true},
    {"call_relay_script_url", "relay_script", true, true},
    {"call_relay_application", "relay_application", true},
    {"call_relay_connector_id", "relay_connector", true},
    {"call_sip_endpoint_id", "relay_sip_endpoint", true},
    {"call_verto_resource", "relay_verto_endpoint", true},
    {"call_video_room_id", "video_room", true},
    {"call_ai_agent_id", "ai_agent", true},
    {"call_flow_id", "call_flow", true},
    {"call_flow_version", "call_flow"},
};

constexpr HandlerField kMessageFields[] = {
    {"message_request_url", "laml_webhooks", true, true},      {"message_fallback_url", "laml_webhooks", false, true},
    {"message_laml_application_id", "laml_application", true}, {"message_relay_topic", "relay_topic", true},
    {"message_relay_context", "relay_context", true},          {"message_relay_application", "relay_application", true},
};

// The first is the address that its handler needs.
struct Request {
  FieldName method;
  FieldName url;
};

constexpr Request kCallRequests[] = {
    {"call_request_method", "call_request_url"},
    {"call_fallback_method", "call_fallback_url"},
    {"call_status_callback_method", "call_status_callback_url"},
};

constexpr Request kMessageRequests[] = {
    {"message_request_method", "message_request_url"},
    {"message_fallback_method", "message_fallback_url"},
};

struct Channel {
  FieldName handler;
  std::span<const HandlerField> fields;
  std::span<const Request> requests;  // primary, fallback, …
};

constexpr Channel kCalls{"call_handler", kCallFields, kCallRequests};
constexpr Channel kMessages{"message_handler", kMessageFields, kMessageRequests};

// A handler that is null is none, and uses nothing.
void checkFields(Subject& subject, const Channel& channel, const Field& handler) {
  const bool isKnown = handler.isSet() || handler.state == Field::State::kNull;
  const std::string_view chosen = subject.text(handler);
  for (const HandlerField& one : channel.fields) {
    const Field field = subject.field(one.name);
    if (!field.isSet()) continue;
    if (one.isUrl) checkCallbackUrl(subject, field);
    if (!isKnown || chosen == one.handler) continue;
    subject.raise({.code = "routing.unused_field",
                   .node = field.node,
                   .mark = Note::Mark::kKey,
                   .params = {{"owner", one.handler}},
                   .because = handler,
                   .fix = Fix{Fix::Kind::kRemove}});
  }
}

void checkNeeded(Subject& subject, const Channel& channel, const Field& handler) {
  if (!handler.isSet()) return;
  for (const HandlerField& one : channel.fields) {
    if (!one.isNeeded || subject.text(handler) != one.handler || !subject.field(one.name).isMissing()) continue;
    subject.raise({.code = "routing.handler_field_missing",
                   .node = subject.root(),
                   .mark = Note::Mark::kMissing,
                   .params = {{"property", one.name.text}},
                   .because = handler});
  }
}

// The address that the handler cannot do without is the schema's to ask for.
void checkRequests(Subject& subject, const Channel& channel, const Field& handler) {
  const Request& primary = channel.requests[0];
  const bool schemaAsks = subject.text(handler) == "laml_webhooks";
  for (const Request& request : channel.requests) {
    if (schemaAsks && &request == &primary) continue;
    const Field method = subject.field(request.method);
    if (!method.isSet() || !subject.field(request.url).isMissing()) continue;
    subject.raise({.code = "routing.method_without_url",
                   .node = method.node,
                   .mark = Note::Mark::kKey,
                   .params = {{"missing", request.url.text}},
                   .fix = Fix{Fix::Kind::kRemove}});
  }
  if (!handler.isAbsent()) return;
  const Field fallback = subject.field(channel.requests[1].url);
  if (!fallback.isSet() || !subject.field(primary.url).isMissing()) return;
  subject.raise({.code = "routing.fallback_without_primary",
                 .node = fallback.node,
                 .mark = Note::Mark::kKey,
                 .params = {{"missing", primary.url.text}},
                 .fix = Fix{Fix::Kind::kRename, {}, primary.url.text}});
}

void checkReceiveMode(Subject& subject, const Field& capabilities) {
  const Field mode = subject.field("call_receive_mode");
  const std::string_view stated = subject.text(mode);
  if (stated.empty() || subject.hasItem(capabilities, stated)) return;
  const std::string_view other = stated == "fax" ? "voice" : "fax";
  const bool hasOther = subject.hasItem(capabilities, other);
  // Every answer has a mode; of a number that takes no calls it is of no weight which.
  if (!hasOther && stated == "voice") return;
  Note note{.code = "routing.receive_mode_unsupported", .node = mode.node, .params = {{"actual", stated}}};
  if (hasOther) note.fix = Fix{Fix::Kind::kReplace, other};
  subject.raise(std::move(note));
}

void checkCapability(Subject& subject, const Field& capabilities, const Field& handler, JsonValue::Array needed) {
  if (!handler.isSet()) return;
  for (const JsonValue& one : needed) {
    if (subject.hasItem(capabilities, *one.asString())) return;
  }
  subject.raise(
      {.code = "routing.capability_missing", .node = handler.node, .params = {{"needed", std::move(needed)}}});
}

void checkCapabilities(Subject& subject, const Field& callHandler, const Field& messageHandler) {
  const Field capabilities = subject.field("capabilities");
  if (!capabilities.isSet()) return;
  checkReceiveMode(subject, capabilities);
  checkCapability(subject, capabilities, callHandler, {"voice", "fax"});
  checkCapability(subject, capabilities, messageHandler, {"sms", "mms"});
}

}  // namespace

void checkSignalWireNumber(Subject& subject) {
  for (const Channel* channel : {&kCalls, &kMessages}) {
    const Field handler = subject.field(channel->handler);
    checkFields(subject, *channel, handler);
    checkRequests(subject, *channel, handler);
  }
  checkCapabilities(subject, subject.field(kCalls.handler), subject.field(kMessages.handler));
  checkNumberFacts(subject, subject.field("number"), subject.field("country_code"), subject.field("number_type"),
                   {"toll-free", "longcode"});
  const Field created = subject.field("created_at");
  checkOrder(subject, created, subject.field("updated_at"));
  checkOrder(subject, created, subject.field("next_billed_at"));
}

void checkSignalWireUpdate(Subject& subject) {
  for (const Channel* channel : {&kCalls, &kMessages}) {
    const Field handler = subject.field(channel->handler);
    checkFields(subject, *channel, handler);
    checkNeeded(subject, *channel, handler);
  }
}

}  // namespace dialproof::internal
