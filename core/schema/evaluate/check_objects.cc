// Keywords of objects, and the members and items that no other keyword has looked at.

#include <algorithm>

#include "diagnostic/catalogue.h"
#include "diagnostic/params.h"
#include "json/key_hash.h"
#include "json/pointer.h"
#include "schema/evaluate/evaluator.h"
#include "schema/evaluate/suggest.h"

namespace dialproof::internal {

bool Evaluator::checkRequired(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                              const Context& context) {
  if (!is(node, NodeType::kObject)) return true;
  bool valid = true;
  for (const std::uint32_t name : program_.list(instruction.a)) {
    if (member(node, name)) continue;
    valid = false;
    if (context.verdictOnly()) return false;
    if (!wanted(context, node, Mark::kMissing)) continue;
    const std::string_view property = program_.name(name);
    Finding finding =
        make(context, "schema.required", "required", node, paramsOf("property", property), Mark::kMissing);
    if (options_.suggestions) suggestAddition(finding, index, node, property, program_.nameRow(name).hash);
    context.findings->add(std::move(finding));
  }
  return valid;
}

// A missing property whose schema names its value: a default or the one value it can have.
void Evaluator::suggestAddition(Finding& finding, SubschemaIndex owner, NodeIndex node, std::string_view name,
                                std::uint32_t hash) {
  const Instruction* rules = program_.find(owner, Op::kProperties);
  if (rules == nullptr) return;
  const PropertyRow* property = program_.findProperty(program_.objectRules(rules->a), name, hash);
  if (property == nullptr) return;
  const SubschemaIndex target = program_.resolve(property->subschema);
  const Instruction* constant = program_.find(target, Op::kConst);
  std::uint32_t value = program_.subschema(target).defaultValue;
  if (value == kNone && constant != nullptr) value = constant->a;
  if (value == kNone || !accepts(target, program_.constant(value))) return;
  std::string path = document_.pointer(node);
  appendPointerToken(path, name);
  std::string title = suggestionTitle(options_.catalogue, "suggestion.add",
                                      paramsOf("property", name, "value", program_.constant(value)));
  finding.diagnostic.suggestions.push_back(
      {std::move(title), {{PatchOperation::Op::kAdd, std::move(path), {}, program_.constant(value)}}});
}

bool Evaluator::checkDependentRequired(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kObject)) return true;
  bool valid = true;
  const std::uint32_t rows = program_.words()[instruction.a];
  std::uint32_t at = instruction.a + 1;
  for (std::uint32_t row = 0; row < rows; ++row) {
    const auto cause = member(node, program_.words()[at]);
    const auto required = program_.list(at + 1);
    at += 2 + static_cast<std::uint32_t>(required.size());
    if (!cause) continue;
    for (const std::uint32_t name : required) {
      if (member(node, name)) continue;
      valid = false;
      if (!wanted(context, node, Mark::kMissing)) continue;
      Finding finding = make(context, "schema.dependent_required", keywordOf(instruction), node,
                             paramsOf("property", program_.name(name)), Mark::kMissing);
      finding.diagnostic.because = Condition{document_.pointer(*cause), shown(document_, *cause)};
      context.findings->add(std::move(finding));
    }
  }
  return valid;
}

bool Evaluator::checkPropertyNames(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kObject)) return true;
  bool valid = true;
  for (NodeIndex member = node + 1; member != document_[node].next; member = document_[member].next) {
    if (accepts(instruction.a, document_.key(member))) continue;
    valid = false;
    if (context.verdictOnly()) return false;
    if (!wanted(context, member, Mark::kKey)) continue;
    context.findings->add(make(context, "schema.property_name", "propertyNames", member,
                               paramsOf("actual", document_.key(member)), Mark::kKey));
  }
  return valid;
}

bool Evaluator::checkProperties(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kObject)) return true;
  const ObjectRules& rules = program_.objectRules(instruction.a);
  const bool othersMatter =
      rules.patternCount != 0 || rules.additional != kNone || rules.unknown != UnknownProperties::kTaken;
  if (!othersMatter && rules.propertyCount < document_.childCount(node)) {
    return checkNamedProperties(rules, node, context);
  }
  bool valid = true;
  const auto properties = program_.properties(rules);
  const PropertyRow* expected = properties.data();
  for (NodeIndex member = node + 1; member != document_[node].next; member = document_[member].next) {
    const std::string_view name = document_.key(member);
    // Documents tend to list their members in the schema's order: the next property is the likely one.
    const bool isExpected = expected != properties.data() + properties.size() && program_.isName(expected->name, name);
    const PropertyRow* const property = isExpected ? expected : program_.findProperty(rules, name, hashKey(name));
    if (property != nullptr) expected = property + 1;
    if (!checkMember(rules, property, node, member, context)) valid = false;
    if (!valid && context.verdictOnly()) return false;
  }
  return valid;
}

