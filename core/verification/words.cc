#include "verification/words.h"

namespace dialproof::internal {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string plainWords(std::string_view text) {
  std::string words;
  bool isInside = false;
  for (const char c : text) {
    const bool belongs = isDigit(c) || isAsciiLetter(c);
    if (belongs && !isInside) words.push_back(' ');
    if (belongs) words.push_back(small(c));
    isInside = belongs;
  }
  return words;
}

}  // namespace dialproof::internal
