#include "schema/program/verify.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "format/format.h"
#include "json/utf8.h"

namespace dialproof::internal {
namespace {

// Bytes of a row, by section.
constexpr std::array<std::size_t, kSectionCount> kRowSizes{sizeof(Subschema),
                                                           sizeof(Instruction),
                                                           sizeof(std::uint32_t),
                                                           sizeof(NameRow),
                                                           sizeof(TextRow),
                                                           sizeof(PatternRow),
                                                           sizeof(PropertyRow),
                                                           sizeof(PatternPropertyRow),
                                                           sizeof(ObjectRules),
                                                           sizeof(ResourceRow),
                                                           sizeof(AnchorRow),
                                                           sizeof(std::uint32_t),
                                                           1,
                                                           1,
                                                           1};

/// Whether [begin, begin + size) is inside `total`, without overflow.
bool isInside(std::uint64_t begin, std::uint64_t size, std::uint64_t total) { return begin + size <= total; }

/// Whether the stretches that rows have of another section fit there side by side. Rows that shared them could ask for
/// far more work than the program is long.
template <typename Rows, typename SizeOf>
bool fitTogether(const Rows& rows, SizeOf sizeOf, std::uint64_t total) {
  std::uint64_t size = 0;
  for (const auto& row : rows) size += sizeOf(row);
  return size <= total;
}

/// Takes so many of what is left; false when there are not so many.
bool take(std::uint64_t& left, std::uint64_t count) {
  if (count > left) return false;
  left -= count;
  return true;
}

/// Reads the words an instruction's operands are, one after another. `left` is how many may still be read.
class Words {
 public:
  Words(std::span<const std::uint32_t> words, std::uint32_t at, std::uint64_t& left)
      : words_(words), at_(at), left_(left) {}

  std::optional<std::uint32_t> next() {
    if (at_ >= words_.size() || !take(left_, 1)) return std::nullopt;
    return words_[at_++];
  }
  template <typename Check>
  bool next(Check check) {
    const auto word = next();
    return word && check(*word);
  }
  template <typename Check>
  bool list(Check check) {
    const auto size = next();
    if (!size || !isInside(at_, *size, words_.size()) || !take(left_, *size)) return false;
    const auto entries = words_.subspan(at_, *size);
    at_ += *size;
    return std::all_of(entries.begin(), entries.end(), check);
  }

