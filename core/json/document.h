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
  std::uint32_t count = 0;  ///< children of a container; of a string with escapes, 1 + its index in the decoded strings
  NodeType type = NodeType::kNull;
  bool boolean = false;
  bool escapedKey = false;
};

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

struct ReadLimits {
  std::size_t maxBytes = 0;
  std::size_t maxDepth = 0;
  std::size_t maxFaults = 0;
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
  static std::optional<Document> read(std::string_view text, const ReadLimits& limits, JsonFaults& faults);

  std::string_view text() const { return text_; }
  const Node& operator[](NodeIndex index) const { return nodes_[index]; }
  std::size_t size() const { return nodes_.size(); }

  /// A string node's content, or a member's key, decoded.
  std::string_view string(NodeIndex index) const;
  std::string_view key(NodeIndex index) const;
  /// A node's text as it is written.
  std::string_view literal(NodeIndex index) const;

  bool hasKey(NodeIndex index) const { return nodes_[index].keyEnd != nodes_[index].keyBegin; }
  /// Calls visit(child) for each child in order.
  template <typename Visit>
  void forEachChild(NodeIndex container, Visit visit) const {
    for (NodeIndex child = container + 1; child != nodes_[container].next; child = nodes_[child].next) visit(child);
  }
  /// The first member of that name; nullopt when there is none or the node is no object.
  std::optional<NodeIndex> find(NodeIndex object, std::string_view key) const;

  /// JSON Pointer to a node.
  std::string pointer(NodeIndex index) const;
  /// A copy of the subtree.
  JsonValue value(NodeIndex index) const;

 private:
  friend class DocumentBuilder;

  explicit Document(std::string_view text) : text_(text) {}

  std::string_view text_;
  std::vector<Node> nodes_;
  std::vector<std::string> decodedStrings_;
  std::vector<std::pair<NodeIndex, std::string>> decodedKeys_;  // by rising node
};

}  // namespace dialproof::internal
