// A territory in protobuf's wire format, as libphonenumber's C++ reads it.
#pragma once

#include <string>
#include <vector>

#include "metadata/literal.h"

namespace dialproof::internal {

/// libphonenumber's PhoneMetadataCollection of these territories. `withExamples`: keep the example numbers, which are
/// what its "lite" metadata leaves out.
std::string toPhoneMetadataCollection(const std::vector<Literal>& territories, bool withExamples);

}  // namespace dialproof::internal
