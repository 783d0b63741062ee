// What a number itself tells, where a document must say it and nobody does.
#pragma once

#include <string>
#include <string_view>

#include "dialproof/convert.h"

namespace dialproof::internal {

/// kTollFree, kSharedRate, kLocal or kNational; kLocal for a number that no plan assigns.
NumberClass guessClass(std::string_view e164);

/// ISO 3166-1 alpha-2: the number's, else its calling code's main country; empty where neither has one.
std::string guessCountry(std::string_view e164);

}  // namespace dialproof::internal
