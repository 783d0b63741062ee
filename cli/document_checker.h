// One document checked, its schema found where none is given.
#pragma once

#include <string>
#include <string_view>

#include "dialproof/schema.h"
#include "json/reader.h"
#include "schema/built_in/finder.h"

namespace dialproof::cli {

struct CheckedDocument {
  ValidationResult result;  ///< of no schema where the document is not JSON, and so cannot be told from others
  std::string unknown;      ///< in words, why its schema cannot be told; then there is no result
  bool isDetected = false;  ///< the schema was found by the document's properties
};

/// Checks one document after the other. A thread has one of its own.
class DocumentChecker {
 public:
  /// @param schema empty where it is to be found for each document
  DocumentChecker(std::string schema, ValidationOptions options)
      : schema_(std::move(schema)), options_(std::move(options)) {}

  /// `place` is a schema that the document's place names, or empty.
  CheckedDocument check(std::string_view text, std::string_view place = {}, bool isCommented = false);

  /// Without suggestions, which take the most time: for a document of which only the faults' number counts.
  void leaveOutSuggestions(bool leaveOut) { options_.suggestions = !leaveOut; }

  /// What is said of a document that is too large to be read.
  CheckedDocument refuseSize(std::size_t bytes, std::string_view place = {}) const;

 private:
  std::string_view findSchema(std::string_view text, std::string& unknown);

  std::string schema_;
  ValidationOptions options_;
  internal::DocumentReader reader_;
  internal::SchemaFinder finder_;
};

/// The schema of a file in a folder of examples: "…/<dialect>/examples/<resource>/valid/name.json" is one of the
/// resource's. Empty for other places.
std::string schemaOfPlace(std::string_view path);

/// Why a document is checked against the schema that was found for it, in words that are fit for a terminal.
std::string reasonFor(std::string_view text, std::string_view schema);

}  // namespace dialproof::cli
