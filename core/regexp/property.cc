#include "regexp/property.h"

#include <algorithm>
#include <array>
#include <span>

#include "property_names.inc"

namespace dialproof::internal {
namespace {

struct BinaryPropertyName {
  std::string_view name;
  std::string_view shortName;
  BinaryProperty property;
};

// ECMA-262, table 69.
constexpr auto kBinaryNames = std::to_array<BinaryPropertyName>({
    {"ASCII", "ASCII", BinaryProperty::kAscii},
    {"ASCII_Hex_Digit", "AHex", BinaryProperty::kAsciiHexDigit},
    {"Alphabetic", "Alpha", BinaryProperty::kAlphabetic},
    {"Any", "Any", BinaryProperty::kAny},
    {"Assigned", "Assigned", BinaryProperty::kAssigned},
    {"Bidi_Control", "Bidi_C", BinaryProperty::kWithoutTable},
    {"Bidi_Mirrored", "Bidi_M", BinaryProperty::kWithoutTable},
    {"Case_Ignorable", "CI", BinaryProperty::kCaseIgnorable},
    {"Cased", "Cased", BinaryProperty::kCased},
    {"Changes_When_Casefolded", "CWCF", BinaryProperty::kWithoutTable},
    {"Changes_When_Casemapped", "CWCM", BinaryProperty::kWithoutTable},
    {"Changes_When_Lowercased", "CWL", BinaryProperty::kWithoutTable},
    {"Changes_When_NFKC_Casefolded", "CWKCF", BinaryProperty::kWithoutTable},
    {"Changes_When_Titlecased", "CWT", BinaryProperty::kWithoutTable},
    {"Changes_When_Uppercased", "CWU", BinaryProperty::kWithoutTable},
    {"Dash", "Dash", BinaryProperty::kDash},
    {"Default_Ignorable_Code_Point", "DI", BinaryProperty::kDefaultIgnorableCodePoint},
    {"Deprecated", "Dep", BinaryProperty::kDeprecated},
    {"Diacritic", "Dia", BinaryProperty::kDiacritic},
    {"Emoji", "Emoji", BinaryProperty::kWithoutTable},
    {"Emoji_Component", "EComp", BinaryProperty::kWithoutTable},
    {"Emoji_Modifier", "EMod", BinaryProperty::kWithoutTable},
    {"Emoji_Modifier_Base", "EBase", BinaryProperty::kWithoutTable},
    {"Emoji_Presentation", "EPres", BinaryProperty::kWithoutTable},
    {"Extended_Pictographic", "ExtPict", BinaryProperty::kWithoutTable},
    {"Extender", "Ext", BinaryProperty::kExtender},
    {"Grapheme_Base", "Gr_Base", BinaryProperty::kGraphemeBase},
    {"Grapheme_Extend", "Gr_Ext", BinaryProperty::kGraphemeExtend},
    {"Hex_Digit", "Hex", BinaryProperty::kHexDigit},
    {"IDS_Binary_Operator", "IDSB", BinaryProperty::kIdsBinaryOperator},
    {"IDS_Trinary_Operator", "IDST", BinaryProperty::kIdsTrinaryOperator},
    {"ID_Continue", "IDC", BinaryProperty::kIdContinue},
    {"ID_Start", "IDS", BinaryProperty::kIdStart},
    {"Ideographic", "Ideo", BinaryProperty::kIdeographic},
    {"Join_Control", "Join_C", BinaryProperty::kJoinControl},
    {"Logical_Order_Exception", "LOE", BinaryProperty::kLogicalOrderException},
    {"Lowercase", "Lower", BinaryProperty::kLowercase},
    {"Math", "Math", BinaryProperty::kMath},
    {"Noncharacter_Code_Point", "NChar", BinaryProperty::kNoncharacterCodePoint},
    {"Pattern_Syntax", "Pat_Syn", BinaryProperty::kPatternSyntax},
    {"Pattern_White_Space", "Pat_WS", BinaryProperty::kPatternWhiteSpace},
    {"Quotation_Mark", "QMark", BinaryProperty::kQuotationMark},
    {"Radical", "Radical", BinaryProperty::kRadical},
    {"Regional_Indicator", "RI", BinaryProperty::kRegionalIndicator},
    {"Sentence_Terminal", "STerm", BinaryProperty::kSentenceTerminal},
    {"Soft_Dotted", "SD", BinaryProperty::kWithoutTable},
    {"Terminal_Punctuation", "Term", BinaryProperty::kTerminalPunctuation},
    {"Unified_Ideograph", "UIdeo", BinaryProperty::kUnifiedIdeograph},
    {"Uppercase", "Upper", BinaryProperty::kUppercase},
    {"Variation_Selector", "VS", BinaryProperty::kVariationSelector},
    {"White_Space", "space", BinaryProperty::kWhiteSpace},
    {"XID_Continue", "XIDC", BinaryProperty::kXidContinue},
    {"XID_Start", "XIDS", BinaryProperty::kXidStart},
});

std::optional<Property> findValue(PropertyKind kind, std::span<const PropertyValueName> names, std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(), [name](const auto& one) { return one.name == name; });
  if (found == names.end()) return std::nullopt;
  return Property{kind, found->value};
}

}  // namespace

std::optional<Property> findProperty(std::string_view name) {
  if (const auto category = findValue(PropertyKind::kGeneralCategory, kGeneralCategoryNames, name)) return category;
  const auto found = std::find_if(kBinaryNames.begin(), kBinaryNames.end(),
                                  [name](const auto& one) { return one.name == name || one.shortName == name; });
  if (found == kBinaryNames.end()) return std::nullopt;
  return Property{PropertyKind::kBinary, static_cast<std::uint32_t>(found->property)};
}

std::optional<Property> findProperty(std::string_view name, std::string_view value) {
  if (name == "General_Category" || name == "gc") {
    return findValue(PropertyKind::kGeneralCategory, kGeneralCategoryNames, value);
  }
  if (name == "Script" || name == "sc") return findValue(PropertyKind::kScript, kScriptNames, value);
  if (name == "Script_Extensions" || name == "scx") {
    return findValue(PropertyKind::kScriptExtensions, kScriptNames, value);
  }
  return std::nullopt;
}

}  // namespace dialproof::internal
