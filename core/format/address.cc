// Addresses of hosts and mailboxes: RFC 1123, RFC 4291, RFC 5321.
#include <cstddef>
#include <cstdint>

#include "format/characters.h"
#include "format/grammars.h"

namespace dialproof::internal {
namespace {

enum : std::uint8_t { kLabel = 1, kAtom = 2 };

// Let-dig and the hyphen of a label (RFC 1123, section 2.1); atext (RFC 5322, section 3.2.3).
constexpr CharacterClasses kClasses{
    {kDigits, kLabel | kAtom}, {kHexLetters, kLabel | kAtom}, {kOtherLetters, kLabel | kAtom},
    {"-", kLabel | kAtom},     {"!#$%&'*+/=?^_`{|}~", kAtom},
};

// RFC 5321, section 4.1.2: the length of a Dot-string at the front; 0 when there is none.
std::size_t dotStringLength(std::string_view text) {
  std::size_t length = 0;
  bool atomEnds = false;
  for (; length < text.size(); ++length) {
    if (kClasses.has(text[length], kAtom)) {
      atomEnds = true;
    } else if (text[length] == '.' && atomEnds) {
      atomEnds = false;
    } else {
      break;
    }
  }
  return atomEnds ? length : 0;
}

// RFC 5321, section 4.1.2: the length of a Quoted-string at the front; 0 when there is none.
std::size_t quotedStringLength(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '"') return i + 1;
    if (text[i] == '\\' && ++i == text.size()) return 0;
    if (text[i] < ' ' || text[i] > '~') return 0;
  }
  return 0;
}

// RFC 5321, section 4.1.3, without the brackets. No tag but that of IPv6 is registered.
bool isAddressLiteral(std::string_view text) {
  static constexpr std::string_view kTag = "IPV6:";
  for (std::size_t i = 0; i < kTag.size(); ++i) {
    if (i == text.size() || capital(text[i]) != kTag[i]) return isIpv4(text);
  }
  return isIpv6(text.substr(kTag.size()));
}

}  // namespace

// RFC 1123, section 2.1: labels of letters, digits and inner hyphens, of at most 63 characters, in all at most 253 (the
// 255 octets of RFC 1035, section 2.3.4, as text). What a label in Punycode ("xn--") stands for is not looked into.
bool isHostname(std::string_view text) {
  constexpr std::size_t kLongest = 253;
  constexpr std::size_t kLongestLabel = 63;
  if (text.size() > kLongest) return false;
  std::size_t length = 0;
  char previous = '.';
  for (const char c : text) {
    if (c == '.') {
      if (length == 0 || previous == '-') return false;
      length = 0;
    } else if (!kClasses.has(c, kLabel) || (c == '-' && length == 0) || ++length > kLongestLabel) {
      return false;
    }
    previous = c;
  }
  return length > 0 && previous != '-';
}

// RFC 2673, section 3.2: four decimal bytes. Leading zeros, which some read as octal, are refused (RFC 3986, section
// 3.2.2: dec-octet).
bool isIpv4(std::string_view text) {
  std::size_t at = 0;
  for (int part = 0; part < 4; ++part) {
    if (part > 0 && (at == text.size() || text[at++] != '.')) return false;
    const std::size_t start = at;
    int value = 0;
    while (at < text.size() && at - start < 3 && isDigit(text[at])) value = value * 10 + (text[at++] - '0');
    if (at == start || value > 255 || (text[start] == '0' && at - start > 1)) return false;
  }
  return at == text.size();
}

// RFC 4291, section 2.2: eight groups, one run of zeros as "::", an IPv4 address in the place of the last two.
bool isIpv6(std::string_view text) {
  bool compressed = text.starts_with("::");
  std::size_t at = compressed ? 2 : 0;
  int groups = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    while (at < text.size() && isHex(text[at])) ++at;
    if (at < text.size() && text[at] == '.') {
      if (!isIpv4(text.substr(start))) return false;
      groups += 2;
      break;
    }
    if (at == start || at - start > 4) return false;
    ++groups;
    if (at == text.size()) break;
    if (text[at++] != ':' || at == text.size()) return false;
    if (text[at] == ':') {
      if (compressed) return false;
      compressed = true;
      ++at;
    }
  }
  return compressed ? groups < 8 : groups == 8;
}

// RFC 5321, section 4.1.2: Mailbox; at most 64 characters before the "@" and 254 in all (section 4.5.3.1).
bool isEmail(std::string_view text) {
  constexpr std::size_t kLongest = 254;
  constexpr std::size_t kLongestLocalPart = 64;
  if (text.size() > kLongest) return false;
  const std::size_t local = text.starts_with('"') ? quotedStringLength(text) : dotStringLength(text);
  if (local == 0 || local > kLongestLocalPart || local == text.size() || text[local] != '@') return false;
  const std::string_view domain = text.substr(local + 1);
  if (domain.starts_with('[') && domain.ends_with(']')) return isAddressLiteral(domain.substr(1, domain.size() - 2));
  return isHostname(domain);
}

}  // namespace dialproof::internal
