#include "routing/callback_url.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

namespace dialproof::internal {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether a text is a word that is written in small letters, in whichever case.
bool isWord(std::string_view text, std::string_view word) {
  return std::equal(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) { return lower(a) == b; });
}

// ---- Hosts
// -------------------------------------------------------------------------------------------------------------

struct Block {
  std::uint32_t first;
  int prefix;
};

constexpr std::uint32_t address(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0) {
  return a << 24U | b << 16U | c << 8U;
}

// IANA's special-purpose blocks that are not globally reachable; from 240.0.0.0 on everything is reserved.
constexpr std::array kPrivateBlocks = std::to_array<Block>({
    {address(0, 0), 8},
    {address(10, 0), 8},
    {address(100, 64), 10},
    {address(127, 0), 8},
    {address(169, 254), 16},
    {address(172, 16), 12},
    {address(192, 0), 24},
    {address(192, 0, 2), 24},
    {address(192, 168), 16},
    {address(198, 18), 15},
    {address(198, 51, 100), 24},
    {address(203, 0, 113), 24},
    {address(240, 0), 4},
});

bool isPrivate(std::uint32_t ipv4) {
  return std::any_of(kPrivateBlocks.begin(), kPrivateBlocks.end(), [ipv4](const Block& block) {
    return (ipv4 ^ block.first) >> static_cast<unsigned>(32 - block.prefix) == 0;
  });
}

template <typename Number>
std::optional<Number> readNumber(std::string_view text, int base) {
  Number value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> readIpv4(std::string_view host) {
  std::uint32_t value = 0;
  for (int part = 0; part < 4; ++part) {
    const std::size_t dot = part < 3 ? host.find('.') : host.size();
    if (dot == std::string_view::npos) return std::nullopt;
    const auto byte = readNumber<std::uint8_t>(host.substr(0, dot), 10);
    if (!byte) return std::nullopt;
    value = value << 8U | *byte;
    host.remove_prefix(std::min(dot + 1, host.size()));
  }
  return value;
}

using Groups = std::array<std::uint16_t, 8>;

// Appends the groups of "20:1f" from `count` on; false when they are none, or too many.
bool readGroups(std::string_view text, Groups& groups, std::size_t& count) {
  while (!text.empty()) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view group = text.substr(0, colon);
    const auto ipv4 = readIpv4(group);
    const auto number = readNumber<std::uint16_t>(group, 16);
    if (count + (ipv4 ? 2 : 1) > groups.size() || (!ipv4 && !number)) return false;
    if (ipv4) groups[count++] = static_cast<std::uint16_t>(*ipv4 >> 16U);
    groups[count++] = ipv4 ? static_cast<std::uint16_t>(*ipv4) : *number;
    text.remove_prefix(std::min(colon + 1, text.size()));
  }
  return true;
}

std::optional<Groups> readIpv6(std::string_view text) {
  Groups head{};
  Groups tail{};
  std::size_t heads = 0;
  std::size_t tails = 0;
  const std::size_t gap = text.find("::");
  if (!readGroups(text.substr(0, gap), head, heads)) return std::nullopt;
  if (gap == std::string_view::npos) return heads == head.size() ? std::optional(head) : std::nullopt;
  if (!readGroups(text.substr(gap + 2), tail, tails) || heads + tails > head.size()) return std::nullopt;
  std::copy_n(tail.begin(), tails, head.end() - static_cast<std::ptrdiff_t>(tails));
  return head;
}

bool isPrivate(const Groups& ipv6) {
  const bool hasEmptyStart =
      std::all_of(ipv6.begin(), ipv6.begin() + 5, [](std::uint16_t group) { return group == 0; });
  const std::uint32_t last = static_cast<std::uint32_t>(ipv6[6]) << 16U | ipv6[7];
  if (hasEmptyStart && ipv6[5] == 0xFFFF) return isPrivate(last);  // an IPv4 address, mapped
  if (hasEmptyStart && ipv6[5] == 0 && last <= 1) return true;     // :: and ::1
  const bool isUniqueLocal = (ipv6[0] & 0xFE00U) == 0xFC00U;
  const bool isLinkLocal = (ipv6[0] & 0xFFC0U) == 0xFE80U;
  const bool isForDocumentation = ipv6[0] == 0x2001 && ipv6[1] == 0x0DB8;
  return isUniqueLocal || isLinkLocal || isForDocumentation;
}

