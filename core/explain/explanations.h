// The table behind explain().
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dialproof/explain.h"

namespace dialproof::internal {

/// What the table of codes does not say of one.
struct ExplanationRow {
  std::string_view code;
  std::string_view mend;
  std::optional<CodeExample> example;
  std::string_view dialects = {};  ///< of a rule; by their names
  std::string_view detail = {};
};

/// In the order of their codes.
std::span<const ExplanationRow> explanationRows();

}  // namespace dialproof::internal
