#include "schema/evaluate/evaluator.h"

#include <algorithm>

#include "diagnostic/catalogue.h"

namespace dialproof::internal {
namespace {

// Frames of run() on the call stack. A document of 512 levels has four for each, more than schemas that people write
// need; and they fit a stack of 4 MB, of a thread or in wasm.
constexpr std::uint32_t kDeepest = 2048;
// How often each subschema may be asked of each value before a schema is taken for one that multiplies its work.
constexpr std::uint64_t kMostRounds = 16;
constexpr std::uint64_t kAlwaysAllowed = 1'000'000;

}  // namespace

std::uint64_t Evaluator::workLimit() const {
  return kAlwaysAllowed + kMostRounds * document_.size() * program_.subschemas().size();
}

// From here on every run() fails at once.
bool Evaluator::exhaust() {
  exhausted_ = steps_ > mostSteps_ ? "schema.work_limit" : "schema.nesting_limit";
  mostSteps_ = 0;
  return false;
}

bool Evaluator::run(SubschemaIndex index, NodeIndex node, const Context& context) {
  if (++steps_ > mostSteps_ || depth_ >= kDeepest) [[unlikely]]
    return exhausted_.empty() ? exhaust() : false;
  ++depth_;
  const Subschema& subschema = program_.subschema(index);
  const bool isPlain = isPlain_ && !context.tracks && (subschema.flags & kTracks) == 0;
  const bool valid = isPlain ? runInstructions(index, node, context) : runNoting(index, node, context);
  --depth_;
  return valid;
}

// With the dynamic scope, what is evaluated and annotations.
bool Evaluator::runNoting(SubschemaIndex index, NodeIndex node, const Context& context) {
  const Subschema& subschema = program_.subschema(index);
  const bool entersResource = program_.isDynamic() && (scopes_.empty() || scopes_.back() != subschema.resource);
  if (entersResource) scopes_.push_back(subschema.resource);
  const std::size_t begin = evaluated_.size();
  const std::size_t annotated = options_.annotations != nullptr ? options_.annotations->size() : 0;
  Context inner = context;
  inner.tracks = context.tracks || (subschema.flags & kTracks) != 0;
  const bool valid = runInstructions(index, node, inner);
  // What an invalid schema evaluated or annotated does not count (2020-12 core, section 7.7.1).
  if (!valid || !context.tracks) evaluated_.resize(begin);
  if (!valid && options_.annotations != nullptr) options_.annotations->resize(annotated);
  if (entersResource) scopes_.pop_back();
  return valid;
}

// Inlined: it is called from one place, once for each instruction.
[[gnu::always_inline]] inline bool Evaluator::execute(SubschemaIndex index, const Instruction& instruction,
                                                      NodeIndex node, std::size_t evaluatedBefore,
                                                      const Context& context) {
  switch (instruction.op) {
    case Op::kNever: return raise(context, "schema.not_allowed", "", node, {});
    case Op::kRef:
    case Op::kDynamicRef:
      return apply({keywordOf(instruction)}, instruction.op == Op::kRef ? instruction.a : dynamicTarget(instruction),
                   node, context);
    case Op::kType: return checkType(index, instruction, node, context);
    case Op::kEnum: return checkEnum(index, instruction, node, context);
    case Op::kConst: return checkConst(index, instruction, node, context);
    case Op::kKnownValues: return checkKnownValues(index, instruction, node, context);
    case Op::kFormat: return checkFormat(index, instruction, node, context);
    case Op::kE164: return checkE164(index, instruction, node, context);
    case Op::kPattern: return checkPattern(index, instruction, node, context);
    case Op::kMinLength:
    case Op::kMaxLength: return checkLength(instruction, node, context);
    case Op::kMinimum:
    case Op::kMaximum:
    case Op::kExclusiveMinimum:
    case Op::kExclusiveMaximum:
    case Op::kMultipleOf: return checkNumber(index, instruction, node, context);
    case Op::kMinItems:
    case Op::kMaxItems:
      return !is(node, NodeType::kArray) || checkSize(instruction, document_.childCount(node), node, context);
    case Op::kUniqueItems: return checkUnique(instruction, node, context);
    case Op::kItems: return checkItems(instruction, node, context);
    case Op::kContains: return checkContains(instruction, node, context);
    case Op::kMinProperties:
    case Op::kMaxProperties:
      return !is(node, NodeType::kObject) || checkSize(instruction, document_.childCount(node), node, context);
    case Op::kRequired: return checkRequired(index, instruction, node, context);
    case Op::kDependentRequired: return checkDependentRequired(instruction, node, context);
    case Op::kPropertyNames: return checkPropertyNames(instruction, node, context);
    case Op::kProperties: return checkProperties(instruction, node, context);
    case Op::kDependentSchemas: return checkDependentSchemas(instruction, node, context);
    case Op::kAllOf: return checkAllOf(instruction, node, context);
    case Op::kAnyOf:
    case Op::kOneOf: return checkAlternatives(instruction, node, context);
    case Op::kNot: return checkNot(instruction, node, context);
    case Op::kConditional: return checkConditional(instruction, node, context);
    case Op::kDeprecated: return warnDeprecated(instruction, node, context);
    case Op::kAnnotation: annotate(instruction, node, context); return true;
    case Op::kUnevaluatedItems:
    case Op::kUnevaluatedProperties: return checkUnevaluated(instruction, node, evaluatedBefore, context);
  }
  return true;
}

bool Evaluator::runInstructions(SubschemaIndex index, NodeIndex node, const Context& context) {
  bool valid = true;
  bool formatFailed = false;
  const std::size_t evaluatedBefore = evaluated_.size();
  for (const Instruction& instruction : program_.instructions(program_.subschema(index))) {
    const Op op = instruction.op;
    if (!valid) {
      if (formatFailed && op > Op::kE164 && op <= Op::kMaxLength) continue;
      // Where something else failed, what it would have evaluated is not known: all of it would seem to be too much.
      if (op == Op::kUnevaluatedItems || op == Op::kUnevaluatedProperties) continue;
    }
    if (execute(index, instruction, node, evaluatedBefore, context)) [[likely]]
      continue;
    valid = false;
    if (context.verdictOnly() || op == Op::kNever) return false;
    // What else could be said of a value that is another one altogether would only distract.
    if (op >= Op::kType && op <= Op::kConst) return false;
    formatFailed = formatFailed || op == Op::kFormat || op == Op::kE164;
  }
  return valid;
}

// ---- To another subschema
// ----------------------------------------------------------------------------------------------

bool Evaluator::applyAt(const Step& step, SubschemaIndex index, NodeIndex node, const Context& context) {
  const Place place{context.place, step.keyword, step.name, step.index, index};
  Context inner = context;
  inner.place = &place;
  return run(index, node, inner);
}

bool Evaluator::descendAt(const Step& step, SubschemaIndex index, NodeIndex child, const Context& context) {
  const bool isScalar = document_[child].type < NodeType::kArray;
  if (isScalar && asksFirst(context) && run(index, child, quiet(false))) return true;
  Context inner = context;
  inner.tracks = false;
  return apply(step, index, child, inner);
}

bool Evaluator::accepts(SubschemaIndex index, NodeIndex node) {
  const std::size_t annotated = options_.annotations != nullptr ? options_.annotations->size() : 0;
  const bool valid = run(index, node, {});
  if (options_.annotations != nullptr) options_.annotations->resize(annotated);
  return valid;
}

bool Evaluator::accepts(SubschemaIndex index, const JsonValue& value) const {
  const std::string text = toJson(value);
  JsonFaults faults(1);
  const auto document = Document::read(text, {text.size(), kDeepestConstant, 1}, faults);
  const EvaluateOptions silent;
  return document && Evaluator(program_, *document, silent).run(index, Document::kRoot, {});
}

// 2020-12 core, section 8.2.3.2: the outermost resource in the dynamic scope that has the anchor.
SubschemaIndex Evaluator::dynamicTarget(const Instruction& instruction) const {
  if (instruction.b == kNone) return instruction.a;
  for (const std::uint32_t resource : scopes_) {
    for (const AnchorRow& anchor : program_.anchors(program_.resources()[resource])) {
      if (anchor.name == instruction.b) return anchor.subschema;
    }
  }
  return instruction.a;
}

// ---- Entry
// -------------------------------------------------------------------------------------------------------------

bool evaluate(const Program& program, const Document& document, const EvaluateOptions& options, Findings& findings) {
  Evaluator evaluator(program, document, options);
  Context context;
  context.findings = &findings;
  const bool valid = evaluator.run(program.root(), Document::kRoot, context);
  if (evaluator.exhausted().empty()) return valid;
  Finding finding{makeDiagnostic(evaluator.exhausted()), 0, 0};
  finding.begin = document[Document::kRoot].begin;
  finding.end = document[Document::kRoot].begin + 1;
  findings.add(std::move(finding));
  return false;
}

}  // namespace dialproof::internal
