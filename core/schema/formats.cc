#include "schema/formats.h"

#include <algorithm>
#include <array>

namespace dialproof::internal {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isAlnum(char c) { return isDigit(c) || isAlpha(c); }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

template <typename Predicate>
bool all(std::string_view text, Predicate predicate) {
  return std::all_of(text.begin(), text.end(), predicate);
}

// Reads a field of exactly `width` digits at the front and removes it; -1 when it is not there.
int takeNumber(std::string_view& text, std::size_t width) {
  if (text.size() < width || !all(text.substr(0, width), isDigit)) return -1;
  int value = 0;
  for (const char c : text.substr(0, width)) value = value * 10 + (c - '0');
  text.remove_prefix(width);
  return value;
}

bool take(std::string_view& text, std::string_view anyOf) {
  if (text.empty() || !isOneOf(text.front(), anyOf)) return false;
  text.remove_prefix(1);
  return true;
}

int daysIn(int year, int month) {
  static constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// RFC 3339, section 5.6: full-date.
bool takeDate(std::string_view& text) {
  const int year = takeNumber(text, 4);
  if (year < 0 || !take(text, "-")) return false;
  const int month = takeNumber(text, 2);
  if (month < 1 || month > 12 || !take(text, "-")) return false;
  const int day = takeNumber(text, 2);
  return day >= 1 && day <= daysIn(year, month);
}

// RFC 3339, section 5.6: full-time. A leap second is the last second of a day in UTC (section 5.7).
bool takeTime(std::string_view& text) {
  const int hour = takeNumber(text, 2);
  if (hour < 0 || hour > 23 || !take(text, ":")) return false;
  const int minute = takeNumber(text, 2);
  if (minute < 0 || minute > 59 || !take(text, ":")) return false;
  const int second = takeNumber(text, 2);
  if (second < 0 || second > 60) return false;
  if (take(text, ".")) {
    const auto digits = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
    if (digits == 0) return false;
    text.remove_prefix(digits);
  }
  int offset = 0;
  if (!take(text, "Zz")) {
    const bool negative = !text.empty() && text.front() == '-';
    if (!take(text, "+-")) return false;
    const int offsetHour = takeNumber(text, 2);
    if (offsetHour < 0 || offsetHour > 23 || !take(text, ":")) return false;
    const int offsetMinute = takeNumber(text, 2);
    if (offsetMinute < 0 || offsetMinute > 59) return false;
    offset = (offsetHour * 60 + offsetMinute) * (negative ? -1 : 1);
  }
  constexpr int kDay = 24 * 60;
  return second < 60 || (hour * 60 + minute - offset + kDay) % kDay == kDay - 1;
}

bool isDate(std::string_view text) { return takeDate(text) && text.empty(); }
bool isDateTime(std::string_view text) { return takeDate(text) && take(text, "Tt") && takeTime(text) && text.empty(); }

// RFC 4122, section 3.
bool isUuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !isHex(text[i])) return false;
  }
  return true;
}

bool isIpv4(std::string_view text) {
  for (int part = 0; part < 4; ++part) {
    if (part > 0 && !take(text, ".")) return false;
    const auto width = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
    const bool leadingZero = width > 1 && text.front() == '0';
    if (width == 0 || width > 3 || leadingZero || takeNumber(text, width) > 255) return false;
  }
  return text.empty();
}

// RFC 4291, section 2.2: eight groups, one run of zeros as "::", an IPv4 address in the place of the last two.
bool isIpv6(std::string_view text) {
  int groups = 0;
  bool compressed = false;
  if (text.starts_with("::")) {
    compressed = true;
    text.remove_prefix(2);
  } else if (text.starts_with(":")) {
    return false;
  }
  while (!text.empty()) {
    const std::size_t width = std::min(text.find(':'), text.size());
    const std::string_view group = text.substr(0, width);
    if (width == text.size() && group.find('.') != std::string_view::npos) {
      if (!isIpv4(group)) return false;
      groups += 2;
      break;
    }
    if (group.empty() || group.size() > 4 || !all(group, isHex)) return false;
    ++groups;
    text.remove_prefix(width);
    if (text.empty()) break;
    text.remove_prefix(1);
    if (text.empty()) return false;
    if (text.front() == ':') {
      if (compressed) return false;
      compressed = true;
      text.remove_prefix(1);
    }
  }
  return compressed ? groups < 8 : groups == 8;
}

// RFC 3986, section 2: every character is of the set given or part of a percent-encoded octet.
bool isUriText(std::string_view text, std::string_view extra) {
  static constexpr std::string_view kUnreservedAndSubDelims = "-._~!$&'()*+,;=";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2])) return false;
      i += 2;
    } else if (!isAlnum(c) && !isOneOf(c, kUnreservedAndSubDelims) && !isOneOf(c, extra)) {
      return false;
    }
  }
  return true;
}

