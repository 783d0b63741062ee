// From territories to the automaton of all numbers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "plan_compiler/automaton.h"
#include "plan_compiler/territory.h"

namespace dialproof::internal {

/// What a valid number is.
struct Label {
  std::uint8_t region = 0;  ///< index into Numbering::regions
  std::uint8_t type = 0;    ///< a NumberType
  bool mayChange = false;   ///< libphonenumber may write it otherwise: ask by its rules before calling it valid

  bool operator<(const Label& other) const {
    return std::tie(region, type, mayChange) < std::tie(other.region, other.type, other.mayChange);
  }
};

/// The label of state machines that tell only whether a number looks like one of its region (libphonenumber: "viable").
inline constexpr std::uint16_t kViableLabel = 1;

struct Numbering {
  std::map<unsigned, std::vector<Territory>> codes;
  std::vector<std::string> regions;  ///< by name; "001" first
  std::vector<Label> labels;         ///< of the states, from label 1 on; kViableLabel is the first and says nothing
  Automaton automaton;
  StateIndex root = kDeadState;                ///< over calling code and national number
  std::map<unsigned, StateIndex> viableRoots;  ///< by calling code, where there is a national prefix
};

/// The automaton; an expression that is not one over digits is named on standard error, and nothing is returned.
bool build(Numbering& numbering);

}  // namespace dialproof::internal
