#include "schema/evaluate.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "diagnostic/catalogue.h"
#include "json/pointer.h"
#include "json/utf8.h"
#include "number/e164_check.h"
#include "schema/equal.h"
#include "schema/suggest.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kMostSuggestions = 3;

/// One step of the way through the schema: the frames of the call stack make up the keyword location.
struct Place {
  const Place* up = nullptr;
  std::string_view keyword;
  std::string token;  // of a named or numbered subschema below the keyword
};

/// The condition that made the schema at hand apply.
struct ActiveCondition {
  NodeIndex node;
  const Conditional* rule;
};

struct Context {
  const Place* place = nullptr;
  const ActiveCondition* condition = nullptr;
  Findings* findings = nullptr;  // null: only the verdict is asked

  bool verdictOnly() const { return findings == nullptr; }
};

std::string keywordLocation(const Place* place) {
  if (place == nullptr) return {};
  std::string location = keywordLocation(place->up);
  location.append("/").append(place->keyword);
  if (!place->token.empty()) appendPointerToken(location, place->token);
  return location;
}

std::uint32_t typeBits(const Document& document, NodeIndex node) {
  switch (document[node].type) {
    case NodeType::kNull: return kNullBit;
    case NodeType::kBoolean: return kBooleanBit;
    case NodeType::kString: return kStringBit;
    case NodeType::kArray: return kArrayBit;
    case NodeType::kObject: return kObjectBit;
    case NodeType::kNumber: {
      const std::optional<Decimal> value = Decimal::parse(document.literal(node));
      return kNumberBit | (value && value->isInteger() ? kIntegerBit : 0U);
    }
  }
  return 0;
}

JsonValue::Array typeNames(std::uint32_t mask) {
  static constexpr std::array<std::string_view, 7> kNames{"null",   "boolean", "integer", "number",
                                                          "string", "array",   "object"};
  JsonValue::Array names;
  for (std::size_t bit = 0; bit < kNames.size(); ++bit) {
    if ((mask & (1U << bit)) != 0) names.emplace_back(kNames[bit]);
  }
  return names;
}

// A value as a message may show it: containers by their brackets only, long texts cut with an ellipsis.
JsonValue shown(const Document& document, NodeIndex node) {
  constexpr std::size_t kLongest = 120;
  switch (document[node].type) {
    case NodeType::kArray: return "[…]";
    case NodeType::kObject: return "{…}";
    case NodeType::kString: {
      const std::string_view text = document.string(node);
      if (text.size() <= kLongest) return text;
      std::size_t end = kLongest;
      while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
      return std::string(text.substr(0, end)) + "…";
    }
    default: return document.value(node);
  }
}

std::vector<std::string_view> stringsOf(const std::vector<JsonValue>& values) {
  std::vector<std::string_view> texts;
  for (const JsonValue& value : values) {
    if (value.asString() != nullptr) texts.push_back(*value.asString());
  }
  return texts;
}

class Evaluator {
 public:
  Evaluator(const Program& program, const Document& document, const EvaluateOptions& options)
      : program_(program), document_(document), options_(options) {}

  bool run(SubschemaIndex index, NodeIndex node, const Context& context) {
    bool valid = true;
    bool formatFailed = false;
    for (const Instruction& instruction : program_.subschemas[index].instructions) {
      const bool silenced = formatFailed && instruction.op > Op::kFormat && instruction.op <= Op::kMaxLength;
      if (silenced || execute(index, instruction, node, context)) continue;
      valid = false;
      if (context.verdictOnly() || instruction.op == Op::kNever) return false;
      // What else could be said of a value that is another one altogether would only distract.
      if (instruction.op >= Op::kType && instruction.op <= Op::kConst) return false;
      formatFailed = formatFailed || instruction.op == Op::kFormat;
    }
    return valid;
  }

 private:
  using Object = JsonValue::Object;

  bool is(NodeIndex node, NodeType type) const { return document_[node].type == type; }

