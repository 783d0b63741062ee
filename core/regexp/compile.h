// Compiles a regular expression into a program that Regexp searches with.
//
//   auto compiled = compileRegexp("^[0-9]{3}$");
//   if (const auto* program = std::get_if<std::string>(&compiled)) Regexp(*program).search("123");
//
// Standard: ECMA-262, section 22.2, with the flag `u`; syntax.h says what is tolerated beside it. Unicode's properties
// are those of the ICU that is built, without the ones on emoji, bidirectional text and the changes of case.
// Bad input: a fault with its place. Refused though well-formed: look-around and back-references, which no automaton
// finds in linear time, and patterns whose automaton would be too large, as `(a{99}){99}`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "regexp/fault.h"

namespace dialproof::internal {

enum class RegexpForm : std::uint8_t {
  kFastest,  ///< a DFA unless it would be large, which takes an NFA's place: up to 64 KiB
  kNfa,      ///< the NFA, for tests: both must find the same
};

std::variant<std::string, RegexpFault> compileRegexp(std::string_view pattern, RegexpForm form = RegexpForm::kFastest);

}  // namespace dialproof::internal
