// From byte offsets to lines, columns and UTF-16 offsets, and from places in a text to places in the file around it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/text_origin.h"

namespace dialproof::internal {

/// Finds positions in a text. Checkpoints are laid once, one a kilobyte up to the furthest place asked for, so that a
/// look-up costs the walk over at most that much text however large the text is. The text must outlive the object.
class TextPositions {
 public:
  explicit TextPositions(std::string_view text) : text_(text) {}

  /// The position of a byte offset; offsets past the end answer the end.
  Position at(std::size_t offset);
  Range range(std::size_t begin, std::size_t end);

 private:
  void layCheckpoints(std::size_t offset);

  std::string_view text_;
  std::vector<Position> checkpoints_;  // by rising offset, the text's beginning not among them
};

/// Moves an origin over text that follows it. The text ends between two characters, and not in a CR LF pair.
void advance(TextOrigin& origin, std::string_view text);

/// The place in a text of a range in the file that it is a part of.
Range rangeInText(const Range& range, const TextOrigin& origin);

}  // namespace dialproof::internal
