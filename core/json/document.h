// A JSON text read into one flat array of nodes, each with its place in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialproof/diagnostic.h"
#include "json/byte_word.h"

namespace dialproof::internal {

enum class NodeType : std::uint8_t { kNull, kBoolean, kNumber, kString, kArray, kObject };

/// The type's name in JSON Schema's `type` ("number" for every number).
std::string_view toString(NodeType type);

/// Nodes stand in document order, so a container's first child follows it and `next` skips its whole subtree. Offsets
/// are bytes of the text. 32 bytes: a 16 MiB text of the smallest values takes 256 MiB.
struct Node {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t keyBegin = 0;  ///< with its quotes; of an array's element keyBegin == keyEnd == its index
  std::uint32_t keyEnd = 0;
  std::uint32_t parent = 0;
  std::uint32_t next = 0;   ///< the node after this one's subtree
  std::uint32_t extra = 0;  ///< the document's own: see Document::childCount, Document::string
  NodeType type = NodeType::kNull;
  bool boolean : 1 = false;
  bool plainInteger : 1 = false;  ///< a number of at most 15 digits without point and exponent: see Document::integer
  bool escaped : 1 = false;       ///< a string with escapes
  bool escapedKey : 1 = false;
  bool hasTable : 1 = false;  ///< an object whose members are found by a table
};
static_assert(sizeof(Node) <= 32);

using NodeIndex = std::uint32_t;

/// A fault in a JSON text before any schema is asked: a `json.…` code with its place.
struct JsonFault {
  std::string_view code;
  Severity severity = Severity::kError;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string instanceLocation;
  JsonValue::Object params;
};

/// Nobody reads deeper: what goes through a document calls itself once or more for each level, and this many levels fit
/// any stack we run on.
inline constexpr std::size_t kDeepestDocument = 512;

struct ReadLimits {
  std::size_t maxBytes = 0;
  std::size_t maxDepth = 0;
  std::size_t maxFaults = 0;
  /// JSONC: comments (`//` to the line's end, `/* */`) and a comma before a closing bracket are no faults.
  bool comments = false;
};

/// The faults of one text. A text can have millions; those past the limit are counted.
class JsonFaults {
 public:
  explicit JsonFaults(std::size_t limit) : limit_(limit) {}

  void add(JsonFault fault);
  /// Adds the fault that ended the reading: it is kept however many came before it.
  void end(JsonFault fault);
  /// In document order once the reading has ended.
  std::vector<JsonFault>& list() { return list_; }
  std::size_t omitted() const { return omitted_; }
  /// Whether any fault, left out or not, makes the document invalid.
  bool hasError() const { return hasError_; }

 private:
  std::size_t limit_;
  std::vector<JsonFault> list_;
  std::size_t omitted_ = 0;
  bool hasError_ = false;
};

/// A parsed document. It keeps views into the text, which must outlive it.
class Document {
 public:
  static constexpr NodeIndex kRoot = 0;

  /// Reads a text. `faults` receives everything wrong with it; the document is nullopt when the text is no JSON or
  /// passes a limit. Duplicate keys and numbers that lose precision are faults of a readable document.
  /// DocumentReader (json/reader.h) reads many texts with less ado.
  static std::optional<Document> read(std::string_view text, const ReadLimits& limits, JsonFaults& faults);

  std::string_view text() const { return text_; }
  const Node& operator[](NodeIndex index) const { return nodes_[index]; }
  std::size_t size() const { return nodes_.size(); }

  /// A string node's content, or a member's key, decoded.
  std::string_view string(NodeIndex index) const {
    const Node& node = nodes_[index];
    return node.escaped ? decoded(node.extra) : slice(node.begin + 1, node.end - 1);
  }
  std::string_view key(NodeIndex index) const {
    const Node& node = nodes_[index];
    return node.escapedKey ? decoded(decodedKey(index)) : slice(node.keyBegin + 1, node.keyEnd - 1);
  }
  /// A node's text as it is written.
  std::string_view literal(NodeIndex index) const { return slice(nodes_[index].begin, nodes_[index].end); }
  /// The value of a number node that is a plain integer.
  std::int64_t integer(NodeIndex index) const;

  bool hasKey(NodeIndex index) const { return nodes_[index].keyEnd != nodes_[index].keyBegin; }
  /// Calls visit(child) for each child in order.
  template <typename Visit>
  void forEachChild(NodeIndex container, Visit visit) const {
    for (NodeIndex child = container + 1; child != nodes_[container].next; child = nodes_[child].next) visit(child);
  }
  /// How many elements or members a container has.
  std::uint32_t childCount(NodeIndex container) const {
    const Node& node = nodes_[container];
    return node.hasTable ? slots_[node.extra].node : node.extra;
  }
  /// The first member of that name; nullopt when there is none or the node is no object. `hash` is hashKey(key).
  std::optional<NodeIndex> find(NodeIndex object, std::string_view key) const;
  std::optional<NodeIndex> find(NodeIndex object, std::string_view key, std::uint32_t hash) const;

  /// JSON Pointer to a node.
  std::string pointer(NodeIndex index) const;
  /// A copy of the subtree.
  JsonValue value(NodeIndex index) const;

 private:
  friend class DocumentReader;
  friend class Scanner;

  /// A place in a table of members; node 0, which is nobody's member, says that it is free. A table begins with a slot
  /// of its own: hash is its size and node the number of children. A table of size 0 lists the members in the order of
  /// their keys instead, which no choice of keys makes slow.
  struct Slot {
    std::uint32_t hash = 0;
    NodeIndex node = 0;
  };
  struct EscapedKey {
    NodeIndex node = 0;
    std::uint32_t decoded = 0;
  };

  Document() = default;

  std::string_view slice(std::size_t begin, std::size_t end) const { return {text_.data() + begin, end - begin}; }
  std::string_view decoded(std::uint32_t offset) const {
    return {decoded_.data() + offset + 4, loadFourBytes(decoded_.data() + offset)};
  }
  std::uint32_t decodedKey(NodeIndex index) const;
  bool isKey(NodeIndex member, std::string_view key) const;

  /// Makes a closed object's members easy to find. True when some have the same key.
  bool indexMembers(NodeIndex object);
  bool fillTable(NodeIndex object, std::size_t table, bool& hasDuplicates);
  bool hasDuplicateAmongFew(NodeIndex object) const;
  std::optional<NodeIndex> findSorted(std::size_t table, std::string_view key) const;
  /// By key, those of one key in the order of the text.
  std::vector<NodeIndex> sortedMembers(NodeIndex object) const;

  std::string_view text_;
  std::vector<Node> nodes_;
  std::vector<Slot> slots_;              // the tables, one after the other
  std::string decoded_;                  // strings with escapes, decoded, each behind its length
  std::vector<EscapedKey> escapedKeys_;  // by rising node
};

}  // namespace dialproof::internal
