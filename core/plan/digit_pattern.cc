#include "plan/digit_pattern.h"

#include <algorithm>

namespace dialproof::internal {
namespace {

class Matcher {
 public:
  // `tried`: a zero for each step.
  Matcher(DigitPattern pattern, std::string_view digits, std::uint32_t* tried)
      : pattern_(pattern), digits_(digits), tried_(tried) {}

  // Tries the steps from `step` on at a place; a way that failed once fails always and is not tried again.
  bool match(std::size_t step, std::size_t place) {
    for (;; ++step) {
      const std::uint32_t mark = std::uint32_t{1} << place;
      if ((tried_[step] & mark) != 0) return false;
      tried_[step] |= mark;
      const std::uint16_t operand = pattern_[step].operand();
      switch (pattern_[step].operation()) {
        case PatternOperation::kMatch: length_ = place; return true;
        case PatternOperation::kDigit:
          if (place == digits_.size() || (operand >> (digits_[place] - '0') & 1) == 0) return false;
          ++place;
          break;
        case PatternOperation::kChoice:
          if (match(step + 1, place)) return true;
          step += operand - std::size_t{1};
          break;
        case PatternOperation::kJump: step += operand - std::size_t{1}; break;
        case PatternOperation::kOpen: return matchMarked(begins_[operand], step, place);
        case PatternOperation::kClose: return matchMarked(ends_[operand], step, place);
        case PatternOperation::kEnd:
          if (place != digits_.size()) return false;
          break;
      }
    }
  }

  PatternMatch result() const {
    PatternMatch match{length_, {}};
    for (std::size_t i = 0; i < kPatternGroups; ++i) {
      if (begins_[i] < ends_[i]) match.groups[i] = digits_.substr(begins_[i], ends_[i] - begins_[i]);
    }
    return match;
  }

 private:
  // A group's border stands as long as the way that it belongs to.
  bool matchMarked(std::size_t& border, std::size_t step, std::size_t place) {
    const std::size_t before = border;
    border = place;
    if (match(step + 1, place)) return true;
    border = before;
    return false;
  }

  DigitPattern pattern_;
  std::string_view digits_;
  std::uint32_t* tried_;  // a bit a place
  std::array<std::size_t, kPatternGroups> begins_{};
  std::array<std::size_t, kPatternGroups> ends_{};
  std::size_t length_ = 0;
};

}  // namespace

bool isSound(DigitPattern pattern) {
  if (pattern.empty() || pattern.size() > kLongestPattern) return false;
  if (pattern.back().operation() != PatternOperation::kMatch) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::uint16_t operand = pattern[i].operand();
    switch (pattern[i].operation()) {
      case PatternOperation::kChoice:
      case PatternOperation::kJump:
        if (operand == 0 || operand >= pattern.size() - i) return false;
        break;
      case PatternOperation::kOpen:
      case PatternOperation::kClose:
        if (operand >= kPatternGroups) return false;
        break;
      case PatternOperation::kMatch:
      case PatternOperation::kDigit:
      case PatternOperation::kEnd: break;
      default: return false;
    }
  }
  return true;
}

std::optional<PatternMatch> matchStart(DigitPattern pattern, std::string_view digits) {
  if (digits.size() > kMostPatternDigits) return std::nullopt;
  std::uint32_t tried[kLongestPattern];
  std::fill_n(tried, pattern.size(), 0U);
  Matcher matcher(pattern, digits, tried);
  if (!matcher.match(0, 0)) return std::nullopt;
  return matcher.result();
}

}  // namespace dialproof::internal
