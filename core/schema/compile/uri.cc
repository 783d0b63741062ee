#include "schema/compile/uri.h"

#include <algorithm>
#include <optional>

namespace dialproof::internal {
namespace {

struct UriParts {
  std::optional<std::string_view> scheme;
  std::optional<std::string_view> authority;
  std::string_view path;
  std::optional<std::string_view> query;
  std::optional<std::string_view> fragment;
};

std::optional<std::string_view> cutOff(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = text.substr(at + 1);
  text = text.substr(0, at);
  return rest;
}

// RFC 3986, appendix B.
UriParts split(std::string_view text) {
  UriParts parts;
  parts.fragment = cutOff(text, '#');
  parts.query = cutOff(text, '?');
  const std::size_t colon = text.find(':');
  const std::size_t slash = text.find('/');
  if (colon != std::string_view::npos && colon > 0 && colon < slash) {
    parts.scheme = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  if (text.starts_with("//")) {
    const std::size_t end = std::min(text.find('/', 2), text.size());
    parts.authority = text.substr(2, end - 2);
    text.remove_prefix(end);
  }
  parts.path = text;
  return parts;
}

// RFC 3986, section 5.2.4.
std::string removeDotSegments(std::string_view input) {
  std::string output;
  const auto dropLast = [&] { output.resize(output.rfind('/') == std::string::npos ? 0 : output.rfind('/')); };
  while (!input.empty()) {
    if (input.starts_with("../")) {
      input.remove_prefix(3);
    } else if (input.starts_with("./") || input.starts_with("/./")) {
      input.remove_prefix(2);
    } else if (input == "/.") {
      input = "/";
    } else if (input.starts_with("/../")) {
      input.remove_prefix(3);
      dropLast();
    } else if (input == "/..") {
      input = "/";
      dropLast();
    } else if (input == "." || input == "..") {
      input = {};
    } else {
      const std::size_t end = std::min(input.find('/', 1), input.size());
      output.append(input.substr(0, end));
      input.remove_prefix(end);
    }
  }
  return output;
}

// RFC 3986, section 5.2.3.
std::string merge(const UriParts& base, std::string_view path) {
  if (base.authority && base.path.empty()) return "/" + std::string(path);
  const std::size_t slash = base.path.rfind('/');
  const std::string_view folder = slash == std::string_view::npos ? std::string_view() : base.path.substr(0, slash + 1);
  return std::string(folder).append(path);
}

std::string join(const UriParts& parts, std::string_view path) {
  std::string uri;
  if (parts.scheme) uri.append(*parts.scheme).append(":");
  if (parts.authority) uri.append("//").append(*parts.authority);
  uri.append(path);
  if (parts.query) uri.append("?").append(*parts.query);
  if (parts.fragment) uri.append("#").append(*parts.fragment);
  return uri;
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

}  // namespace

std::string resolveUri(std::string_view baseText, std::string_view referenceText) {
  const UriParts base = split(baseText);
  UriParts target = split(referenceText);
  if (target.scheme) {
    // What is no hierarchy ("urn:…") has no segments to remove.
    const bool isHierarchy = target.authority || target.path.starts_with('/');
    return join(target, isHierarchy ? removeDotSegments(target.path) : std::string(target.path));
  }
  target.scheme = base.scheme;
  if (target.authority) return join(target, removeDotSegments(target.path));
  target.authority = base.authority;
  if (target.path.empty()) {
    if (!target.query) target.query = base.query;
    return join(target, base.path);
  }
  if (target.path.starts_with('/')) return join(target, removeDotSegments(target.path));
  return join(target, removeDotSegments(merge(base, target.path)));
}

std::string_view withoutFragment(std::string_view uri) { return uri.substr(0, uri.find('#')); }

std::string fragmentOf(std::string_view uri) {
  const std::size_t hash = uri.find('#');
  std::string fragment;
  for (std::size_t i = hash == std::string_view::npos ? uri.size() : hash + 1; i < uri.size(); ++i) {
    const bool isEscape = uri[i] == '%' && i + 2 < uri.size() && hexDigit(uri[i + 1]) >= 0 && hexDigit(uri[i + 2]) >= 0;
    fragment.push_back(isEscape ? static_cast<char>(hexDigit(uri[i + 1]) * 16 + hexDigit(uri[i + 2])) : uri[i]);
    if (isEscape) i += 2;
  }
  return fragment;
}

}  // namespace dialproof::internal
