// The plan's answers held against libphonenumber's own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "plan/numbering_plan.h"

namespace dialproof::internal {

/// What libphonenumber says of a plus and digits, at both levels, and of the number that is valid, as one word to
/// compare: "valid US fixed_line", "number.too_short", …; behind a slash, what it says when possible is enough, if that
/// is another.
std::string askLibphonenumber(const std::string& text);

/// The same from the plan.
std::string askPlan(const NumberingPlan& plan, std::string_view text);

/// Numbers that take every transition of every calling code once, numbers that end in every state, and numbers that
/// leave the plan at every place where one can.
std::vector<std::string> numbersOnEveryPath(const NumberingPlan& plan);

/// Numbers without end: along the plan, a slip beside it, behind a national prefix, of any length, or of any digits.
class NumberGenerator {
 public:
  NumberGenerator(const NumberingPlan& plan, std::uint64_t seed) : plan_(plan), random_(seed) {}

  std::string next();

 private:
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
  char digit() { return static_cast<char>('0' + below(10)); }
  std::string along(std::string digits);
  void slip(std::string& digits);

  const NumberingPlan& plan_;
  std::mt19937_64 random_;  // the same everywhere, unlike the distributions
};

}  // namespace dialproof::internal
