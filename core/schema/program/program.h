// A schema as a flat program: what the compiler writes, what is stored, and what the evaluator runs.
//
// A program is one block of bytes without pointers: a header and a row of sections, each an array of the small structs
// below, little-endian, four bytes aligned. It is used where it lies; loading checks every index in it once, so running
// checks none. Values that a schema names (enum, const, bounds, defaults) are one JSON array in the text, read when
// the program is loaded; rows refer to them by their node there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "json/byte_word.h"
#include "json/decimal.h"
#include "json/document.h"
#include "regexp/regexp.h"

namespace dialproof::internal {

using SubschemaIndex = std::uint32_t;
/// Of an index that may be absent.
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// What an instruction checks, and what its operands are. "words" is a place in that section; a list there is its
/// length and then its entries. Within a subschema instructions stand in this order: a fault of an early one silences
/// later ones that depend on it, and the unevaluated* keywords see what all others have evaluated.
/// The numbers are stored: changing one needs a new kStoredVersion.
enum class Op : std::uint8_t {
  kNever,                  // the schema `false`
  kRef,                    // a: subschema
  kDynamicRef,             // a: subschema where no outer resource has the anchor, b: name of the anchor or kNone
  kType,                   // a: TypeBit mask
  kEnum,                   // a: words, list of constants
  kConst,                  // a: constant
  kKnownValues,            // a: words, list of constants; a warning
  kFormat,                 // a: Format
  kE164,                   // a: words, see E164Rule
  kPattern,                // a: pattern
  kMinLength,              // a, b: low and high half of the count
  kMaxLength,              // likewise
  kMinimum,                // a: bound
  kMaximum,                // a: bound
  kExclusiveMinimum,       // a: bound
  kExclusiveMaximum,       // a: bound
  kMultipleOf,             // a: bound
  kMinItems,               // a, b: low and high half of the count
  kMaxItems,               // likewise
  kUniqueItems,            // none
  kItems,                  // a: words, see ItemRules
  kContains,               // a: words, see ContainsRule
  kMinProperties,          // a, b: low and high half of the count
  kMaxProperties,          // likewise
  kRequired,               // a: words, list of names
  kDependentRequired,      // a: words, number of rows, then for each a name and a list of names
  kPropertyNames,          // a: subschema
  kProperties,             // a: object rules
  kDependentSchemas,       // a: words, list of pairs of a name and a subschema
  kAllOf,                  // a: words, list of subschemas
  kAnyOf,                  // likewise
  kOneOf,                  // likewise
  kNot,                    // a: subschema
  kConditional,            // a: words, see Conditional
  kUnevaluatedItems,       // a: subschema
  kUnevaluatedProperties,  // a: subschema
  kDeprecated,             // a: words, list of names: the successors; a warning
  kAnnotation,             // a: name of the keyword, b: constant
};
inline constexpr Op kLastOp = Op::kAnnotation;

struct Instruction {
  Op op = Op::kNever;
  std::uint8_t draft7 = 0;  ///< 1 where the keyword was written in draft-07's form: `dependencies`, a list of `items`
  std::uint16_t reserved = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
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
  kAllTypes = (1U << 7) - 1,
};

enum SubschemaFlag : std::uint32_t {
  kTracks = 1U << 0,   ///< has an unevaluated* keyword, so what its other keywords evaluate is noted
  kMayWarn = 1U << 1,  ///< it, or one it applies, can raise a warning on a valid value
  /// Begins with kType, and no other instruction says anything of null and booleans.
  kTypeDecides = 1U << 2,
};

struct Subschema {
  std::uint32_t firstInstruction = 0;
  std::uint32_t instructionCount = 0;
  std::uint32_t resource = 0;
  std::uint32_t flags = 0;
  std::uint32_t defaultValue = kNone;  ///< constant
  std::uint32_t example = kNone;       ///< constant: the first of `examples`
  std::uint32_t location = kNone;      ///< text: JSON Pointer from its resource's root; kNone where not kept
};

/// A stretch of the text section.
struct TextRow {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// A property's name, with its hashKey().
struct NameRow {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::uint32_t hash = 0;
};

struct PatternRow {
  std::uint32_t source = 0;   ///< text
  std::uint32_t program = 0;  ///< of the regexps section: first byte
  std::uint32_t size = 0;
};

struct PropertyRow {
  std::uint32_t name = 0;
  std::uint32_t subschema = 0;
};

struct PatternPropertyRow {
  std::uint32_t pattern = 0;
  std::uint32_t subschema = 0;
};

/// What becomes of a property that an object's rules name nowhere.
enum class UnknownProperties : std::uint32_t { kTaken, kWarned, kRefused };

/// `properties`, `patternProperties` and `additionalProperties` of one subschema, run in one pass over the members.
struct ObjectRules {
  std::uint32_t firstProperty = 0;
  std::uint32_t propertyCount = 0;
  std::uint32_t table = 0;      ///< words: slots by hash, each 1 + the property's number or 0
  std::uint32_t tableMask = 0;  ///< number of slots less one; kNone: no table, properties are ordered by name
  std::uint32_t firstPattern = 0;
  std::uint32_t patternCount = 0;
  std::uint32_t additional = kNone;  ///< subschema
  UnknownProperties unknown = UnknownProperties::kTaken;
};

/// A schema resource (2020-12 core, section 4.3.5) with its dynamic anchors.
struct ResourceRow {
  std::uint32_t uri = kNone;  ///< text; kNone where not kept
  std::uint32_t firstAnchor = 0;
  std::uint32_t anchorCount = 0;
};

struct AnchorRow {
  std::uint32_t name = 0;
  std::uint32_t subschema = 0;
};

// What instructions with many operands mean by their words.

/// words: level (0 valid, 1 possible is enough), mask of number types (0: any), list of region codes as names.
struct E164Rule {
  bool possibleIsEnough = false;
  std::uint32_t types = 0;
  std::span<const std::uint32_t> regions;
};

/// words: subschema of the rest or kNone, list of subschemas of the first items.
struct ItemRules {
  std::uint32_t rest = kNone;
  std::span<const std::uint32_t> prefix;
};

/// words: subschema, minimum, maximum (kNone: none).
struct ContainsRule {
  SubschemaIndex schema = 0;
  std::uint32_t minimum = 1;
  std::uint32_t maximum = kNone;
};

/// words: condition, subschema of `then` or kNone, of `else` or kNone, list of names: from the instance to the value
/// that decides, what `because` shows.
struct Conditional {
  SubschemaIndex condition = 0;
  std::uint32_t thenSchema = kNone;
  std::uint32_t elseSchema = kNone;
  std::span<const std::uint32_t> decidedBy;
};

/// The bound of a numeric keyword.
struct Bound {
  std::uint32_t constant = 0;
  Decimal value;
};

/// Constants nest no deeper than this.
inline constexpr std::size_t kDeepestConstant = 512;

inline constexpr std::uint32_t kStoredMagic = 0x31535044;  // "DPS1"
inline constexpr std::uint32_t kStoredVersion = 2;

enum class Section : std::uint8_t {
  kSubschemas,
  kInstructions,
  kWords,
  kNames,
  kTexts,
  kPatterns,
  kProperties,
  kPatternProperties,
  kObjectRules,
  kResources,
  kAnchors,
  kBounds,     // constants
  kRegexps,    // bytes
  kText,       // bytes
  kConstants,  // bytes: a JSON array
};
inline constexpr std::size_t kSectionCount = 15;

struct ProgramHeader {
  std::uint32_t magic = kStoredMagic;
  std::uint32_t version = kStoredVersion;
  std::uint32_t size = 0;      ///< of the whole in bytes
  std::uint32_t checksum = 0;  ///< of all that follows the header's first four words
  std::uint32_t root = 0;      ///< subschema
  std::uint32_t dynamic = 0;   ///< 1 where an instruction asks for the dynamic scope
  struct {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;  ///< of rows; of bytes for the last three
  } sections[kSectionCount];
};

/// The checksum a header holds, of the bytes of a whole program.
std::uint32_t programChecksum(std::string_view program);

/// Why bytes are no program that can be run.
enum class ProgramFault : std::uint8_t {
  kTruncated,  ///< shorter than they say
  kForeign,    ///< not a program
  kVersion,    ///< of another version
  kDamaged,    ///< the checksum does not fit, or an index leads outside
};

/// A program ready to run. Immutable, so threads share it.
class Program {
 public:
  /// Takes over stored bytes. What they hold is checked in full: no bytes make a loaded program read outside itself.
  static std::variant<Program, ProgramFault> load(std::string_view bytes);
  /// The same for bytes that outlive the program and are aligned: they are not copied.
  static std::variant<Program, ProgramFault> loadInPlace(std::string_view bytes);