  bool execute(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context) {
    switch (instruction.op) {
      case Op::kNever: return raise(context, "schema.not_allowed", Op::kNever, node, {});
      case Op::kRef: return descend(instruction.op, {}, instruction.operand, node, context);
      case Op::kType: return checkType(index, instruction, node, context);
      case Op::kEnum: return checkEnum(index, instruction, node, context);
      case Op::kConst: return checkConst(index, instruction, node, context);
      case Op::kKnownValues: return checkKnownValues(index, instruction, node, context);
      case Op::kFormat: return checkFormat(index, instruction, node, context);
      case Op::kPattern: return checkPattern(index, instruction, node, context);
      case Op::kMinLength:
      case Op::kMaxLength: return checkLength(instruction, node, context);
      case Op::kMinimum:
      case Op::kMaximum:
      case Op::kExclusiveMinimum:
      case Op::kExclusiveMaximum:
      case Op::kMultipleOf: return checkNumber(index, instruction, node, context);
      case Op::kMinItems:
      case Op::kMaxItems: return checkCount(NodeType::kArray, instruction, node, context);
      case Op::kUniqueItems: return checkUnique(node, context);
      case Op::kItems: return checkItems(instruction, node, context);
      case Op::kContains: return checkContains(instruction, node, context);
      case Op::kMinProperties:
      case Op::kMaxProperties: return checkCount(NodeType::kObject, instruction, node, context);
      case Op::kRequired: return checkRequired(index, instruction, node, context);
      case Op::kDependentRequired: return checkDependencies(instruction, node, context);
      case Op::kPropertyNames: return checkPropertyNames(instruction, node, context);
      case Op::kProperties: return checkProperties(instruction, node, context);
      case Op::kAllOf: return checkAllOf(instruction, node, context);
      case Op::kAnyOf:
      case Op::kOneOf: return checkAlternatives(instruction, node, context);
      case Op::kNot: return checkNot(instruction, node, context);
      case Op::kConditional: return checkConditional(instruction, node, context);
      case Op::kDeprecated: return warnDeprecated(instruction, node, context);
    }
    return true;
  }

  // ---- Raising -----------------------------------------------------------------------------------------------------

  enum class Mark : std::uint8_t { kValue, kKey, kMissing };

  std::pair<std::size_t, std::size_t> markedText(NodeIndex node, Mark mark) const {
    const Node& marked = document_[node];
    const bool atKey = mark != Mark::kValue && document_.hasKey(node);
    if (atKey) return {marked.keyBegin, marked.keyEnd};
    if (mark == Mark::kMissing) return {marked.begin, marked.begin + 1};
    return {marked.begin, marked.end};
  }

  Finding make(const Context& context, std::string_view code, std::string_view keyword, NodeIndex node, Object params,
               Mark mark) const {
    Finding finding{makeDiagnostic(code), 0, 0};
    std::tie(finding.begin, finding.end) = markedText(node, mark);
    finding.diagnostic.instanceLocation = document_.pointer(node);
    finding.diagnostic.keywordLocation = keywordLocation(context.place);
    if (!keyword.empty()) finding.diagnostic.keywordLocation.append("/").append(keyword);
    finding.diagnostic.params = std::move(params);
    if (context.condition != nullptr) finding.diagnostic.because = because(*context.condition);
    const auto& reason = finding.diagnostic.because;
    const bool isItsOwnReason = reason && reason->instanceLocation == finding.diagnostic.instanceLocation;
    if (isItsOwnReason) finding.diagnostic.because.reset();
    return finding;
  }

  std::optional<Condition> because(const ActiveCondition& condition) const {
    NodeIndex node = condition.node;
    for (const std::string& name : condition.rule->decidedBy) {
      const std::optional<NodeIndex> member = document_.find(node, name);
      if (!member) return std::nullopt;
      node = *member;
    }
    return Condition{document_.pointer(node), shown(document_, node)};
  }

  // Whether a finding at that place is to be made at all.
  bool wanted(const Context& context, NodeIndex node, Mark mark = Mark::kValue) const {
    return !context.verdictOnly() && context.findings->wants(markedText(node, mark).first);
  }

  /// Raises a fault of the node's value. Always false, for `return raise(…)`.
  bool raise(const Context& context, std::string_view code, Op op, NodeIndex node, Object params) const {
    if (wanted(context, node)) {
      context.findings->add(make(context, code, keywordOf(op), node, std::move(params), Mark::kValue));
    }
    return false;
  }

