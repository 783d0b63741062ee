#include "regexp/property_sets.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "regexp/case_properties.h"
#include "regexp/program.h"
#include "uprops.h"
#include "uset_imp.h"

namespace dialproof::internal {
namespace {

// Code points at which a property that ICU's tables hold may change, in any order, some more than once.
std::vector<char32_t> startsInTables() {
  std::vector<char32_t> starts;
  const auto add = [](USet* out, UChar32 c) {
    reinterpret_cast<std::vector<char32_t>*>(out)->push_back(static_cast<char32_t>(c));
  };
  const USetAdder adder{reinterpret_cast<USet*>(&starts), add, nullptr, nullptr, nullptr, nullptr};
  UErrorCode error = U_ZERO_ERROR;
  uchar_addPropertyStarts(&adder, &error);
  upropsvec_addPropertyStarts(&adder, &error);
  addCaseStarts(starts);
  return starts;
}

bool hasBit(UChar32 c, int bit) { return (u_getUnicodeProperties(c, 1) >> bit & 1U) != 0; }

bool hasBinary(UChar32 c, BinaryProperty property) {
  switch (property) {
    case BinaryProperty::kAny: return true;
    case BinaryProperty::kAscii: return c < static_cast<UChar32>(kAsciiCount);
    case BinaryProperty::kAssigned: return u_charType(c) != U_UNASSIGNED;
    case BinaryProperty::kJoinControl: return c == 0x200C || c == 0x200D;
    case BinaryProperty::kRegionalIndicator: return c >= 0x1F1E6 && c <= 0x1F1FF;
    case BinaryProperty::kLowercase: return casePropertiesOf(static_cast<char32_t>(c)).lowercase;
    case BinaryProperty::kUppercase: return casePropertiesOf(static_cast<char32_t>(c)).uppercase;
    case BinaryProperty::kCased: return casePropertiesOf(static_cast<char32_t>(c)).cased;
    case BinaryProperty::kCaseIgnorable: return casePropertiesOf(static_cast<char32_t>(c)).ignorable;
    case BinaryProperty::kAsciiHexDigit: return hasBit(c, UPROPS_ASCII_HEX_DIGIT);
    case BinaryProperty::kAlphabetic: return hasBit(c, UPROPS_ALPHABETIC);
    case BinaryProperty::kDash: return hasBit(c, UPROPS_DASH);
    case BinaryProperty::kDefaultIgnorableCodePoint: return hasBit(c, UPROPS_DEFAULT_IGNORABLE_CODE_POINT);
    case BinaryProperty::kDeprecated: return hasBit(c, UPROPS_DEPRECATED);
    case BinaryProperty::kDiacritic: return hasBit(c, UPROPS_DIACRITIC);
    case BinaryProperty::kExtender: return hasBit(c, UPROPS_EXTENDER);
    case BinaryProperty::kGraphemeBase: return hasBit(c, UPROPS_GRAPHEME_BASE);
    case BinaryProperty::kGraphemeExtend: return hasBit(c, UPROPS_GRAPHEME_EXTEND);
    case BinaryProperty::kHexDigit: return hasBit(c, UPROPS_HEX_DIGIT);
    case BinaryProperty::kIdContinue: return hasBit(c, UPROPS_ID_CONTINUE);
    case BinaryProperty::kIdStart: return hasBit(c, UPROPS_ID_START);
    case BinaryProperty::kIdeographic: return hasBit(c, UPROPS_IDEOGRAPHIC);
    case BinaryProperty::kIdsBinaryOperator: return hasBit(c, UPROPS_IDS_BINARY_OPERATOR);
    case BinaryProperty::kIdsTrinaryOperator: return hasBit(c, UPROPS_IDS_TRINARY_OPERATOR);
    case BinaryProperty::kLogicalOrderException: return hasBit(c, UPROPS_LOGICAL_ORDER_EXCEPTION);
    case BinaryProperty::kMath: return hasBit(c, UPROPS_MATH);
    case BinaryProperty::kNoncharacterCodePoint: return hasBit(c, UPROPS_NONCHARACTER_CODE_POINT);
    case BinaryProperty::kPatternSyntax: return hasBit(c, UPROPS_PATTERN_SYNTAX);
    case BinaryProperty::kPatternWhiteSpace: return hasBit(c, UPROPS_PATTERN_WHITE_SPACE);
    case BinaryProperty::kQuotationMark: return hasBit(c, UPROPS_QUOTATION_MARK);
    case BinaryProperty::kRadical: return hasBit(c, UPROPS_RADICAL);
    case BinaryProperty::kSentenceTerminal: return hasBit(c, UPROPS_S_TERM);
    case BinaryProperty::kTerminalPunctuation: return hasBit(c, UPROPS_TERMINAL_PUNCTUATION);
    case BinaryProperty::kUnifiedIdeograph: return hasBit(c, UPROPS_UNIFIED_IDEOGRAPH);
    case BinaryProperty::kVariationSelector: return hasBit(c, UPROPS_VARIATION_SELECTOR);
    case BinaryProperty::kWhiteSpace: return hasBit(c, UPROPS_WHITE_SPACE);
    case BinaryProperty::kXidContinue: return hasBit(c, UPROPS_XID_CONTINUE);
    case BinaryProperty::kXidStart: return hasBit(c, UPROPS_XID_START);
    case BinaryProperty::kWithoutTable: break;
  }
  return false;
}

bool has(UChar32 c, const Property& property) {
  UErrorCode error = U_ZERO_ERROR;
  switch (property.kind) {
    case PropertyKind::kGeneralCategory: return (property.value >> u_charType(c) & 1U) != 0;
    case PropertyKind::kScript: return uscript_getScript(c, &error) == static_cast<UScriptCode>(property.value);
    case PropertyKind::kScriptExtensions: return uscript_hasScript(c, static_cast<UScriptCode>(property.value)) != 0;
    case PropertyKind::kBinary: return hasBinary(c, static_cast<BinaryProperty>(property.value));
  }
  return false;
}

// Where properties change that are known here without a table.
constexpr auto kFurtherStarts = std::to_array<char32_t>({0, kAsciiCount, 0x200C, 0x200E, 0x1F1E6, 0x1F200});

std::vector<char32_t> makeStarts() {
  std::vector<char32_t> starts = startsInTables();
  starts.insert(starts.end(), kFurtherStarts.begin(), kFurtherStarts.end());
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  starts.push_back(kLastCodePoint + 1);
  return starts;
}

}  // namespace

std::optional<CodePointSet> codePointsWith(const Property& property) {
  const bool isBinary = property.kind == PropertyKind::kBinary;
  if (isBinary && static_cast<BinaryProperty>(property.value) == BinaryProperty::kWithoutTable) return std::nullopt;
  static const std::vector<char32_t> kStarts = makeStarts();
  std::vector<CodePointRange> members;
  for (std::size_t i = 0; i + 1 < kStarts.size(); ++i) {
    if (has(static_cast<UChar32>(kStarts[i]), property)) members.push_back({kStarts[i], kStarts[i + 1] - 1});
  }
  return unionOf(std::move(members));
}

}  // namespace dialproof::internal
