#include "json/utf8.h"

#include "json/byte_block.h"
#include "json/byte_word.h"

namespace dialproof::internal {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080;

unsigned char byteAt(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

// The first continuation byte is narrower after E0, ED, F0 and F4: overlong forms, surrogates and code points
// above U+10FFFF are ill-formed (Unicode, table 3-7).
bool isSecondByte(unsigned char lead, unsigned char byte) {
  switch (lead) {
    case 0xE0: return byte >= 0xA0 && byte <= 0xBF;
    case 0xED: return byte >= 0x80 && byte <= 0x9F;
    case 0xF0: return byte >= 0x90 && byte <= 0xBF;
    case 0xF4: return byte >= 0x80 && byte <= 0x8F;
    default: return byte >= 0x80 && byte <= 0xBF;
  }
}

std::size_t sequenceLength(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The first byte at or behind `offset` that is no ASCII. Between characters of several bytes a block would tell
// nothing: most texts that have one have more.
std::size_t skipAscii(std::string_view text, std::size_t offset) {
  const char* const end = text.data() + text.size();
  const char* at = text.data() + offset;
  if (at != end && byteAt(text, offset) >= 0x80) return offset;
  constexpr std::size_t kStride = 4 * ByteBlock::kSize;
  const auto isAscii = [](const char* p) {
    const auto half = [](const char* q) {
      return ByteBlock(q).notAscii() | ByteBlock(q + ByteBlock::kSize).notAscii();
    };
    return (half(p) | half(p + kStride / 2)).first() == ByteBlock::kSize;
  };
  while (static_cast<std::size_t>(end - at) >= kStride && isAscii(at)) at += kStride;
  return static_cast<std::size_t>(findByte(at, end, [](auto bytes) { return bytes.notAscii(); }) - text.data());
}

}  // namespace

CodePoint decodeUtf8(std::string_view text, std::size_t offset) {
  const unsigned char lead = byteAt(text, offset);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = sequenceLength(lead);
  if (length == 0) return {kReplacementCharacter, 1, false};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (offset + i >= text.size()) return {kReplacementCharacter, i, false};
    const unsigned char byte = byteAt(text, offset + i);
    const bool fits = i == 1 ? isSecondByte(lead, byte) : (byte & 0xC0U) == 0x80U;
    if (!fits) return {kReplacementCharacter, i, false};
    value = (value << 6) | (byte & 0x3FU);
  }
  return {value, length, true};
}

std::size_t findInvalidUtf8(std::string_view text) {
  std::size_t offset = 0;
  while ((offset = skipAscii(text, offset)) != text.size()) {
    const CodePoint point = decodeUtf8(text, offset);
    if (!point.valid) return offset;
    offset += point.length;
  }
  return std::string_view::npos;
}

std::size_t countCodePoints(std::string_view text) {
  if (text.size() <= 8 && (loadShort(text.data(), text.size()) & kHighBits) == 0) return text.size();
  std::size_t count = 0;
  std::size_t offset = 0;
  while (true) {
    const std::size_t next = skipAscii(text, offset);
    count += next - offset;
    if (next == text.size()) return count;
    offset = next + decodeUtf8(text, next).length;
    ++count;
  }
}

std::size_t utf16Length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t offset = 0;;) {
    const std::size_t next = skipAscii(text, offset);
    length += next - offset;
    if (next == text.size()) return length;
    const CodePoint point = decodeUtf8(text, next);
    length += point.value >= 0x10000 ? 2 : 1;
    offset = next + point.length;
  }
}

void appendUtf8(std::string& out, char32_t codePoint) {
  const auto tail = [&out, codePoint](unsigned shift) {
    out.push_back(static_cast<char>(0x80U | ((codePoint >> shift) & 0x3FU)));
  };
  if (codePoint < 0x80) {
    out.push_back(static_cast<char>(codePoint));
  } else if (codePoint < 0x800) {
    out.push_back(static_cast<char>(0xC0U | (codePoint >> 6)));
    tail(0);
  } else if (codePoint < 0x10000) {
    out.push_back(static_cast<char>(0xE0U | (codePoint >> 12)));
    tail(6);
    tail(0);
  } else {
    out.push_back(static_cast<char>(0xF0U | (codePoint >> 18)));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace dialproof::internal
