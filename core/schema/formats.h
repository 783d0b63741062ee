// The formats that a schema's `format` asserts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dialproof::internal {

enum class Format : std::uint8_t { kDate, kDateTime, kE164, kEmail, kUri, kUuid };

/// The format of a name in a schema ("date-time"); nullopt for one that is not asserted.
std::optional<Format> formatOf(std::string_view name);

/// True when the text is of the format. `kE164` is the number engine's to judge and not asked here.
bool matchesFormat(Format format, std::string_view text);

}  // namespace dialproof::internal
