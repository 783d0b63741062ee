#include "json/document.h"

#include <algorithm>

#include "json/pointer.h"

namespace dialproof::internal {
namespace {

// Deeper than most documents.
constexpr std::size_t kUsualDepth = 8;

}  // namespace

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

std::uint32_t Document::decodedKey(NodeIndex index) const {
  return std::lower_bound(escapedKeys_.begin(), escapedKeys_.end(), index,
                          [](const EscapedKey& entry, NodeIndex wanted) { return entry.node < wanted; })
      ->decoded;
}

std::int64_t Document::integer(NodeIndex index) const {
  std::int64_t value = 0;
  const bool isNegative = text_[nodes_[index].begin] == '-';
  for (std::size_t i = nodes_[index].begin + (isNegative ? 1 : 0); i < nodes_[index].end; ++i) {
    value = value * 10 + (text_[i] - '0');
  }
  return isNegative ? -value : value;
}

std::string Document::pointer(NodeIndex index) const {
  std::vector<NodeIndex> path;
  path.reserve(kUsualDepth);
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
      items.reserve(childCount(index));
      forEachChild(index, [&](NodeIndex child) { items.push_back(value(child)); });
      return items;
    }
    case NodeType::kObject: {
      JsonValue::Object members;
      members.reserve(childCount(index));
      forEachChild(index, [&](NodeIndex child) { members.emplace_back(key(child), value(child)); });
      return members;
    }
  }
  return {};
}

}  // namespace dialproof::internal
