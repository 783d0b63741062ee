#include "number/expression.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "json/utf8.h"
#include "number/expression_compiler.h"

namespace dialproof::internal {
namespace {

using Operation = ExpressionStep::Operation;

constexpr std::size_t kFewSteps = 4000;  // after which a match begins to remember
constexpr unsigned kFirstBeyondAscii = 0x80;

unsigned byteAt(std::string_view text, std::size_t place) { return static_cast<unsigned char>(text[place]); }

/// The ways not yet gone, the latest first: a few in place, more on the heap.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): read where written only
class Choices {
 public:
  struct Choice {
    std::int32_t step;  // below 0: put the place back into slot ~step
    std::size_t place;
  };

  bool isEmpty() const { return count_ == 0; }
  void push(std::int32_t step, std::size_t place) {
    if (count_ < few_.size()) {
      few_[count_] = {step, place};
    } else {
      many_.push_back({step, place});
    }
    ++count_;
  }
  Choice pop() {
    --count_;
    if (count_ < few_.size()) return few_[count_];
    const Choice choice = many_.back();
    many_.pop_back();
    return choice;
  }
  void clear() {
    count_ = 0;
    many_.clear();
  }

 private:
  std::array<Choice, 48> few_;
  std::vector<Choice> many_;
  std::size_t count_ = 0;
};

class Matcher {
 public:
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): slots are read as far as groups are wanted
  Matcher(const ExpressionProgram& program, std::string_view text, bool matchesAll, std::size_t wanted)
      : program_(program), text_(text), matchesAll_(matchesAll), wanted_(std::min(wanted, program.groupCount)) {}

  /// Whether there is a match that begins at a place.
  bool run(std::size_t start, Expression::Groups& groups) {
    std::size_t end = walk(start);
    if (isGivenUp_) {
      isGivenUp_ = false;
      been_.resize(program_.steps.size() * (text_.size() + 1));
      end = walk(start);
    }
    if (end == kNowhere) return false;
    groups[0] = {start, end};
    for (std::size_t group = 1; group <= wanted_; ++group) {
      const std::size_t groupEnd = slots_[2 * group + 1];
      groups[group] = groupEnd == kNowhere ? Expression::Span{} : Expression::Span{slots_[2 * group], groupEnd};
    }
    return true;
  }

 private:
  static constexpr std::size_t kNowhere = std::string_view::npos;

  // How many bytes of the text the set takes; 0 when it does not.
  std::size_t taken(const CharacterSet& set, std::size_t place) const {
    if (place == text_.size()) return 0;
    const unsigned byte = byteAt(text_, place);
    if (byte < kFirstBeyondAscii) return set.ascii[byte] ? 1 : 0;
    const CodePoint point = decodeUtf8(text_, place);
    return point.valid && set.containsBeyondAscii(point.value) ? point.length : 0;
  }

  // Whether this way has been tried, and failed.
  bool hasBeen(std::int32_t step, std::size_t place) {
    if (been_.empty()) return false;
    const std::size_t index = static_cast<std::size_t>(step) * (text_.size() + 1) + place;
    const bool before = been_[index];
    been_[index] = true;
    return before;
  }

  // How many bytes a step takes that takes any; 0 when it does not.
  std::size_t takenBy(const ExpressionStep& step, std::size_t place) const {
    if (step.operation == Operation::kSet) return taken(program_.sets[static_cast<std::size_t>(step.operand)], place);
    return place < text_.size() && byteAt(text_, place) == static_cast<unsigned>(step.operand) ? 1 : 0;
  }

  static bool takesAny(const ExpressionStep& step) {
    return step.operation == Operation::kSet || step.operation == Operation::kByte;
  }

  // The end of the match, or nowhere.
  std::size_t walk(std::size_t place) {
    choices_.clear();
    std::fill_n(slots_.begin(), 2 * (wanted_ + 1), kNowhere);
    const ExpressionStep* const steps = program_.steps.data();
    std::int32_t at = 0;
    while (true) {
      if (++stepCount_ > kFewSteps && been_.empty()) {
        isGivenUp_ = true;
        return kNowhere;
      }
      const ExpressionStep step = steps[at];
      bool goesOn = true;
      switch (step.operation) {
        case Operation::kMatch:
          if (!matchesAll_ || place == text_.size()) return place;
          goesOn = false;
          break;
        case Operation::kByte:
        case Operation::kSet: {
          const std::size_t length = takenBy(step, place);
          goesOn = length != 0;
          place += length;
          ++at;
          break;
        }
        case Operation::kTry:
        case Operation::kTryLater: {
          if (hasBeen(at, place)) {
            goesOn = false;
            break;
          }
          // Most ways end at once, and need not be kept.
          const ExpressionStep& next = steps[at + 1];
          const std::size_t length = takesAny(next) ? takenBy(next, place) : 0;
          const bool nextEnds = takesAny(next) && length == 0;
          if (step.operation == Operation::kTryLater) {
            if (!nextEnds) choices_.push(at + 1, place);
            at += step.operand;
          } else if (nextEnds) {
            at += step.operand;
          } else {
            choices_.push(at + step.operand, place);
            place += length;
            at += length == 0 ? 1 : 2;
          }
          break;
        }
        case Operation::kJump: at += step.operand; break;
        case Operation::kSave:
          save(static_cast<std::size_t>(step.operand), place);
          ++at;
          break;
        case Operation::kStart:
          goesOn = place == 0;
          ++at;
          break;
        case Operation::kEnd:
          goesOn = place == text_.size();
          ++at;
          break;
      }
      if (!goesOn && !goBack(at, place)) return kNowhere;
    }
  }

