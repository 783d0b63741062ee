// VoIPbin: a flow for calls and one for messages, each all zeros where there is none.

#include <array>

#include "format/format.h"
#include "routing/convert/dialect.h"
#include "routing/convert/voipbin_time.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kNil = "00000000-0000-0000-0000-000000000000";

struct StatusWord {
  std::string_view word;
  NumberStatus status;
};

constexpr StatusWord kStatuses[] = {
    {"active", NumberStatus::kActive},
    {"purchase-pending", NumberStatus::kPending},
    {"suspended", NumberStatus::kSuspended},
    {"deleted", NumberStatus::kReleased},
};

struct TimeMember {
  std::string_view member;
  StatedText CanonicalRouting::*time;
};

constexpr TimeMember kTimes[] = {
    {"tm_create", &CanonicalRouting::created},
    {"tm_update", &CanonicalRouting::updated},
    {"tm_delete", &CanonicalRouting::released},
};

constexpr std::string_view kRecords[] = {"id",       "customer_id", "number",    "type",     "tm_purchase",
                                         "tm_renew", "tm_create",   "tm_update", "tm_delete"};

constexpr OrdinaryValue kOrdinary[] = {
    {"type", "normal"},     {"call_flow_id", kNil},   {"message_flow_id", kNil},
    {"status", "active"},   {"t38_enabled", "false"}, {"emergency_enabled", "false"},
    {"tm_create", kNotYet}, {"tm_update", kNotYet},   {"tm_delete", kNotYet},
};

RoutingAction readFlow(const JsonValue& document, std::string_view member) {
  RoutingAction action;
  StatedText id = readText(document, member);
  if (!id) return action;
  action.kind = {id->value == kNil ? ActionKind::kNone : ActionKind::kFlow, id->place};
  if (action.kind->value == ActionKind::kFlow) action.target = std::move(id);
  return action;
}

void read(const JsonValue& document, CanonicalRouting& routing) {
  routing.number = readText(document, "number");
  routing.label = readText(document, "name");
  routing.detail = readText(document, "detail");
  routing.call = readFlow(document, "call_flow_id");
  routing.message = readFlow(document, "message_flow_id");
  // A normal number may be of any class.
  const auto type = readText(document, "type");
  if (type && type->value == "virtual") routing.numberClass = {NumberClass::kVirtual, type->place};
  if (const auto status = readText(document, "status")) {
    for (const StatusWord& one : kStatuses) {
      if (one.word == status->value) routing.status = {one.status, status->place};
    }
  }
  const JsonValue* fax = document.find("t38_enabled");
  if (fax != nullptr && fax->asBool() != nullptr) routing.takesFax = {*fax->asBool(), placeOf("t38_enabled")};
  for (const TimeMember& one : kTimes) {
    const auto text = readText(document, one.member);
    const auto time = text ? fromVoipbinTime(text->value) : std::nullopt;
    if (time) routing.*one.time = {*time, text->place};
  }
}

void writeFlow(const RoutingAction& action, std::string_view member, Target& target) {
  if (!action.kind) return;
  if (action.kind->value == ActionKind::kNone) target.state(member, kNil, action.kind->place);
  if (action.kind->value != ActionKind::kFlow || !action.target) return;
  if (!matchesFormat(Format::kUuid, action.target->value)) return target.refuse(action.target->place, "uuid");
  target.refer(member, *action.target);
  target.carry(action.kind->place);
}

// Since when a number is suspended is nowhere, so that what said so is named.
void writeStatus(const CanonicalRouting& routing, Target& target) {
  if (!routing.status || !target.has("status")) return;
  for (const StatusWord& one : kStatuses) {
    if (one.status != routing.status->value) continue;
    if (!routing.suspended) return target.state("status", one.word, routing.status->place);
    target.guess("status", one.word, routing.suspended->place);
    target.carry(routing.suspended->place);
  }
}

// Every number takes calls and messages. T.38 is how a fax goes over IP.
void writeCapabilities(const CanonicalRouting& routing, Target& target) {
  if (!target.has("t38_enabled")) return;
  if (routing.takesFax) target.state("t38_enabled", routing.takesFax->value, routing.takesFax->place);
  for (const Stated<Capability>& one : routing.capabilities) {
    if (one.value == Capability::kFax) target.guess("t38_enabled", true, one.place);
    if (one.value != Capability::kMms) target.carry(one.place);
  }
}

void write(const CanonicalRouting& routing, Target& target) {
  target.state("number", routing.number);
  target.state("name", routing.label);
  target.state("detail", routing.detail);
  writeFlow(routing.call, "call_flow_id", target);
  writeFlow(routing.message, "message_flow_id", target);
  const auto& numberClass = routing.numberClass;
  if (numberClass && numberClass->value == NumberClass::kVirtual) target.state("type", "virtual", numberClass->place);
  writeStatus(routing, target);
  writeCapabilities(routing, target);
  for (const TimeMember& one : kTimes) {
    const StatedText& time = routing.*one.time;
    const auto text = time ? toVoipbinTime(time->value) : std::nullopt;
    if (text) target.state(one.member, *text, time->place);
  }
}

// An update replaces what is there, which is not known here.
void completeUpdate(Target& target) {
  for (const std::string_view flow : {"call_flow_id", "message_flow_id"}) target.leaveOpen(flow, kNil);
  for (const std::string_view words : {"name", "detail"}) target.leaveOpen(words, "");
}

void complete(const CanonicalRouting&, Target& target) {
  if (!target.has("number")) return completeUpdate(target);
  target.leaveOpen("id", kNil);
  target.assume("type", "normal");
  target.assume("call_flow_id", kNil);
  target.assume("message_flow_id", kNil);
  target.assume("name", "");
  target.assume("detail", "");
  target.assume("status", "active");
  target.assume("t38_enabled", false);
  target.assume("emergency_enabled", false);
  target.leaveOpen("tm_create", kNotYet);
  target.assume("tm_update", kNotYet);
  target.assume("tm_delete", kNotYet);
}

}  // namespace

const Dialect kVoipbin{"voipbin", "VoIPbin", read, write, complete, kRecords, kOrdinary};

}  // namespace dialproof::internal
