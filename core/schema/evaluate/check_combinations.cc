// Keywords that put schemas of one value together.

#include <algorithm>

#include "diagnostic/params.h"
#include "schema/evaluate/evaluator.h"

namespace dialproof::internal {
namespace {

// Of choices within choices only so many are asked for the verdict first: each time is another run of what they hold.
constexpr std::uint8_t kMostAskedFirst = 4;

}  // namespace

bool Evaluator::checkAllOf(const Instruction& instruction, NodeIndex node, const Context& context) {
  bool valid = true;
  std::uint32_t position = 0;
  for (const SubschemaIndex branch : program_.list(instruction.a)) {
    if (!apply({"allOf", {}, position++}, branch, node, context)) valid = false;
    if (!valid && context.verdictOnly()) return false;
  }
  return valid;
}

bool Evaluator::checkAlternatives(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (context.verdictOnly()) return decideAlternatives(instruction, node, context);
  if (asksFirst(context) && context.choices < kMostAskedFirst) {
    const std::size_t before = evaluated_.size();
    if (decideAlternatives(instruction, node, quiet(context.tracks))) return true;
    evaluated_.resize(before);
  }
  const auto branches = program_.list(instruction.a);
  const bool onlyOne = instruction.op == Op::kOneOf;
  std::vector<Attempt> attempts;
  JsonValue::Array matches;
  for (std::uint32_t i = 0; i < branches.size(); ++i) {
    Attempt attempt;
    attempt.findings = Findings(context.findings->limit());
    Context inner = context;
    inner.findings = &attempt.findings;
    if (inner.choices < kMostAskedFirst) ++inner.choices;
    attempt.valid = apply({keywordOf(instruction), {}, i}, branches[i], node, inner);
    if (attempt.valid) matches.emplace_back(i);
    attempts.push_back(std::move(attempt));
  }
  if (matches.size() > 1 && onlyOne) {
    return raise(context, "schema.one_of_many", "oneOf", node, paramsOf("matches", std::move(matches)));
  }
  if (matches.empty()) return explainNoMatch(instruction, attempts, node, context);
  for (Attempt& attempt : attempts) {
    if (attempt.valid) context.findings->append(std::move(attempt.findings));
  }
  return true;
}

// Warnings of a branch count only where the branch matches, so whether it does is asked first.
bool Evaluator::decideAlternatives(const Instruction& instruction, NodeIndex node, const Context& context) {
  const bool onlyOne = instruction.op == Op::kOneOf;
  std::size_t matches = 0;
  Context verdict = context;
  verdict.warningsCount = false;
  const auto branches = program_.list(instruction.a);
  for (std::uint32_t i = 0; i < branches.size(); ++i) {
    if (!apply({keywordOf(instruction), {}, i}, branches[i], node, verdict)) continue;
    ++matches;
    const bool mayWarn = context.warningsCount && (program_.subschema(branches[i]).flags & kMayWarn) != 0;
    if (mayWarn && !run(branches[i], node, context)) return false;
    if (onlyOne && matches > 1) return false;
    // All that match evaluate, and all that match may warn.
    if (!onlyOne && !context.tracks && !context.warningsCount && options_.annotations == nullptr) return true;
  }
  return onlyOne ? matches == 1 : matches > 0;
}

// One branch's faults where one is clearly nearest; the types together where the type is what is wrong.
bool Evaluator::explainNoMatch(const Instruction& instruction, std::vector<Attempt>& attempts, NodeIndex node,
                               const Context& context) {
  const auto branches = program_.list(instruction.a);
  std::uint32_t types = 0;
  bool anyTypeFits = false;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const SubschemaIndex branch = program_.resolve(branches[i]);
    const Instruction* type = program_.find(branch, Op::kType);
    const bool typeFits = type == nullptr || (type->a & typeBits(document_, node)) != 0;
    anyTypeFits = anyTypeFits || typeFits;
    if (type != nullptr) types |= type->a;
    const auto [matched, against] = discriminate(branch, node);
    attempts[i].nearness = {typeFits, against == 0, matched,
                            -static_cast<std::ptrdiff_t>(attempts[i].findings.count())};
  }
  if (!anyTypeFits && types != 0) {
    if (wanted(context, node)) context.findings->add(wrongType(branches.front(), types, node, context));
    return false;
  }
  const auto nearer = [](const Attempt& a, const Attempt& b) { return a.nearness < b.nearness; };
  const auto best = std::max_element(attempts.begin(), attempts.end(), nearer);
  const auto isAsNear = [&](const Attempt& a) { return a.nearness == best->nearness; };
  const bool clear = best != attempts.end() && std::count_if(attempts.begin(), attempts.end(), isAsNear) == 1;
  if (clear) {
    context.findings->append(std::move(best->findings));
    return false;
  }
  const bool any = instruction.op == Op::kAnyOf;
  return raise(context, any ? "schema.any_of" : "schema.one_of", keywordOf(instruction), node, {});
}

// Counts the properties that a branch ties to a value: those the instance has right, and those it has otherwise.
std::pair<int, int> Evaluator::discriminate(SubschemaIndex branch, NodeIndex node) {
  const Instruction* rules = program_.find(branch, Op::kProperties);
  if (rules == nullptr || !is(node, NodeType::kObject)) return {0, 0};
  int matched = 0;
  int against = 0;
  for (const PropertyRow& row : program_.properties(program_.objectRules(rules->a))) {
    const SubschemaIndex property = program_.resolve(row.subschema);
    const bool discriminates = program_.find(property, Op::kConst) != nullptr;
    const auto member = discriminates ? program_.find(document_, node, row.name) : std::nullopt;
    if (!member) continue;
    ++(accepts(property, *member) ? matched : against);
  }
  return {matched, against};
}

bool Evaluator::checkNot(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!accepts(instruction.a, node)) return true;
  return raise(context, "schema.not", "not", node, {});
}

bool Evaluator::checkConditional(const Instruction& instruction, NodeIndex node, const Context& context) {
  const Conditional rule = program_.conditional(instruction.a);
  Context asking;
  asking.place = context.place;
  asking.tracks = context.tracks;
  const bool holds = apply({"if"}, rule.condition, node, asking);
  const SubschemaIndex chosen = holds ? rule.thenSchema : rule.elseSchema;
  if (chosen == kNone) return true;
  if (context.verdictOnly()) return apply({holds ? "then" : "else"}, chosen, node, context);
  const ActiveCondition condition{node, instruction.a};
  Context inner = context;
  inner.condition = &condition;
  return apply({holds ? "then" : "else"}, chosen, node, inner);
}

bool Evaluator::checkDependentSchemas(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (!is(node, NodeType::kObject)) return true;
  const auto rows = program_.list(instruction.a);
  bool valid = true;
  for (std::size_t row = 0; row + 1 < rows.size(); row += 2) {
    if (!member(node, rows[row])) continue;
    if (!apply({keywordOf(instruction), program_.name(rows[row])}, rows[row + 1], node, context)) valid = false;
    if (!valid && context.verdictOnly()) return false;
  }
  return valid;
}

}  // namespace dialproof::internal
