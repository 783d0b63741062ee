#include "format/format.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "format/grammars.h"

namespace dialproof::internal {
namespace {

// In the order of the formats' numbers.
constexpr std::array<std::string_view, kFormatCount> kNames{
    "date-time",    "date",          "time",         "duration",
    "email",        "hostname",      "ipv4",         "ipv6",
    "uri",          "uri-reference", "iri",          "iri-reference",
    "uri-template", "uuid",          "json-pointer", "relative-json-pointer",
    "regex",        "e164",
};

}  // namespace

std::optional<Format> formatOf(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  return found == kNames.end() ? std::nullopt : std::optional(static_cast<Format>(found - kNames.begin()));
}

std::string_view nameOf(Format format) { return kNames[static_cast<std::size_t>(format)]; }

bool matchesFormat(Format format, std::string_view text) {
  switch (format) {
    case Format::kDateTime: return isDateTime(text);
    case Format::kDate: return isDate(text);
    case Format::kTime: return isTime(text);
    case Format::kDuration: return isDuration(text);
    case Format::kEmail: return isEmail(text);
    case Format::kHostname: return isHostname(text);
    case Format::kIpv4: return isIpv4(text);
    case Format::kIpv6: return isIpv6(text);
    case Format::kUri: return isUri(text);
    case Format::kUriReference: return isUriReference(text);
    case Format::kIri: return isIri(text);
    case Format::kIriReference: return isIriReference(text);
    case Format::kUriTemplate: return isUriTemplate(text);
    case Format::kUuid: return isUuid(text);
    case Format::kJsonPointer: return isJsonPointer(text);
    case Format::kRelativeJsonPointer: return isRelativeJsonPointer(text);
    case Format::kRegex:
    case Format::kE164: break;
  }
  return true;
}

}  // namespace dialproof::internal
