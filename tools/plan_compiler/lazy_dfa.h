// A pattern as a deterministic automaton whose states are made when they are first reached.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "plan/digit_pattern.h"

namespace dialproof::internal {

class LazyDfa {
 public:
  using Id = std::uint32_t;
  static constexpr Id kDead = 0;

  explicit LazyDfa(std::vector<PatternStep> steps);

  Id start() const { return start_; }
  Id next(Id state, unsigned digit);
  /// True when the digits up to here are of the pattern.
  bool accepts(Id state) const { return accepts_[state]; }

 private:
  using StepSet = std::vector<std::size_t>;  // sorted

  void close(std::size_t step, StepSet& set) const;
  Id intern(StepSet set);

  std::vector<PatternStep> steps_;
  std::map<StepSet, Id> ids_;
  std::vector<StepSet> sets_;
  std::vector<bool> accepts_;
  std::vector<std::array<Id, 10>> next_;
  Id start_ = kDead;
};

/// One automaton for each expression, however many territories use it.
class DfaPool {
 public:
  /// The expression's automaton, that of no number for an empty one; null when it is not an expression over digits.
  LazyDfa* get(const std::string& expression);

 private:
  std::map<std::string, std::unique_ptr<LazyDfa>> dfas_;
};

}  // namespace dialproof::internal
