// The numbering plans of all regions, read from google-libphonenumber's source.
//
// There, a territory is libphonenumber's PhoneMetadata message (phonemetadata.proto) as a list whose indexes are the
// message's field numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/literal.h"

namespace dialproof::internal {

/// The territories of `countryToMetadata`, in the order of the text; nullopt when the text holds none that can be read.
std::optional<std::vector<Literal>> readTerritories(std::string_view source);

/// The whole file; nullopt, and why on standard error, when it cannot be read.
std::optional<std::string> readFile(const std::string& path);

/// Writes the file, as a whole or not at all; false, and why on standard error, when that fails.
bool writeFile(const std::string& path, std::string_view content);

}  // namespace dialproof::internal
