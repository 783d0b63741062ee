// URI templates of every level: RFC 6570, section 2.
#include <cstddef>
#include <cstdint>

#include "format/characters.h"
#include "format/grammars.h"
#include "format/uri_characters.h"

namespace dialproof::internal {
namespace {

enum : std::uint8_t { kLiteral = 1, kName = 2, kOperator = 4 };

// Sections 2.1, 2.3 and 2.2; the operators kept for later are of the grammar too.
constexpr CharacterClasses kClasses{
    {kDigits, kLiteral | kName},
    {kHexLetters, kLiteral | kName},
    {kOtherLetters, kLiteral | kName},
    {"_", kLiteral | kName},
    {"-.~:[]()*$", kLiteral},
    {"+#/;?&=,!@", kLiteral | kOperator},
    {".", kOperator},
    {"|", kOperator},
};

// Walks through one template; `rest_` is what no part has taken yet.
class Walker {
 public:
  explicit Walker(std::string_view text) : rest_(text) {}

  // Section 2: *( literals / expression ).
  bool isTemplate() {
    while (!rest_.empty()) {
      if (!takeLiteral() && !takeExpression()) return false;
    }
    return true;
  }

 private:
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool takeLength(std::size_t length) {
    rest_.remove_prefix(length);
    return length > 0;
  }

  // One character of section 2.1: literals.
  bool takeLiteral() {
    if (kClasses.has(rest_.front(), kLiteral)) return takeLength(1);
    return takeLength(percentEncodedLength(rest_, 0)) || takeLength(ucscharLength(rest_, 0)) ||
           takeLength(iprivateLength(rest_, 0));
  }

  // Section 2.2: "{" [ operator ] variable-list "}".
  bool takeExpression() {
    if (!take('{')) return false;
    if (!rest_.empty() && kClasses.has(rest_.front(), kOperator)) rest_.remove_prefix(1);
    do {
      if (!takeName() || !takeModifier()) return false;
    } while (take(','));
    return take('}');
  }

  // Section 2.3: varname, dots between its parts.
  bool takeName() {
    do {
      if (!takeNamePart()) return false;
    } while (take('.'));
    return true;
  }

  bool takeNamePart() {
    const std::size_t before = rest_.size();
    while (!rest_.empty()) {
      const std::size_t length = kClasses.has(rest_.front(), kName) ? 1 : percentEncodedLength(rest_, 0);
      if (!takeLength(length)) break;
    }
    return rest_.size() < before;
  }

  // Section 2.4: nothing, "*", or ":" and a length below 10,000 without a leading zero.
  bool takeModifier() {
    if (take('*') || !take(':')) return true;
    std::size_t digits = 0;
    while (digits < rest_.size() && isDigit(rest_[digits])) ++digits;
    const bool fits = digits >= 1 && digits <= 4 && rest_.front() != '0';
    rest_.remove_prefix(digits);
    return fits;
  }

  std::string_view rest_;
};

}  // namespace

bool isUriTemplate(std::string_view text) { return Walker(text).isTemplate(); }

}  // namespace dialproof::internal
