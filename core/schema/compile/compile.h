// From a schema's JSON text to the program the evaluator runs: JSON Schema 2020-12 and draft-07.
//
//   auto compiled = compile("https://example.com/order.json", source, {});
//   if (compiled.program.empty()) for (const CompileFault& fault : compiled.faults) …
//
// Nothing is ever fetched: what a schema refers to must be given by the source. Schemas that would make validation
// hang or guess are refused: references round in a circle, patterns that do not run in linear time.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

/// Something wrong with a schema, and where.
struct CompileFault {
  std::string_view code;  ///< one of the `schema.…` codes for schemas, or a `json.…` code
  std::string schema;     ///< the URI of the document at fault
  std::string location;   ///< JSON Pointer into it
  std::size_t begin = 0;  ///< the place in its text, in bytes
  std::size_t end = 0;
  JsonValue::Object params;
};

/// The text of the schema with that URI (without fragment); nullopt when there is none.
using SchemaSource = std::function<std::optional<std::string_view>(std::string_view uri)>;

struct CompileOptions {
  /// Refuse keywords and formats that are not known, which JSON Schema itself ignores.
  bool strict = false;
  /// Assert `format` where the dialect leaves it an annotation. `e164` is asserted always.
  bool assertFormats = false;
  /// Keep each subschema's own place, for absoluteKeywordLocation.
  bool keepLocations = true;
  /// Keep annotations, so that an evaluation can collect them.
  bool keepAnnotations = false;
  /// Schemas may hold comments and trailing commas.
  bool comments = false;
};

struct Compiled {
  std::string program;               ///< stored form (schema/program/program.h); empty when the schema is refused
  std::vector<CompileFault> faults;  ///< why it is refused
};

/// Compiles the schema of that URI with all that it refers to.
Compiled compile(std::string_view uri, const SchemaSource& source, const CompileOptions& options);

}  // namespace dialproof::internal
