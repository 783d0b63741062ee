#include "schema/evaluate/equal.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "json/decimal.h"
#include "json/heap_sort.h"
#include "json/writer.h"

namespace dialproof::internal {
namespace {

void appendCanonical(std::string& out, const Document& document, NodeIndex node) {
  switch (document[node].type) {
    case NodeType::kNumber: {
      const std::optional<Decimal> number = Decimal::parse(document.literal(node));
      out += number ? number->canonical() : std::string(document.literal(node));
      return;
    }
    case NodeType::kString: return appendJsonString(out, document.string(node));
    case NodeType::kArray: {
      out.push_back('[');
      document.forEachChild(node, [&](NodeIndex item) {
        appendCanonical(out, document, item);
        out.push_back(',');
      });
      out.push_back(']');
      return;
    }
    case NodeType::kObject: {
      std::vector<NodeIndex> members;
      document.forEachChild(node, [&](NodeIndex member) { members.push_back(member); });
      heapSort(members, [&](NodeIndex a, NodeIndex b) { return document.key(a) < document.key(b); });
      out.push_back('{');
      for (const NodeIndex member : members) {
        appendJsonString(out, document.key(member));
        out.push_back(':');
        appendCanonical(out, document, member);
        out.push_back(',');
      }
      out.push_back('}');
      return;
    }
    default: out += document.literal(node);
  }
}

bool equalNumbers(std::string_view a, std::string_view b) {
  const std::optional<Decimal> first = Decimal::parse(a);
  const std::optional<Decimal> second = Decimal::parse(b);
  return first && second ? *first == *second : a == b;
}

bool equalArrays(const Document& a, NodeIndex nodeOfA, const Document& b, NodeIndex nodeOfB) {
  if (a.childCount(nodeOfA) != b.childCount(nodeOfB)) return false;
  NodeIndex other = nodeOfB + 1;
  for (NodeIndex item = nodeOfA + 1; item != a[nodeOfA].next; item = a[item].next, other = b[other].next) {
    if (!equal(a, item, b, other)) return false;
  }
  return true;
}

bool equalObjects(const Document& a, NodeIndex nodeOfA, const Document& b, NodeIndex nodeOfB) {
  if (a.childCount(nodeOfA) != b.childCount(nodeOfB)) return false;
  for (NodeIndex member = nodeOfB + 1; member != b[nodeOfB].next; member = b[member].next) {
    const auto own = a.find(nodeOfA, b.key(member));
    if (!own || !equal(a, *own, b, member)) return false;
  }
  return true;
}

// Few items are compared each with each, which takes no memory.
std::optional<std::pair<NodeIndex, NodeIndex>> findRepeatedAmongFew(const Document& document, NodeIndex array) {
  for (NodeIndex second = array + 1; second != document[array].next; second = document[second].next) {
    for (NodeIndex first = array + 1; first != second; first = document[first].next) {
      if (equal(document, first, document, second)) return std::pair{first, second};
    }
  }
  return std::nullopt;
}

constexpr std::uint32_t kFew = 16;
constexpr std::uint32_t kFewNodes = 64;

}  // namespace

bool equal(const Document& a, NodeIndex nodeOfA, const Document& b, NodeIndex nodeOfB) {
  const Node& first = a[nodeOfA];
  const Node& second = b[nodeOfB];
  if (first.type != second.type) return false;
  switch (first.type) {
    case NodeType::kNull: return true;
    case NodeType::kBoolean: return first.boolean == second.boolean;
    case NodeType::kNumber:
      if (first.plainInteger && second.plainInteger) return a.integer(nodeOfA) == b.integer(nodeOfB);
      return equalNumbers(a.literal(nodeOfA), b.literal(nodeOfB));
    case NodeType::kString: return a.string(nodeOfA) == b.string(nodeOfB);
    case NodeType::kArray: return equalArrays(a, nodeOfA, b, nodeOfB);
    case NodeType::kObject: return equalObjects(a, nodeOfA, b, nodeOfB);
  }
  return false;
}

std::optional<std::pair<NodeIndex, NodeIndex>> findRepeated(const Document& document, NodeIndex array) {
  const bool isSmall = document.childCount(array) <= kFew && document[array].next - array <= kFewNodes;
  if (isSmall) return findRepeatedAmongFew(document, array);
  // Sorted spellings: as long as the array is large, not as its square.
  std::vector<std::pair<std::string, NodeIndex>> items;
  items.reserve(document.childCount(array));
  document.forEachChild(array, [&](NodeIndex item) {
    items.emplace_back();
    appendCanonical(items.back().first, document, item);
    items.back().second = item;
  });
  heapSort(items, std::less<>());
  std::optional<std::pair<NodeIndex, NodeIndex>> found;
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool repeats = items[i].first == items[i - 1].first;
    if (repeats && (!found || items[i].second < found->second)) found = {items[i - 1].second, items[i].second};
  }
  return found;
}

}  // namespace dialproof::internal
