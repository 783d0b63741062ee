#include "change/requests.h"

#include <algorithm>
#include <utility>

#include "diagnostic/catalogue.h"
#include "dialproof/schema.h"
#include "schema/built_in/registry.h"

namespace dialproof::internal {
namespace {

constexpr std::array kResources = std::to_array<Resource>({
    {"fonedynamics/number", {"fonedynamics/number-configure"}},
    {"signalwire/phone-number", {"signalwire/phone-number-update"}},
    {"speko/phone-number", {"speko/phone-number-update"}},
    {"voipbin/number", {"voipbin/number-flow-update", "voipbin/number-update"}},
});

}  // namespace

const Resource* findResource(std::string_view schemaOrDialect) {
  const auto found = std::find_if(kResources.begin(), kResources.end(), [&](const Resource& resource) {
    return resource.schemaId == schemaOrDialect || resource.dialect() == schemaOrDialect;
  });
  return found == kResources.end() ? nullptr : &*found;
}

bool isUpdate(std::string_view schemaId) {
  return std::any_of(kResources.begin(), kResources.end(), [&](const Resource& resource) {
    return std::find(resource.requests.begin(), resource.requests.end(), schemaId) != resource.requests.end();
  });
}

ValidationResult refuseSchema(std::string_view schemaId, const MessageCatalogue* catalogue) {
  ValidationOptions options;
  options.catalogue = catalogue;
  if (findBuiltIn(schemaId) == nullptr) return validate(schemaId, {}, options);
  JsonValue::Array known;
  for (const Resource& resource : kResources) known.emplace_back(resource.schemaId);
  Diagnostic diagnostic = makeDiagnostic("patch.no_update");
  diagnostic.params = {{"schema", schemaId}, {"known", std::move(known)}};
  finish(diagnostic, catalogue);
  ValidationResult result;
  result.schema = schemaId;
  result.diagnostics.push_back(std::move(diagnostic));
  return result;
}

}  // namespace dialproof::internal
