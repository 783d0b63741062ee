// The arithmetic of check digits. A text here holds digits, or upper-case letters and digits where it is said.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace dialproof::internal {

constexpr int digitAt(std::string_view text, std::size_t place) { return text[place] - '0'; }

/// 0 to 9, and 10 to 35 for A to Z.
constexpr int alphanumericAt(std::string_view text, std::size_t place) {
  const char c = text[place];
  return c >= 'A' ? c - 'A' + 10 : c - '0';
}

/// The sum of the first digits, each times its weight.
int weightedSum(std::string_view digits, std::initializer_list<int> weights);

/// Whether the last digit is Luhn's (ISO/IEC 7812-1, annex B).
bool hasLuhnDigit(std::string_view digits);
/// The same over letters and digits, as India's GSTIN has it: modulo 36.
bool hasLuhnCharacter(std::string_view text);
/// Whether the last digit is GS1's: weights 3 and 1 from the right.
bool hasGs1Digit(std::string_view digits);
/// Whether the last digit is that of ISO/IEC 7064, modulus 11,10.
bool hasMod1110Digit(std::string_view digits);
/// The text as a number modulo 97, letters written as 10 to 35 (ISO/IEC 7064, modulus 97-10).
int modulo97(std::string_view text);

}  // namespace dialproof::internal
