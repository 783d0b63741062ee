#include "schema/compile/compiler.h"

#include <algorithm>
#include <array>

#include "json/pointer.h"
#include "schema/compile/uri.h"

namespace dialproof::internal {
namespace {

// A schema of more subschemas is refused: no memory and no time without end.
constexpr std::size_t kMostSubschemas = 100'000;

// The keyword of a schema that a node belongs to.
std::string_view keywordAround(const Document& document, NodeIndex schema, NodeIndex node) {
  if (node == schema) return {};
  while (document[node].parent != schema) node = document[node].parent;
  return document.key(node);
}

// The pointer to a node from the root of its resource.
std::string pointerWithin(const Document& document, NodeIndex root, NodeIndex node) {
  return document.pointer(node).substr(document.pointer(root).size());
}

}  // namespace

Compiled compile(std::string_view uri, const SchemaSource& source, const CompileOptions& options) {
  return Compiler(source, options).run(uri);
}

Compiled Compiler::run(std::string_view uri) {
  const auto root = resources_.find(uri, {});
  if (!root && faults_.empty()) {
    faults_.push_back({"schema.invalid_reference", std::string(uri), "", 0, 0, {{"reference", uri}}});
  }
  if (root) subschema(*root);
  while (!pending_.empty()) {
    const SubschemaIndex next = pending_.back();
    pending_.pop_back();
    compileSchema({places_[next], next});
    if (pending_.empty()) compileDynamicAnchors();
    if (places_.size() > kMostSubschemas) {
      faults_.push_back({"schema.too_large", std::string(uri), "", 0, 0, {{"maximum", kMostSubschemas}}});
      break;
    }
  }
  refuseCircles();
  if (!faults_.empty()) return {{}, std::move(faults_)};
  describeResources();
  return {builder_.write(0), {}};
}

// ---- Schemas
// -----------------------------------------------------------------------------------------------------------

SubschemaIndex Compiler::subschema(const SchemaPlace& place) {
  const auto [entry, isNew] = compiled_.try_emplace(place, 0);
  if (!isNew) return entry->second;
  const auto [row, isNewResource] =
      resourceRows_.try_emplace(place.resource, static_cast<std::uint32_t>(rowResources_.size()));
  if (isNewResource) rowResources_.push_back(place.resource);
  entry->second = builder_.addSubschema(row->second);
  if (options_.keepLocations) {
    const Resource& resource = resources_[place.resource];
    const std::string pointer = pointerWithin(*place.document, resource.root, place.node);
    builder_.draft(entry->second).row.location = builder_.text(pointer);
  }
  places_.push_back(place);
  pending_.push_back(entry->second);
  return entry->second;
}

SubschemaIndex Compiler::subschema(const Site& site, NodeIndex node) {
  SchemaPlace place = site.place;
  place.node = node;
  // A schema with an `$id` of its own belongs to another resource.
  place.resource = resources_.ownerOf(*place.document, node).value_or(place.resource);
  return subschema(place);
}

void Compiler::compileSchema(const Site& site) {
  const Node& node = site.document()[site.place.node];
  if (node.type == NodeType::kBoolean) {
    if (!node.boolean) emit(site, Op::kNever, 0);
    return;
  }
  if (node.type != NodeType::kObject) return failValue(site, site.place.node, "schema");
  // draft-07, section 8.3: what stands beside a $ref means nothing.
  if (const auto ref = dialect(site).draft7 ? find(site, "$ref") : std::nullopt) {
    compileRef(site, Op::kRef, *ref);
  } else {
    compileKeywords(site);
  }
  auto& instructions = builder_.draft(site.index).instructions;
  std::stable_sort(instructions.begin(), instructions.end(),
                   [](const Instruction& a, const Instruction& b) { return a.op < b.op; });
}

void Compiler::compileKeywords(const Site& site) {
  site.document().forEachChild(site.place.node, [&](NodeIndex keyword) { compileKeyword(site, keyword); });
  if (dialect(site).applicator) {
    compileItems(site);
    compileObjectRules(site);
  }
}

void Compiler::compileKeyword(const Site& site, NodeIndex keyword) {
  const Keyword* known = findKeyword(site.document().key(keyword), dialect(site).draft7);
  if (known == nullptr) return refuseUnknown(site, keyword);
  const bool isInUse = known->vocabulary == nullptr || dialect(site).*(known->vocabulary);
  if (isInUse) (this->*known->handler)(site, known->op, keyword);
}

// JSON Schema takes a keyword it does not know for an annotation.
void Compiler::refuseUnknown(const Site& site, NodeIndex keyword) {
  const std::string_view name = site.document().key(keyword);
  if (options_.strict) {
    fail(site, keyword, "schema.invalid_keyword", {{"keyword", name}, {"problem", "unknown"}});
  } else if (options_.keepAnnotations) {
    annotate(site, keyword);
  }
}

std::optional<SchemaPlace> Compiler::target(const Site& site, NodeIndex reference) {
  if (!expect(site, reference, NodeType::kString)) return std::nullopt;
  const std::string_view text = site.document().string(reference);
  const std::size_t faultsBefore = faults_.size();
  const auto place = resources_.find(resolveUri(resources_[site.place.resource].uri, text), dialect(site));
  // Where the document referred to is at fault, that is what is to be said.
  if (!place && faults_.size() == faultsBefore) {
    fail(site, reference, "schema.invalid_reference", {{"reference", text}});
  }
  return place;
}

// A resource that the evaluation can come through may be asked for a dynamic anchor from anywhere inside it.
void Compiler::compileDynamicAnchors() {
  // An anchor belongs to its own resource, so this adds none to those gone through.
  for (const ResourceIndex index : rowResources_) {
    for (const auto& [name, node] : resources_[index].dynamicAnchors) {
      if (dynamicNames_.contains(name)) subschema({resources_[index].document, node, index});
    }
  }
}

void Compiler::describeResources() {
  for (const ResourceIndex index : rowResources_) {
    const Resource& resource = resources_[index];
    std::vector<AnchorRow> anchors;
    for (const auto& [name, node] : resource.dynamicAnchors) {
      if (!dynamicNames_.contains(name)) continue;
      anchors.push_back({builder_.name(name), compiled_.at({resource.document, node, index})});
    }
    builder_.addResource(options_.keepLocations ? builder_.text(resource.uri) : kNone, anchors);
  }
}

// Schemas that apply each other to the same value, round in a circle, would never end.
void Compiler::refuseCircles() {
  enum class State : std::uint8_t { kNew, kOpen, kDone };
  struct Visit {
    SubschemaIndex index;
    std::vector<SubschemaIndex> next;
  };
  std::vector<State> states(builder_.size(), State::kNew);
  const auto visit = [&](SubschemaIndex index) {
    states[index] = State::kOpen;
    Visit result{index, {}};
    for (const Instruction& instruction : builder_.draft(index).instructions) {
      const auto applied = builder_.appliedInPlace(instruction);
      result.next.insert(result.next.end(), applied.begin(), applied.end());
    }
    return result;
  };
  for (SubschemaIndex start = 0; start < states.size(); ++start) {
    if (states[start] != State::kNew) continue;
    std::vector<Visit> path{visit(start)};
    while (!path.empty()) {
      if (path.back().next.empty()) {
        states[path.back().index] = State::kDone;
        path.pop_back();
        continue;
      }
      const SubschemaIndex next = path.back().next.back();
      path.back().next.pop_back();
      if (states[next] == State::kOpen) return failAtSubschema(next);
      if (states[next] == State::kNew) path.push_back(visit(next));
    }
  }
}

void Compiler::failAtSubschema(SubschemaIndex index) {
  fail({places_[index], index}, places_[index].node, "schema.endless_reference", {});
}

// ---- What keywords share
// -----------------------------------------------------------------------------------------------

void Compiler::emit(const Site& site, Op op, std::uint32_t a, std::uint32_t b, bool draft7) {
  Instruction instruction;
  instruction.op = op;
  instruction.a = a;
  instruction.b = b;
  instruction.draft7 = draft7 ? 1 : 0;
  builder_.draft(site.index).instructions.push_back(instruction);
}

std::optional<NodeIndex> Compiler::find(const Site& site, std::string_view keyword) const {
  return site.document().find(site.place.node, keyword);
}

std::optional<NodeIndex> Compiler::findOf(const Site& site, std::string_view keyword, Vocabulary vocabulary) const {
  return dialect(site).*vocabulary ? find(site, keyword) : std::nullopt;
}

bool Compiler::expect(const Site& site, NodeIndex node, NodeType type) {
  if (site.document()[node].type == type) return true;
  failValue(site, node, "type");
  return false;
}

void Compiler::fail(const Site& site, NodeIndex node, std::string_view code, JsonValue::Object params) {
  const Document& document = site.document();
  const bool marksKey = code == "schema.invalid_keyword" && document.hasKey(node);
  const Node& place = document[node];
  faults_.push_back({code, resources_.uriOf(document), document.pointer(node), marksKey ? place.keyBegin : place.begin,
                     marksKey ? place.keyEnd : place.end, std::move(params)});
}

void Compiler::failValue(const Site& site, NodeIndex node, std::string_view problem) {
  fail(site, node, "schema.invalid_keyword",
       {{"keyword", keywordAround(site.document(), site.place.node, node)}, {"problem", problem}});
}

}  // namespace dialproof::internal
