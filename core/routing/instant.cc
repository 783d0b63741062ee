#include "routing/instant.h"

#include <algorithm>

namespace dialproof::internal {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// The number in that many digits; -1 when there are others.
int digits(std::string_view text, std::size_t begin, std::size_t count) {
  if (begin + count > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(begin, count)) {
    if (!isDigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Days since 1970-01-01 in the Gregorian calendar: years are counted from March, so that a leap day comes last.
std::int64_t daysSinceEpoch(int year, int month, int day) {
  const std::int64_t marchYear = month > 2 ? year : year - 1;
  const std::int64_t monthsSinceMarch = (month + 9) % 12;
  const std::int64_t leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400;
  constexpr std::int64_t kEpoch = 719468;  // 1970-01-01 counted from the first of March of the year 0
  return marchYear * 365 + leapDays + (monthsSinceMarch * 153 + 2) / 5 + day - 1 - kEpoch;
}

// "Z", "+01:00" or nothing; in seconds.
std::optional<int> readOffset(std::string_view zone) {
  if (zone.empty() || zone == "Z" || zone == "z") return 0;
  const int hours = digits(zone, 1, 2);
  const int minutes = digits(zone, 4, 2);
  const bool isOffset =
      zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':' && hours >= 0 && minutes >= 0;
  if (!isOffset) return std::nullopt;
  const int seconds = (hours * 60 + minutes) * 60;
  return zone[0] == '-' ? -seconds : seconds;
}

}  // namespace

bool isBefore(const Instant& a, const Instant& b) {
  if (a.seconds != b.seconds) return a.seconds < b.seconds;
  const std::size_t digitsOfBoth = std::min(a.fraction.size(), b.fraction.size());
  return a.fraction.substr(0, digitsOfBoth) < b.fraction.substr(0, digitsOfBoth);
}

std::optional<Instant> readInstant(std::string_view text) {
  constexpr std::size_t kFraction = 19;  // behind "YYYY-MM-DDThh:mm:ss"
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  const int hour = digits(text, 11, 2);
  const int minute = digits(text, 14, 2);
  const int second = digits(text, 17, 2);
  if (std::min({year, month - 1, day - 1, hour, minute, second}) < 0) return std::nullopt;
  std::size_t zone = kFraction;
  std::string_view fraction;
  if (text.size() > kFraction && text[kFraction] == '.') {
    while (++zone < text.size() && isDigit(text[zone])) {
    }
    fraction = text.substr(kFraction + 1, zone - kFraction - 1);
  }
  const auto offset = readOffset(text.substr(zone));
  if (!offset) return std::nullopt;
  const std::int64_t timeOfDay = (hour * 60 + minute) * 60 + second;
  return Instant{daysSinceEpoch(year, month, day) * 86400 + timeOfDay - *offset, fraction};
}

void checkOrder(Subject& subject, const Field& earlier, const Field& later, std::string_view code) {
  if (!earlier.isSet() || !later.isSet()) return;
  const auto before = readInstant(subject.text(earlier));
  const auto after = readInstant(subject.text(later));
  if (!before || !after || !isBefore(*after, *before)) return;
  subject.raise({.code = code,
                 .node = later.node,
                 .params = {{"earliest", subject.text(earlier)}, {"actual", subject.text(later)}},
                 .because = earlier});
}

}  // namespace dialproof::internal
