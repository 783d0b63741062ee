// Why a pattern is refused, and where.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dialproof::internal {

enum class RegexpProblem : std::uint8_t {
  // Not ECMA-262.
  kNotUtf8,
  kUnclosedGroup,
  kUnopenedGroup,       // ")" without "("
  kUnknownGroupSyntax,  // "(?" and nothing that we know
  kInvalidGroupName,
  kDuplicateGroupName,
  kUnknownGroup,  // "\1" or "\k<name>" without such a group
  kNothingToRepeat,
  kRepeatOutOfOrder,    // "{2,1}"
  kLoneBracket,         // "{", "}" or "]" that must be escaped
  kUnclosedClass,       // "[" without "]"
  kClassOutOfOrder,     // "[z-a]"
  kClassEscapeInRange,  // "[\w-z]"
  kInvalidEscape,
  kUnknownProperty,  // "\p{…}" that ECMA-262 does not have
  // ECMA-262, but not run here: all from kLookAround on.
  kLookAround,           // not a regular language
  kBackReference,        // not a regular language
  kUnsupportedProperty,  // a property without a table here
  kNestedTooDeep,
  kTooLarge,
};

struct RegexpFault {
  std::size_t offset = 0;  ///< in bytes of the pattern
  std::size_t length = 0;
  RegexpProblem problem = RegexpProblem::kNotUtf8;

  friend bool operator==(const RegexpFault&, const RegexpFault&) = default;
};

}  // namespace dialproof::internal
