#include "schema/compile/dialect.h"

#include <algorithm>
#include <array>

namespace dialproof::internal {
namespace {

enum class Since : unsigned char { kBoth, kDraft7Only, kDraft2020 };

struct PositionRow {
  std::string_view keyword;
  SchemaPosition position;
  Since since = Since::kBoth;
};

constexpr std::array kPositions = std::to_array<PositionRow>({
    {"$defs", SchemaPosition::kSchemaMap, Since::kDraft2020},
    {"additionalItems", SchemaPosition::kSchema, Since::kDraft7Only},
    {"additionalProperties", SchemaPosition::kSchema},
    {"allOf", SchemaPosition::kSchemaList},
    {"anyOf", SchemaPosition::kSchemaList},
    {"contains", SchemaPosition::kSchema},
    {"contentSchema", SchemaPosition::kSchema, Since::kDraft2020},
    {"definitions", SchemaPosition::kSchemaMap},
    {"dependencies", SchemaPosition::kSchemaMapOrNames},
    {"dependentSchemas", SchemaPosition::kSchemaMap, Since::kDraft2020},
    {"else", SchemaPosition::kSchema},
    {"if", SchemaPosition::kSchema},
    {"items", SchemaPosition::kSchema, Since::kDraft2020},
    {"items", SchemaPosition::kSchemaOrList, Since::kDraft7Only},
    {"not", SchemaPosition::kSchema},
    {"oneOf", SchemaPosition::kSchemaList},
    {"patternProperties", SchemaPosition::kSchemaMap},
    {"prefixItems", SchemaPosition::kSchemaList, Since::kDraft2020},
    {"properties", SchemaPosition::kSchemaMap},
    {"propertyNames", SchemaPosition::kSchema},
    {"then", SchemaPosition::kSchema},
    {"unevaluatedItems", SchemaPosition::kSchema, Since::kDraft2020},
    {"unevaluatedProperties", SchemaPosition::kSchema, Since::kDraft2020},
});

struct VocabularyRow {
  std::string_view name;
  bool Dialect::*member;  // null: nothing to turn on
};

constexpr std::string_view kVocabularies = "https://json-schema.org/draft/2020-12/vocab/";
constexpr std::array kVocabularyRows = std::to_array<VocabularyRow>({
    {"core", nullptr},
    {"applicator", &Dialect::applicator},
    {"unevaluated", &Dialect::unevaluated},
    {"validation", &Dialect::validation},
    {"meta-data", &Dialect::metaData},
    {"format-annotation", nullptr},
    {"format-assertion", &Dialect::formatAssertion},
    {"content", &Dialect::content},
});

}  // namespace

std::optional<SchemaPosition> schemaPositionOf(std::string_view keyword, bool draft7) {
  const auto found = std::find_if(kPositions.begin(), kPositions.end(), [&](const PositionRow& row) {
    const bool known = row.since == Since::kBoth || (row.since == Since::kDraft7Only) == draft7;
    return known && row.keyword == keyword;
  });
  if (found == kPositions.end()) return std::nullopt;
  return found->position;
}

std::optional<Dialect> builtInDialect(std::string_view metaSchema) {
  if (metaSchema.ends_with('#')) metaSchema.remove_suffix(1);
  if (metaSchema == kDraft202012) return Dialect{};
  if (metaSchema == kDraft07) {
    Dialect dialect;
    dialect.draft7 = true;
    return dialect;
  }
  return std::nullopt;
}

bool addVocabulary(Dialect& dialect, std::string_view vocabulary) {
  if (!vocabulary.starts_with(kVocabularies)) return false;
  vocabulary.remove_prefix(kVocabularies.size());
  const auto row = std::find_if(kVocabularyRows.begin(), kVocabularyRows.end(),
                                [&](const VocabularyRow& r) { return r.name == vocabulary; });
  if (row == kVocabularyRows.end()) return false;
  if (row->member != nullptr) dialect.*(row->member) = true;
  return true;
}

Dialect coreDialect() { return {false, false, false, false, false, false, false}; }

}  // namespace dialproof::internal
