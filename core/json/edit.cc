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

std::optional<std::string> added(const Document& document, const PatchOperation& operation) {
  const auto target = targetOf(document, operation.path);
  if (!target || document[target->container].type != NodeType::kObject) return std::nullopt;
  if (document.find(target->container, target->token)) {
    const NodeIndex node = *document.find(target->container, target->token);
    return spliced(document.text(), document[node].begin, document[node].end, toJson(operation.value));
  }
  // Behind the opening bracket there is nothing in the way: no blanks, no comments, no comma at the end.
  std::string member;
  appendJsonString(member, target->token);
  member.append(":").append(toJson(operation.value));
  if (document.childCount(target->container) > 0) member.push_back(',');
  const std::size_t place = document[target->container].begin + 1;
  return spliced(document.text(), place, place, member);
}

std::size_t beginOf(const Document& document, NodeIndex node) {
  return document.hasKey(node) ? document[node].keyBegin : document[node].begin;
}

std::optional<std::string> removed(const Document& document, const PatchOperation& operation) {
  const auto node = follow(document, operation.path);
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

std::optional<std::string> renamed(const Document& document, const PatchOperation& operation) {
  const auto node = follow(document, operation.from);
  const auto target = targetOf(document, operation.path);
  const bool isRename = node && target && *node != Document::kRoot && document[*node].parent == target->container &&
                        document.hasKey(*node) && !document.find(target->container, target->token);
  if (!isRename) return std::nullopt;
  std::string key;
  appendJsonString(key, target->token);
  return spliced(document.text(), document[*node].keyBegin, document[*node].keyEnd, key);
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
      for (NodeIndex item = node + 1; item != document[node].next && !child; item = document[item].next) {
        if (std::to_string(document[item].keyBegin) == token) child = item;
      }
    }
    if (!child) return std::nullopt;
    node = *child;
  }
  return node;
}

std::optional<std::string> edited(const Document& document, const PatchOperation& operation) {
  switch (operation.op) {
    case PatchOperation::Op::kAdd: return added(document, operation);
    case PatchOperation::Op::kRemove: return removed(document, operation);
    case PatchOperation::Op::kReplace: return replaced(document, operation);
    case PatchOperation::Op::kMove: return renamed(document, operation);
  }
  return std::nullopt;
}

}  // namespace dialproof::internal
