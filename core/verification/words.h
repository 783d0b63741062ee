// ASCII words in texts that people have typed: case does not matter, other characters stand for themselves.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "format/characters.h"

namespace dialproof::internal {

inline bool isAsciiLetter(char c) { return capital(c) >= 'A' && capital(c) <= 'Z'; }

inline bool isSameWord(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return capital(x) == capital(y); });
}

inline bool endsWithWord(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && isSameWord(text.substr(text.size() - end.size()), end);
}

inline std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// Whether one of the parts between separators is one that is asked for.
template <typename Wanted>
bool anyPart(std::string_view list, char separator, Wanted wanted) {
  for (;;) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (wanted(list.substr(0, end))) return true;
    if (end == list.size()) return false;
    list.remove_prefix(end + 1);
  }
}

/// Whether the text is one of the words in a list "a|b|c".
inline bool isAmong(std::string_view text, std::string_view list) {
  return anyPart(list, '|', [text](std::string_view word) { return isSameWord(text, word); });
}

/// The text's words of ASCII letters and digits in small letters, each behind a blank: "P.O. Box 7" is " p o box 7".
std::string plainWords(std::string_view text);

}  // namespace dialproof::internal