// "[v1.text]": RFC 3986, section 3.2.2.
bool isFutureAddress(std::string_view text) {
  if (!take(text, "vV")) return false;
  const std::size_t dot = text.find('.');
  if (dot == 0 || dot == std::string_view::npos || dot + 1 == text.size()) return false;
  return all(text.substr(0, dot), isHex) && text.find('%') == std::string_view::npos &&
         isUriText(text.substr(dot + 1), ":");
}

// RFC 3986, section 3.2: [ userinfo "@" ] host [ ":" port ].
bool isAuthority(std::string_view text) {
  if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
    if (!isUriText(text.substr(0, at), ":")) return false;
    text.remove_prefix(at + 1);
  }
  if (text.starts_with('[')) {
    const std::size_t close = text.find(']');
    if (close == std::string_view::npos) return false;
    const std::string_view literal = text.substr(1, close - 1);
    if (!isIpv6(literal) && !isFutureAddress(literal)) return false;
    text.remove_prefix(close + 1);
  } else {
    const std::size_t colon = std::min(text.find(':'), text.size());
    if (!isUriText(text.substr(0, colon), "")) return false;
    text.remove_prefix(colon);
  }
  return text.empty() || (take(text, ":") && all(text, isDigit));
}

// RFC 3986, section 3: scheme ":" hier-part [ "?" query ] [ "#" fragment ].
bool isUri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !isAlpha(text.front())) return false;
  const auto isSchemeCharacter = [](char c) { return isAlnum(c) || isOneOf(c, "+-."); };
  if (!all(text.substr(0, colon), isSchemeCharacter)) return false;
  text.remove_prefix(colon + 1);

  if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
    if (!isUriText(text.substr(hash + 1), ":@/?")) return false;
    text = text.substr(0, hash);
  }
  if (const std::size_t mark = text.find('?'); mark != std::string_view::npos) {
    if (!isUriText(text.substr(mark + 1), ":@/?")) return false;
    text = text.substr(0, mark);
  }
  if (text.starts_with("//")) {
    const std::size_t path = std::min(text.find('/', 2), text.size());
    if (!isAuthority(text.substr(2, path - 2))) return false;
    text.remove_prefix(path);
  }
  return isUriText(text, ":@/");
}

// RFC 1123, section 2.1: labels of letters, digits and inner hyphens.
bool isDomain(std::string_view text) {
  if (text.empty() || text.size() > 253) return false;
  while (true) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    const std::string_view label = text.substr(0, dot);
    const auto isLabelCharacter = [](char c) { return isAlnum(c) || c == '-'; };
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    if (!all(label, isLabelCharacter)) return false;
    if (dot == text.size()) return true;
    text.remove_prefix(dot + 1);
  }
}

bool isAddressLiteral(std::string_view text) {
  static constexpr std::string_view kIpv6Tag = "IPv6:";
  if (text.starts_with(kIpv6Tag)) return isIpv6(text.substr(kIpv6Tag.size()));
  return isIpv4(text);
}

// RFC 5321, section 4.1.2: Dot-string or Quoted-string.
bool isLocalPart(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  if (text.front() == '"') {
    if (text.size() < 2 || text.back() != '"') return false;
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool isEscaped = text[i] == '\\';
      if (isEscaped && ++i == text.size()) return false;
      if (text[i] < ' ' || text[i] > '~' || (text[i] == '"' && !isEscaped)) return false;
    }
    return true;
  }
  const bool dotsInside = text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos;
  return dotsInside && all(text, [](char c) { return isAlnum(c) || isOneOf(c, ".!#$%&'*+-/=?^_`{|}~"); });
}

// RFC 5321, sections 4.1.2 and 4.5.3.1: a Mailbox of at most 254 characters.
bool isEmail(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || text.size() > 254 || !isLocalPart(text.substr(0, at))) return false;
  const std::string_view domain = text.substr(at + 1);
  if (domain.starts_with('[') && domain.ends_with(']')) return isAddressLiteral(domain.substr(1, domain.size() - 2));
  return isDomain(domain);
}

}  // namespace

std::optional<Format> formatOf(std::string_view name) {
  if (name == "date") return Format::kDate;
  if (name == "date-time") return Format::kDateTime;
  if (name == "e164") return Format::kE164;
  if (name == "email") return Format::kEmail;
  if (name == "uri") return Format::kUri;
  if (name == "uuid") return Format::kUuid;
  return std::nullopt;
}

bool matchesFormat(Format format, std::string_view text) {
  switch (format) {
    case Format::kDate: return isDate(text);
    case Format::kDateTime: return isDateTime(text);
    case Format::kE164: return true;
    case Format::kEmail: return isEmail(text);
    case Format::kUri: return isUri(text);
    case Format::kUuid: return isUuid(text);
  }
  return true;
}

}  // namespace dialproof::internal
