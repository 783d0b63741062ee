// One function a format: true when the whole text is of its grammar.
#pragma once

#include <string_view>

namespace dialproof::internal {

// date_time.cc
bool isDateTime(std::string_view text);
bool isDate(std::string_view text);
bool isTime(std::string_view text);
bool isDuration(std::string_view text);

// address.cc
bool isEmail(std::string_view text);
bool isHostname(std::string_view text);
bool isIpv4(std::string_view text);
bool isIpv6(std::string_view text);

// uri.cc
bool isUri(std::string_view text);
bool isUriReference(std::string_view text);
bool isIri(std::string_view text);
bool isIriReference(std::string_view text);

// uri_template.cc
bool isUriTemplate(std::string_view text);

// uuid.cc
bool isUuid(std::string_view text);

// pointer.cc
bool isJsonPointer(std::string_view text);
bool isRelativeJsonPointer(std::string_view text);

}  // namespace dialproof::internal
