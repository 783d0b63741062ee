// Reads the text of a regular expression.
//
//   auto parsed = parseRegexp("^a{2}$", RegexpDialect::kTolerant);
//   if (const auto* fault = std::get_if<RegexpFault>(&parsed)) …   // where and why it is none
//
// Standard: ECMA-262, 2024, section 22.2.1, with the flag `u`, all of it, look-around, back-references and named
// groups included. Of group names, only ASCII is checked for what may stand in an identifier.
// Patterns are often written without `u` in mind. The tolerant dialect also takes, as Annex B.1.2 does:
//   - a backslash before any character but an ASCII letter or digit: `\-`, `\_`, `\@`, `\"`;
//   - `]` and `}` alone, and `{` where no quantifier starts; but not `{,3}`, which elsewhere is one;
//   - `-` beside a class escape, for itself: `[\w-.]`.
// Whatever has the flag decide its meaning is refused in both: `\a`, `\Z`, `\8`, `\u12`, `\c1`, `(?=a)*`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "regexp/fault.h"
#include "regexp/program.h"
#include "regexp/property.h"

namespace dialproof::internal {

enum class RegexpDialect : std::uint8_t { kStrict, kTolerant };

struct ClassItem {
  enum class Kind : std::uint8_t { kRange, kDigit, kSpace, kWord, kLineTerminator, kProperty };

  Kind kind = Kind::kRange;
  bool negated = false;
  char32_t first = 0;  ///< kRange
  char32_t last = 0;
  Property property = {};  ///< kProperty
  std::size_t offset = 0;
  std::size_t length = 0;
};

struct CharacterClass {
  bool negated = false;
  std::vector<ClassItem> items = {};
};

struct SyntaxNode {
  enum class Kind : std::uint8_t {
    kSequence,       // children
    kAlternatives,   // children
    kRepeat,         // one child; minimum, maximum
    kCharacter,      // operand: the code point
    kClass,          // operand: one of the classes
    kAssertion,      // operand: an Assertion
    kLookAround,     // one child
    kBackReference,  // none
  };
  static constexpr std::uint32_t kNoMaximum = 0xFFFFFFFF;

  Kind kind = Kind::kSequence;
  std::uint32_t operand = 0;
  std::uint32_t minimum = 0;
  std::uint32_t maximum = kNoMaximum;
  std::vector<std::uint32_t> children = {};
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// A pattern's tree, in a list: each node stands behind its children, the root is the last.
struct RegexpSyntax {
  std::vector<SyntaxNode> nodes;
  std::vector<CharacterClass> classes;
};

/// Longer patterns are refused as too large.
inline constexpr std::size_t kMaxPatternBytes = std::size_t{256} << 10;

std::variant<RegexpSyntax, RegexpFault> parseRegexp(std::string_view pattern, RegexpDialect dialect);

/// Whether a pattern is one, strictly: what `"format": "regex"` asks.
bool isEcmaRegexp(std::string_view pattern);

}  // namespace dialproof::internal
