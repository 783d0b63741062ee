// Keywords of any value, of text and of numbers.

#include <algorithm>
#include <array>

#include "diagnostic/params.h"
#include "e164/e164_check.h"
#include "format/format.h"
#include "json/utf8.h"
#include "regexp/syntax.h"
#include "schema/evaluate/equal.h"
#include "schema/evaluate/evaluator.h"

namespace dialproof::internal {
namespace {

JsonValue::Array typeNames(std::uint32_t mask) {
  static constexpr std::array<std::string_view, 7> kNames{"null",   "boolean", "integer", "number",
                                                          "string", "array",   "object"};
  JsonValue::Array names;
  for (std::size_t bit = 0; bit < kNames.size(); ++bit) {
    if ((mask & (1U << bit)) != 0) names.emplace_back(kNames[bit]);
  }
  return names;
}

JsonValue::Array numberTypeNames(std::uint32_t mask) {
  JsonValue::Array names;
  for (unsigned type = 0; type < 32; ++type) {
    if ((mask & (1U << type)) != 0) names.emplace_back(toString(static_cast<NumberType>(type)));
  }
  return names;
}

JsonValue::Array valuesOf(const Program& program, std::span<const std::uint32_t> constants) {
  JsonValue::Array values;
  for (const std::uint32_t constant : constants) values.push_back(program.constant(constant));
  return values;
}

bool satisfies(std::strong_ordering order, Op op) {
  switch (op) {
    case Op::kMinimum: return order != std::strong_ordering::less;
    case Op::kMaximum: return order != std::strong_ordering::greater;
    case Op::kExclusiveMinimum: return order == std::strong_ordering::greater;
    default: return order == std::strong_ordering::less;
  }
}

struct NumberKeyword {
  std::string_view code;
  std::string_view param;
};

NumberKeyword describe(Op op) {
  switch (op) {
    case Op::kMinimum: return {"schema.minimum", "minimum"};
    case Op::kMaximum: return {"schema.maximum", "maximum"};
    case Op::kExclusiveMinimum: return {"schema.exclusive_minimum", "minimum"};
    case Op::kExclusiveMaximum: return {"schema.exclusive_maximum", "maximum"};
    default: return {"schema.multiple_of", "divisor"};
  }
}

std::string_view codeOfSize(Op op) {
  switch (op) {
    case Op::kMinLength: return "schema.min_length";
    case Op::kMaxLength: return "schema.max_length";
    case Op::kMinItems: return "schema.min_items";
    case Op::kMaxItems: return "schema.max_items";
    case Op::kMinProperties: return "schema.min_properties";
    default: return "schema.max_properties";
  }
}

bool matches(Format format, std::string_view text) {
  return format == Format::kRegex ? isEcmaRegexp(text) : matchesFormat(format, text);
}

}  // namespace

std::uint32_t typeBits(const Document& document, NodeIndex node) {
  switch (document[node].type) {
    case NodeType::kNull: return kNullBit;
    case NodeType::kBoolean: return kBooleanBit;
    case NodeType::kString: return kStringBit;
    case NodeType::kArray: return kArrayBit;
    case NodeType::kObject: return kObjectBit;
    case NodeType::kNumber: {
      if (document[node].plainInteger) return kNumberBit | kIntegerBit;
      const auto value = Decimal::parse(document.literal(node));
      return kNumberBit | (value && value->isInteger() ? kIntegerBit : 0U);
    }
  }
  return 0;
}

// ---- Any value
// ---------------------------------------------------------------------------------------------------------

bool Evaluator::checkType(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                          const Context& context) {
  if ((instruction.a & typeBits(document_, node)) != 0) return true;
  if (wanted(context, node)) context.findings->add(wrongType(index, instruction.a, node, context));
  return false;
}

Finding Evaluator::wrongType(SubschemaIndex index, std::uint32_t mask, NodeIndex node, const Context& context) {
  Object params = paramsOf("expected", typeNames(mask), "actual", toString(document_[node].type));
  if (is(node, NodeType::kNumber) && (mask & kIntegerBit) != 0) params.emplace_back("problem", "fraction");
  Finding finding = make(context, "schema.type", "type", node, std::move(params));
  suggestLikely(finding, index, node);
  return finding;
}

bool Evaluator::isOneOf(std::span<const std::uint32_t> constants, NodeIndex node) const {
  if (is(node, NodeType::kString)) {
    const Document& known = program_.constants();
    const std::string_view text = document_.string(node);
    return std::any_of(constants.begin(), constants.end(), [&](std::uint32_t constant) {
      return known[constant].type == NodeType::kString && known.string(constant) == text;
    });
  }
  return std::any_of(constants.begin(), constants.end(),
                     [&](std::uint32_t constant) { return equal(document_, node, program_.constants(), constant); });
}

bool Evaluator::checkEnum(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                          const Context& context) {
  const auto allowed = program_.list(instruction.a);
  if (isOneOf(allowed, node)) return true;
  if (!wanted(context, node)) return false;
  Object params = paramsOf("allowed", valuesOf(program_, allowed), "actual", shown(document_, node));
  Finding finding = make(context, "schema.enum", "enum", node, std::move(params));
  suggestNearest(finding, index, node, allowed);
  suggestLikely(finding, index, node);
  context.findings->add(std::move(finding));
  return false;
}

bool Evaluator::checkConst(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                           const Context& context) {
  if (equal(document_, node, program_.constants(), instruction.a)) return true;
  if (!wanted(context, node)) return false;
  const JsonValue expected = program_.constant(instruction.a);
  Object params = paramsOf("expected", expected, "actual", shown(document_, node));
  Finding finding = make(context, "schema.const", "const", node, std::move(params));
  suggestReplacement(finding, index, expected);
  context.findings->add(std::move(finding));
  return false;
}

bool Evaluator::checkKnownValues(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                                 const Context& context) {
  const auto known = program_.list(instruction.a);
  if (!is(node, NodeType::kString) || isOneOf(known, node)) return true;
  if (!wanted(context, node)) return !context.warningsCount;
  Object params = paramsOf("known", valuesOf(program_, known), "actual", shown(document_, node));
  Finding finding = make(context, "schema.unknown_value", "x-known-values", node, std::move(params));
  suggestNearest(finding, index, node, known);
  context.findings->add(std::move(finding));
  return true;
}

// ---- Text
// --------------------------------------------------------------------------------------------------------------

bool Evaluator::checkFormat(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                            const Context& context) {
  if (!is(node, NodeType::kString)) return true;
  const auto format = static_cast<Format>(instruction.a);
  if (matches(format, document_.string(node))) return true;
  if (!wanted(context, node)) return false;
  Object params = paramsOf("format", nameOf(format), "actual", shown(document_, node));
  Finding finding = make(context, "schema.format", "format", node, std::move(params));
  suggestLikely(finding, index, node);
  context.findings->add(std::move(finding));
  return false;
}

bool Evaluator::checkE164(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                          const Context& context) {
  if (!is(node, NodeType::kString)) return true;
  const std::string_view text = document_.string(node);
  const E164Rule rule = program_.e164Rule(instruction.a);
  auto fault = findE164Fault(text, rule.possibleIsEnough ? E164Level::kPossible : E164Level::kValid);
  if (!fault) return checkE164Identity(rule, node, context);
  const bool valid = fault->isWarning;
  if (!wanted(context, node)) return valid && !context.warningsCount;
  Finding finding = make(context, fault->code, "format", node, std::move(fault->params));
  if (fault->isWarning) finding.diagnostic.severity = Severity::kWarning;
  if (options_.suggestions) {
    if (auto number = suggestE164(text, options_.defaultRegion)) {
      suggestReplacement(finding, index, *std::move(number));
    }
  }
  context.findings->add(std::move(finding));
  return valid;
}

// `x-e164`: of one of these regions, of one of these types. Only a number that is assigned has either.
bool Evaluator::checkE164Identity(const E164Rule& rule, NodeIndex node, const Context& context) {
  if (rule.regions.empty() && rule.types == 0) return true;
  const auto identity = identifyE164(document_.string(node));
  if (!identity) return true;
  JsonValue::Array regions;
  for (const std::uint32_t region : rule.regions) regions.emplace_back(program_.name(region));
  const bool regionFits =
      regions.empty() || std::find(regions.begin(), regions.end(), JsonValue(identity->region)) != regions.end();
  if (!regionFits) {
    return raise(context, "number.wrong_region", "format", node,
                 paramsOf("allowed", std::move(regions), "actual", identity->region));
  }
  if (rule.types == 0 || (rule.types & (1U << static_cast<unsigned>(identity->type))) != 0) return true;
  return raise(context, "number.wrong_type", "format", node,
               paramsOf("allowed", numberTypeNames(rule.types), "actual", toString(identity->type)));
}

bool Evaluator::checkPattern(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                             const Context& context) {
  if (!is(node, NodeType::kString)) return true;
  if (program_.pattern(instruction.a).search(document_.string(node))) return true;
  if (!wanted(context, node)) return false;
  Object params = paramsOf("pattern", program_.patternSource(instruction.a), "actual", shown(document_, node));
  const std::uint32_t example = program_.subschema(index).example;
  if (example != kNone) params.emplace_back("example", program_.constant(example));
  Finding finding = make(context, "schema.pattern", "pattern", node, std::move(params));
  suggestLikely(finding, index, node);
  context.findings->add(std::move(finding));
  return false;
}

bool Evaluator::checkLength(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kString)) return true;
  const std::string_view text = document_.string(node);
  // A text has at most as many code points as bytes, and at least a quarter as many.
  const std::uint64_t limit = countOf(instruction);
  const bool clearlyFits = instruction.op == Op::kMaxLength ? text.size() <= limit : (text.size() + 3) / 4 >= limit;
  return clearlyFits || checkSize(instruction, countCodePoints(text), node, context);
}

