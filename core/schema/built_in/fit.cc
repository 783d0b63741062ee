#include "schema/built_in/fit.h"

namespace dialproof::internal {

std::vector<Fit> findFits(const Document& document, NodeIndex object) {
  std::vector<Fit> fits;
  for (const SchemaShape& schema : SchemaShape::all()) {
    if (schema.isList != (object != Document::kRoot)) continue;
    Fit fit{.schema = &schema};
    document.forEachChild(
        object, [&](NodeIndex child) { ++(schema.shape.knows(document.key(child)) ? fit.known : fit.unknown); });
    schema.shape.forEachRequired([&](std::string_view name) {
      if (!document.find(object, name)) ++fit.missing;
    });
    if (fit.known > 0 && fit.known >= fit.unknown) fits.push_back(fit);
  }
  return fits;
}

}  // namespace dialproof::internal