  // ---- Suggesting --------------------------------------------------------------------------------------------------

  /// Whether a subschema would take that value.
  bool accepts(SubschemaIndex index, const JsonValue& value) const {
    const std::string text = toJson(value);
    JsonFaults faults(1);
    const auto document = Document::read(text, {text.size(), 64, 1}, faults);
    return document && Evaluator(program_, *document, options_).run(index, Document::kRoot, {});
  }

  void suggestReplacement(Finding& finding, SubschemaIndex index, JsonValue value) const {
    auto& suggestions = finding.diagnostic.suggestions;
    const std::string& path = finding.diagnostic.instanceLocation;
    const bool known = std::any_of(suggestions.begin(), suggestions.end(),
                                   [&](const Suggestion& s) { return s.patch.front().value == value; });
    if (known || suggestions.size() == kMostSuggestions || !accepts(index, value)) return;
    std::string title = suggestionTitle(options_.catalogue, "suggestion.replace", {{"value", value}});
    suggestions.push_back({std::move(title), {{PatchOperation::Op::kReplace, path, {}, std::move(value)}}});
  }

  /// What the value may have been meant to be, as far as the subschema takes it.
  void suggestLikely(Finding& finding, SubschemaIndex index, NodeIndex node) const {
    for (JsonValue& value : likelyMeant(document_, node)) suggestReplacement(finding, index, std::move(value));
    if (const auto& value = program_.subschemas[index].defaultValue) suggestReplacement(finding, index, *value);
  }

  void suggestNearest(Finding& finding, SubschemaIndex index, NodeIndex node,
                      const std::vector<JsonValue>& allowed) const {
    if (!is(node, NodeType::kString)) return;
    if (auto value = nearest(document_.string(node), stringsOf(allowed))) {
      suggestReplacement(finding, index, *std::move(value));
    }
  }

  // ---- Any value ---------------------------------------------------------------------------------------------------

  bool descend(Op op, std::string token, SubschemaIndex index, NodeIndex node, const Context& context) {
    return descend(keywordOf(op), std::move(token), index, node, context);
  }
  bool descend(std::string_view keyword, std::string token, SubschemaIndex index, NodeIndex node,
               const Context& context) {
    if (context.verdictOnly()) return run(index, node, context);
    const Place place{context.place, keyword, std::move(token)};
    Context inner = context;
    inner.place = &place;
    return run(index, node, inner);
  }

  bool checkType(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context) const {
    if ((instruction.operand & typeBits(document_, node)) != 0) return true;
    if (wanted(context, node)) context.findings->add(wrongType(index, instruction.operand, node, context));
    return false;
  }

  Finding wrongType(SubschemaIndex index, std::uint32_t mask, NodeIndex node, const Context& context) const {
    Object params{{"expected", typeNames(mask)}, {"actual", toString(document_[node].type)}};
    if (is(node, NodeType::kNumber) && (mask & kIntegerBit) != 0) params.emplace_back("problem", "fraction");
    Finding finding = make(context, "schema.type", "type", node, std::move(params), Mark::kValue);
    suggestLikely(finding, index, node);
    return finding;
  }

  bool isOneOf(const std::vector<JsonValue>& values, NodeIndex node) const {
    return std::any_of(values.begin(), values.end(),
                       [&](const JsonValue& value) { return equal(document_, node, value); });
  }

  bool checkEnum(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context) const {
    const std::vector<JsonValue>& allowed = program_.values[instruction.operand];
    if (isOneOf(allowed, node)) return true;
    if (!wanted(context, node)) return false;
    Object params{{"allowed", JsonValue::Array(allowed)}, {"actual", shown(document_, node)}};
    Finding finding = make(context, "schema.enum", "enum", node, std::move(params), Mark::kValue);
    suggestNearest(finding, index, node, allowed);
    suggestLikely(finding, index, node);
    context.findings->add(std::move(finding));
    return false;
  }

