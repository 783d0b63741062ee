// The regular expressions that libphonenumber is written with: an engine as small as a page can afford. The schemas'
// (core/regexp) answers whether a text matches, and has its automata made beforehand; libphonenumber makes expressions
// as it goes and asks what their groups hold.
//
//   Expression area("(\\d{3})-(\\d{4})");
//   Expression::Groups groups;
//   area.match("555-0123", 0, Expression::Anchor::kBoth, groups);     // groups[1] is [0, 3)
//
// The dialect is RE2's as far as libphonenumber goes: alternatives, groups that capture or not, `*` `+` `?` `{n,m}`,
// greedy or not, classes, `.` `^` `$`, `\d`, `\p{Nd}` `\p{N}` `\p{L}`, and `(?i)` in front. The first way through
// counts, as in Perl. Ignoring case knows the letters that its patterns have: ASCII, Latin-1, Cyrillic, full-width.
// Matching goes back where a way ends; one that takes long starts again and remembers where it has been, so that time
// is at most the text's length × the expression's. It then needs a bit for each pair of the two.
// Bad input: a pattern that is none matches nothing; bytes that are not UTF-8 match nothing.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dialproof::internal {

/// A set of code points.
struct CharacterSet {
  struct Range {
    char32_t first = 0;
    char32_t last = 0;
  };

  std::bitset<128> ascii = {};     ///< as it is, negated or not
  std::vector<Range> ranges = {};  ///< from U+0080 on
  std::uint32_t categories = 0;    ///< a bit for each general category, as ICU numbers them
  bool negated = false;            ///< of what lies beyond ASCII

  bool containsBeyondAscii(char32_t c) const;
};

/// A step of a matching program. Places to go to count from the step itself.
struct ExpressionStep {
  enum class Operation : std::uint8_t {
    kMatch,
    kByte,      ///< operand: the byte
    kSet,       ///< operand: the index of a set; takes a code point
    kTry,       ///< the next step first, then the one that far on
    kTryLater,  ///< the other way round
    kJump,
    kSave,  ///< operand: 2 × group, and one more at its end
    kStart,
    kEnd,
  };

  Operation operation = Operation::kMatch;
  std::int32_t operand = 0;
};

struct ExpressionProgram {
  std::vector<ExpressionStep> steps;
  std::vector<CharacterSet> sets;
  std::size_t groupCount = 0;
};

class Expression {
 public:
  enum class Anchor : std::uint8_t { kNone, kStart, kBoth };

  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  };
  static constexpr std::size_t kMostGroups = 9;
  /// The whole match, then its groups; one that took no part is empty.
  using Groups = std::array<Span, kMostGroups + 1>;

  explicit Expression(std::string_view pattern);

  bool isWellFormed() const { return !program_.steps.empty(); }
  std::size_t groupCount() const { return program_.groupCount; }

  /// The first match at `from` or behind it. The fewer groups are wanted, the faster it is found.
  bool match(std::string_view text, std::size_t from, Anchor anchor, Groups& groups,
             std::size_t wanted = kMostGroups) const;

 private:
  ExpressionProgram program_;
  std::bitset<256> firstBytes_;  // that a match can begin with
  bool canBeEmpty_ = false;
  bool beginsWithAny_ = false;  // with `.*`: a match that is not found at a line's start is not found later in it
};

}  // namespace dialproof::internal
