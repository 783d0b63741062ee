#include "schema/program/program.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "schema/program/verify.h"

namespace dialproof::internal {

static_assert(std::endian::native == std::endian::little, "stored programs are read in place");

// FNV-1a over words: programs are whole words, and this finds accidents, not forgers, whom the verifier stops.
std::uint32_t programChecksum(std::string_view program) {
  std::uint32_t sum = 2166136261U;
  for (std::size_t at = 4 * sizeof(std::uint32_t); at + sizeof(std::uint32_t) <= program.size();
       at += sizeof(std::uint32_t)) {
    std::uint32_t word = 0;
    std::memcpy(&word, program.data() + at, sizeof word);
    sum = (sum ^ word) * 16777619U;
  }
  return sum;
}

std::variant<Program, ProgramFault> Program::load(std::string_view bytes) {
  auto owned = std::make_unique<std::uint32_t[]>(bytes.size() / sizeof(std::uint32_t) + 1);
  std::memcpy(owned.get(), bytes.data(), bytes.size());
  Program program;
  program.bytes_ = {reinterpret_cast<const char*>(owned.get()), bytes.size()};
  program.owned_ = std::move(owned);
  if (const auto fault = program.open()) return *fault;
  return program;
}

std::variant<Program, ProgramFault> Program::loadInPlace(std::string_view bytes) {
  Program program;
  program.bytes_ = bytes;
  if (const auto fault = program.open()) return *fault;
  return program;
}

std::optional<ProgramFault> Program::open() {
  if (const auto fault = ProgramVerifier(bytes_).checkFrame()) return fault;
  for (std::size_t i = 0; i < kSectionCount; ++i) sections_[i] = bytes_.data() + header().sections[i].begin;
  const std::string_view text = slice(Section::kConstants, 0, sectionSize(Section::kConstants));
  JsonFaults faults(1);
  std::optional<Document> read = Document::read(text, {text.size(), kDeepestConstant, 1}, faults);
  if (!read) return ProgramFault::kDamaged;
  constants_ = std::make_unique<Document>(*std::move(read));
  std::size_t digits = 0;
  for (const std::uint32_t constant : rows<std::uint32_t>(Section::kBounds)) {
    const bool isNumber = constant < constants_->size() && (*constants_)[constant].type == NodeType::kNumber;
    const auto value = isNumber ? Decimal::parse(constants_->literal(constant)) : std::nullopt;
    if (!value) return ProgramFault::kDamaged;
    // A bound is listed once: a program that lists a long one again and again would fill the memory.
    digits += constants_->literal(constant).size();
    if (digits > text.size()) return ProgramFault::kDamaged;
    bounds_.push_back({constant, *value});
  }
  return ProgramVerifier(bytes_).checkRows(*this);
}

const PropertyRow* Program::findSorted(const ObjectRules& rules, std::string_view name) const {
  const auto all = properties(rules);
  const auto found = std::lower_bound(
      all.begin(), all.end(), name,
      [this](const PropertyRow& row, std::string_view wanted) { return this->name(row.name) < wanted; });
  return found != all.end() && isName(found->name, name) ? &*found : nullptr;
}

const Instruction* Program::find(SubschemaIndex subschema, Op op) const {
  const auto all = instructions(this->subschema(subschema));
  const auto found = std::find_if(all.begin(), all.end(), [op](const Instruction& i) { return i.op == op; });
  return found == all.end() ? nullptr : &*found;
}

SubschemaIndex Program::resolve(SubschemaIndex subschema) const {
  // The compiler refuses circles of references; a stored program may hold one, and then this gives up.
  for (std::size_t steps = 0; steps < subschemas().size(); ++steps) {
    const auto all = instructions(this->subschema(subschema));
    if (all.size() != 1 || all[0].op != Op::kRef) break;
    subschema = all[0].a;
  }
  return subschema;
}

std::string_view keywordOf(const Instruction& instruction) {
  switch (instruction.op) {
    case Op::kNever: return "";
    case Op::kRef: return "$ref";
    case Op::kDynamicRef: return "$dynamicRef";
    case Op::kType: return "type";
    case Op::kEnum: return "enum";
    case Op::kConst: return "const";
    case Op::kKnownValues: return "x-known-values";
    case Op::kFormat:
    case Op::kE164: return "format";
    case Op::kPattern: return "pattern";
    case Op::kMinLength: return "minLength";
    case Op::kMaxLength: return "maxLength";
    case Op::kMinimum: return "minimum";
    case Op::kMaximum: return "maximum";
    case Op::kExclusiveMinimum: return "exclusiveMinimum";
    case Op::kExclusiveMaximum: return "exclusiveMaximum";
    case Op::kMultipleOf: return "multipleOf";
    case Op::kMinItems: return "minItems";
    case Op::kMaxItems: return "maxItems";
    case Op::kUniqueItems: return "uniqueItems";
    case Op::kItems: return "items";
    case Op::kContains: return "contains";
    case Op::kMinProperties: return "minProperties";
    case Op::kMaxProperties: return "maxProperties";
    case Op::kRequired: return "required";
    case Op::kDependentRequired: return instruction.draft7 != 0 ? "dependencies" : "dependentRequired";
    case Op::kPropertyNames: return "propertyNames";
    case Op::kProperties: return "properties";
    case Op::kDependentSchemas: return instruction.draft7 != 0 ? "dependencies" : "dependentSchemas";
    case Op::kAllOf: return "allOf";
    case Op::kAnyOf: return "anyOf";
    case Op::kOneOf: return "oneOf";
    case Op::kNot: return "not";
    case Op::kConditional: return "if";
    case Op::kUnevaluatedItems: return "unevaluatedItems";
    case Op::kUnevaluatedProperties: return "unevaluatedProperties";
    case Op::kDeprecated: return "deprecated";
    case Op::kAnnotation: return "";
  }
  return {};
}

}  // namespace dialproof::internal
