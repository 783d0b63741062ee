// A marked stretch of text as SARIF 2.1.0 has it: its region (section 3.30), and a fix that replaces it (3.55).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"
#include "json/text_position.h"

namespace dialproof::internal {

/// Writes the regions of one text, which must outlive the object, as does where it begins in its file.
class SarifRegions {
 public:
  SarifRegions(std::string_view source, const TextOrigin& origin)
      : source_(source), origin_(origin), positions_(source) {}

  std::string regionOf(const Range& range);

 private:
  std::size_t utf16Column(const Position& position);

  std::string_view source_;
  const TextOrigin& origin_;
  TextPositions positions_;
  std::size_t line_ = 1;       // the line last asked for,
  std::size_t lineStart_ = 0;  // and the UTF-16 offset of its beginning
};

/// What a suggestion puts in the place of the text that its diagnostic marks: a value's new text, or a key's. nullopt
/// for a patch that does something else.
std::optional<std::string> replacementOf(const Suggestion& suggestion, const Diagnostic& diagnostic,
                                         std::string_view source, const TextOrigin& origin);

}  // namespace dialproof::internal
