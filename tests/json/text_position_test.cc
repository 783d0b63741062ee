#include "json/text_position.h"

#include <gtest/gtest.h>

#include <string>

namespace dialproof::internal {
namespace {

Position at(std::string_view text, std::size_t offset) { return TextPositions(text).at(offset); }

TEST(TextPositions, CountsBytesUtf16UnitsLinesAndCodePoints) {
  const std::string text = "é😀x";  // 2 + 4 + 1 bytes
  EXPECT_EQ(at(text, 0), (Position{0, 0, 1, 1}));
  EXPECT_EQ(at(text, 2), (Position{2, 1, 1, 2}));
  EXPECT_EQ(at(text, 6), (Position{6, 3, 1, 3}));
  EXPECT_EQ(at(text, 7), (Position{7, 4, 1, 4}));
}

TEST(TextPositions, EndsLinesAtAnyLineEnd) {
  const std::string text = "a\nb\r\nc\rd";
  EXPECT_EQ(at(text, 2), (Position{2, 2, 2, 1}));
  EXPECT_EQ(at(text, 5), (Position{5, 5, 3, 1}));
  EXPECT_EQ(at(text, 7), (Position{7, 7, 4, 1}));
}

TEST(TextPositions, AnswersTheEndForWhatLiesBehindIt) { EXPECT_EQ(at("ab", 99), (Position{2, 2, 1, 3})); }

TEST(TextPositions, CountsATabAsOneColumn) { EXPECT_EQ(at("\t\t\"a\"", 2), (Position{2, 2, 1, 3})); }

TEST(TextPositions, CountsIllFormedStretchesAsOne) {
  EXPECT_EQ(at("\xE2\x82z", 2), (Position{2, 1, 1, 2}));
  EXPECT_EQ(at("\xE2\x82z", 1), (Position{2, 1, 1, 2})) << "a place inside a character is the next one's";
}

// Counted anew from the front for each place.
Position counted(std::string_view text, std::size_t offset) {
  Position position;
  for (std::size_t i = 0; i < offset; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) == 0x80U) continue;
    position.utf16Offset += byte >= 0xF0 ? 2 : 1;
    const bool endsLine = text[i] == '\n' || (text[i] == '\r' && text.substr(i + 1, 1) != "\n");
    position.line += endsLine ? 1 : 0;
    position.column = endsLine ? 1 : position.column + 1;
  }
  position.offset = offset;
  return position;
}

TEST(TextPositions, AgreesWithCountingFromTheFront) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 7 == 0 ? "\r\n" : i % 5 == 0 ? "\r" : i % 3 == 0 ? "é😀\t" : "abc\n\n";
  ASSERT_GT(text.size(), 1024U) << "past the first checkpoint";
  TextPositions positions(text);
  for (std::size_t offset = 0; offset <= text.size(); ++offset) {
    const bool insideCharacter = offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
    if (insideCharacter) continue;
    ASSERT_EQ(positions.at(offset), counted(text, offset)) << offset;
  }
}

TEST(TextPositions, SaysTheSameOfLongTextsFromAnySide) {
  std::string text;
  for (int line = 0; line < 2000; ++line) text += "é\"☎ 😀 line\r\n";
  TextPositions positions(text);
  const std::size_t length = text.size() / 2000;
  for (const std::size_t line : {1999U, 0U, 1000U, 7U}) {  // backwards too: checkpoints must not depend on the order
    const Position position = positions.at(line * length);
    EXPECT_EQ(position.line, line + 1);
    EXPECT_EQ(position.column, 1U);
  }
}

}  // namespace
}  // namespace dialproof::internal
