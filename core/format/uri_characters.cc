#include "format/uri_characters.h"

#include "format/characters.h"
#include "json/utf8.h"

namespace dialproof::internal {
namespace {

bool isBetween(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

// Every plane ends with two noncharacters; planes 1 to 14 are open, but for the tags at the start of plane 14.
bool isUcschar(char32_t value) {
  if (value < 0x10000) {
    return isBetween(value, 0xA0, 0xD7FF) || isBetween(value, 0xF900, 0xFDCF) || isBetween(value, 0xFDF0, 0xFFEF);
  }
  return value <= 0xEFFFD && (value & 0xFFFFU) <= 0xFFFD && !isBetween(value, 0xE0000, 0xE0FFF);
}

bool isIprivate(char32_t value) {
  return isBetween(value, 0xE000, 0xF8FF) || isBetween(value, 0xF0000, 0xFFFFD) || isBetween(value, 0x100000, 0x10FFFD);
}

}  // namespace

std::size_t percentEncodedLength(std::string_view text, std::size_t at) {
  constexpr std::size_t kLength = 3;
  const bool found = at + kLength <= text.size() && text[at] == '%' && isHex(text[at + 1]) && isHex(text[at + 2]);
  return found ? kLength : 0;
}

std::size_t ucscharLength(std::string_view text, std::size_t at) {
  const CodePoint point = decodeUtf8(text, at);
  return point.valid && isUcschar(point.value) ? point.length : 0;
}

std::size_t iprivateLength(std::string_view text, std::size_t at) {
  const CodePoint point = decodeUtf8(text, at);
  return point.valid && isIprivate(point.value) ? point.length : 0;
}

}  // namespace dialproof::internal
