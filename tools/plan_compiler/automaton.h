// The minimal acyclic automaton that is being built: equal states are one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace dialproof::internal {

using StateIndex = std::uint32_t;

/// From here no number is reached.
inline constexpr StateIndex kDeadState = 0;

struct State {
  std::uint16_t label = 0;  ///< what a number that ends here is; 0: none
  std::array<StateIndex, 10> next{};

  bool operator<(const State& other) const { return std::tie(label, next) < std::tie(other.label, other.next); }
};

class Automaton {
 public:
  /// The state that is like this one. States that it leads to are there already, so their ids are smaller.
  StateIndex intern(const State& state) {
    const auto [place, isNew] = ids_.try_emplace(state, static_cast<StateIndex>(states_.size()));
    if (isNew) states_.push_back(state);
    return place->second;
  }

  const std::vector<State>& states() const { return states_; }

 private:
  std::vector<State> states_{State{}};
  std::map<State, StateIndex> ids_{{State{}, kDeadState}};
};

}  // namespace dialproof::internal
