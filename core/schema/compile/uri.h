// Uniform Resource Identifiers as schemas refer by them: RFC 3986, section 5.2 and 2.1.
#pragma once

#include <string>
#include <string_view>

namespace dialproof::internal {

/// What a reference means where the base is `base`. Texts that are no URIs come back joined as best they can be: they
/// then name nothing.
std::string resolveUri(std::string_view base, std::string_view reference);

std::string_view withoutFragment(std::string_view uri);
/// The fragment without its "#", percent-decoded; empty when there is none.
std::string fragmentOf(std::string_view uri);

}  // namespace dialproof::internal
