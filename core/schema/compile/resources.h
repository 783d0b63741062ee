// The schema documents a compilation has read, and what in them can be referred to.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "json/document.h"
#include "schema/compile/compile.h"
#include "schema/compile/dialect.h"

namespace dialproof::internal {

using ResourceIndex = std::uint32_t;

/// A schema resource: a document's root, or what stands below it with an `$id` of its own.
struct Resource {
  std::string uri;
  const Document* document = nullptr;
  NodeIndex root = 0;
  Dialect dialect;
  std::map<std::string, NodeIndex, std::less<>> anchors;  ///< of both kinds
  std::map<std::string, NodeIndex, std::less<>> dynamicAnchors;
};

/// A schema's place: a node with the resource it belongs to.
struct SchemaPlace {
  const Document* document = nullptr;
  NodeIndex node = 0;
  ResourceIndex resource = 0;
  friend bool operator<(const SchemaPlace& a, const SchemaPlace& b) {
    return std::tie(a.document, a.node, a.resource) < std::tie(b.document, b.node, b.resource);
  }
};

class Resources {
 public:
  Resources(const SchemaSource& source, bool comments, std::vector<CompileFault>& faults)
      : source_(source), comments_(comments), faults_(faults) {}

  const Resource& operator[](ResourceIndex index) const { return resources_[index]; }
  std::size_t size() const { return resources_.size(); }

  /// The schema a URI names, with its fragment: a resource, a JSON Pointer into one, or an anchor. The document is read
  /// when it is first referred to; where it says no `$schema`, it is of the dialect given. nullopt, without a fault,
  /// when there is nothing of that name.
  std::optional<SchemaPlace> find(std::string_view uri, const Dialect& dialect);

  /// The resource of a schema that stands where the dialect has schemas; nullopt for another node.
  std::optional<ResourceIndex> ownerOf(const Document& document, NodeIndex schema) const;

  /// The URI a document was asked for by.
  std::string uriOf(const Document& document) const;

 private:
  struct Text {
    std::string uri;
    std::unique_ptr<Document> document;
  };

  std::optional<ResourceIndex> load(const std::string& uri, const Dialect& dialect);
  const Document* read(const std::string& uri);
  void index(const Document& document, const std::string& uri, const Dialect& dialect);
  ResourceIndex open(const Document& document, NodeIndex root, std::string uri, Dialect inherited);
  std::optional<Dialect> dialectOf(std::string_view metaSchema);
  std::optional<Dialect> dialectOfVocabularies(const Document& metaSchema);
  ResourceIndex enter(const Document& document, NodeIndex node, ResourceIndex outer);
  void noteAnchors(const Document& document, NodeIndex node, ResourceIndex resource);
  std::optional<SchemaPlace> follow(const SchemaPlace& start, std::string_view pointer) const;
  void fail(std::string_view code, const Document& document, NodeIndex node, JsonValue::Object params);

  const SchemaSource& source_;
  bool comments_;
  std::vector<CompileFault>& faults_;
  std::vector<Text> texts_;
  std::vector<Resource> resources_;
  std::map<std::string, ResourceIndex, std::less<>> byUri_;
  std::map<std::pair<const Document*, NodeIndex>, ResourceIndex> owners_;  // of every schema that was indexed
  std::size_t metaSchemaDepth_ = 0;
};

}  // namespace dialproof::internal
