// Which keywords a schema's `$schema` gives a meaning.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dialproof::internal {

inline constexpr std::string_view kDraft202012 = "https://json-schema.org/draft/2020-12/schema";
inline constexpr std::string_view kDraft07 = "http://json-schema.org/draft-07/schema";

/// A version of JSON Schema with the vocabularies in use (2020-12 core, section 8.1.2).
struct Dialect {
  bool draft7 = false;
  bool applicator = true;
  bool validation = true;
  bool unevaluated = true;
  bool metaData = true;
  bool content = true;
  bool formatAssertion = false;
};

/// Where a keyword holds schemas.
enum class SchemaPosition : unsigned char { kSchema, kSchemaList, kSchemaMap, kSchemaOrList, kSchemaMapOrNames };

/// How a keyword's value holds schemas in a dialect; nullopt for a keyword that holds none.
std::optional<SchemaPosition> schemaPositionOf(std::string_view keyword, bool draft7);

/// The dialect of a built-in meta-schema; nullopt for another URI.
std::optional<Dialect> builtInDialect(std::string_view metaSchema);

/// Turns the vocabulary of that URI on. False for one that is not known.
bool addVocabulary(Dialect& dialect, std::string_view vocabulary);

/// A dialect with the core vocabulary alone.
Dialect coreDialect();

}  // namespace dialproof::internal
