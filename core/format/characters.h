// Which classes of a grammar a byte is in, by one look into a table.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace dialproof::internal {

// RFC 5234, appendix B.1.
inline constexpr std::string_view kDigits = "0123456789";
inline constexpr std::string_view kHexLetters = "ABCDEFabcdef";
inline constexpr std::string_view kOtherLetters = "GHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz";

/// Up to eight classes, each a bit. A byte beyond ASCII is in none.
class CharacterClasses {
 public:
  constexpr CharacterClasses(std::initializer_list<std::pair<std::string_view, std::uint8_t>> rows) {
    for (const auto& [characters, classes] : rows) {
      for (const char c : characters) table_[static_cast<unsigned char>(c)] |= classes;
    }
  }

  /// The classes of the character.
  constexpr std::uint8_t of(char c) const { return table_[static_cast<unsigned char>(c)]; }

  /// Whether the character is in any of the classes.
  constexpr bool has(char c, std::uint8_t classes) const { return (of(c) & classes) != 0; }

 private:
  std::array<std::uint8_t, 256> table_{};
};

inline constexpr CharacterClasses kHexadecimal{{kDigits, 1}, {kHexLetters, 1}};

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isHex(char c) { return kHexadecimal.of(c) != 0; }

/// The capital of an ASCII letter. Literals in ABNF match both (RFC 5234, section 2.3).
constexpr char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace dialproof::internal
