// The Unicode properties that `\p{…}` names: ECMA-262, section 22.2, tables 66 to 69.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace dialproof::internal {

enum class PropertyKind : std::uint8_t {
  kGeneralCategory,   // value: a bit a category, U_MASK of ICU's UCharCategory
  kScript,            // value: ICU's UScriptCode
  kScriptExtensions,  // value: ICU's UScriptCode
  kBinary,            // value: a BinaryProperty
};

enum class BinaryProperty : std::uint8_t {
  kAny,
  kAscii,
  kAsciiHexDigit,
  kAlphabetic,
  kAssigned,
  kCaseIgnorable,
  kCased,
  kDash,
  kDefaultIgnorableCodePoint,
  kDeprecated,
  kDiacritic,
  kExtender,
  kGraphemeBase,
  kGraphemeExtend,
  kHexDigit,
  kIdContinue,
  kIdStart,
  kIdeographic,
  kIdsBinaryOperator,
  kIdsTrinaryOperator,
  kJoinControl,
  kLogicalOrderException,
  kLowercase,
  kMath,
  kNoncharacterCodePoint,
  kPatternSyntax,
  kPatternWhiteSpace,
  kQuotationMark,
  kRadical,
  kRegionalIndicator,
  kSentenceTerminal,
  kTerminalPunctuation,
  kUnifiedIdeograph,
  kUppercase,
  kVariationSelector,
  kWhiteSpace,
  kXidContinue,
  kXidStart,
  kWithoutTable,  ///< ECMA-262 has it; the tables that we build do not
};

struct Property {
  PropertyKind kind = PropertyKind::kBinary;
  std::uint32_t value = 0;

  friend bool operator<(const Property& a, const Property& b) {
    return std::tie(a.kind, a.value) < std::tie(b.kind, b.value);
  }
};

/// The property of `\p{name}`, or of `\p{name=value}`. Names are compared exactly, as ECMA-262 has it.
std::optional<Property> findProperty(std::string_view name);
std::optional<Property> findProperty(std::string_view name, std::string_view value);

/// A name of a property's value, as the table made from the Unicode character database has it.
struct PropertyValueName {
  std::string_view name;
  std::uint32_t value;
};

}  // namespace dialproof::internal
