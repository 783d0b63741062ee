#include "verification/words.h"

namespace dialproof::internal {

std::string plainWords(std::string_view text) {
  std::string words;
  bool isInside = false;
  for (const char c : text) {
    const bool belongs = isAsciiDigit(c) || isAsciiLetter(c);
    if (belongs && !isInside) words.push_back(' ');
    if (belongs) words.push_back(lowerCase(c));
    isInside = belongs;
  }
  return words;
}

}  // namespace dialproof::internal
