// From byte offsets to lines, columns and UTF-16 offsets.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// Finds positions in a text. Checkpoints are laid on first use, one a kilobyte, so that a look-up costs the walk over
/// at most that much text however large the text is. The text must outlive the object.
class TextPositions {
 public:
  explicit TextPositions(std::string_view text) : text_(text) {}

  /// The position of a byte offset; offsets past the end answer the end.
  Position at(std::size_t offset);
  Range range(std::size_t begin, std::size_t end) { return {at(begin), at(end)}; }

 private:
  void layCheckpoints();

  std::string_view text_;
  std::vector<Position> checkpoints_;
};

}  // namespace dialproof::internal
