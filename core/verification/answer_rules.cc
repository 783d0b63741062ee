#include "verification/answer_rules.h"

#include <optional>

#include "dialproof/verification.h"
#include "routing/instant.h"
#include "routing/subject.h"

namespace dialproof::internal {
namespace {

using Status = VerificationStatus;

void raiseMissing(Subject& subject, std::string_view code, NodeIndex object, const FieldName& name, Field because) {
  subject.raise({.code = code,
                 .node = object,
                 .mark = Note::Mark::kMissing,
                 .params = {{"property", name.text}},
                 .because = because});
}

void raiseUnexpected(Subject& subject, std::string_view code, const Field& field, const Field& because) {
  subject.raise({.code = code, .node = field.node, .mark = Note::Mark::kKey, .because = because});
}

// A time that must be there or must not; of a field that the schema refuses nothing is said.
void checkTime(Subject& subject, NodeIndex record, const FieldName& name, bool isExpected, const Field& because) {
  const Field time = subject.field(name, record);
  if (isExpected && time.isMissing()) raiseMissing(subject, "verification.timestamp_missing", record, name, because);
  if (!isExpected && time.isSet()) raiseUnexpected(subject, "verification.timestamp_unexpected", time, because);
}

void checkAttestation(Subject& subject, NodeIndex record, const Field& status, bool isSent) {
  constexpr FieldName kAccepted = "attestationAccepted";
  const Field accepted = subject.field(kAccepted, record);
  if (subject.is(accepted, true)) {
    checkTime(subject, record, "attestedAt", true, accepted);
  } else if (subject.is(accepted, false)) {
    checkTime(subject, record, "attestedAt", false, accepted);
    if (isSent) subject.raise({.code = "verification.attestation_missing", .node = accepted.node, .because = status});
  } else if (accepted.isMissing() && isSent) {
    raiseMissing(subject, "verification.attestation_missing", record, kAccepted, status);
  }
}

void checkReason(Subject& subject, NodeIndex record, const Field& status, Status state) {
  constexpr FieldName kReason = "rejectionReason";
  const Field reason = subject.field(kReason, record);
  if (state == Status::kRejected) {
    if (reason.isMissing()) raiseMissing(subject, "verification.rejection_reason_missing", record, kReason, status);
  } else if (!subject.text(reason).empty()) {
    raiseUnexpected(subject, "verification.rejection_reason_unexpected", reason, status);
  }
}

void checkNotification(Subject& subject, NodeIndex record) {
  const Field status = subject.field("slackNotificationStatus", record);
  if (subject.text(status) != "not_queued") return;
  for (const FieldName& name : {FieldName("slackNotificationJobId"), FieldName("slackNotificationError")}) {
    const Field field = subject.field(name, record);
    if (subject.text(field).empty()) continue;
    raiseUnexpected(subject, "verification.notification_mismatch", field, status);
  }
}

void checkOrderOfTimes(Subject& subject, NodeIndex record) {
  const Field created = subject.field("createdAt", record);
  const Field attested = subject.field("attestedAt", record);
  const Field submitted = subject.field("submittedAt", record);
  const Field updated = subject.field("updatedAt", record);
  constexpr std::string_view kCode = "verification.timestamps_out_of_order";
  checkOrder(subject, created, attested, kCode);
  checkOrder(subject, attested, submitted, kCode);
  checkOrder(subject, created, updated, kCode);
  checkOrder(subject, submitted, updated, kCode);
}

void checkRecord(Subject& subject, NodeIndex record) {
  const Field status = subject.field("status", record);
  const std::optional<Status> state = readVerificationStatus(subject.text(status));
  const bool isSent = state && *state >= Status::kSubmitted;
  if (state == Status::kMissing) subject.raise({.code = "verification.status_mismatch", .node = status.node});
  if (state) {
    checkTime(subject, record, "submittedAt", isSent, status);
    checkReason(subject, record, status, *state);
  }
  checkAttestation(subject, record, status, isSent);
  checkNotification(subject, record);
  checkOrderOfTimes(subject, record);
}

void checkAnswer(Subject& subject) { checkRecord(subject, subject.root()); }

void checkStatusAnswer(Subject& subject) {
  constexpr FieldName kSubmission = "submission";
  const Field status = subject.field("status");
  const Field submission = subject.field(kSubmission);
  if (status.isSet() && submission.isMissing() && subject.text(status) != toString(Status::kMissing)) {
    raiseMissing(subject, "verification.submission_missing", subject.root(), kSubmission, status);
  }
  if (!submission.isSet()) return;
  checkRecord(subject, submission.node);
  const Field own = subject.field("status", submission.node);
  if (!status.isSet() || !own.isSet() || subject.text(status) == subject.text(own)) return;
  subject.raise({.code = "verification.status_mismatch", .node = status.node, .because = own});
}

}  // namespace

DocumentRules findAnswerRules(std::string_view schemaId) {
  if (schemaId == "speko/verification") return runRules<checkStatusAnswer>;
  if (schemaId == "speko/verification-answer") return runRules<checkAnswer>;
  return nullptr;
}

}  // namespace dialproof::internal
