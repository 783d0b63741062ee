// The schemas of many documents, one after the other.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "schema/built_in/fit.h"

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
  const std::vector<Fit>& fitsOf(const Document& document, NodeIndex object);

  std::map<std::string, std::vector<Fit>, std::less<>> fits_;  // the best, by the names
  std::string names_;
};

}  // namespace dialproof::internal
