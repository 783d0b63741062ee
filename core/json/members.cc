// Finding the members of an object, and finding out that two of them have one key.

#include <algorithm>
#include <array>
#include <bit>

#include "json/byte_word.h"
#include "json/document.h"
#include "json/heap_sort.h"
#include "json/key_hash.h"

namespace dialproof::internal {
namespace {

constexpr std::uint32_t kFew = 8;  // as many members are looked through as fast as hashed

// With tables at most half full, no longer run of taken slots is to be expected of keys that nobody chose to collide.
constexpr std::size_t kLongestRun = 64;

}  // namespace

bool Document::isKey(NodeIndex member, std::string_view key) const {
  const Node& node = nodes_[member];
  if (!node.escapedKey) {
    return node.keyEnd - node.keyBegin - 2 == key.size() &&
           equalBytes(text_.data() + node.keyBegin + 1, key.data(), key.size());
  }
  return this->key(member) == key;
}

std::optional<NodeIndex> Document::find(NodeIndex object, std::string_view key) const {
  return find(object, key, nodes_[object].hasTable ? hashKey(key) : 0);
}

std::optional<NodeIndex> Document::find(NodeIndex object, std::string_view key, std::uint32_t hash) const {
  const Node& node = nodes_[object];
  if (node.type != NodeType::kObject) return std::nullopt;
  if (!node.hasTable) {
    for (NodeIndex child = object + 1; child != node.next; child = nodes_[child].next) {
      if (isKey(child, key)) return child;
    }
    return std::nullopt;
  }
  const std::size_t size = slots_[node.extra].hash;
  if (size == 0) return findSorted(node.extra, key);
  const Slot* const table = &slots_[node.extra + 1];
  for (std::size_t at = hash & (size - 1); table[at].node != 0; at = (at + 1) & (size - 1)) {
    if (table[at].hash == hash && isKey(table[at].node, key)) return table[at].node;
  }
  return std::nullopt;
}

std::optional<NodeIndex> Document::findSorted(std::size_t table, std::string_view key) const {
  const auto begin = slots_.begin() + static_cast<std::ptrdiff_t>(table) + 1;
  const auto end = begin + static_cast<std::ptrdiff_t>(slots_[table].node);
  const auto found = std::lower_bound(
      begin, end, key, [this](const Slot& slot, std::string_view wanted) { return this->key(slot.node) < wanted; });
  if (found == end || !isKey(found->node, key)) return std::nullopt;
  return found->node;
}

std::vector<NodeIndex> Document::sortedMembers(NodeIndex object) const {
  std::vector<NodeIndex> members;
  members.reserve(childCount(object));
  forEachChild(object, [&](NodeIndex child) { members.push_back(child); });
  heapSort(members, [this](NodeIndex a, NodeIndex b) {
    const int order = key(a).compare(key(b));
    return order != 0 ? order < 0 : a < b;
  });
  return members;
}

bool Document::indexMembers(NodeIndex object) {
  const std::uint32_t count = nodes_[object].extra;
  if (count <= kFew) return count > 1 && hasDuplicateAmongFew(object);

  const std::size_t table = slots_.size();
  const std::uint32_t size = std::bit_ceil(count * 2);
  slots_.push_back({size, count});
  slots_.resize(table + 1 + size);
  nodes_[object].extra = static_cast<std::uint32_t>(table);
  nodes_[object].hasTable = true;
  bool hasDuplicates = false;
  if (fillTable(object, table, hasDuplicates)) return hasDuplicates;

  slots_.resize(table + 1);
  slots_[table].hash = 0;
  for (const NodeIndex member : sortedMembers(object)) slots_.push_back({0, member});
  return std::adjacent_find(slots_.begin() + static_cast<std::ptrdiff_t>(table) + 1, slots_.end(),
                            [this](Slot a, Slot b) { return key(a.node) == key(b.node); }) != slots_.end();
}

// False when the keys collide too much.
bool Document::fillTable(NodeIndex object, std::size_t table, bool& hasDuplicates) {
  Slot* const slots = &slots_[table + 1];
  const std::size_t last = slots_[table].hash - 1;
  for (NodeIndex child = object + 1; child != nodes_[object].next; child = nodes_[child].next) {
    const std::string_view key = this->key(child);
    const std::uint32_t hash = hashKey(key);
    std::size_t at = hash & last;
    bool isNew = true;
    for (std::size_t run = 0; slots[at].node != 0 && isNew; ++run) {
      if (run == kLongestRun) return false;
      isNew = slots[at].hash != hash || !isKey(slots[at].node, key);
      at = (at + 1) & last;
    }
    if (isNew) {
      slots[at] = {hash, child};
    } else {
      hasDuplicates = true;
    }
  }
  return true;
}

bool Document::hasDuplicateAmongFew(NodeIndex object) const {
  std::array<std::uint32_t, kFew> hashes;  // NOLINT(cppcoreguidelines-pro-type-member-init): of each object
  std::array<NodeIndex, kFew> members;     // NOLINT(cppcoreguidelines-pro-type-member-init): the hot path
  std::size_t count = 0;
  for (NodeIndex child = object + 1; child != nodes_[object].next; child = nodes_[child].next) {
    const std::string_view key = this->key(child);
    const std::uint32_t hash = hashKey(key);
    for (std::size_t i = 0; i < count; ++i) {
      if (hashes[i] == hash && isKey(members[i], key)) return true;
    }
    hashes[count] = hash;
    members[count++] = child;
  }
  return false;
}

}  // namespace dialproof::internal
