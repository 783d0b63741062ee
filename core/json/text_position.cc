#include "json/text_position.h"

#include <algorithm>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kCheckpointDistance = 1024;

// Moves a position over one code point. A CR LF pair counts as one line end: the CR then leaves the line as it is.
void step(std::string_view text, Position& position) {
  const CodePoint point = decodeUtf8(text, position.offset);
  position.offset += point.length;
  position.utf16Offset += point.value >= 0x10000 ? 2 : 1;
  const bool crOfPair = point.value == '\r' && position.offset < text.size() && text[position.offset] == '\n';
  if (point.value == '\n' || (point.value == '\r' && !crOfPair)) {
    ++position.line;
    position.column = 1;
  } else {
    ++position.column;
  }
}

}  // namespace

Position TextPositions::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (checkpoints_.empty()) layCheckpoints();
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), offset,
                                      [](std::size_t wanted, const Position& p) { return wanted < p.offset; });
  Position position = *(after - 1);
  while (position.offset < offset) step(text_, position);
  return position;
}

void TextPositions::layCheckpoints() {
  Position position;
  checkpoints_.push_back(position);
  while (position.offset < text_.size()) {
    step(text_, position);
    if (position.offset - checkpoints_.back().offset >= kCheckpointDistance) checkpoints_.push_back(position);
  }
}

}  // namespace dialproof::internal
