// A territory in protobuf's wire format, as libphonenumber's C++ reads it.
#pragma once

#include <string>
#include <vector>

#include "metadata/literal.h"

namespace dialproof::internal {

/// libphonenumber's PhoneMetadataCollection of these territories.
std::string toPhoneMetadataCollection(const std::vector<Literal>& territories);

}  // namespace dialproof::internal
