#include "change/layout.h"

#include <algorithm>
#include <utility>

#include "json/writer.h"

namespace dialproof::internal {
namespace {

class LayoutWriter {
 public:
  LayoutWriter(const Document& document, const Layout& layout) : document_(document), layout_(layout) {}

  void write(NodeIndex node) {
    if (const auto value = layout_.values.find(node); value != layout_.values.end()) {
      appendJson(out_, value->second);
    } else if (document_[node].type == NodeType::kObject) {
      writeObject(node);
    } else if (document_[node].type == NodeType::kArray) {
      writeArray(node);
    } else {
      out_ += document_.literal(node);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  struct Entry {
    std::string_view name;
    NodeIndex node = 0;                // 0: a new member
    const JsonValue* value = nullptr;  // of a new one
  };

  std::string_view between(std::size_t begin, std::size_t end) const {
    return document_.text().substr(begin, end - begin);
  }
  std::size_t beginOf(NodeIndex node) const {
    return document_.hasKey(node) ? document_[node].keyBegin : document_[node].begin;
  }

  // The gap before a child: from the end of the one before it, or from the bracket.
  void writeArray(NodeIndex array) {
    std::size_t written = document_[array].begin;
    document_.forEachChild(array, [&](NodeIndex item) {
      out_ += between(written, document_[item].begin);
      write(item);
      written = document_[item].end;
    });
    out_ += between(written, document_[array].end);
  }

  void writeObject(NodeIndex object) {
    std::vector<NodeIndex> children;
    document_.forEachChild(object, [&](NodeIndex child) { children.push_back(child); });
    const std::vector<Entry> entries = entriesOf(object, children);
    const std::size_t begin = document_[object].begin;
    std::size_t end = begin + 1;
    out_.push_back('{');
    std::string gap;  // a further member's
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (i < children.size()) {
        const std::string_view own = between(end, beginOf(children[i]));
        out_ += own;
        gap = i == 0 ? "," + std::string(own) : std::string(own);
        end = document_[children[i]].end;
      } else {
        out_ += i == 0 ? "" : gap.empty() ? "," : gap;
      }
      writeMember(entries[i], children);
    }
    out_ += between(end, document_[object].end);
  }

  void writeMember(const Entry& entry, const std::vector<NodeIndex>& children) {
    if (entry.node != 0) {
      out_ += between(document_[entry.node].keyBegin, document_[entry.node].begin);
      write(entry.node);
      return;
    }
    appendJsonString(out_, entry.name);
    out_ += children.empty() ? ":" : between(document_[children[0]].keyEnd, document_[children[0]].begin);
    appendJson(out_, *entry.value);
  }

  std::vector<Entry> entriesOf(NodeIndex object, const std::vector<NodeIndex>& children) const {
    std::vector<Entry> entries;
    entries.reserve(children.size());
    for (const NodeIndex child : children) entries.push_back({document_.key(child), child});
    if (const auto more = layout_.members.find(object); more != layout_.members.end()) {
      for (const NewMember& member : more->second) entries.push_back({member.name, 0, &member.value});
    }
    if (const auto order = layout_.orders.find(object); order != layout_.orders.end()) {
      const auto& names = order->second;
      std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
        return std::find(names.begin(), names.end(), a.name) < std::find(names.begin(), names.end(), b.name);
      });
    }
    return entries;
  }

  const Document& document_;
  const Layout& layout_;
  std::string out_;
};

}  // namespace

std::string written(const Document& document, const Layout& layout) {
  LayoutWriter writer(document, layout);
  const Node& root = document[Document::kRoot];
  std::string text(document.text().substr(0, root.begin));
  writer.write(Document::kRoot);
  text += writer.take();
  return text.append(document.text().substr(root.end));
}

}  // namespace dialproof::internal
