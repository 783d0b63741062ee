#include "schema/compile/resources.h"

#include <algorithm>
#include <utility>

#include "json/edit.h"
#include "schema/compile/uri.h"

namespace dialproof::internal {
namespace {

constexpr ReadLimits kSchemaLimits{std::size_t{16} << 20, 256, 16};
// A meta-schema may name another as its own; nobody needs a longer row.
constexpr std::size_t kMostMetaSchemas = 8;

std::optional<std::string_view> textOf(const Document& document, NodeIndex object, std::string_view keyword) {
  const auto node = document.find(object, keyword);
  if (!node || document[*node].type != NodeType::kString) return std::nullopt;
  return document.string(*node);
}

// The schemas directly below a schema.
void forEachSubschema(const Document& document, NodeIndex schema, bool draft7, const auto& visit) {
  if (document[schema].type != NodeType::kObject) return;
  document.forEachChild(schema, [&](NodeIndex keyword) {
    const auto position = schemaPositionOf(document.key(keyword), draft7);
    if (!position) return;
    const NodeType type = document[keyword].type;
    const bool isList = *position == SchemaPosition::kSchemaList || *position == SchemaPosition::kSchemaOrList;
    const bool isMap = *position == SchemaPosition::kSchemaMap || *position == SchemaPosition::kSchemaMapOrNames;
    if ((isList && type == NodeType::kArray) || (isMap && type == NodeType::kObject)) {
      document.forEachChild(keyword, visit);
    } else if (!isMap && type != NodeType::kArray) {
      visit(keyword);
    }
  });
}

}  // namespace

std::optional<SchemaPlace> Resources::find(std::string_view uri, const Dialect& dialect) {
  const auto resource = load(std::string(withoutFragment(uri)), dialect);
  if (!resource) return std::nullopt;
  const std::string fragment = fragmentOf(uri);
  const Resource& found = resources_[*resource];
  const SchemaPlace root{found.document, found.root, *resource};
  if (fragment.empty()) return root;
  if (fragment.front() == '/') return follow(root, fragment);
  const auto anchor = found.anchors.find(fragment);
  if (anchor == found.anchors.end()) return std::nullopt;
  return SchemaPlace{found.document, anchor->second, *resource};
}

std::optional<SchemaPlace> Resources::follow(const SchemaPlace& start, std::string_view pointer) const {
  const Document& document = *start.document;
  const auto node = dialproof::internal::follow(document, document.pointer(start.node).append(pointer));
  if (!node) return std::nullopt;
  // A node that is no schema for this dialect belongs to the one around it.
  NodeIndex schema = *node;
  while (schema != start.node && !ownerOf(document, schema)) schema = document[schema].parent;
  return SchemaPlace{&document, *node, ownerOf(document, schema).value_or(start.resource)};
}

std::optional<ResourceIndex> Resources::ownerOf(const Document& document, NodeIndex schema) const {
  const auto owner = owners_.find({&document, schema});
  if (owner == owners_.end()) return std::nullopt;
  return owner->second;
}

std::string Resources::uriOf(const Document& document) const {
  const auto found =
      std::find_if(texts_.begin(), texts_.end(), [&](const Text& text) { return text.document.get() == &document; });
  return found == texts_.end() ? std::string() : found->uri;
}

std::optional<ResourceIndex> Resources::load(const std::string& uri, const Dialect& dialect) {
  const auto known = byUri_.find(uri);
  if (known != byUri_.end()) return known->second;
  const Document* document = read(uri);
  if (document == nullptr) return std::nullopt;
  index(*document, uri, dialect);
  const auto indexed = byUri_.find(uri);
  if (indexed == byUri_.end()) return std::nullopt;
  return indexed->second;
}

const Document* Resources::read(const std::string& uri) {
  const auto text = source_(uri);
  if (!text) return nullptr;
  ReadLimits limits = kSchemaLimits;
  limits.comments = comments_;
  JsonFaults faults(limits.maxFaults);
  std::optional<Document> document = Document::read(*text, limits, faults);
  for (const JsonFault& fault : faults.list()) {
    // Numbers are exact here, so those with more digits than a double has do no harm.
    if (fault.severity != Severity::kError) continue;
    faults_.push_back({fault.code, uri, fault.instanceLocation, fault.begin, fault.end, fault.params});
  }
  if (!document) return nullptr;
  texts_.push_back({uri, std::make_unique<Document>(*std::move(document))});
  return texts_.back().document.get();
}

// Every schema in a document gets its resource, outer ones first.
void Resources::index(const Document& document, const std::string& uri, const Dialect& dialect) {
  const ResourceIndex root = open(document, Document::kRoot, uri, dialect);
  byUri_.emplace(uri, root);
  std::vector<std::pair<NodeIndex, ResourceIndex>> pending{{Document::kRoot, root}};
  while (!pending.empty()) {
    const auto [node, outer] = pending.back();
    pending.pop_back();
    const ResourceIndex resource = node == Document::kRoot ? root : enter(document, node, outer);
    owners_[{&document, node}] = resource;
    if (document[node].type == NodeType::kObject) noteAnchors(document, node, resource);
    forEachSubschema(document, node, resources_[resource].dialect.draft7,
                     [&, owner = resource](NodeIndex child) { pending.emplace_back(child, owner); });
  }
}

// The resource of a schema below another: its own where it has an `$id`.
ResourceIndex Resources::enter(const Document& document, NodeIndex node, ResourceIndex outer) {
  if (document[node].type != NodeType::kObject) return outer;
  const auto id = textOf(document, node, "$id");
  const bool draft7 = resources_[outer].dialect.draft7;
  const bool isName = draft7 && id && id->starts_with('#');
  const bool isHidden = draft7 && document.find(node, "$ref");  // draft-07: what stands beside a $ref means nothing
  if (!id || isName || isHidden) return outer;
  return open(document, node, resources_[outer].uri, resources_[outer].dialect);
}

ResourceIndex Resources::open(const Document& document, NodeIndex root, std::string uri, Dialect inherited) {
  Resource resource;
  resource.document = &document;
  resource.root = root;
  resource.dialect = inherited;
  if (document[root].type == NodeType::kObject) {
    if (const auto metaSchema = textOf(document, root, "$schema")) {
      if (const auto dialect = dialectOf(*metaSchema)) {
        resource.dialect = *dialect;
      } else {
        fail("schema.unknown_dialect", document, *document.find(root, "$schema"), {{"dialect", *metaSchema}});
      }
    }
    if (const auto id = textOf(document, root, "$id"); id && !id->starts_with('#')) uri = resolveUri(uri, *id);
  }
  resource.uri = withoutFragment(uri);
  const auto index = static_cast<ResourceIndex>(resources_.size());
  byUri_.emplace(resource.uri, index);
  resources_.push_back(std::move(resource));
  return index;
}

std::optional<Dialect> Resources::dialectOf(std::string_view metaSchema) {
  if (const auto dialect = builtInDialect(metaSchema)) return dialect;
  if (metaSchemaDepth_ == kMostMetaSchemas) return std::nullopt;
  ++metaSchemaDepth_;
  const auto resource = load(std::string(withoutFragment(metaSchema)), {});
  --metaSchemaDepth_;
  if (!resource) return std::nullopt;
  const Dialect own = resources_[*resource].dialect;
  if (own.draft7) return own;
  return dialectOfVocabularies(*resources_[*resource].document);
}

// 2020-12 core, section 8.1.2: a vocabulary that must be understood and is not makes a schema unusable.
std::optional<Dialect> Resources::dialectOfVocabularies(const Document& metaSchema) {
  const auto list = metaSchema.find(Document::kRoot, "$vocabulary");
  if (!list || metaSchema[*list].type != NodeType::kObject) return Dialect{};
  Dialect dialect = coreDialect();
  metaSchema.forEachChild(*list, [&](NodeIndex row) {
    const bool isRequired = metaSchema[row].type == NodeType::kBoolean && metaSchema[row].boolean;
    if (!addVocabulary(dialect, metaSchema.key(row)) && isRequired) {
      fail("schema.unknown_vocabulary", metaSchema, row, {{"vocabulary", metaSchema.key(row)}});
    }
  });
  return dialect;
}

void Resources::noteAnchors(const Document& document, NodeIndex node, ResourceIndex resource) {
  Resource& owner = resources_[resource];
  if (owner.dialect.draft7) {
    const auto id = textOf(document, node, "$id");
    const std::size_t hash = id ? id->find('#') : std::string_view::npos;
    if (hash != std::string_view::npos && hash + 1 < id->size()) owner.anchors.emplace(id->substr(hash + 1), node);
    return;
  }
  if (const auto anchor = textOf(document, node, "$anchor")) owner.anchors.emplace(*anchor, node);
  if (const auto anchor = textOf(document, node, "$dynamicAnchor")) {
    owner.anchors.emplace(*anchor, node);
    owner.dynamicAnchors.emplace(*anchor, node);
  }
}

void Resources::fail(std::string_view code, const Document& document, NodeIndex node, JsonValue::Object params) {
  faults_.push_back(
      {code, uriOf(document), document.pointer(node), document[node].begin, document[node].end, std::move(params)});
}

}  // namespace dialproof::internal