bool Evaluator::checkSize(const Instruction& instruction, std::uint64_t size, NodeIndex node, const Context& context) {
  const Op op = instruction.op;
  const bool isMinimum = op == Op::kMinLength || op == Op::kMinItems || op == Op::kMinProperties;
  const std::uint64_t limit = countOf(instruction);
  if (isMinimum ? size >= limit : size <= limit) return true;
  return raise(context, codeOfSize(op), keywordOf(instruction), node,
               paramsOf(isMinimum ? "minimum" : "maximum", limit, "actual", size));
}

// ---- Numbers
// -----------------------------------------------------------------------------------------------------------

bool Evaluator::checkNumber(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                            const Context& context) {
  if (!is(node, NodeType::kNumber)) return true;
  const Bound& bound = program_.bound(instruction.a);
  const Document& constants = program_.constants();
  bool holds = false;
  if (instruction.op == Op::kMultipleOf) {
    const auto value = Decimal::parse(document_.literal(node));
    holds = value && value->isMultipleOf(bound.value);
  } else if (document_[node].plainInteger && constants[bound.constant].plainInteger) {
    holds = satisfies(document_.integer(node) <=> constants.integer(bound.constant), instruction.op);
  } else {
    const auto value = Decimal::parse(document_.literal(node));
    holds = value && satisfies(*value <=> bound.value, instruction.op);
  }
  if (holds || !wanted(context, node)) return holds;
  const auto [code, param] = describe(instruction.op);
  const JsonValue limit = program_.constant(bound.constant);
  Finding finding =
      make(context, code, keywordOf(instruction), node, paramsOf(param, limit, "actual", shown(document_, node)));
  suggestReplacement(finding, index, limit);
  context.findings->add(std::move(finding));
  return false;
}

}  // namespace dialproof::internal
