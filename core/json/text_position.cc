#include "json/text_position.h"

#include <algorithm>

#include "json/byte_block.h"
#include "json/utf8.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kCheckpointDistance = 1024;

// Over one code point. A CR LF pair counts as one line end: the CR then leaves the line as it is.
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

// To the first code point that begins at `offset` or later.
void moveTo(std::string_view text, Position& position, std::size_t offset) {
  while (position.offset < offset) {
    const char* const from = text.data() + position.offset;
    const char* const to = findByte(from, text.data() + offset, [](auto bytes) {
      return bytes.equal('\n') | bytes.equal('\r') | bytes.notAscii();
    });
    const auto plain = static_cast<std::size_t>(to - from);
    position.offset += plain;
    position.utf16Offset += plain;
    position.column += plain;
    if (position.offset < offset) step(text, position);
  }
}

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

Position inFile(const Position& position, const Position& origin) {
  const bool isFirstLine = position.line == 1;
  return {position.offset + origin.offset, position.utf16Offset + origin.utf16Offset, position.line + origin.line - 1,
          isFirstLine ? position.column + origin.column - 1 : position.column};
}

Position inText(const Position& position, const Position& origin) {
  const bool isFirstLine = position.line == origin.line;
  return {position.offset - origin.offset, position.utf16Offset - origin.utf16Offset, position.line - origin.line + 1,
          isFirstLine ? position.column - origin.column + 1 : position.column};
}

}  // namespace

Position TextPositions::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  layCheckpoints(offset);
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), offset,
                                      [](std::size_t wanted, const Position& p) { return wanted < p.offset; });
  Position position = after == checkpoints_.begin() ? Position{} : *(after - 1);
  moveTo(text_, position, offset);
  return position;
}

Range TextPositions::range(std::size_t begin, std::size_t end) {
  Range range{at(begin), {}};
  if (end < begin || end - begin > kCheckpointDistance) {
    range.end = at(end);
  } else {
    range.end = range.start;
    moveTo(text_, range.end, std::min(end, text_.size()));
  }
  return range;
}

void TextPositions::layCheckpoints(std::size_t offset) {
  Position position = checkpoints_.empty() ? Position{} : checkpoints_.back();
  while (position.offset + kCheckpointDistance <= offset) {
    moveTo(text_, position, position.offset + kCheckpointDistance);
    checkpoints_.push_back(position);
  }
}

void advance(TextOrigin& origin, std::string_view text) {
  Position moved;
  moveTo(text, moved, text.size());
  if (moved.line == 1) {
    origin.utf16Column += moved.utf16Offset;
  } else {
    std::size_t lineStart = text.size();
    while (!isLineEnd(text[lineStart - 1])) --lineStart;
    Position behind;
    moveTo(text.substr(lineStart), behind, text.size() - lineStart);
    origin.utf16Column = behind.utf16Offset + 1;
  }
  origin.position = inFile(moved, origin.position);
}

Range rangeInText(const Range& range, const TextOrigin& origin) {
  return {inText(range.start, origin.position), inText(range.end, origin.position)};
}

}  // namespace dialproof::internal

namespace dialproof {

void relocate(ValidationResult& result, const TextOrigin& origin) {
  for (Diagnostic& diagnostic : result.diagnostics) {
    if (!diagnostic.range) continue;
    Range& range = *diagnostic.range;
    range = {internal::inFile(range.start, origin.position), internal::inFile(range.end, origin.position)};
  }
}

}  // namespace dialproof
