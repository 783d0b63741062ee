// Which members a built-in schema's documents have: what the schema's own text says.
#pragma once

#include <string_view>

#include "json/document.h"

namespace dialproof::internal {

class TargetShape {
 public:
  /// The schema must be a built-in one, of an object.
  explicit TargetShape(std::string_view schemaId);

  bool has(std::string_view member) const { return document_.find(properties_, member).has_value(); }
  bool needs(std::string_view member) const;
  /// Whether the text is one of those that the member is restricted to, if it is.
  bool allows(std::string_view member, std::string_view text) const;
  /// Whether the member may be null.
  bool takesNull(std::string_view member) const;

  template <typename Visit>
  void forEachMember(Visit visit) const {
    document_.forEachChild(properties_, [&](NodeIndex property) { visit(document_.key(property)); });
  }

 private:
  bool lists(NodeIndex owner, std::string_view keyword, std::string_view text) const;

  Document document_;
  NodeIndex properties_;
};

}  // namespace dialproof::internal