  bool checkConst(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context) const {
    const JsonValue& expected = program_.values[instruction.operand].front();
    if (equal(document_, node, expected)) return true;
    if (!wanted(context, node)) return false;
    Object params{{"expected", expected}, {"actual", shown(document_, node)}};
    Finding finding = make(context, "schema.const", "const", node, std::move(params), Mark::kValue);
    suggestReplacement(finding, index, expected);
    context.findings->add(std::move(finding));
    return false;
  }

  bool checkKnownValues(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                        const Context& context) const {
    const std::vector<JsonValue>& known = program_.values[instruction.operand];
    const bool fine = !is(node, NodeType::kString) || isOneOf(known, node) || !wanted(context, node);
    if (fine) return true;
    Object params{{"known", JsonValue::Array(known)}, {"actual", shown(document_, node)}};
    Finding finding = make(context, "schema.unknown_value", "x-known-values", node, std::move(params), Mark::kValue);
    suggestNearest(finding, index, node, known);
    context.findings->add(std::move(finding));
    return true;
  }

  // ---- Text --------------------------------------------------------------------------------------------------------

  bool checkFormat(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context) const {
    if (!is(node, NodeType::kString)) return true;
    const FormatRule& rule = program_.formats[instruction.operand];
    if (rule.format == Format::kE164) return checkE164(index, rule, node, context);
    if (matchesFormat(rule.format, document_.string(node))) return true;
    if (!wanted(context, node)) return false;
    Object params{{"format", rule.name}, {"actual", shown(document_, node)}};
    Finding finding = make(context, "schema.format", "format", node, std::move(params), Mark::kValue);
    suggestLikely(finding, index, node);
    context.findings->add(std::move(finding));
    return false;
  }

  bool checkE164(SubschemaIndex index, const FormatRule& rule, NodeIndex node, const Context& context) const {
    const std::string_view text = document_.string(node);
    std::optional<E164Fault> fault =
        findE164Fault(text, rule.possibleIsEnough ? E164Level::kPossible : E164Level::kValid);
    if (!fault) return true;
    const bool valid = fault->isWarning;
    if (!wanted(context, node)) return valid;
    Finding finding = make(context, fault->code, "format", node, std::move(fault->params), Mark::kValue);
    if (fault->isWarning) finding.diagnostic.severity = Severity::kWarning;
    if (auto number = suggestE164(text, options_.defaultRegion)) {
      suggestReplacement(finding, index, *std::move(number));
    }
    context.findings->add(std::move(finding));
    return valid;
  }

  bool checkPattern(SubschemaIndex index, const Instruction& instruction, NodeIndex node,
                    const Context& context) const {
    if (!is(node, NodeType::kString)) return true;
    const PatternRule& rule = program_.patterns[instruction.operand];
    const std::string_view text = document_.string(node);
    if (RE2::PartialMatch(absl::string_view(text.data(), text.size()), *rule.regexp)) return true;
    if (!wanted(context, node)) return false;
    Object params{{"pattern", rule.source}, {"actual", shown(document_, node)}};
    if (const auto& example = program_.subschemas[index].example) params.emplace_back("example", *example);
    Finding finding = make(context, "schema.pattern", "pattern", node, std::move(params), Mark::kValue);
    suggestLikely(finding, index, node);
    context.findings->add(std::move(finding));
    return false;
  }

  bool checkLength(const Instruction& instruction, NodeIndex node, const Context& context) const {
    if (!is(node, NodeType::kString)) return true;
    const Bound& bound = program_.bounds[instruction.operand];
    const std::size_t length = countCodePoints(document_.string(node));
    return checkSize(instruction.op == Op::kMinLength ? "schema.min_length" : "schema.max_length", instruction.op,
                     bound, length, node, context);
  }

  bool checkSize(std::string_view code, Op op, const Bound& bound, std::size_t size, NodeIndex node,
                 const Context& context) const {
    const bool isMinimum = op == Op::kMinLength || op == Op::kMinItems || op == Op::kMinProperties;
    if (isMinimum ? size >= bound.count : size <= bound.count) return true;
    return raise(context, code, op, node, {{isMinimum ? "minimum" : "maximum", bound.count}, {"actual", size}});
  }

  // ---- Numbers -----------------------------------------------------------------------------------------------------

