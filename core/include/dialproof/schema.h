// Checks a JSON text against one of the built-in schemas.
//
//   for (const SchemaInfo& s : schemas()) std::cout << s.id << '\n';            // "fonedynamics/number", …
//   ValidationResult result = validate("voipbin/number", text, {.defaultRegion = "KR"});
//
// Standard: JSON Schema 2020-12 with `format` asserted, and Dialproof's own keywords (schemas/README.md).
// Bad input of any kind comes back as diagnostics: an unknown schema id is `schema.unknown_schema`, text that is
// not JSON is a `json.…` code. No exception leaves these functions.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof {

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
};

struct SchemaInfo {
  std::string_view id;       ///< "<dialect>/<resource>", what validate() takes
  std::string_view dialect;  ///< "voipbin", "signalwire", "speko" or "fonedynamics"
  std::string_view uri;      ///< the schema's `$id`
  std::string_view title;
  std::string_view description;
  std::string_view json;  ///< the schema's own text
};

/// The built-in schemas in the order of their ids.
std::span<const SchemaInfo> schemas();

/// The verdict on `jsonText` (UTF-8) with every fault in it.
ValidationResult validate(std::string_view schemaId, std::string_view jsonText, const ValidationOptions& options = {});

/// What validate() answers for a text of `bytes` bytes where that is over the limit: for callers who know the size of
/// a document before they read it.
ValidationResult refuseSize(std::string_view schemaId, std::size_t bytes, const ValidationOptions& options = {});

}  // namespace dialproof
