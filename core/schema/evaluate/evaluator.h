// The evaluator: one instruction after another over the document's nodes.
//
// It is run in two ways. Without findings it answers whether a value is valid, and stops at the first fault. With
// findings it goes on and notes every fault, where in document and schema it is, why the rule applies and what to do.
// What is mostly fine, a scalar or a choice of schemas, is first run without, and again only where there is something
// to say: places and conditions are put together for those values alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "schema/evaluate/evaluate.h"

namespace dialproof::internal {

/// One step of the way through the schema: the frames of the call stack make up the keyword location.
struct Place {
  static constexpr std::uint32_t kNoIndex = 0xFFFFFFFF;

  const Place* up = nullptr;
  std::string_view keyword;
  std::string_view name;           // of a named subschema below the keyword
  std::uint32_t index = kNoIndex;  // of a numbered one
  SubschemaIndex subschema = 0;    // the one come to
};

/// The condition that made the schema at hand apply.
struct ActiveCondition {
  NodeIndex node;
  std::uint32_t rule;  // words: a Conditional
};

struct Context {
  const Place* place = nullptr;
  const ActiveCondition* condition = nullptr;
  Findings* findings = nullptr;  // null: only the verdict is asked
  bool warningsCount = false;    // without findings: a value to warn of counts as one that is not valid
  bool tracks = false;           // an unevaluated* keyword around wants to know which children are evaluated
  std::uint8_t choices = 0;      // anyOf and oneOf around, each of which did not match

  bool verdictOnly() const { return findings == nullptr; }
};

class Evaluator {
 public:
  Evaluator(const Program& program, const Document& document, const EvaluateOptions& options)
      : program_(program),
        document_(document),
        options_(options),
        isPlain_(!program.isDynamic() && options.annotations == nullptr),
        mostSteps_(workLimit()) {}

  bool run(SubschemaIndex index, NodeIndex node, const Context& context);

  /// The code of the bound that stopped the evaluation; empty when none did.
  std::string_view exhausted() const { return exhausted_; }

 private:
  using Object = JsonValue::Object;

  std::uint64_t workLimit() const;
  bool exhaust();
  bool runNoting(SubschemaIndex index, NodeIndex node, const Context& context);
  bool runInstructions(SubschemaIndex index, NodeIndex node, const Context& context);
  bool execute(SubschemaIndex index, const Instruction& instruction, NodeIndex node, std::size_t evaluatedBefore,
               const Context& context);
  bool is(NodeIndex node, NodeType type) const { return document_[node].type == type; }
  /// The member of that name. Neighbouring rules often ask for the same one.
  std::optional<NodeIndex> member(NodeIndex object, std::uint32_t name) {
    if (asked_.object != object || asked_.name != name) {
      asked_ = {object, name, program_.find(document_, object, name)};
    }
    return asked_.answer;
  }

  // ---- To another subschema ----
  struct Step {
    std::string_view keyword;
    std::string_view name = {};
    std::uint32_t index = Place::kNoIndex;
  };
  /// A subschema of the same value.
  bool apply(const Step& step, SubschemaIndex index, NodeIndex node, const Context& context) {
    const bool needsPlace = !context.verdictOnly() || options_.annotations != nullptr;
    return needsPlace ? applyAt(step, index, node, context) : run(index, node, context);
  }
  bool applyAt(const Step& step, SubschemaIndex index, NodeIndex node, const Context& context);
  /// A subschema of a child.
  bool descend(const Step& step, SubschemaIndex index, NodeIndex child, const Context& context) {
    if (hasRightType(index, child)) return true;
    const bool isPlain = context.verdictOnly() && !context.tracks && options_.annotations == nullptr;
    return isPlain ? run(index, child, context) : descendAt(step, index, child, context);
  }
  /// Of null and booleans, where nothing else is asked of them: most fields of most documents are not set.
  bool hasRightType(SubschemaIndex index, NodeIndex node) const {
    const NodeType type = document_[node].type;
    const Subschema& subschema = program_.subschema(index);
    static_assert(kNullBit == 1U << static_cast<unsigned>(NodeType::kNull));
    static_assert(kBooleanBit == 1U << static_cast<unsigned>(NodeType::kBoolean));
    return type <= NodeType::kBoolean && (subschema.flags & kTypeDecides) != 0 &&
           (program_.typeMask(subschema) & 1U << static_cast<unsigned>(type)) != 0;
  }
  bool descendAt(const Step& step, SubschemaIndex index, NodeIndex child, const Context& context);
  /// Whether to ask for the verdict alone before findings are made. Annotations are made of what is valid, too.
  bool asksFirst(const Context& context) const { return !context.verdictOnly() && options_.annotations == nullptr; }
  static Context quiet(bool tracks) { return {.warningsCount = true, .tracks = tracks}; }
  /// Whether a subschema would be satisfied, with nothing said of it.
  bool accepts(SubschemaIndex index, NodeIndex node);
  bool accepts(SubschemaIndex index, const JsonValue& value) const;
  SubschemaIndex dynamicTarget(const Instruction& instruction) const;