  void save(std::size_t slot, std::size_t place) {
    if (slot > 2 * wanted_ + 1) return;
    choices_.push(~static_cast<std::int32_t>(slot), slots_[slot]);
    slots_[slot] = place;
  }

  bool goBack(std::int32_t& at, std::size_t& place) {
    while (!choices_.isEmpty()) {
      const Choices::Choice choice = choices_.pop();
      if (choice.step >= 0) {
        at = choice.step;
        place = choice.place;
        return true;
      }
      const std::int32_t slot = ~choice.step;
      slots_[static_cast<std::size_t>(slot)] = choice.place;
    }
    return false;
  }

  const ExpressionProgram& program_;
  std::string_view text_;
  bool matchesAll_;
  std::size_t wanted_;                                                // groups
  std::array<std::size_t, 2 * (Expression::kMostGroups + 1)> slots_;  // NOLINT: as far as groups are wanted
  Choices choices_;
  std::vector<bool> been_;  // step × place, once it takes long
  std::size_t stepCount_ = 0;
  bool isGivenUp_ = false;
};

/// What the first byte of a match can be.
class FirstBytes {
 public:
  explicit FirstBytes(const ExpressionProgram& program) : program_(program), seen_(program.steps.size()) { follow(0); }

  const std::bitset<256>& bytes() const { return bytes_; }
  bool canBeEmpty() const { return canBeEmpty_; }

 private:
  void follow(std::size_t at) {
    while (!seen_[at]) {
      seen_[at] = true;
      const ExpressionStep step = program_.steps[at];
      const std::int32_t next = static_cast<std::int32_t>(at) + step.operand;
      const auto target = static_cast<std::size_t>(next);
      switch (step.operation) {
        case Operation::kMatch:
        case Operation::kEnd: canBeEmpty_ = true; return;
        case Operation::kByte: bytes_.set(static_cast<std::size_t>(step.operand)); return;
        case Operation::kSet: add(program_.sets[static_cast<std::size_t>(step.operand)]); return;
        case Operation::kTry:
        case Operation::kTryLater:
          follow(at + 1);
          at = target;
          break;
        case Operation::kJump: at = target; break;
        case Operation::kSave:
        case Operation::kStart: ++at; break;
      }
    }
  }

  void add(const CharacterSet& set) {
    const bool goesBeyond = set.negated || set.categories != 0 || !set.ranges.empty();
    for (std::size_t byte = 0; byte < bytes_.size(); ++byte) {
      if (byte < kFirstBeyondAscii ? set.ascii[byte] : goesBeyond) bytes_.set(byte);
    }
  }

  const ExpressionProgram& program_;
  std::vector<bool> seen_;
  std::bitset<256> bytes_;
  bool canBeEmpty_ = false;
};

// `.*` or `.*?` in front, in a group or not.
bool beginsWithAny(const ExpressionProgram& program) {
  const auto isSave = [](const ExpressionStep& step) { return step.operation == Operation::kSave; };
  const auto first = std::find_if_not(program.steps.begin(), program.steps.end(), isSave);
  const bool isChoice = first->operation == Operation::kTry || first->operation == Operation::kTryLater;
  constexpr std::int32_t kLoopOverOne = 3;
  if (!isChoice || first->operand != kLoopOverOne || first[1].operation != Operation::kSet) return false;
  if (first[2].operation != Operation::kJump || first[2].operand >= 0) return false;
  const CharacterSet& set = program.sets[static_cast<std::size_t>(first[1].operand)];
  return set.negated && set.categories == 0 && set.ranges.empty() && set.ascii.count() == kFirstBeyondAscii - 1 &&
         !set.ascii['\n'];
}

}  // namespace

bool CharacterSet::containsBeyondAscii(char32_t c) const {
  const bool isListed = std::any_of(ranges.begin(), ranges.end(),
                                    [c](const Range& range) { return c >= range.first && c <= range.last; });
  const bool isIncluded =
      isListed || (categories != 0 && (U_MASK(u_charType(static_cast<UChar32>(c))) & categories) != 0);
  return isIncluded != negated;
}

Expression::Expression(std::string_view pattern) : program_(compileExpression(pattern)) {
  if (!isWellFormed()) return;
  const FirstBytes first(program_);
  firstBytes_ = first.bytes();
  canBeEmpty_ = first.canBeEmpty();
  beginsWithAny_ = beginsWithAny(program_);
}

bool Expression::match(std::string_view text, std::size_t from, Anchor anchor, Groups& groups,
                       std::size_t wanted) const {
  if (!isWellFormed()) return false;
  Matcher matcher(program_, text, anchor == Anchor::kBoth, wanted);
  const auto canBeginAt = [&](std::size_t place) {
    return canBeEmpty_ || (place < text.size() && firstBytes_[byteAt(text, place)]);
  };
  if (anchor != Anchor::kNone) return canBeginAt(from) && matcher.run(from, groups);
  for (std::size_t place = from; place <= text.size(); ++place) {
    const bool isTried =
        !beginsWithAny_ || place == from || text[place - 1] == '\n' || byteAt(text, place - 1) >= kFirstBeyondAscii;
    if (isTried && canBeginAt(place) && matcher.run(place, groups)) return true;
  }
  return false;
}

}  // namespace dialproof::internal