  bool checkNumber(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context) const {
    if (!is(node, NodeType::kNumber)) return true;
    const Bound& bound = program_.bounds[instruction.operand];
    const std::optional<Decimal> value = Decimal::parse(document_.literal(node));
    if (value && satisfies(*value, instruction.op, bound.value)) return true;
    if (!wanted(context, node)) return false;
    const auto [code, name] = describe(instruction.op);
    Object params{{std::string(name), JsonNumber{bound.literal}}, {"actual", shown(document_, node)}};
    Finding finding = make(context, code, keywordOf(instruction.op), node, std::move(params), Mark::kValue);
    suggestReplacement(finding, index, JsonNumber{bound.literal});
    context.findings->add(std::move(finding));
    return false;
  }

  static bool satisfies(const Decimal& value, Op op, const Decimal& bound) {
    switch (op) {
      case Op::kMinimum: return value >= bound;
      case Op::kMaximum: return value <= bound;
      case Op::kExclusiveMinimum: return value > bound;
      case Op::kExclusiveMaximum: return value < bound;
      default: return value.isMultipleOf(bound);
    }
  }

  static std::pair<std::string_view, std::string_view> describe(Op op) {
    switch (op) {
      case Op::kMinimum: return {"schema.minimum", "minimum"};
      case Op::kMaximum: return {"schema.maximum", "maximum"};
      case Op::kExclusiveMinimum: return {"schema.exclusive_minimum", "minimum"};
      case Op::kExclusiveMaximum: return {"schema.exclusive_maximum", "maximum"};
      default: return {"schema.multiple_of", "divisor"};
    }
  }

  // ---- Arrays ------------------------------------------------------------------------------------------------------

  bool checkCount(NodeType type, const Instruction& instruction, NodeIndex node, const Context& context) const {
    if (!is(node, type)) return true;
    static constexpr std::array kCodes = std::to_array<std::pair<Op, std::string_view>>({
        {Op::kMinItems, "schema.min_items"},
        {Op::kMaxItems, "schema.max_items"},
        {Op::kMinProperties, "schema.min_properties"},
        {Op::kMaxProperties, "schema.max_properties"},
    });
    const auto code =
        std::find_if(kCodes.begin(), kCodes.end(), [&](const auto& c) { return c.first == instruction.op; });
    return checkSize(code->second, instruction.op, program_.bounds[instruction.operand], document_[node].count, node,
                     context);
  }

  bool checkUnique(NodeIndex node, const Context& context) const {
    if (!is(node, NodeType::kArray)) return true;
    const auto repeated = findRepeated(document_, node);
    if (!repeated) return true;
    const auto [first, second] = *repeated;
    if (!wanted(context, second)) return false;
    const std::size_t firstIndex = document_[first].keyBegin;
    const std::size_t secondIndex = document_[second].keyBegin;
    Finding finding = make(context, "schema.unique_items", "uniqueItems", node,
                           {{"first", firstIndex}, {"second", secondIndex}}, Mark::kValue);
    std::tie(finding.begin, finding.end) = markedText(second, Mark::kValue);
    finding.diagnostic.suggestions.push_back({suggestionTitle(options_.catalogue, "suggestion.remove", {}),
                                              {{PatchOperation::Op::kRemove, document_.pointer(second), {}, {}}}});
    context.findings->add(std::move(finding));
    return false;
  }

  bool checkItems(const Instruction& instruction, NodeIndex node, const Context& context) {
    if (!is(node, NodeType::kArray)) return true;
    const ItemRules& rules = program_.itemRules[instruction.operand];
    bool valid = true;
    for (NodeIndex item = node + 1; item != document_[node].next; item = document_[item].next) {
      const std::size_t position = document_[item].keyBegin;
      bool itemValid = true;
      if (position < rules.prefix.size()) {
        itemValid = descend("prefixItems", std::to_string(position), rules.prefix[position], item, context);
      } else if (rules.rest) {
        itemValid = descend(Op::kItems, {}, *rules.rest, item, context);
      }
      valid = valid && itemValid;
      if (!valid && context.verdictOnly()) return false;
    }
    return valid;
  }

