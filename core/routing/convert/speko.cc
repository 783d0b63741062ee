// Speko: an agent takes the calls. What happens with messages is not in its numbers.

#include "routing/convert/dialect.h"

namespace dialproof::internal {
namespace {

// Nothing that Speko's reference shows stands for an identifier that is not known, or for a setup that has not begun.
constexpr std::string_view kUnknown = "unknown";
constexpr std::string_view kNoTime = "1970-01-01T00:00:00Z";

constexpr std::string_view kRecords[] = {"id",
                                         "organizationId",
                                         "e164",
                                         "source",
                                         "providerResourceId",
                                         "telnyxPhoneNumberId",
                                         "setupStatus",
                                         "createdAt",
                                         "updatedAt",
                                         "nextChargeAt",
                                         "lastChargedAt",
                                         "smsAssignmentStatus",
                                         "smsAssignmentUpdatedAt"};

constexpr OrdinaryValue kOrdinary[] = {{"source", "managed"}, {"direction", "inbound"}};

// A number that is not ready lacks something at Speko: that says nothing of the number elsewhere.
void readStatus(const JsonValue& document, CanonicalRouting& routing) {
  routing.suspended = readText(document, "suspendedAt");
  if (routing.suspended) {
    routing.status = {NumberStatus::kSuspended, routing.suspended->place};
    return;
  }
  const JsonValue* setup = document.find("setupStatus");
  const auto status = setup == nullptr ? std::nullopt : readText(*setup, "status");
  if (status && status->value == "ready") {
    routing.status = {NumberStatus::kActive, placeOf("setupStatus") + status->place};
  }
}

void read(const JsonValue& document, CanonicalRouting& routing) {
  routing.number = readText(document, "e164");
  routing.label = readText(document, "label");
  routing.created = readText(document, "createdAt");
  routing.updated = readText(document, "updatedAt");
  routing.call.target = readText(document, "agentId");
  if (const JsonValue* agent = document.find("agentId")) {
    routing.call.kind = {agent->isNull() ? ActionKind::kNone : ActionKind::kAgent, placeOf("agentId")};
  }
  readStatus(document, routing);
}

void writeAgent(const RoutingAction& call, Target& target) {
  if (!call.kind) return;
  if (call.kind->value == ActionKind::kNone) target.stateNone("agentId", call.kind->place);
  if (call.kind->value != ActionKind::kAgent || !call.target) return;
  target.refer("agentId", *call.target);
  target.carry(call.kind->place);
}

// Who suspends a number changes it: the last change may be that one. A suspended number stays one even where no time is
// known.
void writeSuspension(const CanonicalRouting& routing, Target& target) {
  const bool isSuspended = routing.status && routing.status->value == NumberStatus::kSuspended;
  if (!isSuspended || !target.has("suspendedAt")) return;
  target.state("suspendedAt", routing.suspended);
  if (target.isSet("suspendedAt")) return;
  const StatedText& time = routing.updated ? routing.updated : routing.created;
  target.guess("suspendedAt", time ? JsonValue(time->value) : JsonValue(kNoTime), routing.status->place);
  target.carry(routing.status->place);
}

void write(const CanonicalRouting& routing, Target& target) {
  target.state("e164", routing.number);
  target.state("label", routing.label);
  target.state("createdAt", routing.created);
  target.state("updatedAt", routing.updated);
  writeAgent(routing.call, target);
  writeSuspension(routing, target);
}

void complete(const CanonicalRouting& routing, Target& target) {
  target.leaveOpen("id", kUnknown);
  target.leaveOpen("organizationId", kUnknown);
  target.leaveOpen("source", "managed");
  target.assume("direction", "inbound");
  // Bought without a word of it, a number would take no calls.
  if (target.has("e164")) target.guess("direction", "inbound", useOf(routing));
  target.leaveOpen("setupStatus", JsonValue::Object{{"status", "pending"},
                                                    {"inboundReady", false},
                                                    {"outboundReady", false},
                                                    {"agentReady", false},
                                                    {"forwardingRequired", false},
                                                    {"sipConnectionReady", false},
                                                    {"issues", JsonValue::Array{}}});
  target.leaveOpen("createdAt", kNoTime);
  if (routing.created && target.needs("updatedAt")) {
    target.guess("updatedAt", routing.created->value, routing.created->place);
  }
  target.leaveOpen("updatedAt", kNoTime);
}

}  // namespace

const Dialect kSpeko{"speko", "Speko", read, write, complete, kRecords, kOrdinary};

}  // namespace dialproof::internal
