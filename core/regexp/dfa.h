// A DFA while it is made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "regexp/program.h"

namespace dialproof::internal {

/// States are numbered from 0; the first two are kDeadState and kAcceptState.
struct Dfa {
  std::uint32_t classCount = 1;
  std::uint32_t start = kDeadState;
  std::vector<bool> acceptsAtEnd = {};    // a state each
  std::vector<std::uint32_t> moves = {};  // states × classes

  std::uint32_t stateCount() const { return static_cast<std::uint32_t>(acceptsAtEnd.size()); }
  std::uint32_t move(std::uint32_t state, std::uint32_t characterClass) const {
    return moves[std::size_t{state} * classCount + characterClass];
  }
};

/// The DFA with the fewest states that finds the same; those that accept at the end come first, behind kAcceptState.
/// Hopcroft's algorithm: time grows as cells × log(states).
Dfa minimise(const Dfa& dfa);

}  // namespace dialproof::internal
