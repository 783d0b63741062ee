#include "json/edit.h"

#include "json/pointer.h"
#include "json/writer.h"

namespace dialproof::internal {
namespace {

struct Target {
  NodeIndex container = 0;
  std::string token;
};

// Where a pointer's last step is taken from; nullopt for the root and for what leads nowhere.
std::optional<Target> targetOf(const Document& document, std::string_view pointer) {
  if (pointer.empty()) return std::nullopt;
  const std::size_t slash = pointer.rfind('/');
  const auto container = follow(document, pointer.substr(0, slash));
  if (!container) return std::nullopt;
  return Target{*container, pointerTokens(pointer.substr(slash)).back()};
}

std::string spliced(std::string_view text, std::size_t begin, std::size_t end, std::string_view piece) {
  std::string copy(text.substr(0, begin));
  copy.append(piece).append(text.substr(end));
  return copy;
}

// Behind an opening bracket there is nothing in the way: no blanks, no comments, no comma at the end.
std::string addedMember(const Document& document, NodeIndex object, std::string_view name, std::string_view value) {
  if (const auto member = document.find(object, name)) {
    return spliced(document.text(), document[*member].begin, document[*member].end, value);
  }
  std::string member;
  appendJsonString(member, name);
  member.append(":").append(value);
  if (document.childCount(object) > 0) member.push_back(',');
  const std::size_t place = document[object].begin + 1;
  return spliced(document.text(), place, place, member);
}

// The item of an index that is written as RFC 6901 has it: without leading zeros.
std::optional<NodeIndex> findItem(const Document& document, NodeIndex array, std::string_view index) {
  for (NodeIndex item = array + 1; item != document[array].next; item = document[item].next) {
    if (std::to_string(document[item].keyBegin) == index) return item;
  }
  return std::nullopt;
}

std::optional<std::string> addedItem(const Document& document, NodeIndex array, std::string_view index,
                                     std::string_view value) {
  if (const auto item = findItem(document, array, index)) {
    const std::size_t place = document[*item].begin;
    return spliced(document.text(), place, place, std::string(value).append(","));
  }
  const std::uint32_t count = document.childCount(array);
  if (index != "-" && index != std::to_string(count)) return std::nullopt;
  std::size_t place = document[array].begin + 1;
  document.forEachChild(array, [&](NodeIndex item) { place = document[item].end; });
  return spliced(document.text(), place, place, std::string(count > 0 ? "," : "").append(value));
}

std::size_t beginOf(const Document& document, NodeIndex node) {
  return document.hasKey(node) ? document[node].keyBegin : document[node].begin;
}

std::optional<std::string> removed(const Document& document, std::string_view pointer) {
  const auto node = follow(document, pointer);
  if (!node || *node == Document::kRoot) return std::nullopt;
  const NodeIndex parent = document[*node].parent;
  const NodeIndex next = document[*node].next;
  if (next != document[parent].next) {
    return spliced(document.text(), beginOf(document, *node), beginOf(document, next), "");
  }
  std::size_t begin = document[parent].begin + 1;
  for (NodeIndex child = parent + 1; child != *node; child = document[child].next) begin = document[child].end;
  return spliced(document.text(), begin, document[*node].end, "");
}

std::optional<std::string> replaced(const Document& document, const PatchOperation& operation) {
  const auto node = follow(document, operation.path);
  if (!node) return std::nullopt;
  return spliced(document.text(), document[*node].begin, document[*node].end, toJson(operation.value));
}

std::optional<std::string> renamed(const Document& document, NodeIndex node, std::string_view path) {
  const auto target = targetOf(document, path);
  const bool isRename = target && node != Document::kRoot && document[node].parent == target->container &&
                        document.hasKey(node) && !document.find(target->container, target->token);
  if (!isRename) return std::nullopt;
  std::string key;
  appendJsonString(key, target->token);
  return spliced(document.text(), document[node].keyBegin, document[node].keyEnd, key);
}

std::optional<std::string> moved(const Document& document, const PatchOperation& operation) {
  const auto node = follow(document, operation.from);
  const bool isIntoItself = operation.path.starts_with(operation.from + "/");
  if (!node || isIntoItself) return std::nullopt;
  if (operation.path == operation.from) return std::string(document.text());
  if (auto text = renamed(document, *node, operation.path)) return text;
  const auto without = removed(document, operation.from);
  if (!without) return std::nullopt;
  JsonFaults faults(0);
  const auto rest = Document::read(*without, {without->size(), kDeepestDocument, 0, true}, faults);
  return rest ? added(*rest, operation.path, document.literal(*node)) : std::nullopt;
}

std::optional<std::string> copied(const Document& document, const PatchOperation& operation) {
  const auto node = follow(document, operation.from);
  return node ? added(document, operation.path, document.literal(*node)) : std::nullopt;
}

}  // namespace

std::optional<NodeIndex> follow(const Document& document, std::string_view pointer) {
  NodeIndex node = Document::kRoot;
  if (pointer.empty()) return node;
  for (const std::string& token : pointerTokens(pointer)) {
    std::optional<NodeIndex> child;
    if (document[node].type == NodeType::kObject) {
      child = document.find(node, token);
    } else if (document[node].type == NodeType::kArray) {
      child = findItem(document, node, token);
    }
    if (!child) return std::nullopt;
    node = *child;
  }
  return node;
}

std::optional<std::string> added(const Document& document, std::string_view pointer, std::string_view value) {
  if (pointer.empty()) {
    return spliced(document.text(), document[Document::kRoot].begin, document[Document::kRoot].end, value);
  }
  const auto target = targetOf(document, pointer);
  if (!target) return std::nullopt;
  switch (document[target->container].type) {
    case NodeType::kObject: return addedMember(document, target->container, target->token, value);
    case NodeType::kArray: return addedItem(document, target->container, target->token, value);
    default: return std::nullopt;
  }
}

std::optional<std::string> edited(const Document& document, const PatchOperation& operation) {
  switch (operation.op) {
    case PatchOperation::Op::kAdd: return added(document, operation.path, toJson(operation.value));
    case PatchOperation::Op::kRemove: return removed(document, operation.path);
    case PatchOperation::Op::kReplace: return replaced(document, operation);
    case PatchOperation::Op::kMove: return moved(document, operation);
    case PatchOperation::Op::kCopy: return copied(document, operation);
    case PatchOperation::Op::kTest: break;
  }
  return std::nullopt;
}

}  // namespace dialproof::internal
