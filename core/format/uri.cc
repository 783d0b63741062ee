// URIs and IRIs: RFC 3986, RFC 3987.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "format/characters.h"
#include "format/grammars.h"
#include "format/uri_characters.h"

namespace dialproof::internal {
namespace {

// RFC 3986: what a part may hold beside percent-encoded octets.
enum : std::uint8_t {
  kScheme = 1,        // section 3.1
  kRegName = 2,       // section 3.2.2
  kUserinfo = 4,      // section 3.2.1
  kFirstSegment = 8,  // section 3.3: segment-nz-nc, of a path without a scheme before it
  kPath = 16,         // section 3.3: pchar and "/"
  kQuery = 32,        // sections 3.4 and 3.5
};
constexpr std::uint8_t kAllButScheme = kRegName | kUserinfo | kFirstSegment | kPath | kQuery;

constexpr CharacterClasses kClasses{
    {kDigits, kScheme | kAllButScheme},
    {kHexLetters, kScheme | kAllButScheme},
    {kOtherLetters, kScheme | kAllButScheme},
    {"+-.", kScheme | kAllButScheme},
    {"_~!$&'()*,;=", kAllButScheme},
    {":", kUserinfo | kPath | kQuery},
    {"@", kFirstSegment | kPath | kQuery},
    {"/", kPath | kQuery},
    {"?", kQuery},
};

// "v1.text": RFC 3986, section 3.2.2.
bool isFutureAddress(std::string_view text) {
  if (text.empty() || capital(text.front()) != 'V') return false;
  std::size_t at = 1;
  while (at < text.size() && isHex(text[at])) ++at;
  if (at == 1 || at + 1 >= text.size() || text[at] != '.') return false;
  return std::ranges::all_of(text.substr(at + 1), [](char c) { return kClasses.has(c, kUserinfo); });
}

enum class Characters : std::uint8_t { kAscii, kUnicode };

// Walks through one reference, part by part; `rest_` is what no part has taken yet.
class Walker {
 public:
  Walker(std::string_view text, Characters characters) : rest_(text), characters_(characters) {}

  // RFC 3986, section 4.1 (RFC 3987, section 2.2): URI-reference, or one that must have a scheme.
  bool isReference(bool needsScheme) {
    const bool hasScheme = takeScheme();
    if (needsScheme && !hasScheme) return false;
    if (rest_.starts_with("//")) {
      rest_.remove_prefix(2);
      if (!takeAuthority()) return false;
      if (!rest_.empty() && !isNext('/') && !isNext('?') && !isNext('#')) return false;
    } else if (!hasScheme) {
      skip(kFirstSegment);
      if (isNext(':')) return false;
    }
    skip(kPath);
    if (take('?')) skip(kQuery, Private::kAllowed);
    if (take('#')) skip(kQuery);
    return rest_.empty();
  }

 private:
  enum class Private : std::uint8_t { kRefused, kAllowed };

  bool isNext(char c) const { return rest_.starts_with(c); }

  bool take(char c) {
    if (!isNext(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Takes as many characters as are of the class, as percent-encoded octets (section 2.1), and, in an IRI, beyond
  // ASCII.
  void skip(std::uint8_t allowed, Private privateUse = Private::kRefused) {
    std::size_t at = 0;
    while (at < rest_.size()) {
      if (kClasses.has(rest_[at], allowed)) {
        ++at;
        continue;
      }
      const std::size_t length = rest_[at] == '%' ? percentEncodedLength(rest_, at) : unicodeLength(at, privateUse);
      if (length == 0) break;
      at += length;
    }
    rest_.remove_prefix(at);
  }

  std::size_t unicodeLength(std::size_t at, Private privateUse) const {
    if (characters_ == Characters::kAscii) return 0;
    const std::size_t length = ucscharLength(rest_, at);
    return length == 0 && privateUse == Private::kAllowed ? iprivateLength(rest_, at) : length;
  }

  // Section 3.1: scheme ":".
  bool takeScheme() {
    std::size_t length = 0;
    while (length < rest_.size() && kClasses.has(rest_[length], kScheme)) ++length;
    const bool startsWithLetter = length > 0 && capital(rest_.front()) >= 'A' && capital(rest_.front()) <= 'Z';
    if (!startsWithLetter || length == rest_.size() || rest_[length] != ':') return false;
    rest_.remove_prefix(length + 1);
    return true;
  }

  // Section 3.2: [ userinfo "@" ] host [ ":" port ].
  bool takeAuthority() {
    const std::string_view start = rest_;
    skip(kRegName);
    if (isNext('[')) return rest_.size() == start.size() && takeLiteral() && takePort();
    const std::string_view afterName = rest_;
    skip(kUserinfo);
    if (!take('@')) {
      rest_ = afterName;
      return takePort();
    }
    if (!takeLiteral()) skip(kRegName);
    return takePort();
  }

  // Section 3.2.2: IP-literal.
  bool takeLiteral() {
    const std::size_t close = isNext('[') ? rest_.find(']') : std::string_view::npos;
    if (close == std::string_view::npos) return false;
    const std::string_view address = rest_.substr(1, close - 1);
    if (!isIpv6(address) && !isFutureAddress(address)) return false;
    rest_.remove_prefix(close + 1);
    return true;
  }

  // Section 3.2.3: [ ":" *DIGIT ].
  bool takePort() {
    if (!take(':')) return true;
    std::size_t digits = 0;
    while (digits < rest_.size() && isDigit(rest_[digits])) ++digits;
    rest_.remove_prefix(digits);
    return true;
  }

  std::string_view rest_;
  Characters characters_;
};

}  // namespace

// RFC 3986, section 3.
bool isUri(std::string_view text) { return Walker(text, Characters::kAscii).isReference(true); }

// RFC 3986, section 4.1.
bool isUriReference(std::string_view text) { return Walker(text, Characters::kAscii).isReference(false); }

// RFC 3987, section 2.2: IRI. It has no more of a URI's parts, only more characters.
bool isIri(std::string_view text) { return Walker(text, Characters::kUnicode).isReference(true); }

// RFC 3987, section 2.2: IRI-reference.
bool isIriReference(std::string_view text) { return Walker(text, Characters::kUnicode).isReference(false); }

}  // namespace dialproof::internal
