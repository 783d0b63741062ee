// JSON Schema's own schemas, which every schema may refer to and is checked against.
#pragma once

#include <span>
#include <string_view>

namespace dialproof::internal {

struct MetaSchema {
  std::string_view uri;
  std::string_view text;
  std::string_view program;  ///< compiled; empty for a vocabulary's, which serves as part of another only
};

/// 2020-12's and draft-07's, with all vocabularies. Made at build from the pinned source.
std::span<const MetaSchema> metaSchemas();

}  // namespace dialproof::internal