  /// The stored form.
  std::string_view bytes() const { return bytes_; }

  SubschemaIndex root() const { return header().root; }
  bool isDynamic() const { return header().dynamic != 0; }
  std::span<const Subschema> subschemas() const { return rows<Subschema>(Section::kSubschemas); }
  std::span<const Instruction> instructions(const Subschema& subschema) const {
    return {first<Instruction>(Section::kInstructions) + subschema.firstInstruction, subschema.instructionCount};
  }
  /// The mask of a subschema that begins with kType.
  std::uint32_t typeMask(const Subschema& subschema) const {
    return first<Instruction>(Section::kInstructions)[subschema.firstInstruction].a;
  }
  const Subschema& subschema(SubschemaIndex index) const { return first<Subschema>(Section::kSubschemas)[index]; }
  std::span<const std::uint32_t> words() const { return rows<std::uint32_t>(Section::kWords); }
  /// A list in the words: its entries.
  std::span<const std::uint32_t> list(std::uint32_t at) const {
    const std::uint32_t* const list = first<std::uint32_t>(Section::kWords) + at;
    return {list + 1, *list};
  }

  const NameRow& nameRow(std::uint32_t name) const { return first<NameRow>(Section::kNames)[name]; }
  std::string_view name(std::uint32_t index) const {
    const NameRow& row = nameRow(index);
    return {nameBytes(row), row.size};
  }
  std::string_view text(std::uint32_t index) const {
    const TextRow& row = first<TextRow>(Section::kTexts)[index];
    return slice(Section::kText, row.begin, row.size);
  }
  /// The member of that name.
  std::optional<NodeIndex> find(const Document& document, NodeIndex object, std::uint32_t nameIndex) const {
    return document.find(object, name(nameIndex), nameRow(nameIndex).hash);
  }

