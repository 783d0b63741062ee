// The built-in schemas by their id. This is where schemas and rules meet: the engine below knows neither the dialects
// nor their rules, and the rules know the engine's findings but no schema.

#include <utility>
#include <vector>

#include "diagnostic/catalogue.h"
#include "dialproof/schema.h"
#include "schema/built_in/registry.h"
#include "schema/evaluate/suggest.h"
#include "schema/validate.h"

namespace dialproof {
namespace {

ValidationResult refuse(std::string_view schemaId, Diagnostic diagnostic, const ValidationOptions& options) {
  internal::finish(diagnostic, options.catalogue);
  ValidationResult result;
  result.schema = schemaId;
  result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

Diagnostic unknownSchema(std::string_view schemaId) {
  Diagnostic diagnostic = internal::makeDiagnostic("schema.unknown_schema");
  diagnostic.params = {{"schema", schemaId}};
  std::vector<std::string_view> ids;
  for (const SchemaInfo& info : schemas()) ids.push_back(info.id);
  if (const auto meant = internal::nearest(schemaId, ids)) diagnostic.params.emplace_back("nearest", ids[*meant]);
  return diagnostic;
}

}  // namespace

ValidationResult validate(std::string_view schemaId, std::string_view jsonText, const ValidationOptions& options) {
  const internal::Criteria* criteria = internal::findBuiltIn(schemaId);
  if (criteria == nullptr) return refuse(schemaId, unknownSchema(schemaId), options);
  ValidationResult result = internal::validateText(*criteria, jsonText, options);
  result.schema = schemaId;
  return result;
}

ValidationResult refuseSize(std::string_view schemaId, std::size_t bytes, const ValidationOptions& options) {
  if (internal::findBuiltIn(schemaId) == nullptr) return refuse(schemaId, unknownSchema(schemaId), options);
  Diagnostic diagnostic = internal::makeDiagnostic("json.size_limit");
  diagnostic.params = {{"maximum", options.limits.maxBytes}, {"actual", bytes}};
  diagnostic.range = Range{};
  return refuse(schemaId, std::move(diagnostic), options);
}

std::optional<Schema> Schema::builtIn(std::string_view schemaId) {
  const internal::Criteria* criteria = internal::findBuiltIn(schemaId);
  if (criteria == nullptr) return std::nullopt;
  // It stays as long as the process does.
  return Schema(std::shared_ptr<const internal::Criteria>(std::shared_ptr<void>(), criteria));
}

}  // namespace dialproof
