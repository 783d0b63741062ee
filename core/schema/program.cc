#include "schema/program.h"

#include <algorithm>

namespace dialproof::internal {

std::optional<SubschemaIndex> ObjectRules::find(std::string_view name) const {
  const auto found = std::lower_bound(properties.begin(), properties.end(), name,
                                      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (found == properties.end() || found->first != name) return std::nullopt;
  return found->second;
}

const Instruction* Program::find(SubschemaIndex subschema, Op op) const {
  const auto& instructions = subschemas[subschema].instructions;
  const auto found =
      std::find_if(instructions.begin(), instructions.end(), [op](const Instruction& i) { return i.op == op; });
  return found == instructions.end() ? nullptr : &*found;
}

SubschemaIndex Program::resolve(SubschemaIndex subschema) const {
  // The compiler refuses loops of references, so this ends.
  while (subschemas[subschema].instructions.size() == 1 && subschemas[subschema].instructions[0].op == Op::kRef) {
    subschema = subschemas[subschema].instructions[0].operand;
  }
  return subschema;
}

std::string_view keywordOf(Op op) {
  switch (op) {
    case Op::kNever: return "";
    case Op::kRef: return "$ref";
    case Op::kType: return "type";
    case Op::kEnum: return "enum";
    case Op::kConst: return "const";
    case Op::kKnownValues: return "x-known-values";
    case Op::kFormat: return "format";
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
    case Op::kDependentRequired: return "dependentRequired";
    case Op::kPropertyNames: return "propertyNames";
    case Op::kProperties: return "properties";
    case Op::kAllOf: return "allOf";
    case Op::kAnyOf: return "anyOf";
    case Op::kOneOf: return "oneOf";
    case Op::kNot: return "not";
    case Op::kConditional: return "if";
    case Op::kDeprecated: return "deprecated";
  }
  return {};
}

}  // namespace dialproof::internal
