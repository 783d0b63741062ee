#include "schema/equal.h"

#include <algorithm>
#include <string>
#include <vector>

#include "json/decimal.h"
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
      std::sort(members.begin(), members.end(),
                [&](NodeIndex a, NodeIndex b) { return document.key(a) < document.key(b); });
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

bool equalArrays(const Document& document, NodeIndex node, const JsonValue::Array& items) {
  if (document[node].count != items.size()) return false;
  NodeIndex item = node + 1;
  return std::all_of(items.begin(), items.end(), [&](const JsonValue& expected) {
    const NodeIndex current = item;
    item = document[item].next;
    return equal(document, current, expected);
  });
}

bool equalObjects(const Document& document, NodeIndex node, const JsonValue::Object& members) {
  if (document[node].count != members.size()) return false;
  return std::all_of(members.begin(), members.end(), [&](const JsonValue::Member& member) {
    const std::optional<NodeIndex> own = document.find(node, member.first);
    return own && equal(document, *own, member.second);
  });
}

}  // namespace

bool equal(const Document& document, NodeIndex node, const JsonValue& value) {
  switch (document[node].type) {
    case NodeType::kNull: return value.isNull();
    case NodeType::kBoolean: return value.asBool() != nullptr && *value.asBool() == document[node].boolean;
    case NodeType::kNumber:
      return value.asNumber() != nullptr && equalNumbers(document.literal(node), value.asNumber()->literal);
    case NodeType::kString: return value.asString() != nullptr && *value.asString() == document.string(node);
    case NodeType::kArray: return value.asArray() != nullptr && equalArrays(document, node, *value.asArray());
    case NodeType::kObject: return value.asObject() != nullptr && equalObjects(document, node, *value.asObject());
  }
  return false;
}

std::optional<std::pair<NodeIndex, NodeIndex>> findRepeated(const Document& document, NodeIndex array) {
  // Sorted spellings: as long as the array is large, not as its square.
  std::vector<std::pair<std::string, NodeIndex>> items;
  items.reserve(document[array].count);
  document.forEachChild(array, [&](NodeIndex item) {
    items.emplace_back();
    appendCanonical(items.back().first, document, item);
    items.back().second = item;
  });
  std::sort(items.begin(), items.end());
  std::optional<std::pair<NodeIndex, NodeIndex>> found;
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool repeats = items[i].first == items[i - 1].first;
    if (repeats && (!found || items[i].second < found->second)) found = {items[i - 1].second, items[i].second};
  }
  return found;
}

}  // namespace dialproof::internal
