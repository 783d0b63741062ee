// Walking UTF-8 text one code point at a time, tolerating bytes that are not UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dialproof::internal {

/// What stands in text where bytes are not UTF-8: U+FFFD, one for each maximal ill-formed stretch (Unicode 3.9, best
/// practice; what browsers' TextDecoder does).
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  ///< bytes consumed; at least 1
  bool valid = false;      ///< false: `value` is the replacement character
};

/// The code point at `text[offset]`; `offset < text.size()`.
CodePoint decodeUtf8(std::string_view text, std::size_t offset);

/// The offset of the first byte that is not part of well-formed UTF-8; npos when there is none.
std::size_t findInvalidUtf8(std::string_view text);

/// Code points in `text`, ill-formed stretches counting one.
std::size_t countCodePoints(std::string_view text);

/// UTF-16 code units that the text takes in JavaScript, ill-formed stretches taking one.
std::size_t utf16Length(std::string_view text);

/// Appends the UTF-8 form of a scalar value.
void appendUtf8(std::string& out, char32_t codePoint);

}  // namespace dialproof::internal