  std::string_view patternSource(std::uint32_t pattern) const { return text(patternRow(pattern).source); }
  Regexp pattern(std::uint32_t pattern) const {
    const PatternRow& row = patternRow(pattern);
    return Regexp(slice(Section::kRegexps, row.program, row.size));
  }

  const ObjectRules& objectRules(std::uint32_t index) const { return first<ObjectRules>(Section::kObjectRules)[index]; }
  std::span<const PropertyRow> properties(const ObjectRules& rules) const {
    return {first<PropertyRow>(Section::kProperties) + rules.firstProperty, rules.propertyCount};
  }
  std::span<const PatternPropertyRow> patterns(const ObjectRules& rules) const {
    return {first<PatternPropertyRow>(Section::kPatternProperties) + rules.firstPattern, rules.patternCount};
  }
  bool isName(std::uint32_t index, std::string_view text) const {
    const NameRow& row = nameRow(index);
    return row.size == text.size() && equalBytes(nameBytes(row), text.data(), text.size());
  }
  /// The row `properties` has for a name; nullptr when it has none. `hash` is hashKey(name).
  const PropertyRow* findProperty(const ObjectRules& rules, std::string_view name, std::uint32_t hash) const {
    if (rules.propertyCount == 0) return nullptr;
    if (rules.tableMask == kNone) [[unlikely]]
      return findSorted(rules, name);
    const PropertyRow* const all = first<PropertyRow>(Section::kProperties) + rules.firstProperty;
    const std::uint32_t* const slots = first<std::uint32_t>(Section::kWords) + rules.table;
    for (std::uint32_t slot = hash & rules.tableMask; slots[slot] != 0; slot = (slot + 1) & rules.tableMask) {
      const PropertyRow& property = all[slots[slot] - 1];
      if (nameRow(property.name).hash == hash && isName(property.name, name)) return &property;
    }
    return nullptr;
  }

