// Speko: what the setup status, the source and the messages' assignment of a number say of each other.

#include <algorithm>
#include <span>

#include "routing/dialects.h"
#include "routing/instant.h"

namespace dialproof::internal {
namespace {

struct Setup {
  NodeIndex node = 0;
  Field status;
  bool isReady = false;
};

Setup readSetup(const Subject& subject, NodeIndex node) {
  const Field status = subject.field("status", node);
  return {node, status, subject.text(status) == "ready"};
}

void checkFlag(Subject& subject, const Setup& setup, const FieldName& flag) {
  const Field field = subject.field(flag, setup.node);
  if (subject.is(field, false)) {
    subject.raise({.code = "routing.not_ready", .node = field.node, .because = setup.status});
  }
}

// Which way calls go is known of a whole number only; a setup status alone is held against what every direction needs.
void checkSetup(Subject& subject, const Setup& setup, std::string_view direction) {
  if (!setup.isReady) return;
  const bool isBoth = direction == "both" || direction == "bidirectional";
  if (isBoth || direction == "inbound") checkFlag(subject, setup, "inboundReady");
  if (isBoth || direction == "outbound") checkFlag(subject, setup, "outboundReady");
  checkFlag(subject, setup, "agentReady");
  const Field issues = subject.field("issues", setup.node);
  if (!issues.isSet() || subject.isEmptyList(issues)) return;
  subject.raise({.code = "routing.ready_with_issues", .node = issues.node, .because = setup.status});
}

constexpr FieldName kOfManaged[] = {"providerResourceId", "telnyxPhoneNumberId"};
constexpr FieldName kOfImported[] = {"sipTrunkId", "sipConnectionInstallationId", "sipProviderName"};

bool hasAny(const Subject& subject, std::span<const FieldName> names) {
  return std::any_of(names.begin(), names.end(), [&](const FieldName& name) { return subject.field(name).isSet(); });
}

// What only a managed number has, or only an imported one. Nobody says what an imported number's source is called, so
// another word than managed is believed only where the SIP trunk's fields are there too.
void checkSource(Subject& subject) {
  const Field source = subject.field("source");
  if (!source.isSet()) return;
  const bool isManaged = subject.text(source) == "managed";
  if (!isManaged && !hasAny(subject, kOfImported)) return;
  for (const FieldName& name : isManaged ? std::span<const FieldName>(kOfImported) : kOfManaged) {
    const Field field = subject.field(name);
    if (!field.isSet()) continue;
    subject.raise({.code = "routing.field_of_other_source",
                   .node = field.node,
                   .mark = Note::Mark::kKey,
                   .because = source,
                   .fix = Fix{Fix::Kind::kReplace, nullptr}});
  }
}

void checkMessages(Subject& subject) {
  const Field status = subject.field("smsAssignmentStatus");
  if (!status.isSet()) return;
  static constexpr FieldName kNeeded[] = {"sms10dlcProfileId", "smsCampaignId"};
  for (const FieldName& name : kNeeded) {
    if (!subject.field(name).isMissing()) continue;
    subject.raise(
        {.code = "routing.sms_assignment_incomplete", .node = status.node, .params = {{"missing", name.text}}});
  }
}

}  // namespace

void checkSpekoSetupStatus(Subject& subject) { checkSetup(subject, readSetup(subject, subject.root()), {}); }

void checkSpekoNumber(Subject& subject) {
  checkSource(subject);
  checkMessages(subject);
  const Field suspended = subject.field("suspendedAt");
  const Field created = subject.field("createdAt");
  if (const Field setupStatus = subject.field("setupStatus"); setupStatus.isSet()) {
    const Setup setup = readSetup(subject, setupStatus.node);
    checkSetup(subject, setup, subject.text(subject.field("direction")));
    if (setup.isReady && suspended.isSet()) {
      subject.raise({.code = "routing.suspended_but_ready", .node = suspended.node, .because = setup.status});
    }
  }
  checkOrder(subject, created, subject.field("updatedAt"));
  checkOrder(subject, created, suspended);
  checkOrder(subject, subject.field("lastChargedAt"), subject.field("nextChargeAt"));
}

}  // namespace dialproof::internal