// Where other members do not matter and there are more of them than properties.
bool Evaluator::checkNamedProperties(const ObjectRules& rules, NodeIndex object, const Context& context) {
  bool valid = true;
  for (const PropertyRow& property : program_.properties(rules)) {
    const auto found = member(object, property.name);
    if (!found) continue;
    if (!descend({"properties", program_.name(property.name)}, property.subschema, *found, context)) valid = false;
    if (!valid && context.verdictOnly()) return false;
    noteEvaluated(*found, context);
  }
  return valid;
}

// `property` is the rule of that name, nullptr when there is none.
bool Evaluator::checkMember(const ObjectRules& rules, const PropertyRow* property, NodeIndex object, NodeIndex member,
                            const Context& context) {
  bool known = property != nullptr;
  bool valid = !known || descend({"properties", program_.name(property->name)}, property->subschema, member, context);
  for (const PatternPropertyRow& row : program_.patterns(rules)) {
    if (!program_.pattern(row.pattern).search(document_.key(member))) continue;
    known = true;
    const Step step{"patternProperties", program_.patternSource(row.pattern)};
    if (!descend(step, row.subschema, member, context)) valid = false;
  }
  if (!known && rules.additional != kNone) {
    known = true;
    valid = descend({"additionalProperties"}, rules.additional, member, context);
  }
  if (known) noteEvaluated(member, context);
  return known ? valid : checkUnknownMember(rules, object, member, context);
}

bool Evaluator::checkUnknownMember(const ObjectRules& rules, NodeIndex object, NodeIndex member,
                                   const Context& context) {
  if (rules.unknown == UnknownProperties::kTaken) return true;
  if (wanted(context, member, Mark::kKey)) context.findings->add(unknownProperty(rules, object, member, context));
  const bool refused = rules.unknown == UnknownProperties::kRefused;
  return !refused && !(context.verdictOnly() && context.warningsCount);
}

Finding Evaluator::unknownProperty(const ObjectRules& rules, NodeIndex object, NodeIndex member,
                                   const Context& context) {
  const std::string_view name = document_.key(member);
  const bool refused = rules.unknown == UnknownProperties::kRefused;
  Finding finding = make(context, "schema.unknown_property", refused ? "additionalProperties" : "x-unknown-properties",
                         member, paramsOf("property", name), Mark::kKey);
  finding.diagnostic.severity = refused ? Severity::kError : Severity::kWarning;
  std::vector<std::string_view> free;
  std::vector<SubschemaIndex> subschemas;
  for (const PropertyRow& property : program_.properties(rules)) {
    if (program_.find(document_, object, property.name)) continue;
    free.push_back(program_.name(property.name));
    subschemas.push_back(property.subschema);
  }
  const auto meant = nearest(name, free);
  if (!meant) return finding;
  finding.diagnostic.params.emplace_back("nearest", free[*meant]);
  if (accepts(subschemas[*meant], member)) suggestRename(finding, object, free[*meant]);
  return finding;
}

// ---- What no other keyword has looked at
// -------------------------------------------------------------------------------

bool Evaluator::checkUnevaluated(const Instruction& instruction, NodeIndex node, std::size_t begin,
                                 const Context& context) {
  const bool ofItems = instruction.op == Op::kUnevaluatedItems;
  if (!is(node, ofItems ? NodeType::kArray : NodeType::kObject)) return true;
  marks_.resize(document_.size(), 0);
  ++round_;
  for (std::size_t i = begin; i < evaluated_.size(); ++i) marks_[evaluated_[i]] = round_;
  const std::uint32_t round = round_;  // children may begin others
  bool valid = true;
  for (NodeIndex child = node + 1; child != document_[node].next; child = document_[child].next) {
    if (marks_[child] == round) continue;
    const Instruction* never = program_.find(instruction.a, Op::kNever);
    if (!ofItems && never != nullptr) {
      valid = false;
      if (wanted(context, child, Mark::kKey)) {
        context.findings->add(make(context, "schema.unknown_property", keywordOf(instruction), child,
                                   paramsOf("property", document_.key(child)), Mark::kKey));
      }
    } else if (!descend({keywordOf(instruction)}, instruction.a, child, context)) {
      valid = false;
    }
    if (!valid && context.verdictOnly()) return false;
    noteEvaluated(child, context);
  }
  return valid;
}

}  // namespace dialproof::internal
