// Dates, times and durations as RFC 3339 has them: section 5.6 and appendix A. Letters may be small: ABNF's literals
// match both.
#include <array>
#include <cstddef>

#include "format/characters.h"
#include "format/grammars.h"

namespace dialproof::internal {
namespace {

// Reads a field of exactly `kWidth` digits at the front and removes it; -1 when it is not there.
template <std::size_t kWidth>
int takeNumber(std::string_view& text) {
  if (text.size() < kWidth) return -1;
  int value = 0;
  for (std::size_t i = 0; i < kWidth; ++i) {
    if (!isDigit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(kWidth);
  return value;
}

// The character, in capitals where it is a letter.
bool take(std::string_view& text, char wanted) {
  if (text.empty() || capital(text.front()) != wanted) return false;
  text.remove_prefix(1);
  return true;
}

// 1*DIGIT
bool takeDigits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && isDigit(text[count])) ++count;
  text.remove_prefix(count);
  return count > 0;
}

// Section 5.7.
int daysIn(int year, int month) {
  static constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Section 5.6: full-date.
bool takeDate(std::string_view& text) {
  const int year = takeNumber<4>(text);
  if (year < 0 || !take(text, '-')) return false;
  const int month = takeNumber<2>(text);
  if (month < 1 || month > 12 || !take(text, '-')) return false;
  const int day = takeNumber<2>(text);
  return day >= 1 && day <= daysIn(year, month);
}

// Section 5.6: time-offset, in minutes east of UTC.
bool takeOffset(std::string_view& text, int& offset) {
  offset = 0;
  if (take(text, 'Z')) return true;
  const bool west = take(text, '-');
  if (!west && !take(text, '+')) return false;
  const int hour = takeNumber<2>(text);
  if (hour < 0 || hour > 23 || !take(text, ':')) return false;
  const int minute = takeNumber<2>(text);
  if (minute < 0 || minute > 59) return false;
  offset = (hour * 60 + minute) * (west ? -1 : 1);
  return true;
}

// Section 5.6: full-time. A leap second is the last second of a day in UTC (section 5.7).
bool takeTime(std::string_view& text) {
  const int hour = takeNumber<2>(text);
  if (hour < 0 || hour > 23 || !take(text, ':')) return false;
  const int minute = takeNumber<2>(text);
  if (minute < 0 || minute > 59 || !take(text, ':')) return false;
  const int second = takeNumber<2>(text);
  if (second < 0 || second > 60) return false;
  if (take(text, '.') && !takeDigits(text)) return false;
  int offset = 0;
  if (!takeOffset(text, offset)) return false;
  constexpr int kDay = 24 * 60;
  return second < 60 || (hour * 60 + minute - offset + kDay) % kDay == kDay - 1;
}

// One or more numbers, each with its unit. The units stand in the order given and none between two is left out.
bool takeUnits(std::string_view& text, std::string_view units) {
  std::size_t next = std::string_view::npos;
  do {
    if (!takeDigits(text) || text.empty()) return false;
    const std::size_t unit = units.find(capital(text.front()));
    if (unit == std::string_view::npos || (next != std::string_view::npos && unit != next)) return false;
    next = unit + 1;
    text.remove_prefix(1);
  } while (!text.empty() && isDigit(text.front()));
  return true;
}

bool isWeeks(std::string_view text) { return takeDigits(text) && take(text, 'W') && text.empty(); }

}  // namespace

// RFC 3339, section 5.6: full-date.
bool isDate(std::string_view text) { return takeDate(text) && text.empty(); }

// RFC 3339, section 5.6: full-time.
bool isTime(std::string_view text) { return takeTime(text) && text.empty(); }

// RFC 3339, section 5.6: date-time.
bool isDateTime(std::string_view text) { return takeDate(text) && take(text, 'T') && takeTime(text) && text.empty(); }

// RFC 3339, appendix A: duration. Its grammar leaves no unit out between two: "P1Y2D" is not of it, "P1Y0M2D" is.
bool isDuration(std::string_view text) {
  if (!take(text, 'P')) return false;
  if (isWeeks(text)) return true;
  const bool hasDate = !text.empty() && isDigit(text.front());
  if (hasDate && !takeUnits(text, "YMD")) return false;
  if (text.empty()) return hasDate;
  return take(text, 'T') && takeUnits(text, "HMS") && text.empty();
}

}  // namespace dialproof::internal
