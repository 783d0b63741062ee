#include "plan_compiler/lazy_dfa.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "plan_compiler/pattern_compiler.h"

namespace dialproof::internal {
namespace {

constexpr LazyDfa::Id kUnknown = std::numeric_limits<LazyDfa::Id>::max();

}  // namespace

LazyDfa::LazyDfa(std::vector<PatternStep> steps) : steps_(std::move(steps)) {
  intern({});
  if (steps_.empty()) return;
  StepSet first;
  close(0, first);
  start_ = intern(std::move(first));
}

// The steps that wait for a digit, and the last one.
void LazyDfa::close(std::size_t step, StepSet& set) const {
  const std::uint16_t operand = steps_[step].operand();
  switch (steps_[step].operation()) {
    case PatternOperation::kChoice:
      close(step + 1, set);
      close(step + operand, set);
      break;
    case PatternOperation::kJump: close(step + operand, set); break;
    case PatternOperation::kOpen:
    case PatternOperation::kClose: close(step + 1, set); break;
    case PatternOperation::kEnd: break;  // in prefixes only, which are not asked here
    case PatternOperation::kMatch:
    case PatternOperation::kDigit: set.push_back(step);
  }
}

LazyDfa::Id LazyDfa::intern(StepSet set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
  const auto [place, isNew] = ids_.try_emplace(set, static_cast<Id>(sets_.size()));
  if (isNew) {
    accepts_.push_back(!set.empty() && set.back() == steps_.size() - 1);
    sets_.push_back(std::move(set));
    next_.emplace_back().fill(kUnknown);
  }
  return place->second;
}

LazyDfa::Id LazyDfa::next(Id state, unsigned digit) {
  if (next_[state][digit] != kUnknown) return next_[state][digit];
  StepSet set;
  for (const std::size_t step : sets_[state]) {
    const bool takes =
        steps_[step].operation() == PatternOperation::kDigit && (steps_[step].operand() >> digit & 1) != 0;
    if (takes) close(step + 1, set);
  }
  const Id id = intern(std::move(set));
  next_[state][digit] = id;
  return id;
}

LazyDfa* DfaPool::get(const std::string& expression) {
  const auto [place, isNew] = dfas_.try_emplace(expression);
  if (isNew) {
    auto steps = expression.empty() ? std::vector<PatternStep>() : compilePattern(expression);
    if (steps) place->second = std::make_unique<LazyDfa>(*std::move(steps));
  }
  return place->second.get();
}

}  // namespace dialproof::internal
