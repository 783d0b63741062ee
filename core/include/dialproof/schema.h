// Checks JSON texts against schemas: the built-in ones by their id, and the caller's own.
//
//   ValidationResult result = validate("voipbin/number", text, {.defaultRegion = "KR"});
//
//   SchemaRegistry registry;
//   registry.add("https://example.com/address.json", addressText);
//   CompileResult compiled = Schema::compile(orderText, registry);         // link dialproof::schema_compiler
//   if (compiled.schema) result = compiled.schema->validate(text);
//
// Standard: JSON Schema 2020-12 and draft-07, and Dialproof's own keywords (schemas/README.md).
// Bad input of any kind comes back as diagnostics: an unknown schema id is `schema.unknown_schema`, text that is not
// JSON is a `json.…` code, a schema that cannot be used has the codes `schema.invalid_…` and their like. No exception
// leaves these functions, nothing is ever fetched, and no schema and no text makes them run without end.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"

namespace dialproof {

namespace internal {
struct Criteria;
}

/// Bounds on what is read and answered; passing one is itself a diagnostic.
struct Limits {
  std::size_t maxBytes = std::size_t{16} << 20;  ///< size of the document (`json.size_limit`)
  std::size_t maxDepth = 256;                    ///< nested arrays and objects, at most 512 (`json.depth_limit`)
  std::size_t maxDiagnostics = 100;              ///< then `diagnostics.truncated` says how many were left out
};

struct ValidationOptions {
  Limits limits;
  /// ISO 3166-1 alpha-2 region that suggestions take a number without calling code to be from; verdicts do not
  /// depend on it.
  std::string defaultRegion;
  /// Wording of messages; English when null. Must outlive the call.
  const MessageCatalogue* catalogue = nullptr;
  /// Work out suggestions. Each is tried on a copy of the document, which takes about as long as validating it.
  bool suggestions = true;
  /// The text may hold comments (`//`, `/* */`) and trailing commas (JSONC).
  bool comments = false;
  /// Collect the annotations of a valid document, from a schema that was compiled to keep them.
  bool annotations = false;
};

struct SchemaInfo {
  std::string_view id;       ///< "<dialect>/<resource>", what validate() takes
  std::string_view dialect;  ///< "voipbin", "signalwire", "speko" or "fonedynamics"
  std::string_view uri;      ///< the schema's `$id`
  std::string_view title;
  std::string_view description;
  std::string_view program;  ///< its compiled form, what Schema::load() takes
};

/// The built-in schemas in the order of their ids.
std::span<const SchemaInfo> schemas();

/// The JSON text of one of schemas(). Apart from it, because a program that only checks has no use for it.
std::string_view schemaText(const SchemaInfo& schema);

/// A built-in schema that a document may be of, and why. The properties are those of the document's root, or of its
/// first item where it is a list.
struct DetectedSchema {
  std::string_view id;
  bool valid = false;                     ///< the document satisfies it
  std::vector<std::string> known = {};    ///< properties that are this schema's
  std::vector<std::string> unknown = {};  ///< properties that are not
  std::vector<std::string> missing = {};  ///< properties that it requires and the document lacks
};

/// The built-in schemas that the document shares properties with, the likeliest first: the one that knows most of them
/// and lacks fewest, then the one that is satisfied, then the one with fewest others. A list is of a list's schema.
/// Empty for text that is not JSON or passes a limit, and for a document of which no schema knows half of the
/// properties.
std::vector<DetectedSchema> detect(std::string_view jsonText, const Limits& limits = {});

/// The verdict on `jsonText` (UTF-8) with every fault in it: what the schema says of it, and what the rules of its
/// dialect say that no schema can express (dialproof/routing.h).
ValidationResult validate(std::string_view schemaId, std::string_view jsonText, const ValidationOptions& options = {});

/// What validate() answers for a text of `bytes` bytes where that is over the limit: for callers who know the size of
/// a document before they read it.
ValidationResult refuseSize(std::string_view schemaId, std::size_t bytes, const ValidationOptions& options = {});

/// Schema documents that others may refer to. JSON Schema 2020-12's and draft-07's own are known without.
class SchemaRegistry {
 public:
  /// Registers a schema's text (UTF-8) under an absolute URI; a later one of the same URI replaces it. The text is
  /// looked at when a schema refers to it.
  void add(std::string uri, std::string text) { texts_[std::move(uri)] = std::move(text); }
  /// The text of that URI, which has no fragment.
  std::optional<std::string_view> find(std::string_view uri) const;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

struct SchemaOptions {
  /// Where the schema is from: what relative references in it are resolved against, unless it has an absolute `$id`.
  std::string uri = "dialproof:schema";
  /// Assert `format`, which in JSON Schema is an annotation unless the schema's dialect says otherwise. `e164` is
  /// always asserted.
  bool assertFormats = false;
  /// Keep annotations, so that ValidationOptions::annotations can collect them.
  bool annotations = false;
  /// Schemas may hold comments and trailing commas.
  bool comments = false;
  std::size_t maxDiagnostics = 100;
  /// Wording of messages; English when null. Must outlive the call.
  const MessageCatalogue* catalogue = nullptr;
};

struct CompileResult;

/// A compiled schema. Copies are cheap and share it; all members may be called from several threads at once.
class Schema {
 public:
  /// Compiles a schema's text (UTF-8), after checking it against its meta-schema. Link dialproof::schema_compiler.
  static CompileResult compile(std::string_view schemaText, const SchemaRegistry& registry = {},
                               const SchemaOptions& options = {});

  /// The built-in schema of that id, with its dialect's rules; nullopt when there is none.
  static std::optional<Schema> builtIn(std::string_view schemaId);

  /// Loads what bytes() gave, in this process or another. The bytes are checked in full, so they may come from
  /// anywhere; nullopt when they are no compiled schema, damaged, or of another version. Rules beyond the schema are no
  /// part of them.
  static std::optional<Schema> load(std::string_view bytes);

  /// The compiled form, to be stored. Valid as long as a copy of this schema is.
  std::string_view bytes() const;

  /// The verdict on `jsonText` (UTF-8) with every fault in it.
  ValidationResult validate(std::string_view jsonText, const ValidationOptions& options = {}) const;

 private:
  explicit Schema(std::shared_ptr<const internal::Criteria> criteria) : criteria_(std::move(criteria)) {}

  std::shared_ptr<const internal::Criteria> criteria_;
};

/// What Schema::compile() answers with.
struct CompileResult {
  std::optional<Schema> schema;         ///< nullopt when the text is no schema that can be used
  std::vector<Diagnostic> diagnostics;  ///< why not; their ranges are places in the schema's text
};

}  // namespace dialproof