  bool checkContains(const Instruction& instruction, NodeIndex node, const Context& context) {
    if (!is(node, NodeType::kArray)) return true;
    const ContainsRule& rule = program_.containsRules[instruction.operand];
    std::size_t matches = 0;
    document_.forEachChild(node, [&](NodeIndex item) { matches += run(rule.schema, item, {}) ? 1U : 0U; });
    if (matches >= rule.minimum && (!rule.maximum || matches <= *rule.maximum)) return true;
    return raise(context, "schema.contains", Op::kContains, node, {{"actual", matches}});
  }

  // ---- Objects -----------------------------------------------------------------------------------------------------

  bool checkRequired(SubschemaIndex index, const Instruction& instruction, NodeIndex node, const Context& context) {
    if (!is(node, NodeType::kObject)) return true;
    bool valid = true;
    for (const std::string& name : program_.names[instruction.operand]) {
      if (document_.find(node, name)) continue;
      valid = false;
      if (context.verdictOnly()) return false;
      if (!wanted(context, node, Mark::kMissing)) continue;
      Finding finding = make(context, "schema.required", "required", node, {{"property", name}}, Mark::kMissing);
      suggestAddition(finding, index, node, name);
      context.findings->add(std::move(finding));
    }
    return valid;
  }

  // A missing property whose schema names its value: a default or the one value it can have.
  void suggestAddition(Finding& finding, SubschemaIndex owner, NodeIndex node, const std::string& name) const {
    const Instruction* rules = program_.find(owner, Op::kProperties);
    if (rules == nullptr) return;
    const std::optional<SubschemaIndex> property = program_.objectRules[rules->operand].find(name);
    if (!property) return;
    const SubschemaIndex target = program_.resolve(*property);
    const Instruction* constant = program_.find(target, Op::kConst);
    std::optional<JsonValue> value = program_.subschemas[target].defaultValue;
    if (!value && constant != nullptr) value = program_.values[constant->operand].front();
    if (!value || !accepts(target, *value)) return;
    std::string path = document_.pointer(node);
    appendPointerToken(path, name);
    std::string title = suggestionTitle(options_.catalogue, "suggestion.add", {{"property", name}, {"value", *value}});
    finding.diagnostic.suggestions.push_back(
        {std::move(title), {{PatchOperation::Op::kAdd, std::move(path), {}, *std::move(value)}}});
  }

  bool checkDependencies(const Instruction& instruction, NodeIndex node, const Context& context) const {
    if (!is(node, NodeType::kObject)) return true;
    bool valid = true;
    for (const Dependency& dependency : program_.dependencies[instruction.operand]) {
      const std::optional<NodeIndex> cause = document_.find(node, dependency.property);
      if (!cause) continue;
      for (const std::string& name : dependency.required) {
        if (document_.find(node, name)) continue;
        valid = false;
        if (!wanted(context, node, Mark::kMissing)) continue;
        Finding finding =
            make(context, "schema.dependent_required", "dependentRequired", node, {{"property", name}}, Mark::kMissing);
        finding.diagnostic.because = Condition{document_.pointer(*cause), shown(document_, *cause)};
        context.findings->add(std::move(finding));
      }
    }
    return valid;
  }

  bool checkPropertyNames(const Instruction& instruction, NodeIndex node, const Context& context) const {
    if (!is(node, NodeType::kObject)) return true;
    bool valid = true;
    for (NodeIndex member = node + 1; member != document_[node].next; member = document_[member].next) {
      if (accepts(instruction.operand, document_.key(member))) continue;
      valid = false;
      if (!wanted(context, member, Mark::kKey)) continue;
      context.findings->add(make(context, "schema.property_name", "propertyNames", member,
                                 {{"actual", document_.key(member)}}, Mark::kKey));
    }
    return valid;
  }

  bool checkProperties(const Instruction& instruction, NodeIndex node, const Context& context) {
    if (!is(node, NodeType::kObject)) return true;
    const ObjectRules& rules = program_.objectRules[instruction.operand];
    bool valid = true;
    for (NodeIndex member = node + 1; member != document_[node].next; member = document_[member].next) {
      if (!checkMember(rules, node, member, context)) valid = false;
      if (!valid && context.verdictOnly()) return false;
    }
    return valid;
  }

