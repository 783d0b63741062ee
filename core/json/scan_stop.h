// Why the reading of a text ended before the text did, and what to say about it.
#pragma once

#include <cstddef>

#include "json/document.h"

namespace dialproof::internal {

enum class StopReason {
  kEmpty,
  kEnd,
  kTrailingContent,
  kNoValue,
  kNoDigit,  ///< behind a point or in an exponent
  kNoKey,
  kNoColon,
  kNoComma,
  kOpenComment,
  kControlCharacter,
  kEscape,
  kSurrogate,
  kDepth,
  kNumberRange,
};

/// Where the reading ended.
struct ScanStop {
  StopReason reason = StopReason::kEmpty;
  std::size_t offset = 0;
  NodeIndex container = Document::kRoot;  ///< the innermost open one
  std::size_t depth = 0;                  ///< how many are open
};

/// The fault that tells the user. `document` holds the nodes up to there.
JsonFault explain(const Document& document, const ReadLimits& limits, const ScanStop& stop);

}  // namespace dialproof::internal
