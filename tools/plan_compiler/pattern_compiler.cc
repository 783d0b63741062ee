#include "plan_compiler/pattern_compiler.h"

#include <cstdint>
#include <string>

namespace dialproof::internal {
namespace {

constexpr unsigned kAnyDigit = 0x3FF;
constexpr std::size_t kMostSteps = 1U << 15;

using Steps = std::vector<PatternStep>;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
unsigned bitOf(char digit) { return 1U << (digit - '0'); }

void append(Steps& steps, const Steps& more) { steps.insert(steps.end(), more.begin(), more.end()); }

// Recursive descent; every part becomes steps that stand on their own, since jumps are relative.
class Compiler {
 public:
  explicit Compiler(std::string_view text) : text_(text) {}

  std::optional<Steps> run() {
    Steps steps = alternatives();
    steps.emplace_back(PatternOperation::kMatch, 0U);
    if (failed_ || place_ != text_.size()) return std::nullopt;
    return steps;
  }

 private:
  char peek() const { return place_ < text_.size() ? text_[place_] : '\0'; }

  bool take(std::string_view token) {
    if (!text_.substr(place_).starts_with(token)) return false;
    place_ += token.size();
    return true;
  }

  // A jump over more steps than its operand can count.
  PatternStep jump(PatternOperation operation, std::size_t distance) {
    failed_ = failed_ || distance > PatternStep::kLargestOperand;
    return failed_ ? PatternStep() : PatternStep(operation, static_cast<unsigned>(distance));
  }

  Steps alternatives() {
    Steps first = sequence();
    if (!take("|")) return first;
    const Steps others = alternatives();
    Steps steps;
    steps.push_back(jump(PatternOperation::kChoice, first.size() + 2));
    append(steps, first);
    steps.push_back(jump(PatternOperation::kJump, others.size() + 1));
    append(steps, others);
    return steps;
  }

  Steps sequence() {
    Steps steps;
    while (!failed_ && peek() != '\0' && peek() != '|' && peek() != ')') append(steps, repeated(atom()));
    failed_ = failed_ || steps.size() > kMostSteps;
    return steps;
  }

  Steps atom() {
    if (take("(?:")) {
      Steps steps = alternatives();
      failed_ = failed_ || !take(")");
      return steps;
    }
    if (take("(")) {
      const unsigned group = groups_++;
      failed_ = failed_ || group >= kPatternGroups;
      Steps steps{PatternStep(PatternOperation::kOpen, group)};
      append(steps, alternatives());
      steps.emplace_back(PatternOperation::kClose, group);
      failed_ = failed_ || !take(")");
      return steps;
    }
    if (take("$")) return {PatternStep(PatternOperation::kEnd, 0U)};
    if (take("\\d")) return {PatternStep(PatternOperation::kDigit, kAnyDigit)};
    if (take("[")) return {PatternStep(PatternOperation::kDigit, set())};
    if (isDigit(peek())) return {PatternStep(PatternOperation::kDigit, bitOf(text_[place_++]))};
    failed_ = true;
    return {};
  }

  unsigned set() {
    unsigned digits = 0;
    while (!failed_ && !take("]")) {
      if (take("\\d")) {
        digits = kAnyDigit;
        continue;
      }
      const char first = digit();
      const char last = take("-") ? digit() : first;
      failed_ = failed_ || last < first;
      for (char each = first; !failed_ && each <= last; ++each) digits |= bitOf(each);
    }
    return digits;
  }

  char digit() {
    if (isDigit(peek())) return text_[place_++];
    failed_ = true;
    return '0';
  }

  std::size_t count() {
    std::size_t value = 0;
    failed_ = failed_ || !isDigit(peek());
    while (isDigit(peek()) && value < 100) value = value * 10 + static_cast<std::size_t>(text_[place_++] - '0');
    return value;
  }

  Steps repeated(const Steps& once) {
    std::size_t least = 1;
    std::size_t most = 1;
    if (take("?")) {
      least = 0;
    } else if (take("{")) {
      least = most = count();
      if (take(",")) most = count();
      failed_ = failed_ || !take("}") || most < least;
    } else {
      return once;
    }
    Steps steps;
    for (std::size_t i = 0; !failed_ && i < least; ++i) append(steps, once);
    // Of what may stand or not, each one more is inside the choice of the one before.
    const std::size_t optional = most - least;
    for (std::size_t i = 0; !failed_ && i < optional; ++i) {
      steps.push_back(jump(PatternOperation::kChoice, (optional - i) * (once.size() + 1)));
      append(steps, once);
    }
    return steps;
  }

  std::string_view text_;
  std::size_t place_ = 0;
  unsigned groups_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<std::vector<PatternStep>> compilePattern(std::string_view expression) {
  return Compiler(expression).run();
}

}  // namespace dialproof::internal
