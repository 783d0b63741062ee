#include "routing/convert/voipbin_time.h"

#include <chrono>
#include <cstdint>

#include "format/format.h"
#include "routing/instant.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kNotYetYear = "9999-";
constexpr std::int64_t kSecondsADay = 86400;

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
  const std::chrono::days days((instant->seconds - ofDay) / kSecondsADay);
  const std::chrono::year_month_day date{std::chrono::sys_days(days)};
  constexpr std::size_t kFractionDigits = 6;
  std::string out;
  append(out, static_cast<int>(date.year()), 4, "-");
  append(out, static_cast<unsigned>(date.month()), 2, "-");
  append(out, static_cast<unsigned>(date.day()), 2, " ");
  append(out, ofDay / 3600, 2, ":");
  append(out, ofDay / 60 % 60, 2, ":");
  append(out, ofDay % 60, 2, ".");
  out += instant->fraction.substr(0, kFractionDigits);
  out.append(kFractionDigits - std::min(kFractionDigits, instant->fraction.size()), '0');
  return out;
}

}  // namespace dialproof::internal
