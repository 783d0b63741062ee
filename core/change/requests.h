// Which requests change a provider's number.
#pragma once

#include <array>
#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof::internal {

struct Resource {
  std::string_view schemaId;
  /// The update requests' schemas, the one that can change least first; empty behind the last.
  std::array<std::string_view, 2> requests;

  std::string_view dialect() const { return schemaId.substr(0, schemaId.find('/')); }
};

/// The resource of that schema, or a dialect's; nullptr when it is none that can be changed.
const Resource* findResource(std::string_view schemaOrDialect);

/// Whether a schema's documents say what is to change: what they leave out stays as it is.
bool isUpdate(std::string_view schemaId);

/// What is said of a schema whose documents no request changes, or of one that there is not.
ValidationResult refuseSchema(std::string_view schemaId, const MessageCatalogue* catalogue);

}  // namespace dialproof::internal
