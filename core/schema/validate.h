// One text held against a schema and its rules: read, examine, put into words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "dialproof/schema.h"
#include "schema/evaluate/criteria.h"

namespace dialproof::internal {

/// The verdict; `schema` of the result is left empty.
ValidationResult validateText(const Criteria& criteria, std::string_view text, const ValidationOptions& options);

/// Appends what was found, put into words and with its places in the text, and how many were left out.
void complete(std::vector<Finding> findings, std::size_t omitted, std::string_view text,
              const MessageCatalogue* catalogue, std::vector<Diagnostic>& diagnostics);

}  // namespace dialproof::internal