  // ---- Any value, text, numbers: check_values.cc ----
  bool checkType(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkEnum(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkConst(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkKnownValues(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkFormat(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkE164(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkE164Identity(const E164Rule& rule, NodeIndex node, const Context& context);
  bool checkPattern(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkLength(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkNumber(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkSize(const Instruction& instruction, std::uint64_t size, NodeIndex node, const Context& context);
  bool isOneOf(std::span<const std::uint32_t> constants, NodeIndex node) const;
  Finding wrongType(SubschemaIndex index, std::uint32_t mask, NodeIndex node, const Context& context);

  // ---- Arrays: check_arrays.cc ----
  bool checkUnique(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkItems(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkContains(const Instruction& instruction, NodeIndex node, const Context& context);

  // ---- Objects: check_objects.cc ----
  bool checkRequired(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkDependentRequired(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkPropertyNames(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkProperties(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkNamedProperties(const ObjectRules& rules, NodeIndex object, const Context& context);
  bool checkMember(const ObjectRules& rules, const PropertyRow* property, NodeIndex object, NodeIndex member,
                   const Context& context);
  bool checkUnknownMember(const ObjectRules& rules, NodeIndex object, NodeIndex member, const Context& context);
  Finding unknownProperty(const ObjectRules& rules, NodeIndex object, NodeIndex member, const Context& context);
  void suggestAddition(Finding& finding, SubschemaIndex owner, NodeIndex node, std::string_view name,
                       std::uint32_t hash);
  bool checkUnevaluated(const Instruction& instruction, NodeIndex node, std::size_t begin, const Context& context);
  void noteEvaluated(NodeIndex child, const Context& context) {
    if (context.tracks) evaluated_.push_back(child);
  }

  // ---- Combinations: check_combinations.cc ----
  struct Attempt {
    bool valid = false;
    Findings findings{0};
    // How near the branch came, best first: right type, no discriminator against it, discriminators for it, few faults.
    std::tuple<bool, bool, int, std::ptrdiff_t> nearness;
  };
  bool checkAllOf(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkAlternatives(const Instruction& instruction, NodeIndex node, const Context& context);
  bool decideAlternatives(const Instruction& instruction, NodeIndex node, const Context& context);
  bool explainNoMatch(const Instruction& instruction, std::vector<Attempt>& attempts, NodeIndex node,
                      const Context& context);
  std::pair<int, int> discriminate(SubschemaIndex branch, NodeIndex node);
  bool checkNot(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkConditional(const Instruction& instruction, NodeIndex node, const Context& context);
  bool checkDependentSchemas(const Instruction& instruction, NodeIndex node, const Context& context);
  bool warnDeprecated(const Instruction& instruction, NodeIndex node, const Context& context);
  void annotate(const Instruction& instruction, NodeIndex node, const Context& context);

  // ---- Saying it: findings_of.cc ----
  enum class Mark : std::uint8_t { kValue, kKey, kMissing };
  std::pair<std::size_t, std::size_t> markedText(NodeIndex node, Mark mark) const;
  /// Whether a finding at that place is to be made at all: one of many may not be, and none is once a bound stopped the
  /// evaluation. Making it counts as work.
  bool wanted(const Context& context, NodeIndex node, Mark mark = Mark::kValue);
  Finding make(const Context& context, std::string_view code, std::string_view keyword, NodeIndex node, Object params,
               Mark mark = Mark::kValue) const;
  /// Raises a fault of the node's value. Always false, for `return raise(…)`.
  bool raise(const Context& context, std::string_view code, std::string_view keyword, NodeIndex node, Object params);
  std::optional<Condition> because(const ActiveCondition& condition) const;
  std::string absoluteLocation(const Place* place) const;

  // ---- What to do about it: findings_of.cc ----
  void suggestReplacement(Finding& finding, SubschemaIndex index, JsonValue value) const;
  void suggestLikely(Finding& finding, SubschemaIndex index, NodeIndex node) const;
  void suggestNearest(Finding& finding, SubschemaIndex index, NodeIndex node,
                      std::span<const std::uint32_t> allowed) const;
  void suggestRename(Finding& finding, NodeIndex object, std::string_view name) const;

  const Program& program_;
  const Document& document_;
  const EvaluateOptions& options_;
  const bool isPlain_;  // neither dynamic scope nor annotations are to be kept
  std::uint64_t mostSteps_;
  std::uint64_t steps_ = 0;
  std::uint32_t depth_ = 0;
  std::string_view exhausted_;
  std::vector<std::uint32_t> scopes_;  // the dynamic scope: resources, outermost first
  std::vector<NodeIndex> evaluated_;   // children that a subschema being tracked has evaluated, in a row
  std::vector<std::uint32_t> marks_;   // by node: the round in which it was found among them
  std::uint32_t round_ = 0;
  struct {
    NodeIndex object = 0;
    std::uint32_t name = kNone;
    std::optional<NodeIndex> answer;
  } asked_;
};

/// A value as a message may show it: containers by their brackets only, long texts cut with an ellipsis.
JsonValue shown(const Document& document, NodeIndex node);

/// Bits of the types a node has.
std::uint32_t typeBits(const Document& document, NodeIndex node);

}  // namespace dialproof::internal