  bool checkMember(const ObjectRules& rules, NodeIndex object, NodeIndex member, const Context& context) {
    const std::string_view name = document_.key(member);
    bool valid = true;
    bool known = false;
    if (const auto property = rules.find(name)) {
      known = true;
      valid = descend(Op::kProperties, std::string(name), *property, member, context);
    }
    for (const auto& [pattern, schema] : rules.patterns) {
      if (!RE2::PartialMatch(absl::string_view(name.data(), name.size()), *pattern.regexp)) continue;
      known = true;
      if (!descend("patternProperties", pattern.source, schema, member, context)) valid = false;
    }
    if (known) return valid;
    if (rules.additional) return descend("additionalProperties", {}, *rules.additional, member, context);
    if (!rules.unknown) return true;
    if (wanted(context, member, Mark::kKey)) context.findings->add(unknownProperty(rules, object, member, context));
    return *rules.unknown != Severity::kError;
  }

  Finding unknownProperty(const ObjectRules& rules, NodeIndex object, NodeIndex member, const Context& context) {
    const std::string_view name = document_.key(member);
    const bool forbidden = *rules.unknown == Severity::kError;
    Finding finding =
        make(context, "schema.unknown_property", forbidden ? "additionalProperties" : "x-unknown-properties", member,
             {{"property", name}}, Mark::kKey);
    finding.diagnostic.severity = *rules.unknown;
    std::vector<std::string_view> free;
    for (const auto& [property, schema] : rules.properties) {
      if (!document_.find(object, property)) free.push_back(property);
    }
    const std::optional<std::string> meant = nearest(name, free);
    if (!meant) return finding;
    finding.diagnostic.params.emplace_back("nearest", *meant);
    if (run(*rules.find(*meant), member, {})) suggestRename(finding, object, *meant);
    return finding;
  }

  void suggestRename(Finding& finding, NodeIndex object, const std::string& name) const {
    std::string to = document_.pointer(object);
    appendPointerToken(to, name);
    finding.diagnostic.suggestions.push_back(
        {suggestionTitle(options_.catalogue, "suggestion.rename", {{"to", name}}),
         {{PatchOperation::Op::kMove, std::move(to), finding.diagnostic.instanceLocation, {}}}});
  }

  // ---- Combinations ------------------------------------------------------------------------------------------------

  bool checkAllOf(const Instruction& instruction, NodeIndex node, const Context& context) {
    const std::vector<SubschemaIndex>& branches = program_.branches[instruction.operand];
    bool valid = true;
    for (std::size_t i = 0; i < branches.size(); ++i) {
      if (!descend(Op::kAllOf, std::to_string(i), branches[i], node, context)) valid = false;
      if (!valid && context.verdictOnly()) return false;
    }
    return valid;
  }

  struct Attempt {
    bool valid = false;
    Findings findings{0};
    // How near the branch came, best first: right type, no discriminator against it, discriminators for it, few faults.
    std::tuple<bool, bool, int, std::ptrdiff_t> nearness;
  };

  bool checkAlternatives(const Instruction& instruction, NodeIndex node, const Context& context) {
    const std::vector<SubschemaIndex>& branches = program_.branches[instruction.operand];
    const bool onlyOne = instruction.op == Op::kOneOf;
    std::vector<Attempt> attempts;
    JsonValue::Array matches;
    for (std::size_t i = 0; i < branches.size(); ++i) {
      Attempt attempt;
      attempt.findings = Findings(context.verdictOnly() ? 0 : context.findings->limit());
      Context inner = context;
      if (!context.verdictOnly()) inner.findings = &attempt.findings;
      attempt.valid = descend(instruction.op, std::to_string(i), branches[i], node, inner);
      if (attempt.valid) matches.emplace_back(i);
      if (attempt.valid && context.verdictOnly() && !onlyOne) return true;
      if (!context.verdictOnly()) attempts.push_back(std::move(attempt));
    }
    const bool valid = onlyOne ? matches.size() == 1 : !matches.empty();
    if (context.verdictOnly()) return valid;
    if (matches.size() > 1 && onlyOne) {
      return raise(context, "schema.one_of_many", Op::kOneOf, node, {{"matches", std::move(matches)}});
    }
    if (!valid) return explainNoMatch(instruction, branches, attempts, node, context);
    for (Attempt& attempt : attempts) {
      if (attempt.valid) context.findings->append(std::move(attempt.findings));
    }
    return true;
  }

