// From a fault to what is said of it: place, reason and what to do.

#include <algorithm>

#include "diagnostic/catalogue.h"
#include "diagnostic/params.h"
#include "json/pointer.h"
#include "schema/evaluate/evaluator.h"
#include "schema/evaluate/suggest.h"

namespace dialproof::internal {
namespace {

constexpr std::size_t kMostSuggestions = 3;
// Most schemas are no deeper, and their places no longer.
constexpr std::size_t kUsualDepth = 16;
constexpr std::size_t kUsualLocation = 96;

// The way is as long as the evaluation is deep: there may be no room left on the stack to walk it by recursion.
void appendLocation(std::string& location, const Place* last) {
  std::vector<const Place*> way;
  way.reserve(kUsualDepth);
  for (const Place* place = last; place != nullptr; place = place->up) way.push_back(place);
  std::reverse(way.begin(), way.end());
  for (const Place* step : way) {
    const Place& place = *step;
    location.append("/").append(place.keyword);
    if (place.name.data() != nullptr) {
      appendPointerToken(location, place.name);
    } else if (place.index != Place::kNoIndex) {
      appendPointerToken(location, std::size_t{place.index});
    }
  }
}

}  // namespace

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

// ---- Raising
// -----------------------------------------------------------------------------------------------------------

std::pair<std::size_t, std::size_t> Evaluator::markedText(NodeIndex node, Mark mark) const {
  const Node& marked = document_[node];
  const bool atKey = mark != Mark::kValue && document_.hasKey(node);
  if (atKey) return {marked.keyBegin, marked.keyEnd};
  if (mark == Mark::kMissing) return {marked.begin, marked.begin + 1};
  return {marked.begin, marked.end};
}

bool Evaluator::wanted(const Context& context, NodeIndex node, Mark mark) {
  if (context.verdictOnly() || !exhausted_.empty()) return false;
  if (!context.findings->wants(markedText(node, mark).first)) return false;
  steps_ += depth_;  // its location is as long as the way to it
  return true;
}

Finding Evaluator::make(const Context& context, std::string_view code, std::string_view keyword, NodeIndex node,
                        Object params, Mark mark) const {
  Finding finding{makeDiagnostic(code), 0, 0};
  Diagnostic& diagnostic = finding.diagnostic;
  std::tie(finding.begin, finding.end) = markedText(node, mark);
  diagnostic.instanceLocation = document_.pointer(node);
  diagnostic.keywordLocation.reserve(kUsualLocation);
  appendLocation(diagnostic.keywordLocation, context.place);
  diagnostic.absoluteKeywordLocation = absoluteLocation(context.place);
  if (!keyword.empty()) {
    diagnostic.keywordLocation.append("/").append(keyword);
    if (!diagnostic.absoluteKeywordLocation.empty()) diagnostic.absoluteKeywordLocation.append("/").append(keyword);
  }
  diagnostic.params = std::move(params);
  if (context.condition != nullptr) diagnostic.because = because(*context.condition);
  const bool isItsOwnReason = diagnostic.because && diagnostic.because->instanceLocation == diagnostic.instanceLocation;
  if (isItsOwnReason) diagnostic.because.reset();
  return finding;
}

bool Evaluator::raise(const Context& context, std::string_view code, std::string_view keyword, NodeIndex node,
                      Object params) {
  if (wanted(context, node)) context.findings->add(make(context, code, keyword, node, std::move(params)));
  return false;
}

std::optional<Condition> Evaluator::because(const ActiveCondition& condition) const {
  NodeIndex node = condition.node;
  for (const std::uint32_t name : program_.conditional(condition.rule).decidedBy) {
    const auto member = program_.find(document_, node, name);
    if (!member) return std::nullopt;
    node = *member;
  }
  return Condition{document_.pointer(node), shown(document_, node)};
}

// Empty where the program does not keep its schemas' places.
std::string Evaluator::absoluteLocation(const Place* place) const {
  const Subschema& subschema = program_.subschema(place == nullptr ? program_.root() : place->subschema);
  const ResourceRow& resource = program_.resources()[subschema.resource];
  if (subschema.location == kNone || resource.uri == kNone) return {};
  std::string location;
  location.reserve(kUsualLocation);
  location.append(program_.text(resource.uri)).append("#").append(program_.text(subschema.location));
  return location;
}

void Evaluator::annotate(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (options_.annotations == nullptr) return;
  const std::string_view keyword = program_.name(instruction.a);
  Annotation annotation;
  annotation.instanceLocation = document_.pointer(node);
  appendLocation(annotation.keywordLocation, context.place);
  appendPointerToken(annotation.keywordLocation, keyword);
  annotation.absoluteKeywordLocation = absoluteLocation(context.place);
  if (!annotation.absoluteKeywordLocation.empty()) appendPointerToken(annotation.absoluteKeywordLocation, keyword);
  annotation.keyword = keyword;
  annotation.value = program_.constant(instruction.b);
  options_.annotations->push_back(std::move(annotation));
}

// null stands for "not set": a response that lists a deprecated property as null uses nothing deprecated.
bool Evaluator::warnDeprecated(const Instruction& instruction, NodeIndex node, const Context& context) {
  if (is(node, NodeType::kNull)) return true;
  if (context.verdictOnly()) return !context.warningsCount;
  const bool isValueItself = context.condition != nullptr && context.condition->node == node;
  const Mark mark = isValueItself ? Mark::kValue : Mark::kKey;
  if (!wanted(context, node, mark)) return true;
  JsonValue::Array successors;
  for (const std::uint32_t name : program_.list(instruction.a)) successors.emplace_back(program_.name(name));
  Object params;
  if (isValueItself) params.emplace_back("value", shown(document_, node));
  if (!successors.empty()) params.emplace_back("successors", successors);
  Finding finding = make(context, "schema.deprecated", "deprecated", node, std::move(params), mark);
  finding.diagnostic.because.reset();
  const bool hasOneSuccessor = !isValueItself && successors.size() == 1 && document_.hasKey(node);
  const NodeIndex object = document_[node].parent;
  if (hasOneSuccessor && !document_.find(object, *successors[0].asString())) {
    suggestRename(finding, object, *successors[0].asString());
  }
  context.findings->add(std::move(finding));
  return true;
}

// ---- Suggesting
// --------------------------------------------------------------------------------------------------------

void Evaluator::suggestReplacement(Finding& finding, SubschemaIndex index, JsonValue value) const {
  if (!options_.suggestions) return;
  auto& suggestions = finding.diagnostic.suggestions;
  const bool known = std::any_of(suggestions.begin(), suggestions.end(),
                                 [&](const Suggestion& s) { return s.patch.front().value == value; });
  if (known || suggestions.size() == kMostSuggestions || !accepts(index, value)) return;
  std::string title = suggestionTitle(options_.catalogue, "suggestion.replace", paramsOf("value", value));
  suggestions.push_back(
      {std::move(title), {{PatchOperation::Op::kReplace, finding.diagnostic.instanceLocation, {}, std::move(value)}}});
}

// What the value may have been meant to be, as far as the subschema takes it.
void Evaluator::suggestLikely(Finding& finding, SubschemaIndex index, NodeIndex node) const {
  if (!options_.suggestions) return;
  for (JsonValue& value : likelyMeant(document_, node)) suggestReplacement(finding, index, std::move(value));
  const std::uint32_t value = program_.subschema(index).defaultValue;
  if (value != kNone) suggestReplacement(finding, index, program_.constant(value));
}

void Evaluator::suggestNearest(Finding& finding, SubschemaIndex index, NodeIndex node,
                               std::span<const std::uint32_t> allowed) const {
  if (!options_.suggestions || !is(node, NodeType::kString)) return;
  const Document& constants = program_.constants();
  std::vector<std::string_view> texts;
  for (const std::uint32_t constant : allowed) {
    if (constants[constant].type == NodeType::kString) texts.push_back(constants.string(constant));
  }
  if (const auto found = nearest(document_.string(node), texts)) suggestReplacement(finding, index, texts[*found]);
}

void Evaluator::suggestRename(Finding& finding, NodeIndex object, std::string_view name) const {
  if (!options_.suggestions) return;
  std::string to = document_.pointer(object);
  appendPointerToken(to, name);
  finding.diagnostic.suggestions.push_back(
      {suggestionTitle(options_.catalogue, "suggestion.rename", paramsOf("to", name)),
       {{PatchOperation::Op::kMove, std::move(to), finding.diagnostic.instanceLocation, {}}}});
}

}  // namespace dialproof::internal
