// What the built-in schemas say of a document's properties: enough to tell which of them a document is of.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "dialproof/schema.h"
#include "json/document.h"

namespace dialproof::internal {

/// The object whose properties tell what a document is: its root, or a list's first item. nullopt: there is none.
std::optional<NodeIndex> tellingObject(const Document& document);

/// Which properties a schema's objects have, and which of them it requires.
class Shape {
 public:
  std::size_t propertyCount() const { return properties_ ? document_.childCount(*properties_) : 0; }
  std::size_t requiredCount() const { return required_ ? document_.childCount(*required_) : 0; }
  bool knows(std::string_view name) const { return properties_ && document_.find(*properties_, name).has_value(); }

  template <typename Visit>
  void forEachRequired(Visit visit) const {
    if (!required_) return;
    document_.forEachChild(*required_, [&](NodeIndex name) { visit(document_.string(name)); });
  }

 private:
  friend struct SchemaShape;

  Shape(Document document, NodeIndex schema);
  static std::optional<Shape> read(const SchemaInfo& info, bool ofItems);

  Document document_;
  std::optional<NodeIndex> properties_;
  std::optional<NodeIndex> required_;
};

struct SchemaShape {
  const SchemaInfo* info = nullptr;
  bool isList = false;  ///< then the shape is of the list's items
  Shape shape;

  /// Of every schema that has one, in the order of their ids; read when they are first asked for.
  static const std::vector<SchemaShape>& all();
};

}  // namespace dialproof::internal
