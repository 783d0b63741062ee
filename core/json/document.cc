#include "json/document.h"

#include <algorithm>

#include "json/pointer.h"

namespace dialproof::internal {

std::string_view toString(NodeType type) {
  switch (type) {
    case NodeType::kNull: return "null";
    case NodeType::kBoolean: return "boolean";
    case NodeType::kNumber: return "number";
    case NodeType::kString: return "string";
    case NodeType::kArray: return "array";
    case NodeType::kObject: return "object";
  }
  return {};
}

void JsonFaults::add(JsonFault fault) {
  hasError_ = hasError_ || fault.severity == Severity::kError;
  if (list_.size() < limit_) {
    list_.push_back(std::move(fault));
  } else {
    ++omitted_;
  }
}

void JsonFaults::end(JsonFault fault) {
  hasError_ = true;
  list_.push_back(std::move(fault));
}

std::string_view Document::string(NodeIndex index) const {
  const Node& node = nodes_[index];
  if (node.count != 0) return decodedStrings_[node.count - 1];
  return text_.substr(node.begin + 1, node.end - node.begin - 2);
}

std::string_view Document::key(NodeIndex index) const {
  const Node& node = nodes_[index];
  if (!node.escapedKey) return text_.substr(node.keyBegin + 1, node.keyEnd - node.keyBegin - 2);
  const auto found = std::lower_bound(decodedKeys_.begin(), decodedKeys_.end(), index,
                                      [](const auto& entry, NodeIndex wanted) { return entry.first < wanted; });
  return found->second;
}

std::string_view Document::literal(NodeIndex index) const {
  return text_.substr(nodes_[index].begin, nodes_[index].end - nodes_[index].begin);
}

std::optional<NodeIndex> Document::find(NodeIndex object, std::string_view key) const {
  if (nodes_[object].type != NodeType::kObject) return std::nullopt;
  for (NodeIndex child = object + 1; child != nodes_[object].next; child = nodes_[child].next) {
    if (this->key(child) == key) return child;
  }
  return std::nullopt;
}

std::string Document::pointer(NodeIndex index) const {
  std::vector<NodeIndex> path;
  for (NodeIndex node = index; node != kRoot; node = nodes_[node].parent) path.push_back(node);
  std::reverse(path.begin(), path.end());
  std::string pointer;
  for (const NodeIndex node : path) {
    if (hasKey(node)) {
      appendPointerToken(pointer, key(node));
    } else {
      appendPointerToken(pointer, std::size_t{nodes_[node].keyBegin});
    }
  }
  return pointer;
}

JsonValue Document::value(NodeIndex index) const {
  const Node& node = nodes_[index];
  switch (node.type) {
    case NodeType::kNull: return {};
    case NodeType::kBoolean: return node.boolean;
    case NodeType::kNumber: return JsonNumber{std::string(literal(index))};
    case NodeType::kString: return string(index);
    case NodeType::kArray: {
      JsonValue::Array items;
      items.reserve(node.count);
      forEachChild(index, [&](NodeIndex child) { items.push_back(value(child)); });
      return items;
    }
    case NodeType::kObject: {
      JsonValue::Object members;
      members.reserve(node.count);
      forEachChild(index, [&](NodeIndex child) { members.emplace_back(key(child), value(child)); });
      return members;
    }
  }
  return {};
}

}  // namespace dialproof::internal
