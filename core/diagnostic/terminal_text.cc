#include "diagnostic/terminal_text.h"

#include <algorithm>
#include <array>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

struct Block {
  char32_t first, last;
};

template <std::size_t kSize>
bool isIn(const std::array<Block, kSize>& blocks, char32_t c) {
  return std::any_of(blocks.begin(), blocks.end(), [c](const Block& b) { return c >= b.first && c <= b.last; });
}

// Control characters, line separators, characters of no width and those that turn the direction of writing.
constexpr std::array kHidden = std::to_array<Block>({{0x00, 0x1F},
                                                     {0x7F, 0x9F},
                                                     {0x200B, 0x200B},
                                                     {0x200E, 0x200F},
                                                     {0x2028, 0x202E},
                                                     {0x2060, 0x206F},
                                                     {0xFEFF, 0xFEFF},
                                                     {0xFFF9, 0xFFFB},
                                                     {0xE0000, 0xE007F}});

// Marks that stand on the character before them, joiners and variation selectors.
constexpr std::array kCombining = std::to_array<Block>({{0x0300, 0x036F},
                                                        {0x0591, 0x05BD},
                                                        {0x0610, 0x061A},
                                                        {0x064B, 0x065F},
                                                        {0x0E34, 0x0E3A},
                                                        {0x0E47, 0x0E4E},
                                                        {0x1AB0, 0x1AFF},
                                                        {0x1DC0, 0x1DFF},
                                                        {0x200C, 0x200D},
                                                        {0x20D0, 0x20FF},
                                                        {0xFE00, 0xFE0F},
                                                        {0xFE20, 0xFE2F},
                                                        {0xE0100, 0xE01EF}});

// East Asian wide characters and emoji (Unicode Standard Annex #11), by blocks.
constexpr std::array kWide = std::to_array<Block>({{0x1100, 0x115F},
                                                   {0x2E80, 0x303E},
                                                   {0x3041, 0x4DBF},
                                                   {0x4E00, 0xA4CF},
                                                   {0xA960, 0xA97F},
                                                   {0xAC00, 0xD7A3},
                                                   {0xF900, 0xFAFF},
                                                   {0xFE30, 0xFE6F},
                                                   {0xFF00, 0xFF60},
                                                   {0xFFE0, 0xFFE6},
                                                   {0x1F300, 0x1F64F},
                                                   {0x1F680, 0x1F6FF},
                                                   {0x1F900, 0x1FAFF},
                                                   {0x20000, 0x3FFFD}});

std::size_t columnsOf(char32_t c) {
  if (c < 0x300) return 1;
  if (isIn(kCombining, c)) return 0;
  return isIn(kWide, c) ? 2 : 1;
}

}  // namespace

std::size_t appendVisible(std::string& out, std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decodeUtf8(text, offset);
    if (point.value == '\t') {
      out.push_back(' ');
      ++columns;
    } else if (isIn(kHidden, point.value)) {
      out += "·";
      ++columns;
    } else {
      appendUtf8(out, point.value);
      columns += columnsOf(point.value);
    }
    offset += point.length;
  }
  return columns;
}

std::string visible(std::string_view text) {
  std::string out;
  appendVisible(out, text);
  return out;
}

}  // namespace dialproof::internal
