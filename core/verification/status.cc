// Statuses and the steps between them.

#include <algorithm>
#include <array>
#include <cstddef>

#include "dialproof/verification.h"

namespace dialproof {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"missing",   "draft",    "submitted",
                                                    "in_review", "approved", "rejected"};

constexpr unsigned bit(VerificationStatus status) { return 1U << static_cast<unsigned>(status); }

// Nobody says which steps there are. These are a reviewer's and a form's: what is under review or was approved is not
// taken back, and what was rejected can be mended.
constexpr unsigned nextOf(VerificationStatus from) {
  using Status = VerificationStatus;
  switch (from) {
    case Status::kMissing:
    case Status::kDraft: return bit(Status::kDraft) | bit(Status::kSubmitted);
    case Status::kSubmitted: return bit(Status::kInReview) | bit(Status::kApproved) | bit(Status::kRejected);
    case Status::kInReview: return bit(Status::kApproved) | bit(Status::kRejected);
    case Status::kApproved: return 0;
    case Status::kRejected: return bit(Status::kDraft) | bit(Status::kSubmitted);
  }
  return 0;
}

}  // namespace

std::string_view toString(VerificationStatus status) { return kNames[static_cast<std::size_t>(status)]; }

std::optional<VerificationStatus> readVerificationStatus(std::string_view text) {
  const auto found = std::find(kNames.begin(), kNames.end(), text);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<VerificationStatus>(found - kNames.begin());
}

bool canTransition(VerificationStatus from, VerificationStatus to) {
  return from == to || (nextOf(from) & bit(to)) != 0;
}

bool isEditable(VerificationStatus status) { return canTransition(status, VerificationStatus::kDraft); }

}  // namespace dialproof
