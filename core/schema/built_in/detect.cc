// Which built-in schema a document is of: the schemas' own texts tell which properties each knows and requires.

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "dialproof/schema.h"
#include "json/document.h"
#include "schema/built_in/registry.h"

namespace dialproof {
namespace {

using internal::Document;
using internal::NodeIndex;
using internal::NodeType;

std::optional<Document> readText(std::string_view text, const Limits& limits, bool isOwn) {
  internal::JsonFaults faults(1);
  constexpr std::size_t kDeepest = 512;
  const std::size_t deepest = std::min(limits.maxDepth, kDeepest);
  return Document::read(text, {isOwn ? text.size() : limits.maxBytes, isOwn ? kDeepest : deepest, 1}, faults);
}

// The object whose properties tell what a document is: its root, or a list's first item. nullopt: there is none.
std::optional<NodeIndex> tellingObject(const Document& document) {
  NodeIndex node = Document::kRoot;
  const bool isFilledList = document[node].type == NodeType::kArray && document.childCount(node) > 0;
  if (isFilledList) ++node;
  return document[node].type == NodeType::kObject ? std::optional(node) : std::nullopt;
}

std::optional<NodeIndex> member(const Document& document, NodeIndex object, std::string_view name, NodeType type) {
  const auto found = document.find(object, name);
  return found && document[*found].type == type ? found : std::nullopt;
}

const SchemaInfo* findByUri(std::string_view folder, std::string_view fileName) {
  const auto all = schemas();
  const auto found = std::find_if(all.begin(), all.end(), [&](const SchemaInfo& info) {
    return info.uri.starts_with(folder) && info.uri.substr(folder.size()) == fileName;
  });
  return found == all.end() ? nullptr : &*found;
}

// What a schema says of an object: its properties and which of them it requires.
class Shape {
 public:
  /// The shape of a schema's objects, or of its lists' items. Items that refer to a schema of the same folder have that
  /// one's shape.
  static std::optional<Shape> read(const SchemaInfo& info, bool ofItems) {
    auto document = readText(schemaText(info), {}, true);
    if (!document) return std::nullopt;
    const auto items = member(*document, Document::kRoot, "items", NodeType::kObject);
    if (items.has_value() != ofItems) return std::nullopt;
    const auto reference = items ? member(*document, *items, "$ref", NodeType::kString) : std::nullopt;
    if (!reference) return Shape(*std::move(document), items.value_or(Document::kRoot));
    const std::string_view folder = info.uri.substr(0, info.uri.rfind('/') + 1);
    const SchemaInfo* item = findByUri(folder, document->string(*reference));
    return item == nullptr ? std::nullopt : read(*item, false);
  }

  std::size_t propertyCount() const { return properties_ ? document_.childCount(*properties_) : 0; }
  bool knows(std::string_view name) const { return properties_ && document_.find(*properties_, name).has_value(); }

  template <typename Visit>
  void forEachRequired(Visit visit) const {
    if (!required_) return;
    document_.forEachChild(*required_, [&](NodeIndex name) { visit(document_.string(name)); });
  }

 private:
  Shape(Document document, NodeIndex schema)
      : document_(std::move(document)),
        properties_(member(document_, schema, "properties", NodeType::kObject)),
        required_(member(document_, schema, "required", NodeType::kArray)) {}

  Document document_;
  std::optional<NodeIndex> properties_;
  std::optional<NodeIndex> required_;
};

DetectedSchema compare(const Document& document, NodeIndex object, const SchemaInfo& info, const Shape& shape) {
  DetectedSchema detected{.id = info.id};
  document.forEachChild(object, [&](NodeIndex child) {
    (shape.knows(document.key(child)) ? detected.known : detected.unknown).emplace_back(document.key(child));
  });
  shape.forEachRequired([&](std::string_view name) {
    if (!document.find(object, name)) detected.missing.emplace_back(name);
  });
  return detected;
}

bool satisfies(const Document& document, std::string_view schemaId) {
  internal::EvaluateOptions options;
  options.suggestions = false;
  internal::Findings findings(0);
  return internal::examine(*internal::findBuiltIn(schemaId), document, options, findings);
}

struct Candidate {
  DetectedSchema detected;
  std::size_t propertyCount = 0;
};

// Higher is likelier.
auto likelihood(const Candidate& candidate) {
  const auto size = [](const auto& names) { return static_cast<std::ptrdiff_t>(names.size()); };
  const auto& [detected, propertyCount] = candidate;
  const std::ptrdiff_t shared = size(detected.known) - size(detected.unknown) - size(detected.missing);
  return std::tuple(shared, detected.valid, size(detected.known), -static_cast<std::ptrdiff_t>(propertyCount));
}

}  // namespace

std::vector<DetectedSchema> detect(std::string_view jsonText, const Limits& limits) {
  const auto document = readText(jsonText, limits, false);
  const auto object = document ? tellingObject(*document) : std::nullopt;
  if (!object) return {};
  std::vector<Candidate> candidates;
  for (const SchemaInfo& info : schemas()) {
    const auto shape = Shape::read(info, *object != Document::kRoot);
    if (!shape) continue;
    DetectedSchema detected = compare(*document, *object, info, *shape);
    if (detected.known.empty() || detected.known.size() < detected.unknown.size()) continue;
    detected.valid = satisfies(*document, info.id);
    candidates.push_back({std::move(detected), shape->propertyCount()});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return likelihood(a) > likelihood(b); });
  std::vector<DetectedSchema> detected;
  for (Candidate& candidate : candidates) detected.push_back(std::move(candidate.detected));
  return detected;
}

}  // namespace dialproof