  // One branch's faults where one is clearly nearest; the types together where the type is what is wrong.
  bool explainNoMatch(const Instruction& instruction, const std::vector<SubschemaIndex>& branches,
                      std::vector<Attempt>& attempts, NodeIndex node, const Context& context) {
    std::uint32_t types = 0;
    bool anyTypeFits = false;
    for (std::size_t i = 0; i < branches.size(); ++i) {
      const SubschemaIndex branch = program_.resolve(branches[i]);
      const Instruction* type = program_.find(branch, Op::kType);
      const bool typeFits = type == nullptr || (type->operand & typeBits(document_, node)) != 0;
      anyTypeFits = anyTypeFits || typeFits;
      if (type != nullptr) types |= type->operand;
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
    return raise(context, any ? "schema.any_of" : "schema.one_of", instruction.op, node, {});
  }

  // Counts the properties that a branch ties to a value: those the instance has right, and those it has otherwise.
  std::pair<int, int> discriminate(SubschemaIndex branch, NodeIndex node) {
    const Instruction* rules = program_.find(branch, Op::kProperties);
    if (rules == nullptr || !is(node, NodeType::kObject)) return {0, 0};
    int matched = 0;
    int against = 0;
    for (const auto& [name, schema] : program_.objectRules[rules->operand].properties) {
      const SubschemaIndex property = program_.resolve(schema);
      const bool discriminates = program_.find(property, Op::kConst) != nullptr;
      const std::optional<NodeIndex> member = discriminates ? document_.find(node, name) : std::nullopt;
      if (!member) continue;
      ++(run(property, *member, {}) ? matched : against);
    }
    return {matched, against};
  }

  bool checkNot(const Instruction& instruction, NodeIndex node, const Context& context) {
    if (!run(instruction.operand, node, {})) return true;
    return raise(context, "schema.not", Op::kNot, node, {});
  }

  bool checkConditional(const Instruction& instruction, NodeIndex node, const Context& context) {
    const Conditional& rule = program_.conditionals[instruction.operand];
    const bool holds = run(rule.condition, node, {});
    const std::optional<SubschemaIndex>& chosen = holds ? rule.thenSchema : rule.elseSchema;
    if (!chosen) return true;
    const ActiveCondition condition{node, &rule};
    Context inner = context;
    inner.condition = &condition;
    return descend(holds ? "then" : "else", {}, *chosen, node, inner);
  }

  // null stands for "not set": a response that lists a deprecated property as null uses nothing deprecated.
  bool warnDeprecated(const Instruction& instruction, NodeIndex node, const Context& context) const {
    const bool isValueItself = context.condition != nullptr && context.condition->node == node;
    const Mark mark = isValueItself ? Mark::kValue : Mark::kKey;
    if (is(node, NodeType::kNull) || !wanted(context, node, mark)) return true;
    const std::vector<std::string>& successors = program_.names[instruction.operand];
    Object params;
    if (isValueItself) params.emplace_back("value", shown(document_, node));
    if (!successors.empty()) params.emplace_back("successors", JsonValue::Array(successors.begin(), successors.end()));
    Finding finding = make(context, "schema.deprecated", "deprecated", node, std::move(params), mark);
    finding.diagnostic.because.reset();
    if (!isValueItself && successors.size() == 1) suggestSuccessor(finding, node, successors.front());
    context.findings->add(std::move(finding));
    return true;
  }

  void suggestSuccessor(Finding& finding, NodeIndex member, const std::string& successor) const {
    const NodeIndex object = document_[member].parent;
    if (document_.hasKey(member) && !document_.find(object, successor)) suggestRename(finding, object, successor);
  }

  const Program& program_;
  const Document& document_;
  const EvaluateOptions& options_;
};

}  // namespace

bool evaluate(const Program& program, const Document& document, const EvaluateOptions& options, Findings& findings) {
  Context context;
  context.findings = &findings;
  return Evaluator(program, document, options).run(0, Document::kRoot, context);
}

}  // namespace dialproof::internal
