// The rules of a document that is to be verified, by what they speak of. Each says nothing of what is missing, unless
// it is told that the document is to be submitted, and nothing of what the schema has refused.
#pragma once

#include "dialproof/verification.h"
#include "routing/subject.h"

namespace dialproof::internal {

/// The business's country, names, registration number, use case and expected usage.
void checkBusiness(Subject& subject, const Field& profile);
/// The business's address: a post-office box, its postal code and state.
void checkAddress(Subject& subject, const Field& profile, VerificationStage stage);
/// The business's website, and the representative's name, e-mail and phone against the business.
void checkContact(Subject& subject, const Field& profile, const Field& representative);

}  // namespace dialproof::internal
