// What a reader made of a JSON text, as one text: RapidJSON's account, ours, and what must hold of our nodes.
//
// A line a value: its path by numbers is not needed, as lines stand in document order and brackets have lines of their
// own. Each has the offset at which the token ends, so that places are compared too.
#pragma once

#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "json/document.h"

namespace dialproof::internal {

inline void addLine(std::string& out, char kind, std::size_t end, std::string_view content = {}) {
  out += kind + std::to_string(end) + ' ' + std::to_string(content.size()) + ' ';
  out += content;
  out += '\n';
}

/// RapidJSON's account of a text.
class RapidJsonTranscript {
 public:
  RapidJsonTranscript(std::string_view text, std::size_t maxDepth)
      : stream_(text.data(), text.size()), maxDepth_(maxDepth) {
    constexpr unsigned kFlags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream_, *this);
    accepts_ = !result.IsError() && stream_.Tell() == text.size();  // it takes a NUL for the end
    // It refuses some numbers for their exponent alone (0e400), or for more digits than it counts.
    hasNoOpinion_ = result.Code() == rapidjson::kParseErrorNumberTooBig &&
                    std::isfinite(std::strtod(std::string(text.substr(result.Offset())).c_str(), nullptr));
  }

  /// The account; nullopt when the text is refused.
  std::optional<std::string> text() const { return accepts_ ? std::optional(out_) : std::nullopt; }
  bool hasNoOpinion() const { return hasNoOpinion_; }

  bool Null() { return add('n'); }
  bool Bool(bool value) { return add(value ? 't' : 'f'); }
  bool RawNumber(const char* literal, rapidjson::SizeType length, bool) {
    const std::string number(literal, length);
    return add('#', number) && std::isfinite(std::strtod(number.c_str(), nullptr));
  }
  bool String(const char* content, rapidjson::SizeType length, bool) { return addText('"', {content, length}); }
  bool Key(const char* content, rapidjson::SizeType length, bool) { return addText('k', {content, length}); }
  bool StartObject() { return add('{') && ++depth_ <= maxDepth_; }
  bool EndObject(rapidjson::SizeType) { return add('}') && depth_-- > 0; }
  bool StartArray() { return add('[') && ++depth_ <= maxDepth_; }
  bool EndArray(rapidjson::SizeType) { return add(']') && depth_-- > 0; }

  // Never called: numbers come as text.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  bool add(char kind, std::string_view content = {}) {
    addLine(out_, kind, stream_.Tell(), content);
    return true;
  }
  // It takes the second half of a surrogate pair without the first for a character.
  bool addText(char kind, std::string_view content) {
    for (std::size_t i = content.find('\xED'); i != std::string_view::npos; i = content.find('\xED', i + 1)) {
      if (static_cast<unsigned char>(content[i + 1]) >= 0xA0) return false;
    }
    return add(kind, content);
  }

  rapidjson::MemoryStream stream_;
  std::size_t maxDepth_;
  std::size_t depth_ = 0;
  std::string out_;
  bool accepts_ = false;
  bool hasNoOpinion_ = false;
};

/// Our account in the same form.
inline std::string transcript(const Document& document) {
  static constexpr char kKinds[] = {'n', 'f', '#', '"', '[', '{'};
  std::string out;
  std::vector<NodeIndex> open;
  for (NodeIndex i = 0; i <= document.size(); ++i) {
    while (!open.empty() && document[open.back()].next == i) {
      const Node& closed = document[open.back()];
      addLine(out, closed.type == NodeType::kObject ? '}' : ']', closed.end);
      open.pop_back();
    }
    if (i == document.size()) break;
    const Node& node = document[i];
    if (document.hasKey(i)) addLine(out, 'k', node.keyEnd, document.key(i));
    const char kind = kKinds[static_cast<int>(node.type)];
    switch (node.type) {
      case NodeType::kArray:
      case NodeType::kObject:
        addLine(out, kind, node.begin + 1);
        open.push_back(i);
        break;
      case NodeType::kNumber: addLine(out, kind, node.end, document.literal(i)); break;
      case NodeType::kString: addLine(out, kind, node.end, document.string(i)); break;
      default: addLine(out, node.boolean ? 't' : kind, node.end);
    }
  }
  return out;
}

/// What is wrong with a document's nodes; empty when nothing is.
inline std::string findBrokenNode(const Document& document) {
  const auto broken = [](NodeIndex node, const char* what) { return std::to_string(node) + ": " + what; };
  for (NodeIndex i = 0; i < document.size(); ++i) {
    const Node& node = document[i];
    if (node.begin >= node.end || node.end > document.text().size()) return broken(i, "no place in the text");
    if (node.next <= i || node.next > document.size()) return broken(i, "no way on");
    const bool isContainer = node.type == NodeType::kArray || node.type == NodeType::kObject;
    if (!isContainer && node.next != i + 1) return broken(i, "children of a scalar");
    if (node.plainInteger && std::to_string(document.integer(i)) != document.literal(i) &&
        document.literal(i) != "-0") {
      return broken(i, "another integer");
    }
    if (!isContainer) continue;
    std::uint32_t count = 0;
    std::string fault;
    document.forEachChild(i, [&](NodeIndex child) {
      const Node& own = document[child];
      if (own.parent != i) fault = broken(child, "another parent");
      if (own.begin <= node.begin || own.end >= node.end) fault = broken(child, "outside its container");
      if (node.type == NodeType::kArray && (document.hasKey(child) || own.keyBegin != count)) {
        fault = broken(child, "another index");
      }
      if (node.type == NodeType::kObject) {
        const std::optional<NodeIndex> found = document.find(i, document.key(child));
        if (!found || *found > child || document.key(*found) != document.key(child)) fault = broken(child, "not found");
      }
      ++count;
    });
    if (!fault.empty()) return fault;
    if (count != document.childCount(i)) return broken(i, "another number of children");
  }
  return {};
}

}  // namespace dialproof::internal
