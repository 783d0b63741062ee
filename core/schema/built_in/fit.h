// How likely a document is of a schema, by the names of its properties.
#pragma once

#include <cstddef>
#include <tuple>
#include <vector>

#include "json/document.h"
#include "schema/built_in/shape.h"

namespace dialproof::internal {

/// How many of an object's properties a schema knows, and how many that it requires are missing.
struct Fit {
  const SchemaShape* schema = nullptr;
  std::size_t known = 0;
  std::size_t unknown = 0;
  std::size_t missing = 0;

  std::ptrdiff_t shared() const {
    return static_cast<std::ptrdiff_t>(known) - static_cast<std::ptrdiff_t>(unknown + missing);
  }
};

/// Of the schemas that know at least as many of the object's properties as they do not, in the order of their ids.
std::vector<Fit> findFits(const Document& document, NodeIndex object);

/// Higher is likelier. Of schemas that know as much, the one that knows little else; of those, the one that asks for
/// more. Equal where nothing tells one from the other.
inline auto likelihood(const Fit& fit, bool isValid) {
  const Shape& shape = fit.schema->shape;
  return std::tuple(fit.shared(), isValid, fit.known, -static_cast<std::ptrdiff_t>(shape.propertyCount()),
                    shape.requiredCount());
}

}  // namespace dialproof::internal
