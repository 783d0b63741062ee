#include "plan_compiler/prefix_watch.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace dialproof::internal {
namespace {

constexpr PrefixWatch::Id kUnknown = std::numeric_limits<PrefixWatch::Id>::max();

}  // namespace

PrefixWatch::PrefixWatch(const Territory& main, std::vector<PatternStep> steps)
    : steps_(std::move(steps)),
      general_(main.general),
      hasRule_(!main.transformRule.empty()),
      literal_(static_cast<unsigned>(std::min(main.transformRule.find('$'), main.transformRule.size()))),
      group_(hasRule_ ? static_cast<std::uint16_t>(main.transformRule.back() - '1') : std::uint16_t{0}) {
  Ways first;
  close({}, false, first);
  start_ = intern(std::move(first));
}

void PrefixWatch::close(Way way, bool atEnd, Ways& ways) const {
  const PatternStep step = steps_[way.step];
  const auto go = [&](std::size_t distance) {
    way.step += distance;
    close(way, atEnd, ways);
    way.step -= distance;
  };
  switch (step.operation()) {
    case PatternOperation::kChoice:
      go(1);
      go(step.operand());
      break;
    case PatternOperation::kJump: go(step.operand()); break;
    case PatternOperation::kOpen:
    case PatternOperation::kClose:
      if (step.operand() == group_) way.keeps = step.operation() == PatternOperation::kOpen;
      go(1);
      break;
    case PatternOperation::kEnd:
      if (atEnd) {
        go(1);
      } else {
        ways.push_back(way);
      }
      break;
    case PatternOperation::kMatch:
    case PatternOperation::kDigit: ways.push_back(way);
  }
}

PrefixWatch::Id PrefixWatch::intern(Ways ways) {
  std::sort(ways.begin(), ways.end());
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
  const auto [place, isNew] = ids_.try_emplace(ways, static_cast<Id>(sets_.size()));
  if (isNew) {
    sets_.push_back(std::move(ways));
    next_.emplace_back().fill(kUnknown);
  }
  return place->second;
}

PrefixWatch::Id PrefixWatch::next(Id state, unsigned digit) {
  if (next_[state][digit] != kUnknown) return next_[state][digit];
  Ways ways;
  for (Way way : sets_[state]) {
    const PatternStep step = steps_[way.step];
    if (step.operation() == PatternOperation::kMatch) ways.push_back(way);
    if (step.operation() != PatternOperation::kDigit || (step.operand() >> digit & 1) == 0) continue;
    ++way.step;
    ++way.taken;
    if (way.keeps) ++way.kept;
    close(way, false, ways);
  }
  const Id id = intern(std::move(ways));
  next_[state][digit] = id;
  return id;
}

bool PrefixWatch::mayChange(Id state, unsigned length) {
  Ways ended;
  for (const Way& way : sets_[state]) close(way, true, ended);
  return std::any_of(ended.begin(), ended.end(), [&](const Way& way) {
    if (steps_[way.step].operation() != PatternOperation::kMatch || way.taken == 0) return false;
    const unsigned rest = length - way.taken;
    return isTaken(hasRule_ && way.kept > 0 ? literal_ + way.kept + rest : rest);
  });
}

// libphonenumber takes what is left unless it is too short, of no possible length, or for dialling inside an area.
bool PrefixWatch::isTaken(unsigned length) const {
  const bool tooLong = length >= static_cast<unsigned>(std::bit_width(general_.lengths));
  return tooLong || (general_.lengths >> length & 1) != 0;
}

}  // namespace dialproof::internal