  std::span<const ResourceRow> resources() const { return rows<ResourceRow>(Section::kResources); }
  std::span<const AnchorRow> anchors(const ResourceRow& resource) const {
    return {first<AnchorRow>(Section::kAnchors) + resource.firstAnchor, resource.anchorCount};
  }

  E164Rule e164Rule(std::uint32_t at) const { return {words()[at] == 1, words()[at + 1], list(at + 2)}; }
  ItemRules itemRules(std::uint32_t at) const { return {words()[at], list(at + 1)}; }
  ContainsRule containsRule(std::uint32_t at) const { return {words()[at], words()[at + 1], words()[at + 2]}; }
  Conditional conditional(std::uint32_t at) const {
    return {words()[at], words()[at + 1], words()[at + 2], list(at + 3)};
  }

  const Bound& bound(std::uint32_t index) const { return bounds_[index]; }
  /// The document of all constants.
  const Document& constants() const { return *constants_; }
  JsonValue constant(NodeIndex node) const { return constants_->value(node); }

  /// The instruction of a subschema with that op; nullptr when it has none.
  const Instruction* find(SubschemaIndex subschema, Op op) const;
  /// Follows `$ref` as long as a subschema does nothing else.
  SubschemaIndex resolve(SubschemaIndex subschema) const;

 private:
  friend class ProgramVerifier;

  Program() = default;

  const PropertyRow* findSorted(const ObjectRules& rules, std::string_view name) const;
  const char* nameBytes(const NameRow& row) const { return first<char>(Section::kText) + row.begin; }
  const ProgramHeader& header() const { return *reinterpret_cast<const ProgramHeader*>(bytes_.data()); }
  std::size_t sectionSize(Section section) const { return header().sections[static_cast<std::size_t>(section)].count; }
  std::string_view slice(Section section, std::size_t begin, std::size_t size) const {
    return {sections_[static_cast<std::size_t>(section)] + begin, size};
  }
  template <typename Row>
  const Row* first(Section section) const {
    return reinterpret_cast<const Row*>(sections_[static_cast<std::size_t>(section)]);
  }
  template <typename Row>
  std::span<const Row> rows(Section section) const {
    return {first<Row>(section), sectionSize(section)};
  }
  const PatternRow& patternRow(std::uint32_t pattern) const { return first<PatternRow>(Section::kPatterns)[pattern]; }
  std::optional<ProgramFault> open();

  std::unique_ptr<std::uint32_t[]> owned_;  // null where the bytes are another's
  std::string_view bytes_;
  std::array<const char*, kSectionCount> sections_{};  // where each begins
  std::unique_ptr<Document> constants_;
  std::vector<Bound> bounds_;
};

/// A count that an instruction holds in its two operands.
inline std::uint64_t countOf(const Instruction& instruction) {
  return instruction.a | (static_cast<std::uint64_t>(instruction.b) << 32U);
}

/// The keyword an instruction came from: "minLength".
std::string_view keywordOf(const Instruction& instruction);

}  // namespace dialproof::internal
