// Reads the texts that most people type most of the time, as libphonenumber's Parse reads them, in a fraction of its
// time: digits with blanks, hyphens, dots, slashes and brackets between them, words before them, an extension behind.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "number/territory.h"

namespace dialproof::internal {

/// A number as libphonenumber keeps it.
struct ReadNumber {
  unsigned callingCode = 0;
  std::string national;  ///< national (significant) number: digits, leading zeros kept
  std::string extension;
};

/// What libphonenumber's Parse makes of a text with that default region, null for none. nullopt: the text is of another
/// kind, or no number; ask libphonenumber.
std::optional<ReadNumber> readPlain(std::string_view text, const Territory* home);

}  // namespace dialproof::internal
