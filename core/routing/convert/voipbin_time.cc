#include "routing/convert/voipbin_time.h"

#include <cstdint>

#include "format/format.h"
#include "routing/instant.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kNotYetYear = "9999-";
constexpr std::int64_t kSecondsADay = 86400;

struct Date {
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t day = 0;
};

// Gregorian; years are counted from March, so that a leap day comes last. Days are counted from 1970-01-01, none of
// which is before the year 0 here.
Date dateOf(std::int64_t daysSinceEpoch) {
  constexpr std::int64_t kEpoch = 719468;  // 1970-01-01 counted from the first of March of the year 0
  constexpr std::int64_t kDaysOf400Years = 146097;
  const std::int64_t days = daysSinceEpoch + kEpoch;
  const std::int64_t day = days % kDaysOf400Years;
  const std::int64_t year = (day - day / 1460 + day / 36524 - day / (kDaysOf400Years - 1)) / 365;
  const std::int64_t dayOfYear = day - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * dayOfYear + 2) / 153;
  const bool isNextYear = month >= 10;
  return {days / kDaysOf400Years * 400 + year + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
          dayOfYear - (153 * month + 2) / 5 + 1};
}

void append(std::string& out, std::int64_t number, std::size_t width, std::string_view behind) {
  const std::string digits = std::to_string(number);
  out.append(width - digits.size(), '0');
  out += digits;
  out += behind;
}

}  // namespace

std::optional<std::string> fromVoipbinTime(std::string_view text) {
  if (text.starts_with(kNotYetYear)) return std::nullopt;
  std::string time(text);
  constexpr std::size_t kBetween = 10;  // behind the date
  if (time.size() > kBetween) time[kBetween] = 'T';
  time += 'Z';
  return matchesFormat(Format::kDateTime, time) ? std::optional(time) : std::nullopt;
}

std::optional<std::string> toVoipbinTime(std::string_view rfc3339) {
  constexpr std::int64_t kFirst = -62135596800;  // 0001-01-01
  constexpr std::int64_t kLast = 253370764800;   // 9999-01-01
  const auto instant = readInstant(rfc3339);
  if (!instant || instant->seconds < kFirst || instant->seconds >= kLast) return std::nullopt;
  const std::int64_t ofDay = (instant->seconds % kSecondsADay + kSecondsADay) % kSecondsADay;
  const Date date = dateOf((instant->seconds - ofDay) / kSecondsADay);
  constexpr std::size_t kFractionDigits = 6;
  std::string out;
  append(out, date.year, 4, "-");
  append(out, date.month, 2, "-");
  append(out, date.day, 2, " ");
  append(out, ofDay / 3600, 2, ":");
  append(out, ofDay / 60 % 60, 2, ":");
  append(out, ofDay % 60, 2, ".");
  out += instant->fraction.substr(0, kFractionDigits);
  out.append(kFractionDigits - std::min(kFractionDigits, instant->fraction.size()), '0');
  return out;
}

}  // namespace dialproof::internal
