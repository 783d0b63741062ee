// A schema as a flat program: what the evaluator runs.
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/json.h"
#include "json/decimal.h"
#include "schema/formats.h"

namespace dialproof::internal {

using SubschemaIndex = std::uint32_t;

/// What an instruction checks; its operand stands in the pool named behind it. Within a subschema instructions stand
/// in this order: a fault of an early one silences the later ones that depend on it.
enum class Op : std::uint8_t {
  kNever,              // the schema `false`
  kRef,                // subschema
  kType,               // typeMask
  kEnum,               // values
  kConst,              // values (one)
  kKnownValues,        // values; a warning
  kFormat,             // formats
  kPattern,            // patterns
  kMinLength,          // bounds
  kMaxLength,          // bounds
  kMinimum,            // bounds
  kMaximum,            // bounds
  kExclusiveMinimum,   // bounds
  kExclusiveMaximum,   // bounds
  kMultipleOf,         // bounds
  kMinItems,           // bounds
  kMaxItems,           // bounds
  kUniqueItems,        // none
  kItems,              // itemRules
  kContains,           // containsRules
  kMinProperties,      // bounds
  kMaxProperties,      // bounds
  kRequired,           // names
  kDependentRequired,  // dependencies
  kPropertyNames,      // subschema
  kProperties,         // objectRules
  kAllOf,              // branches
  kAnyOf,              // branches
  kOneOf,              // branches
  kNot,                // subschema
  kConditional,        // conditionals
  kDeprecated,         // names: the successors; a warning
};

struct Instruction {
  Op op;
  std::uint32_t operand;
};

/// Bits of JSON Schema's type names; a number is also an integer when it has no fractional part.
enum TypeBit : std::uint32_t {
  kNullBit = 1U << 0,
  kBooleanBit = 1U << 1,
  kIntegerBit = 1U << 2,
  kNumberBit = 1U << 3,
  kStringBit = 1U << 4,
  kArrayBit = 1U << 5,
  kObjectBit = 1U << 6,
};

struct Bound {
  Decimal value;
  std::string literal;
  std::size_t count = 0;  ///< the value as a size, for lengths and counts
};

struct FormatRule {
  Format format = Format::kUuid;
  std::string name;
  bool possibleIsEnough = false;  ///< e164: `"x-e164": {"level": "possible"}`
};

struct PatternRule {
  std::unique_ptr<RE2> regexp;
  std::string source;
};

struct ItemRules {
  std::vector<SubschemaIndex> prefix;
  std::optional<SubschemaIndex> rest;
};

struct ContainsRule {
  SubschemaIndex schema = 0;
  std::size_t minimum = 1;
  std::optional<std::size_t> maximum;
};

/// `properties`, `patternProperties` and `additionalProperties` of one subschema, run in one pass over the members.
struct ObjectRules {
  std::vector<std::pair<std::string, SubschemaIndex>> properties;  // sorted by name
  std::vector<std::pair<PatternRule, SubschemaIndex>> patterns;
  std::optional<SubschemaIndex> additional;
  std::optional<Severity> unknown;  ///< raised for a property named nowhere above

  std::optional<SubschemaIndex> find(std::string_view name) const;
};

struct Dependency {
  std::string property;
  std::vector<std::string> required;
};

struct Conditional {
  SubschemaIndex condition = 0;
  std::optional<SubschemaIndex> thenSchema;
  std::optional<SubschemaIndex> elseSchema;
  /// From the instance to the value that decides, by property names: what `because` shows.
  std::vector<std::string> decidedBy;
};

struct Subschema {
  std::vector<Instruction> instructions;
  std::optional<JsonValue> defaultValue;
  std::optional<JsonValue> example;  ///< the first of `examples`
};

/// A compiled schema. Subschema 0 is the root. Immutable once compiled, so threads share it.
struct Program {
  std::vector<Subschema> subschemas;
  std::vector<std::vector<JsonValue>> values;
  std::vector<FormatRule> formats;
  std::vector<PatternRule> patterns;
  std::vector<Bound> bounds;
  std::vector<ItemRules> itemRules;
  std::vector<ContainsRule> containsRules;
  std::vector<std::vector<std::string>> names;
  std::vector<std::vector<Dependency>> dependencies;
  std::vector<ObjectRules> objectRules;
  std::vector<std::vector<SubschemaIndex>> branches;
  std::vector<Conditional> conditionals;

  /// The instruction of a subschema with that op; nullptr when it has none.
  const Instruction* find(SubschemaIndex subschema, Op op) const;
  /// Follows `$ref` as long as a subschema does nothing else.
  SubschemaIndex resolve(SubschemaIndex subschema) const;
};

/// The keyword an instruction came from: "minLength".
std::string_view keywordOf(Op op);

}  // namespace dialproof::internal
