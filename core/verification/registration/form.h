// How an identifier is written, and reading a text by that.
//
//   (GB)### #### ##      #  a digit          @  a letter        *  a letter or a digit
//   [PL]###-##-##-###    &  a letter of a Mexican name: A to Z, Ñ, &
//                        %  one to six digits                  $  a letter that the office writes small
//   Any other character stands for itself. What is in brackets at the beginning need not be there: (GB) the office
//   writes it, [PL] it does not. Nor need blanks, points, hyphens and slashes, which are how the office writes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dialproof::internal {

/// A text's letters and digits: upper case, without what only separates them. Ñ is kSpanishN, any other character that
/// is no ASCII kForeign.
std::string compact(std::string_view text);

inline constexpr char kSpanishN = '\x1';
inline constexpr char kForeign = '\x2';

struct Written {
  std::string canonical;  ///< as the office writes it
  std::string body;       ///< letters and digits behind the brackets
};

/// A compact text by one of several forms, which '|' separates.
std::optional<Written> readForm(std::string_view forms, std::string_view compact);

/// By how many characters the text misses the length of the nearest form.
std::size_t lengthMissed(std::string_view forms, std::string_view compact);

}  // namespace dialproof::internal
