// The schemas of many documents, one after the other.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"

namespace dialproof::internal {

/// Whether a document satisfies a built-in schema and its rules.
bool satisfies(const Document& document, std::string_view schemaId);

/// What detect() puts first.
struct FoundSchema {
  std::string_view id;     ///< empty where no schema knows the document's properties
  std::string_view rival;  ///< one that is just as likely: then it cannot be told
};

/// Finds what detect() finds, without the reasons. Documents of the same property names share the comparing of these
/// with the schemas.
class SchemaFinder {
 public:
  FoundSchema find(const Document& document);

 private:
  /// How a schema fits property names. Of documents that have them all, only those that fit best are kept.
  struct Fit {
    std::string_view id;
    std::ptrdiff_t shared = 0;
    std::size_t known = 0;
    std::size_t unknown = 0;
    std::size_t missing = 0;
    std::size_t propertyCount = 0;
    std::size_t requiredCount = 0;
  };

  const std::vector<Fit>& fitsOf(const Document& document, NodeIndex object);
  static std::vector<Fit> compare(const Document& document, NodeIndex object);

  std::map<std::string, std::vector<Fit>, std::less<>> fits_;  // by the names
  std::string names_;
};

}  // namespace dialproof::internal
