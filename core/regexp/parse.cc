#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "regexp/cursor.h"
#include "regexp/escape.h"
#include "regexp/syntax.h"

namespace dialproof::internal {
namespace {

using Kind = SyntaxNode::Kind;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Digits as a number, the largest one for those too long.
std::uint32_t saturated(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) value = std::min<std::uint64_t>(value * 10 + static_cast<unsigned>(c - '0'), 0xFFFFFFFE);
  return static_cast<std::uint32_t>(value);
}

struct Quantifier {
  std::uint32_t minimum = 0;
  std::uint32_t maximum = SyntaxNode::kNoMaximum;
};

// A group that is still open, or the whole pattern. Kept in a list, so that no pattern nests the calls.
struct OpenGroup {
  std::size_t offset = 0;
  bool isLookAround = false;
  std::vector<std::uint32_t> alternatives = {};
  std::vector<std::uint32_t> terms = {};
  std::size_t alternativeOffset = 0;
};

struct Reference {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string name = {};     // `\k<name>`
  std::uint32_t number = 0;  // `\1`
};

class Parser {
 public:
  Parser(std::string_view pattern, RegexpDialect dialect) : cursor_(pattern), dialect_(dialect) {}

  std::variant<RegexpSyntax, RegexpFault> run() {
    open_.push_back({});
    while (!cursor_.fault() && !cursor_.atEnd()) readTerm();
    if (open_.size() > 1) {
      cursor_.moveTo(open_.back().offset + 1);
      cursor_.fail(open_.back().offset, RegexpProblem::kUnclosedGroup);
    }
    checkReferences();
    if (cursor_.fault()) return *cursor_.fault();
    closeDisjunction();
    return std::move(syntax_);
  }

 private:
  std::uint32_t add(SyntaxNode node, std::size_t start) {
    node.offset = start;
    node.length = cursor_.offset() - start;
    syntax_.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(syntax_.nodes.size() - 1);
  }
  void addTerm(std::uint32_t node) { open_.back().terms.push_back(node); }

  void readTerm() {
    const std::size_t start = cursor_.offset();
    switch (const char32_t c = cursor_.take()) {
      case U'|': closeAlternative(start); return;
      case U'(': openGroup(start); return;
      case U')': closeGroup(start); return;
      case U'^': addAssertion(Assertion::kStart, start); return;
      case U'$': addAssertion(Assertion::kEnd, start); return;
      case U'[': readQuantified(addClass(readCharacterClass(cursor_, start, dialect_), start)); return;
      case U'.': readQuantified(addClass({true, {{.kind = ClassItem::Kind::kLineTerminator}}}, start)); return;
      case U'\\': readEscape(start); return;
      case U'*':
      case U'+':
      case U'?': cursor_.fail(start, RegexpProblem::kNothingToRepeat); return;
      case U'{':
      case U'}':
      case U']': checkLoneBracket(start); [[fallthrough]];
      default: readQuantified(addCharacter(c, start)); return;
    }
  }

  std::uint32_t addClass(CharacterClass characterClass, std::size_t start) {
    syntax_.classes.push_back(std::move(characterClass));
    return add({.kind = Kind::kClass, .operand = static_cast<std::uint32_t>(syntax_.classes.size() - 1)}, start);
  }
  std::uint32_t addCharacter(char32_t c, std::size_t start) {
    return add({.kind = Kind::kCharacter, .operand = static_cast<std::uint32_t>(c)}, start);
  }
  void addAssertion(Assertion assertion, std::size_t start) {
    addTerm(add({.kind = Kind::kAssertion, .operand = static_cast<std::uint32_t>(assertion)}, start));
  }

  void checkLoneBracket(std::size_t start) {
    const std::size_t behind = cursor_.offset();
    cursor_.moveTo(start);
    if (readBraces()) {
      cursor_.fail(start, RegexpProblem::kNothingToRepeat);
    } else {
      const std::string_view rest = cursor_.rest();
      cursor_.moveTo(behind);
      const bool looksLikeQuantifier = rest.size() > 2 && rest.starts_with("{,") && isDigit(rest[2]);
      if (dialect_ == RegexpDialect::kStrict || looksLikeQuantifier) {
        cursor_.fail(start, RegexpProblem::kLoneBracket);
      }
    }
  }

  void readEscape(std::size_t start) {
    if (cursor_.take("b")) {
      addAssertion(Assertion::kWordBoundary, start);
    } else if (cursor_.take("B")) {
      addAssertion(Assertion::kNotWordBoundary, start);
    } else if (cursor_.take("k")) {
      readNamedReference(start);
    } else if (const std::string_view rest = cursor_.rest(); !rest.empty() && rest[0] >= '1' && rest[0] <= '9') {
      addReference({.number = saturated(takeDigits())}, start);
    } else if (auto item = readClassEscape(cursor_, start)) {
      readQuantified(addClass({false, {*item}}, start));
    } else {
      readQuantified(addCharacter(readCharacterEscape(cursor_, start, false, dialect_), start));
    }
  }

  std::string_view takeDigits() {
    const std::size_t start = cursor_.offset();
    while (!cursor_.atEnd() && isDigit(cursor_.rest().front())) cursor_.take();
    return cursor_.since(start);
  }

  void readNamedReference(std::size_t start) {
    if (!cursor_.take("<")) {
      cursor_.fail(start, RegexpProblem::kInvalidEscape);
      return;
    }
    addReference({.name = readGroupName(start)}, start);
  }

  void addReference(Reference reference, std::size_t start) {
    const std::uint32_t node = add({.kind = Kind::kBackReference}, start);
    reference.offset = start;
    reference.length = cursor_.offset() - start;
    references_.push_back(std::move(reference));
    readQuantified(node);
  }

