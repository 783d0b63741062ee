// Which numbers libphonenumber may take a national prefix from, although a plus and a calling code stand before them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "plan/digit_pattern.h"
#include "plan_compiler/territory.h"

namespace dialproof::internal {

/// Follows a national number digit by digit and knows at its end whether the number without its prefix has a length
/// that libphonenumber takes. It may say yes of a number that stays as it is, never no of one that changes.
class PrefixWatch {
 public:
  using Id = std::uint32_t;

  /// `main` has a prefix pattern, whose steps these are.
  PrefixWatch(const Territory& main, std::vector<PatternStep> steps);

  Id start() const { return start_; }
  Id next(Id state, unsigned digit);
  bool mayChange(Id state, unsigned length);

 private:
  // A way through the pattern: at a step, so many digits taken, so many of them by the group that the rule keeps.
  struct Way {
    std::size_t step = 0;
    unsigned taken = 0;
    unsigned kept = 0;
    bool keeps = false;  // inside that group

    bool operator==(const Way&) const = default;
    bool operator<(const Way& other) const {
      return std::tie(step, taken, kept, keeps) < std::tie(other.step, other.taken, other.kept, other.keeps);
    }
  };
  using Ways = std::vector<Way>;  // sorted

  void close(Way way, bool atEnd, Ways& ways) const;
  Id intern(Ways ways);
  bool isTaken(unsigned length) const;

  std::vector<PatternStep> steps_;
  NumberRange general_;
  bool hasRule_;
  unsigned literal_;     // digits that the rule puts before the group
  std::uint16_t group_;  // the group that it keeps
  std::map<Ways, Id> ids_;
  std::vector<Ways> sets_;
  std::vector<std::array<Id, 10>> next_;
  Id start_;
};

}  // namespace dialproof::internal