bool isPrivateName(std::string_view name) {
  static constexpr std::string_view kEnds[] = {".localhost", ".local", ".internal", ".test", ".invalid", ".home.arpa"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [name](std::string_view end) {
    return name.size() > end.size() && isWord(name.substr(name.size() - end.size()), end);
  });
}

// ---- Addresses
// ---------------------------------------------------------------------------------------------------------

// The text without `length` bytes from `begin` on.
std::string without(std::string_view text, std::size_t begin, std::size_t length) {
  return std::string(text.substr(0, begin)).append(text.substr(begin + length));
}

}  // namespace

Url splitUrl(std::string_view text) {
  Url url;
  url.fragment = text.find('#');
  const std::size_t colon = text.find(':');
  url.scheme = text.substr(0, colon);
  url.hasAuthority = text.substr(colon + 1).starts_with("//");
  if (!url.hasAuthority) return url;
  url.authority = colon + 3;
  std::string_view authority = text.substr(url.authority);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) {
    url.userinfo = authority.substr(0, at + 1);
    authority.remove_prefix(at + 1);
  }
  const std::size_t bracket = authority.find(']');
  const std::size_t port = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  url.host = authority.substr(0, port);
  url.hasPort = port != std::string_view::npos;
  return url;
}

bool isPrivateHost(std::string_view host) {
  if (host.starts_with('[')) {
    const auto ipv6 = readIpv6(host.substr(1, host.find(']') - 1));
    return ipv6 && isPrivate(*ipv6);
  }
  if (host.ends_with('.')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos) return true;
  const bool looksLikeAddress = host.find_first_not_of("0123456789", dot + 1) == std::string_view::npos;
  if (!looksLikeAddress) return isPrivateName(host);
  const auto ipv4 = readIpv4(host);
  return !ipv4 || isPrivate(*ipv4);
}

void checkCallbackUrl(Subject& subject, const Field& field) {
  const std::string_view text = subject.text(field);
  if (text.empty()) return;
  const Url url = splitUrl(text);
  const bool isSecure = isWord(url.scheme, "https");
  if (!url.hasAuthority || !(isSecure || isWord(url.scheme, "http"))) {
    subject.raise({.code = "routing.url_scheme", .node = field.node, .params = {{"actual", url.scheme}}});
    return;
  }
  const bool isPrivate = isPrivateHost(url.host);
  if (isPrivate) {
    subject.raise({.code = "routing.private_address", .node = field.node, .params = {{"host", url.host}}});
  } else if (!isSecure) {
    Note note{.code = "routing.insecure_url", .node = field.node, .params = {{"host", url.host}}};
    const bool isPlain = !url.hasPort && url.userinfo.empty();
    if (isPlain) note.fix = Fix{Fix::Kind::kReplace, "https" + std::string(text.substr(4))};
    subject.raise(std::move(note));
  }
  if (!url.userinfo.empty()) {
    subject.raise({.code = "routing.url_credentials",
                   .node = field.node,
                   .params = {{"host", url.host}},
                   .fix = Fix{Fix::Kind::kReplace, without(text, url.authority, url.userinfo.size())}});
  }
  if (url.fragment != std::string_view::npos && url.userinfo.empty()) {
    subject.raise({.code = "routing.url_fragment",
                   .node = field.node,
                   .params = {{"fragment", text.substr(url.fragment)}},
                   .fix = Fix{Fix::Kind::kReplace, text.substr(0, url.fragment)}});
  }
}

}  // namespace dialproof::internal