 private:
  std::span<const std::uint32_t> words_;
  std::size_t at_;
  std::uint64_t& left_;
};

}  // namespace

std::optional<ProgramFault> ProgramVerifier::checkFrame() const {
  if (bytes_.size() < sizeof(std::uint32_t)) return ProgramFault::kTruncated;
  ProgramHeader header;
  std::memcpy(&header.magic, bytes_.data(), sizeof header.magic);
  if (header.magic != kStoredMagic) return ProgramFault::kForeign;
  if (bytes_.size() < sizeof header) return ProgramFault::kTruncated;
  std::memcpy(&header, bytes_.data(), sizeof header);
  if (header.version != kStoredVersion) return ProgramFault::kVersion;
  if (header.size > bytes_.size()) return ProgramFault::kTruncated;
  if (header.size != bytes_.size() || header.size % sizeof(std::uint32_t) != 0) return ProgramFault::kDamaged;
  if (header.checksum != programChecksum(bytes_)) return ProgramFault::kDamaged;
  for (std::size_t section = 0; section < kSectionCount; ++section) {
    const auto& [begin, count] = header.sections[section];
    const std::uint64_t size = static_cast<std::uint64_t>(count) * kRowSizes[section];
    if (begin % sizeof(std::uint32_t) != 0 || !isInside(begin, size, bytes_.size())) return ProgramFault::kDamaged;
  }
  return std::nullopt;
}

std::optional<ProgramFault> ProgramVerifier::checkRows(const Program& program) {
  wordsLeft_ = program.words().size();
  patternPropertiesLeft_ = program.sectionSize(Section::kPatternProperties);
  const bool sound = checkTables(program) && checkSubschemas(program);
  if (!sound) return ProgramFault::kDamaged;
  return std::nullopt;
}

bool ProgramVerifier::checkTables(const Program& program) {
  const std::string_view text = program.slice(Section::kText, 0, program.sectionSize(Section::kText));
  const auto isText = [&](const auto& row) {
    return isInside(row.begin, row.size, text.size()) &&
           findInvalidUtf8(text.substr(row.begin, row.size)) == std::string_view::npos;
  };
  const auto sizeOf = [](const auto& row) { return row.size; };
  const auto names = program.rows<NameRow>(Section::kNames);
  const auto texts = program.rows<TextRow>(Section::kTexts);
  if (!fitTogether(names, sizeOf, text.size()) || !fitTogether(texts, sizeOf, text.size())) return false;
  if (!std::all_of(names.begin(), names.end(), isText) || !std::all_of(texts.begin(), texts.end(), isText))
    return false;

  const std::size_t regexpBytes = program.sectionSize(Section::kRegexps);
  const auto isPattern = [&](const PatternRow& row) {
    return row.source < texts.size() && row.program % sizeof(std::uint32_t) == 0 &&
           isInside(row.program, row.size, regexpBytes) &&
           Regexp::isWellFormed(program.slice(Section::kRegexps, row.program, row.size));
  };
  const auto patterns = program.rows<PatternRow>(Section::kPatterns);
  if (!fitTogether(patterns, sizeOf, regexpBytes)) return false;
  if (!std::all_of(patterns.begin(), patterns.end(), isPattern)) return false;

  const std::size_t subschemas = program.subschemas().size();
  const auto isNamed = [&](const auto& row) { return row.name < names.size() && row.subschema < subschemas; };
  const auto properties = program.rows<PropertyRow>(Section::kProperties);
  const auto anchors = program.rows<AnchorRow>(Section::kAnchors);
  if (!std::all_of(properties.begin(), properties.end(), isNamed)) return false;
  if (!std::all_of(anchors.begin(), anchors.end(), isNamed)) return false;

  const auto patternProperties = program.rows<PatternPropertyRow>(Section::kPatternProperties);
  const auto isPatternProperty = [&](const PatternPropertyRow& row) {
    return row.pattern < patterns.size() && row.subschema < subschemas;
  };
  if (!std::all_of(patternProperties.begin(), patternProperties.end(), isPatternProperty)) return false;

  const auto resources = program.resources();
  const auto isResource = [&](const ResourceRow& row) {
    return (row.uri == kNone || row.uri < texts.size()) && isInside(row.firstAnchor, row.anchorCount, anchors.size());
  };
  if (!std::all_of(resources.begin(), resources.end(), isResource)) return false;

  const auto rules = program.rows<ObjectRules>(Section::kObjectRules);
  return std::all_of(rules.begin(), rules.end(), [&](const ObjectRules& r) { return checkObjectRules(program, r); });
}

bool ProgramVerifier::checkObjectRules(const Program& program, const ObjectRules& rules) {
  const std::size_t subschemas = program.subschemas().size();
  if (!isInside(rules.firstProperty, rules.propertyCount, program.sectionSize(Section::kProperties))) return false;
  if (!isInside(rules.firstPattern, rules.patternCount, program.sectionSize(Section::kPatternProperties))) return false;
  if (rules.additional != kNone && rules.additional >= subschemas) return false;
  if (rules.unknown > UnknownProperties::kRefused) return false;
  if (rules.propertyCount == 0 || rules.tableMask == kNone) return true;
  const std::uint64_t slotCount = static_cast<std::uint64_t>(rules.tableMask) + 1;
  const bool isPowerOfTwo = (slotCount & rules.tableMask) == 0;
  if (!isPowerOfTwo || !isInside(rules.table, slotCount, program.words().size())) return false;
  if (!take(wordsLeft_, slotCount)) return false;
  const auto slots = program.words().subspan(rules.table, static_cast<std::size_t>(slotCount));
  const bool inside = std::all_of(slots.begin(), slots.end(), [&](auto slot) { return slot <= rules.propertyCount; });
  // A free slot ends every search.
  return inside && std::find(slots.begin(), slots.end(), 0U) != slots.end();
}

bool ProgramVerifier::checkSubschemas(const Program& program) {
  const auto subschemas = program.subschemas();
  const std::size_t instructions = program.sectionSize(Section::kInstructions);
  const std::size_t constants = program.constants().size();
  if (program.root() >= subschemas.size()) return false;
  if (!fitTogether(
          subschemas, [](const Subschema& s) { return s.instructionCount; }, instructions))
    return false;
  for (const Subschema& subschema : subschemas) {
    const bool sound = isInside(subschema.firstInstruction, subschema.instructionCount, instructions) &&
                       subschema.resource < program.resources().size() &&
                       (subschema.defaultValue == kNone || subschema.defaultValue < constants) &&
                       (subschema.example == kNone || subschema.example < constants) &&
                       (subschema.location == kNone || subschema.location < program.sectionSize(Section::kTexts));
    if (!sound) return false;
    const auto own = program.instructions(subschema);
    const bool hasType = !own.empty() && own.front().op == Op::kType;
    if ((subschema.flags & kTypeDecides) != 0 && !hasType) return false;
    const auto isSound = [&](const Instruction& instruction) { return checkInstruction(program, instruction); };
    if (!std::all_of(own.begin(), own.end(), isSound)) return false;
  }
  return true;
}

bool ProgramVerifier::checkInstruction(const Program& program, const Instruction& instruction) {
  const auto isSubschema = [&](std::uint32_t index) { return index < program.subschemas().size(); };
  const auto isOptionalSubschema = [&](std::uint32_t index) { return index == kNone || isSubschema(index); };
  const auto isConstant = [&](std::uint32_t index) { return index < program.constants().size(); };
  const auto isName = [&](std::uint32_t index) { return index < program.sectionSize(Section::kNames); };
  const auto isAny = [](std::uint32_t) { return true; };
  Words words(program.words(), instruction.a, wordsLeft_);
  switch (instruction.op) {
    case Op::kNever:
    case Op::kUniqueItems:
    case Op::kMinLength:
    case Op::kMaxLength:
    case Op::kMinItems:
    case Op::kMaxItems:
    case Op::kMinProperties:
    case Op::kMaxProperties: return true;
    case Op::kDynamicRef: return isSubschema(instruction.a) && (instruction.b == kNone || isName(instruction.b));
    case Op::kRef:
    case Op::kPropertyNames:
    case Op::kNot:
    case Op::kUnevaluatedItems:
    case Op::kUnevaluatedProperties: return isSubschema(instruction.a);
    case Op::kType: return instruction.a <= kAllTypes;
    case Op::kEnum:
    case Op::kKnownValues: return words.list(isConstant);
    case Op::kConst: return isConstant(instruction.a);
    case Op::kFormat: return instruction.a < kFormatCount;
    case Op::kE164: return words.next(isAny) && words.next(isAny) && words.list(isName);
    case Op::kPattern: return instruction.a < program.sectionSize(Section::kPatterns);
    case Op::kMinimum:
    case Op::kMaximum:
    case Op::kExclusiveMinimum:
    case Op::kExclusiveMaximum:
    case Op::kMultipleOf: return instruction.a < program.sectionSize(Section::kBounds);
    case Op::kItems: return words.next(isOptionalSubschema) && words.list(isSubschema);
    case Op::kContains: return words.next(isSubschema) && words.next(isAny) && words.next(isAny);
    case Op::kRequired:
    case Op::kDeprecated: return words.list(isName);
    case Op::kDependentRequired: {
      const auto rows = words.next();
      for (std::uint32_t row = 0; rows && row < *rows; ++row) {
        if (!words.next(isName) || !words.list(isName)) return false;
      }
      return rows.has_value();
    }
    case Op::kDependentSchemas: {
      const auto size = words.next();
      for (std::uint32_t row = 0; size && row < *size / 2; ++row) {
        if (!words.next(isName) || !words.next(isSubschema)) return false;
      }
      return size && *size % 2 == 0;
    }
    case Op::kProperties:
      return instruction.a < program.sectionSize(Section::kObjectRules) &&
             take(patternPropertiesLeft_, program.objectRules(instruction.a).patternCount);
    case Op::kAllOf:
    case Op::kAnyOf:
    case Op::kOneOf: return words.list(isSubschema);
    case Op::kConditional:
      return words.next(isSubschema) && words.next(isOptionalSubschema) && words.next(isOptionalSubschema) &&
             words.list(isName);
    case Op::kAnnotation: return isName(instruction.a) && isConstant(instruction.b);
  }
  return false;
}

}  // namespace dialproof::internal
