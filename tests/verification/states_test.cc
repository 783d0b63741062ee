// Every step between statuses, and every answer about a verification: those that cannot be are told.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "dialproof/schema.h"
#include "dialproof/verification.h"
#include "verification/documents.h"

namespace dialproof {
namespace {

using Status = VerificationStatus;

constexpr std::array kStatuses = {Status::kMissing,  Status::kDraft,    Status::kSubmitted,
                                  Status::kInReview, Status::kApproved, Status::kRejected};

// Row: from; column: to.
constexpr std::array<std::string_view, 6> kSteps = {
    "xxx...",  // missing
    ".xx...",  // draft
    "..xxxx",  // submitted
    "...xxx",  // in review
    "....x.",  // approved
    ".xx..x",  // rejected
};

TEST(VerificationStatus, LeadsOnByTheTable) {
  for (std::size_t from = 0; from < kStatuses.size(); ++from) {
    for (std::size_t to = 0; to < kStatuses.size(); ++to) {
      EXPECT_EQ(canTransition(kStatuses[from], kStatuses[to]), kSteps[from][to] == 'x')
          << toString(kStatuses[from]) << " to " << toString(kStatuses[to]);
    }
  }
}

TEST(VerificationStatus, IsReadAsItIsWritten) {
  for (const Status status : kStatuses) EXPECT_EQ(readVerificationStatus(toString(status)), status);
  for (const char* other : {"", "Draft", "verified", "missing "}) EXPECT_FALSE(readVerificationStatus(other)) << other;
}

TEST(VerificationStatus, SaysWhatCanBeEdited) {
  for (const Status status : kStatuses) {
    const bool isOpen = status == Status::kMissing || status == Status::kDraft || status == Status::kRejected;
    EXPECT_EQ(isEditable(status), isOpen);
    AssessOptions options;
    options.status = status;
    const Assessment assessment = assess(testing_documents::base(), VerificationStage::kSubmit, options);
    EXPECT_TRUE(assessment.result.valid);
    EXPECT_EQ(assessment.result.diagnostics.size(), isOpen ? 0U : 1U);
    if (!isOpen) {
      EXPECT_EQ(assessment.result.diagnostics[0].code, "verification.not_editable");
    }
    const auto expected = isOpen                        ? NextStep::Action::kSubmit
                          : status == Status::kApproved ? NextStep::Action::kDone
                                                        : NextStep::Action::kWait;
    EXPECT_EQ(assessment.next.action, expected);
  }
}

constexpr std::string_view kTime = "\"2026-11-04T10:00:00Z\"";

struct Answer {
  Status status = Status::kMissing;
  std::optional<Status> own;           // nullopt: no submission
  bool isSubmitted = false;            // has the time
  bool isAttested = false;             // has the time
  std::string_view accepted = "null";  // "true", "false", "null"
  bool hasReason = false;
};

std::string write(const Answer& answer) {
  std::string text = "{\"status\":\"" + std::string(toString(answer.status)) + "\",\"submission\":";
  if (!answer.own) return text + "null}";
  const auto time = [](bool isSet) { return std::string(isSet ? kTime : "null"); };
  text += R"({"id":"bv_1","organizationId":"org_1","createdAt":)" + time(true) + ",\"updatedAt\":" + time(true);
  text += ",\"status\":\"" + std::string(toString(*answer.own)) + "\",\"submittedAt\":" + time(answer.isSubmitted);
  text += ",\"attestedAt\":" + time(answer.isAttested) + ",\"attestationAccepted\":" + std::string(answer.accepted);
  text += std::string(",\"rejectionReason\":") + (answer.hasReason ? "\"The website is down.\"" : "null");
  return text + "}}";
}

// In words of their own: what may be.
bool canBe(const Answer& answer) {
  if (!answer.own) return answer.status == Status::kMissing;
  if (answer.own == Status::kMissing || answer.own != answer.status) return false;
  const bool isAccepted = answer.accepted == "true";
  if (answer.own == Status::kDraft) {
    const bool fitsAttestation = isAccepted ? answer.isAttested : !(answer.isAttested && answer.accepted == "false");
    return !answer.isSubmitted && !answer.hasReason && fitsAttestation;
  }
  return isAccepted && answer.isAttested && answer.isSubmitted && answer.hasReason == (answer.own == Status::kRejected);
}

void expectJudged(const Answer& answer, int& possible) {
  const std::string text = write(answer);
  bool isImpossible = false;
  for (const Diagnostic& diagnostic : validate("speko/verification", text).diagnostics) {
    isImpossible = isImpossible || diagnostic.code.starts_with("verification.");
    EXPECT_NE(diagnostic.severity, Severity::kError) << text;
  }
  EXPECT_EQ(isImpossible, !canBe(answer)) << text;
  possible += isImpossible ? 0 : 1;
}

TEST(VerificationAnswers, ThatCannotBeAreTold) {
  int all = 0;
  int possible = 0;
  for (const Status status : kStatuses) {
    expectJudged({status, std::nullopt}, possible);
    ++all;
    for (const Status own : kStatuses) {
      for (int flags = 0; flags < 8; ++flags) {
        for (const std::string_view accepted : {"true", "false", "null"}) {
          expectJudged({status, own, (flags & 1) != 0, (flags & 2) != 0, accepted, (flags & 4) != 0}, possible);
          ++all;
        }
      }
    }
  }
  EXPECT_EQ(all, 6 + 6 * 6 * 24);
  EXPECT_EQ(possible, 1 + 4 + 4);  // missing; a draft: attested or not; each status behind it
}

TEST(VerificationAnswers, OfAnUnknownStatusAreLeftAlone) {
  const std::string record = R"({"id":"a","organizationId":"b","status":"paused","createdAt":)" + std::string(kTime) +
                             ",\"updatedAt\":" + std::string(kTime) + ",\"submittedAt\":" + std::string(kTime) + "}";
  for (const Diagnostic& diagnostic : validate("speko/verification-answer", record).diagnostics) {
    EXPECT_EQ(diagnostic.code, "schema.unknown_value");
  }
}

}  // namespace
}  // namespace dialproof
