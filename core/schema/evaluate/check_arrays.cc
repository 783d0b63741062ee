// Keywords of arrays.

#include "diagnostic/catalogue.h"
#include "diagnostic/params.h"
#include "schema/evaluate/equal.h"
#include "schema/evaluate/evaluator.h"

namespace dialproof::internal {

bool Evaluator::checkUnique(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kArray)) return true;
  const auto repeated = findRepeated(document_, node);
  if (!repeated) return true;
  const auto [first, second] = *repeated;
  if (!wanted(context, second)) return false;
  Finding finding = make(context, "schema.unique_items", keywordOf(instruction), node,
                         paramsOf("first", document_[first].keyBegin, "second", document_[second].keyBegin));
  std::tie(finding.begin, finding.end) = markedText(second, Mark::kValue);
  if (options_.suggestions) {
    finding.diagnostic.suggestions.push_back({suggestionTitle(options_.catalogue, "suggestion.remove", {}),
                                              {{PatchOperation::Op::kRemove, document_.pointer(second), {}, {}}}});
  }
  context.findings->add(std::move(finding));
  return false;
}

bool Evaluator::checkItems(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kArray)) return true;
  const ItemRules rules = program_.itemRules(instruction.a);
  const bool draft7 = instruction.draft7 != 0;
  bool valid = true;
  std::uint32_t position = 0;
  for (NodeIndex item = node + 1; item != document_[node].next; item = document_[item].next, ++position) {
    const bool isFirst = position < rules.prefix.size();
    if (!isFirst && rules.rest == kNone) break;
    const Step step =
        isFirst ? Step{draft7 ? "items" : "prefixItems", {}, position} : Step{draft7 ? "additionalItems" : "items"};
    if (!descend(step, isFirst ? rules.prefix[position] : rules.rest, item, context)) valid = false;
    if (!valid && context.verdictOnly()) return false;
    noteEvaluated(item, context);
  }
  return valid;
}

bool Evaluator::checkContains(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kArray)) return true;
  const ContainsRule rule = program_.containsRule(instruction.a);
  std::uint64_t matches = 0;
  document_.forEachChild(node, [&](NodeIndex item) {
    if (!accepts(rule.schema, item)) return;
    ++matches;
    noteEvaluated(item, context);
  });
  if (matches >= rule.minimum && matches <= rule.maximum) return true;
  return raise(context, "schema.contains", keywordOf(instruction), node, paramsOf("actual", matches));
}

}  // namespace dialproof::internal
