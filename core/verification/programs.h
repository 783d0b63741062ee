// The schemas of the documents that are assessed, compiled when the library is built: these two and no other, for a
// module of its own.
#pragma once

#include <span>
#include <string_view>

namespace dialproof::internal {

struct VerificationProgram {
  std::string_view schemaId;
  std::string_view bytes;  ///< what Program::loadInPlace() takes
};

/// Those of `speko/verification-draft` and `speko/verification-submission`, in this order.
std::span<const VerificationProgram> verificationPrograms();

}  // namespace dialproof::internal