  // `name>` behind `<`.
  std::string readGroupName(std::size_t start) {
    std::string name;
    while (!cursor_.atEnd() && !cursor_.take(">")) {
      char32_t c = cursor_.take();
      const auto escaped = c == U'\\' && cursor_.take("u") ? readUnicodeEscape(cursor_) : std::optional(c);
      c = escaped.value_or(U'\\');
      const bool isDigitInside = c >= U'0' && c <= U'9' && !name.empty();
      const bool isLetter = (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
      if (!isDigitInside && !isLetter && c != U'$' && c != U'_' && c < kAsciiCount) {
        cursor_.fail(start, RegexpProblem::kInvalidGroupName);
        return name;
      }
      appendUtf8(name, c);
    }
    if (name.empty() || !cursor_.since(0).ends_with('>')) cursor_.fail(start, RegexpProblem::kInvalidGroupName);
    return name;
  }

  void openGroup(std::size_t start) {
    OpenGroup group{.offset = start};
    if (!cursor_.take("?")) {
      ++captureCount_;
    } else if (cursor_.take("=") || cursor_.take("!") || cursor_.take("<=") || cursor_.take("<!")) {
      group.isLookAround = true;
    } else if (cursor_.take("<")) {
      ++captureCount_;
      if (!names_.insert(readGroupName(start)).second) cursor_.fail(start, RegexpProblem::kDuplicateGroupName);
    } else if (!cursor_.take(":")) {
      cursor_.fail(start, RegexpProblem::kUnknownGroupSyntax);
    }
    group.alternativeOffset = cursor_.offset();
    open_.push_back(std::move(group));
  }

  void closeGroup(std::size_t start) {
    if (open_.size() == 1) {
      cursor_.fail(start, RegexpProblem::kUnopenedGroup);
      return;
    }
    const std::uint32_t inside = closeDisjunction();
    const OpenGroup group = std::move(open_.back());
    open_.pop_back();
    if (group.isLookAround) {
      addTerm(add({.kind = Kind::kLookAround, .children = {inside}}, group.offset));
    } else {
      readQuantified(inside);
    }
  }

  void closeAlternative(std::size_t end) {
    OpenGroup& group = open_.back();
    const std::uint32_t node = add({.children = std::move(group.terms)}, group.alternativeOffset);
    syntax_.nodes[node].length = end - group.alternativeOffset;
    group.alternatives.push_back(node);
    group.terms = {};
    group.alternativeOffset = cursor_.offset();
  }

  // What stands in the innermost group, as one node.
  std::uint32_t closeDisjunction() {
    closeAlternative(cursor_.offset());
    OpenGroup& group = open_.back();
    if (group.alternatives.size() == 1) return group.alternatives.front();
    return add({.kind = Kind::kAlternatives, .children = std::move(group.alternatives)}, group.offset);
  }

  void readQuantified(std::uint32_t node) {
    const std::size_t start = cursor_.offset();
    const auto quantifier = readQuantifier();
    if (quantifier) {
      if (quantifier->minimum > quantifier->maximum) cursor_.fail(start, RegexpProblem::kRepeatOutOfOrder);
      cursor_.take("?");  // lazy: another match, the same verdict
      node = add(
          {.kind = Kind::kRepeat, .minimum = quantifier->minimum, .maximum = quantifier->maximum, .children = {node}},
          syntax_.nodes[node].offset);
    }
    addTerm(node);
  }

  std::optional<Quantifier> readQuantifier() {
    if (cursor_.take("*")) return Quantifier{};
    if (cursor_.take("+")) return Quantifier{.minimum = 1};
    if (cursor_.take("?")) return Quantifier{.maximum = 1};
    return readBraces();
  }

  // `{2}`, `{2,}` or `{2,3}`; leaves the cursor where it was when there is none.
  std::optional<Quantifier> readBraces() {
    const std::size_t start = cursor_.offset();
    if (cursor_.take("{")) {
      const std::string_view minimum = takeDigits();
      const bool hasComma = cursor_.take(",");
      const std::string_view maximum = hasComma ? takeDigits() : minimum;
      if (!minimum.empty() && cursor_.take("}")) {
        return Quantifier{saturated(minimum), maximum.empty() ? SyntaxNode::kNoMaximum : saturated(maximum)};
      }
    }
    cursor_.moveTo(start);
    return std::nullopt;
  }

  void checkReferences() {
    for (const Reference& reference : references_) {
      const bool exists = reference.name.empty() ? reference.number <= captureCount_ : names_.contains(reference.name);
      if (exists) continue;
      cursor_.moveTo(reference.offset + reference.length);
      cursor_.fail(reference.offset, RegexpProblem::kUnknownGroup);
    }
  }

  PatternCursor cursor_;
  RegexpDialect dialect_;
  RegexpSyntax syntax_;
  std::vector<OpenGroup> open_;
  std::set<std::string> names_;
  std::vector<Reference> references_;
  std::uint32_t captureCount_ = 0;
};

}  // namespace

std::variant<RegexpSyntax, RegexpFault> parseRegexp(std::string_view pattern, RegexpDialect dialect) {
  if (pattern.size() > kMaxPatternBytes) return RegexpFault{0, pattern.size(), RegexpProblem::kTooLarge};
  if (const std::size_t invalid = findInvalidUtf8(pattern); invalid != std::string_view::npos) {
    return RegexpFault{invalid, 1, RegexpProblem::kNotUtf8};
  }
  return Parser(pattern, dialect).run();
}

bool isEcmaRegexp(std::string_view pattern) {
  return std::holds_alternative<RegexpSyntax>(parseRegexp(pattern, RegexpDialect::kStrict));
}

}  // namespace dialproof::internal
