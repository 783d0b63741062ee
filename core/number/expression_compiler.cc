#include "number/expression_compiler.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

using Operation = ExpressionStep::Operation;
using Steps = std::vector<ExpressionStep>;

constexpr std::size_t kMostSteps = std::size_t{1} << 15;
constexpr std::size_t kMostRepeats = 1000;
constexpr std::size_t kDeepestGroup = 100;
constexpr std::size_t kNoMaximum = kMostRepeats + 1;
constexpr char32_t kLastAscii = 0x7F;
constexpr char32_t kFirstBeyondAscii = kLastAscii + 1;

void append(Steps& steps, const Steps& more) { steps.insert(steps.end(), more.begin(), more.end()); }
std::int32_t distance(std::size_t steps) { return static_cast<std::int32_t>(steps); }

bool isIn(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// The same letter in the other case; the letter itself when there is none.
char32_t otherCase(char32_t c) {
  constexpr char32_t kBetweenCases = 0x20;
  const bool isUpper = isIn(c, 'A', 'Z') || (isIn(c, 0xC0, 0xDE) && c != 0xD7) || isIn(c, 0x410, 0x42F);
  if (isUpper || isIn(c, 0xFF21, 0xFF3A)) return c + kBetweenCases;
  const bool isLower = isIn(c, 'a', 'z') || (isIn(c, 0xE0, 0xFE) && c != 0xF7) || isIn(c, 0x430, 0x44F);
  return isLower || isIn(c, 0xFF41, 0xFF5A) ? c - kBetweenCases : c;
}

// A third form that Unicode folds to the letter: the Kelvin sign, the long s, two round forms of Cyrillic.
char32_t thirdForm(char32_t c) {
  switch (c) {
    case 'K':
    case 'k': return 0x212A;
    case 'S':
    case 's': return 0x17F;
    case 0x414:
    case 0x434: return 0x1C81;
    case 0x41E:
    case 0x43E: return 0x1C82;
    default: return c;
  }
}

void add(CharacterSet& set, char32_t first, char32_t last) {
  for (char32_t c = first; c <= std::min(last, kLastAscii); ++c) set.ascii.set(c);
  if (last >= kFirstBeyondAscii) set.ranges.push_back({std::max(first, kFirstBeyondAscii), last});
}

void negate(CharacterSet& set) {
  set.ascii.flip();
  set.negated = true;
}

class Compiler {
 public:
  explicit Compiler(std::string_view pattern) : rest_(pattern), ignoresCase_(take("(?i)")) {}

  ExpressionProgram run() {
    Steps steps = alternatives();
    if (!rest_.empty() || failed_) return {};
    steps.push_back({Operation::kMatch, 0});
    return {std::move(steps), std::move(sets_), groups_};
  }

 private:
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }
  char32_t takeCharacter() {
    if (rest_.empty()) {
      failed_ = true;
      return 0;
    }
    const CodePoint point = decodeUtf8(rest_, 0);
    failed_ = failed_ || !point.valid;
    rest_.remove_prefix(point.length);
    return point.value;
  }
  Steps fail() {
    failed_ = true;
    rest_ = {};
    return {};
  }

  Steps alternatives() {
    std::vector<Steps> all{sequence()};
    while (take("|")) all.push_back(sequence());
    std::size_t left = 0;
    for (const Steps& steps : all) left += steps.size() + 2;
    Steps out;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      left -= all[i].size() + 2;
      out.push_back({Operation::kTry, distance(all[i].size() + 2)});
      append(out, all[i]);
      out.push_back({Operation::kJump, distance(left - 1)});  // the last one has neither a try nor a jump
    }
    append(out, all.back());
    return out;
  }

  Steps sequence() {
    Steps out;
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')' && !failed_) append(out, repeated());
    return out;
  }

  Steps repeated() {
    Steps once = atom();
    std::size_t minimum = 1;
    std::size_t maximum = 1;
    if (take("*")) {
      minimum = 0;
      maximum = kNoMaximum;
    } else if (take("+")) {
      maximum = kNoMaximum;
    } else if (take("?")) {
      minimum = 0;
    } else if (take("{")) {
      minimum = takeCount();
      maximum = take(",") ? (rest_.starts_with("}") ? kNoMaximum : takeCount()) : minimum;
      if (!take("}") || maximum < minimum) return fail();
    } else {
      return once;
    }
    const Operation choice = take("?") ? Operation::kTryLater : Operation::kTry;
    return repeat(once, minimum, maximum, choice);
  }

  std::size_t takeCount() {
    std::size_t count = 0;
    std::size_t digits = 0;
    for (; !rest_.empty() && isIn(static_cast<unsigned char>(rest_.front()), '0', '9'); rest_.remove_prefix(1)) {
      count = std::min(count * 10 + static_cast<std::size_t>(rest_.front() - '0'), kNoMaximum);
      ++digits;
    }
    failed_ = failed_ || digits == 0 || count > kMostRepeats;
    return count;
  }

  Steps repeat(const Steps& once, std::size_t minimum, std::size_t maximum, Operation choice) {
    const std::size_t copies = maximum == kNoMaximum ? minimum + 1 : maximum;
    if (copies * (once.size() + 2) > kMostSteps) return fail();
    Steps out;
    for (std::size_t i = 0; i < minimum; ++i) append(out, once);
    if (maximum == kNoMaximum) {
      out.push_back({choice, distance(once.size() + 2)});
      append(out, once);
      out.push_back({Operation::kJump, -distance(once.size() + 1)});
      return out;
    }
    for (std::size_t left = maximum - minimum; left > 0; --left) {
      out.push_back({choice, distance(left * (once.size() + 1))});
      append(out, once);
    }
    return out;
  }

  Steps atom() {
    if (take("(")) return group();
    if (take("[")) return taking(characterClass());
    if (take(".")) return taking(anyButLineFeed());
    if (take("^")) return {{Operation::kStart, 0}};
    if (take("$")) return {{Operation::kEnd, 0}};
    if (rest_.starts_with('\\')) {
      CharacterSet set;
      if (const auto literal = escape(set)) return character(*literal);
      return taking(std::move(set));
    }
    constexpr std::string_view kNoAtoms = "*+?{";
    if (kNoAtoms.find(rest_.front()) != std::string_view::npos) return fail();
    return character(takeCharacter());
  }

  Steps group() {
    const bool captures = !take("?:");
    const auto slot = static_cast<std::int32_t>(2 * (groups_ + 1));
    const bool isKept = captures && groups_ < Expression::kMostGroups;
    if (isKept) ++groups_;
    if (++depth_ > kDeepestGroup) return fail();
    Steps inner = alternatives();
    --depth_;
    if (!take(")")) return fail();
    if (!isKept) return inner;
    Steps out{{Operation::kSave, slot}};
    append(out, inner);
    out.push_back({Operation::kSave, slot + 1});
    return out;
  }

  // A backslash and what it stands for: a character, or what it adds to a set.
  std::optional<char32_t> escape(CharacterSet& set) {
    rest_.remove_prefix(1);
    if (take("d")) {
      add(set, '0', '9');
    } else if (take("p{Nd}")) {
      addCategories(set, U_GC_ND_MASK);
    } else if (take("p{N}")) {
      addCategories(set, U_GC_N_MASK);
    } else if (take("p{L}")) {
      addCategories(set, U_GC_L_MASK);
    } else {
      const char32_t c = takeCharacter();
      const bool isLetterOrDigit = isIn(c, '0', '9') || isIn(c, 'a', 'z') || isIn(c, 'A', 'Z');
      if (c != 't') failed_ = failed_ || isLetterOrDigit;
      return c == 't' ? '\t' : c;
    }
    return std::nullopt;
  }

  static void addCategories(CharacterSet& set, std::uint32_t mask) {
    set.categories |= mask;
    for (char32_t c = 0; c < kFirstBeyondAscii; ++c) {
      if ((U_MASK(u_charType(static_cast<UChar32>(c))) & mask) != 0) set.ascii.set(c);
    }
  }

  void addCases(CharacterSet& set, char32_t first, char32_t last) const {
    add(set, first, last);
    if (!ignoresCase_) return;
    for (char32_t c = first; c <= last; ++c) {
      if (otherCase(c) != c) add(set, otherCase(c), otherCase(c));
      if (thirdForm(c) != c) add(set, thirdForm(c), thirdForm(c));
    }
  }

  static CharacterSet anyButLineFeed() {
    CharacterSet set;
    add(set, '\n', '\n');
    negate(set);
    return set;
  }

  CharacterSet characterClass() {
    CharacterSet set;
    const bool isNegated = take("^");
    for (bool isFirst = true; !failed_ && (isFirst || !rest_.starts_with("]")); isFirst = false) addItem(set);
    if (!take("]")) failed_ = true;
    if (isNegated) negate(set);
    return set;
  }

  void addItem(CharacterSet& set) {
    const auto first = classCharacter(set);
    if (!first) return;
    const bool isRange = rest_.size() > 1 && rest_.front() == '-' && rest_[1] != ']';
    if (!isRange) return addCases(set, *first, *first);
    rest_.remove_prefix(1);
    const auto last = classCharacter(set);
    if (!last || *last < *first) {
      failed_ = true;
      return;
    }
    addCases(set, *first, *last);
  }

  std::optional<char32_t> classCharacter(CharacterSet& set) {
    if (rest_.starts_with('\\')) return escape(set);
    return takeCharacter();
  }

  Steps character(char32_t c) {
    if (ignoresCase_ && otherCase(c) != c) {
      CharacterSet set;
      addCases(set, c, c);
      return taking(std::move(set));
    }
    std::string bytes;
    appendUtf8(bytes, c);
    Steps out;
    for (const char byte : bytes) out.push_back({Operation::kByte, static_cast<unsigned char>(byte)});
    return out;
  }

  Steps taking(CharacterSet set) {
    const auto isSame = [&set](const CharacterSet& other) {
      return other.ascii == set.ascii && other.categories == set.categories && other.ranges.empty() &&
             set.ranges.empty() && other.negated == set.negated;
    };
    const auto known = std::find_if(sets_.begin(), sets_.end(), isSame);
    const auto index = static_cast<std::int32_t>(known - sets_.begin());
    if (known == sets_.end()) sets_.push_back(std::move(set));
    return {{Operation::kSet, index}};
  }

  std::string_view rest_;
  bool ignoresCase_ = false;
  bool failed_ = false;
  std::size_t groups_ = 0;
  std::size_t depth_ = 0;
  std::vector<CharacterSet> sets_;
};

}  // namespace

ExpressionProgram compileExpression(std::string_view pattern) { return Compiler(pattern).run(); }

}  // namespace dialproof::internal
