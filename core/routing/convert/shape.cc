#include "routing/convert/shape.h"

#include <algorithm>

#include "dialproof/schema.h"

namespace dialproof::internal {
namespace {

// A built-in schema is JSON: the build has compiled it.
Document readSchema(std::string_view schemaId) {
  const auto all = schemas();
  const auto info = std::find_if(all.begin(), all.end(), [&](const SchemaInfo& one) { return one.id == schemaId; });
  JsonFaults faults(1);
  const std::string_view text = schemaText(*info);
  return *Document::read(text, {text.size(), kDeepestDocument, 1}, faults);
}

}  // namespace

TargetShape::TargetShape(std::string_view schemaId)
    : document_(readSchema(schemaId)), properties_(*document_.find(Document::kRoot, "properties")) {}

bool TargetShape::needs(std::string_view member) const { return lists(Document::kRoot, "required", member); }

bool TargetShape::allows(std::string_view member, std::string_view text) const {
  const auto property = document_.find(properties_, member);
  return property && (!document_.find(*property, "enum") || lists(*property, "enum", text));
}

bool TargetShape::takesNull(std::string_view member) const {
  const auto property = document_.find(properties_, member);
  return property && lists(*property, "type", "null");
}

bool TargetShape::lists(NodeIndex owner, std::string_view keyword, std::string_view text) const {
  const auto list = document_.find(owner, keyword);
  if (!list || document_[*list].type != NodeType::kArray) return false;
  bool found = false;
  document_.forEachChild(*list, [&](NodeIndex item) {
    found = found || (document_[item].type == NodeType::kString && document_.string(item) == text);
  });
  return found;
}

}  // namespace dialproof::internal
