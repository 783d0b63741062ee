// Points in time, as far as rules put them in order.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "routing/subject.h"

namespace dialproof::internal {

struct Instant {
  std::int64_t seconds = 0;   ///< since 1970-01-01T00:00:00Z, leap seconds not counted
  std::string_view fraction;  ///< the digits behind the point, of the text that was read
};

/// Whether one is before the other as finely as both are written: a time to the second may have been cut to it.
bool isBefore(const Instant& a, const Instant& b);

/// Reads an RFC 3339 date-time, or one with a space for the T and no zone, which is taken for UTC; nullopt for any
/// other text.
std::optional<Instant> readInstant(std::string_view text);

/// Says so when both times are set and the later one comes first.
void checkOrder(Subject& subject, const Field& earlier, const Field& later,
                std::string_view code = "routing.timestamps_out_of_order");

}  // namespace dialproof::internal
