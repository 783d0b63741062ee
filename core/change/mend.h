// The values of a document that its provider writes otherwise.
#pragma once

#include <optional>
#include <string_view>

#include "json/document.h"
#include "schema/evaluate/findings.h"
#include "schema/program/program.h"

namespace dialproof::internal {

struct Mended {
  std::string_view code;  ///< `normalize.number` or `normalize.sentinel`
  JsonValue value;
};

/// What stands at a node, of which a finding says that it is not as it should be, as the provider writes it; nullopt
/// where that would be a guess.
/// @param subschema of the node; kNone where none is known
/// @param defaultRegion of a number without calling code, where the document names none
std::optional<Mended> mend(const Document& document, NodeIndex node, const Finding& finding, const Program& program,
                           std::uint32_t subschema, std::string_view defaultRegion);

}  // namespace dialproof::internal
