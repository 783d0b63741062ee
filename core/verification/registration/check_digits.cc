#include "verification/registration/check_digits.h"

namespace dialproof::internal {
namespace {

// Luhn's sum in any base: every second character from the right counts twice, its carry added to it.
bool hasLuhn(std::string_view text, int base) {
  int sum = 0;
  bool isDoubled = false;
  for (std::size_t place = text.size(); place-- > 0; isDoubled = !isDoubled) {
    const int value = alphanumericAt(text, place) * (isDoubled ? 2 : 1);
    sum += value / base + value % base;
  }
  return sum % base == 0;
}

}  // namespace

int weightedSum(std::string_view digits, std::initializer_list<int> weights) {
  int sum = 0;
  std::size_t place = 0;
  for (const int weight : weights) sum += weight * digitAt(digits, place++);
  return sum;
}

bool hasLuhnDigit(std::string_view digits) { return hasLuhn(digits, 10); }

bool hasLuhnCharacter(std::string_view text) { return hasLuhn(text, 36); }

bool hasGs1Digit(std::string_view digits) {
  int sum = 0;
  int weight = 1;
  for (std::size_t place = digits.size(); place-- > 0; weight = 4 - weight) sum += weight * digitAt(digits, place);
  return sum % 10 == 0;
}

bool hasMod1110Digit(std::string_view digits) {
  int product = 10;
  for (std::size_t place = 0; place + 1 < digits.size(); ++place) {
    const int sum = (digitAt(digits, place) + product) % 10;
    product = (sum == 0 ? 10 : sum) * 2 % 11;
  }
  return (product + digitAt(digits, digits.size() - 1)) % 10 == 1;
}

int modulo97(std::string_view text) {
  int remainder = 0;
  for (std::size_t place = 0; place < text.size(); ++place) {
    const int value = alphanumericAt(text, place);
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  }
  return remainder;
}

}  // namespace dialproof::internal
