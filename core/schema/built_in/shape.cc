#include "schema/built_in/shape.h"

#include <algorithm>
#include <utility>

namespace dialproof::internal {
namespace {

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

}  // namespace

std::optional<NodeIndex> tellingObject(const Document& document) {
  NodeIndex node = Document::kRoot;
  const bool isFilledList = document[node].type == NodeType::kArray && document.childCount(node) > 0;
  if (isFilledList) ++node;
  return document[node].type == NodeType::kObject ? std::optional(node) : std::nullopt;
}

Shape::Shape(Document document, NodeIndex schema)
    : document_(std::move(document)),
      properties_(member(document_, schema, "properties", NodeType::kObject)),
      required_(member(document_, schema, "required", NodeType::kArray)) {}

// The shape of a schema's objects, or of its lists' items. Items that refer to a schema of the same folder have that
// one's shape.
std::optional<Shape> Shape::read(const SchemaInfo& info, bool ofItems) {
  JsonFaults faults(1);
  const std::string_view text = schemaText(info);
  auto document = Document::read(text, {text.size(), kDeepestDocument, 1}, faults);
  if (!document) return std::nullopt;
  const auto items = member(*document, Document::kRoot, "items", NodeType::kObject);
  if (items.has_value() != ofItems) return std::nullopt;
  const auto reference = items ? member(*document, *items, "$ref", NodeType::kString) : std::nullopt;
  if (!reference) return Shape(*std::move(document), items.value_or(Document::kRoot));
  const std::string_view folder = info.uri.substr(0, info.uri.rfind('/') + 1);
  const SchemaInfo* item = findByUri(folder, document->string(*reference));
  return item == nullptr ? std::nullopt : read(*item, false);
}

const std::vector<SchemaShape>& SchemaShape::all() {
  static const std::vector<SchemaShape> shapes = [] {
    std::vector<SchemaShape> read;
    for (const SchemaInfo& info : schemas()) {
      for (const bool isList : {false, true}) {
        if (auto shape = Shape::read(info, isList)) read.push_back({&info, isList, *std::move(shape)});
      }
    }
    return read;
  }();
  return shapes;
}

}  // namespace dialproof::internal
