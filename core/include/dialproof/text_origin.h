// Texts that are parts of a file: a line of NDJSON, an item of a list.
//
//   ValidationResult result = validate("voipbin/number", line);
//   relocate(result, origin);                                          // its places are now those in the file
//   std::puts(renderText(result, line, {.fileName = "numbers.ndjson"}, origin).c_str());
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof {

/// Where a text begins in its file.
struct TextOrigin {
  Position position;
  std::size_t utf16Column = 1;  ///< as `position.column`, in UTF-16 code units
};

/// Makes the places in a result on such a text those in the file. What shows the text then needs the origin to find
/// them in it again.
void relocate(ValidationResult& result, const TextOrigin& origin);

/// As renderText() of a whole file (dialproof/diagnostic.h), for a result that was relocated.
std::string renderText(const ValidationResult& result, std::string_view source, const TextOptions& options,
                       const TextOrigin& origin);

}  // namespace dialproof
