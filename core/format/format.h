// The formats that a schema's `format` asserts (JSON Schema 2020-12, Validation, section 7.3; draft-07, section 7.3).
//
//   if (const auto format = formatOf("date-time")) matchesFormat(*format, "2026-01-31T09:30:00Z");  // true
//
// Each is judged by the grammar that JSON Schema cites. A format that is not here stays an annotation: `formatOf` has
// no answer for it. That holds for `idn-email` and `idn-hostname` too: they need ICU's tables for IDNA and
// normalisation, 97 KB that no page should load for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dialproof::internal {

/// The numbers are stored in compiled programs: they never change, and a new format takes the next one.
enum class Format : std::uint8_t {
  kDateTime = 0,
  kDate = 1,
  kTime = 2,
  kDuration = 3,
  kEmail = 4,
  kHostname = 5,
  kIpv4 = 6,
  kIpv6 = 7,
  kUri = 8,
  kUriReference = 9,
  kIri = 10,
  kIriReference = 11,
  kUriTemplate = 12,
  kUuid = 13,
  kJsonPointer = 14,
  kRelativeJsonPointer = 15,
  kRegex = 16,  ///< the pattern compiler's to judge
  kE164 = 17,   ///< the number engine's to judge
};

/// How many formats there are: a stored number is one of a format when it is below.
inline constexpr std::size_t kFormatCount = 18;

/// The format of a name in a schema ("date-time"); nullopt for one that is not asserted.
std::optional<Format> formatOf(std::string_view name);

/// The name in a schema.
std::string_view nameOf(Format format);

/// True when the text, UTF-8, is of the format. Always true for `kRegex` and `kE164`, which others judge. Takes no
/// memory, and time that grows with the text's length alone.
bool matchesFormat(Format format, std::string_view text);

}  // namespace dialproof::internal
