#include "json/scanner.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "json/byte_block.h"
#include "json/byte_word.h"
#include "json/decimal.h"
#include "json/utf8.h"

// The compiler would rather call them, at the price of a walk half as fast.
#define DIALPROOF_INLINE [[gnu::always_inline]] inline

namespace dialproof::internal {
namespace {

constexpr std::size_t kDigitsOfEveryDouble = 15;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

constexpr auto kEndsPlainText = [](auto bytes) { return bytes.equal('"') | bytes.equal('\\') | bytes.below(0x20); };

constexpr auto kNoSpace = [](auto bytes) { return ~bytes.equal(' '); };

// The value of a hexadecimal digit, -1 for another character.
int hexValue(char c) {
  if (isDigit(c)) return c - '0';
  const int small = c | 0x20;
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

}  // namespace

Scanner::Scanner(Document& document, std::size_t start, const ReadLimits& limits, JsonFaults& faults)
    : document_(document),
      faults_(faults),
      begin_(document.text_.data()),
      start_(begin_ + start),
      end_(begin_ + document.text_.size()),
      maxDepth_(limits.maxDepth),
      comments_(limits.comments) {}

bool Scanner::run() {
  const char* at = token(start_);
  if (at == nullptr) {
    if (stop_.reason == StopReason::kEnd) stop_.reason = StopReason::kEmpty;
    return false;
  }
  String key;
  do {
    at = value(at, key);
    if (at != nullptr) at = next(at, key);
    if (at == nullptr) return false;
  } while (depth_ != 0);
  at = token(at);
  if (at != nullptr) stopAt(at, StopReason::kTrailingContent);
  return stop_.reason == StopReason::kEnd;
}

std::nullptr_t Scanner::stopAt(const char* place, StopReason reason) {
  stop_ = {place == end_ ? StopReason::kEnd : reason, offset(place), container_, depth_};
  return nullptr;
}

// ---- Between values
// ----------------------------------------------------------------------------------------------------

DIALPROOF_INLINE const char* Scanner::token(const char* at) {
  while (at != end_) {
    if (static_cast<unsigned char>(*at) > ' ') {
      if (*at != '/' || !beginsComment(at)) return at;
      at = comment(at);
      if (at == nullptr) return nullptr;
    } else if (*at == ' ') {
      at = findByte(at + 1, end_, kNoSpace);
    } else if (*at == '\n' || *at == '\r' || *at == '\t') {
      ++at;
    } else {
      return at;
    }
  }
  return stopAt(at, StopReason::kEnd);
}

bool Scanner::beginsComment(const char* at) const {
  return comments_ && end_ - at > 1 && (at[1] == '/' || at[1] == '*');
}

const char* Scanner::comment(const char* at) {
  const char* const inside = at + 2;
  if (at[1] == '/') return findByte(inside, end_, [](auto bytes) { return bytes.equal('\n') | bytes.equal('\r'); });
  const std::string_view rest(inside, static_cast<std::size_t>(end_ - inside));
  const std::size_t length = rest.find("*/");
  if (length == std::string_view::npos) return stopAt(at, StopReason::kOpenComment);
  return inside + length + 2;
}

// To the next value, past the brackets that close before it; with all closed, to where the last one is.
DIALPROOF_INLINE const char* Scanner::next(const char* at, String& key) {
  while (depth_ != 0) {
    at = token(at);
    if (at == nullptr) return nullptr;
    const char closing = inObject_ ? '}' : ']';
    bool closes = *at == closing;
    if (count_ != 0 && *at == ',') {
      at = token(at + 1);
      if (at == nullptr) return nullptr;
      closes = comments_ && *at == closing;
    } else if (count_ != 0 && !closes) {
      return stopAt(at, StopReason::kNoComma);
    }
    if (!closes) return inObject_ ? member(at, key) : at;
    at = close(at);
  }
  return at;
}

// A key and its colon, to the value.
DIALPROOF_INLINE const char* Scanner::member(const char* at, String& key) {
  if (*at != '"') return stopAt(at, StopReason::kNoKey);
  at = string(at, key);
  if (at == nullptr) return nullptr;
  if (key.escaped) document_.escapedKeys_.push_back({static_cast<NodeIndex>(document_.nodes_.size()), decoded_});
  at = token(at);
  if (at == nullptr) return nullptr;
  if (*at != ':') return stopAt(at, StopReason::kNoColon);
  return token(at + 1);
}

// ---- Values
// ------------------------------------------------------------------------------------------------------------

DIALPROOF_INLINE const char* Scanner::value(const char* at, const String& key) {
  switch (*at) {
    case '"': {
      String content;
      const char* const end = string(at, content);
      if (end == nullptr) return nullptr;
      Node& node = push(NodeType::kString, at, end, key);
      if (content.escaped) {
        node.escaped = true;
        node.extra = decoded_;
      }
      return end;
    }
    case '{': return open(at, key, NodeType::kObject);
    case '[': return open(at, key, NodeType::kArray);
    case 't': return literal(at, key, NodeType::kBoolean, "true");
    case 'f': return literal(at, key, NodeType::kBoolean, "false");
    case 'n': return literal(at, key, NodeType::kNull, "null");
    default: return number(at, key);
  }
}

// Made in its place: a copy would wait for its parts to be stored.
DIALPROOF_INLINE Node& Scanner::push(NodeType type, const char* begin, const char* end, const String& key) {
  std::vector<Node>& nodes = document_.nodes_;
  Node& node = nodes.emplace_back();
  node.begin = offset(begin);
  node.end = offset(end);
  node.keyBegin = inObject_ ? key.begin : count_;
  node.keyEnd = inObject_ ? key.end : count_;
  node.parent = container_;
  node.next = static_cast<NodeIndex>(nodes.size());
  node.type = type;
  if (inObject_ && key.escaped) node.escapedKey = true;
  ++count_;
  return node;
}

const char* Scanner::open(const char* at, const String& key, NodeType type) {
  if (depth_ == maxDepth_) return stopAt(at, StopReason::kDepth);
  push(type, at, at + 1, key);
  document_.nodes_[container_].extra = count_;
  container_ = static_cast<NodeIndex>(document_.nodes_.size() - 1);
  inObject_ = type == NodeType::kObject;
  count_ = 0;
  ++depth_;
  return at + 1;
}

const char* Scanner::close(const char* at) {
  const NodeIndex closed = container_;
  Node& node = document_.nodes_[closed];
  node.end = offset(at + 1);
  node.next = static_cast<NodeIndex>(document_.nodes_.size());
  node.extra = count_;
  container_ = node.parent;
  if (inObject_ && document_.indexMembers(closed)) reportDuplicates(closed);
  inObject_ = document_.nodes_[container_].type == NodeType::kObject;
  count_ = document_.nodes_[container_].extra;
  --depth_;
  return at + 1;
}

DIALPROOF_INLINE const char* Scanner::literal(const char* at, const String& key, NodeType type, std::string_view word) {
  const bool fits = static_cast<std::size_t>(end_ - at) >= word.size();
  if (!fits || !equalBytes(at, word.data(), word.size())) {
    return stopAt(std::mismatch(at, end_, word.begin(), word.end()).first, StopReason::kNoValue);
  }
  push(type, at, at + word.size(), key).boolean = *at == 't';
  return at + word.size();
}

// ---- Strings
// -----------------------------------------------------------------------------------------------------------

DIALPROOF_INLINE const char* Scanner::string(const char* at, String& string) {
  const char* end = findByte(at + 1, end_, kEndsPlainText);
  string.escaped = end == end_ || *end != '"';
  if (!string.escaped) {
    ++end;
  } else if (end = escapedString(at, end); end == nullptr) {
    return nullptr;
  }
  string.begin = offset(at);
  string.end = offset(end);
  return end;
}

// A string of which `stop` is the first byte that is not plain text.
const char* Scanner::escapedString(const char* at, const char* stop) {
  std::string& decoded = document_.decoded_;
  const std::size_t place = decoded.size();
  decoded.append(4, '\0');
  ++at;
  while (true) {
    decoded.append(at, stop);
    if (stop == end_ || static_cast<unsigned char>(*stop) < ' ') return stopAt(stop, StopReason::kControlCharacter);
    if (*stop == '"') break;
    at = escape(stop);
    if (at == nullptr) return nullptr;
    stop = findByte(at, end_, kEndsPlainText);
  }
  decoded_ = static_cast<std::uint32_t>(place);
  storeFourBytes(&decoded[place], static_cast<std::uint32_t>(decoded.size() - place - 4));
  return stop + 1;
}

const char* Scanner::escape(const char* at) {
  const char* const begin = at++;
  if (at == end_) return stopAt(at, StopReason::kEnd);
  static constexpr std::string_view kNames = "\"\\/bfnrt";
  static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  const char name = *at++;
  if (const std::size_t found = kNames.find(name); found != std::string_view::npos) {
    document_.decoded_.push_back(kMeanings[found]);
    return at;
  }
  if (name != 'u') return stopAt(begin, StopReason::kEscape);
  char32_t unit = 0;
  at = hexDigits(at, begin, unit);
  if (at == nullptr) return nullptr;
  if (unit >= 0xDC00 && unit <= 0xDFFF) return stopAt(begin, StopReason::kSurrogate);
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    for (const char expected : {'\\', 'u'}) {
      if (at == end_) return stopAt(at, StopReason::kEnd);
      if (*at++ != expected) return stopAt(begin, StopReason::kSurrogate);
    }
    char32_t second = 0;
    at = hexDigits(at, begin, second);
    if (at == nullptr) return nullptr;
    if (second < 0xDC00 || second > 0xDFFF) return stopAt(begin, StopReason::kSurrogate);
    unit = 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
  }
  appendUtf8(document_.decoded_, unit);
  return at;
}

// Four of them; faults stand at the escape's beginning.
const char* Scanner::hexDigits(const char* at, const char* escape, char32_t& unit) {
  for (int i = 0; i < 4; ++i) {
    if (at == end_) return stopAt(at, StopReason::kEnd);
    const int digit = hexValue(*at++);
    if (digit < 0) return stopAt(escape, StopReason::kEscape);
    unit = unit << 4 | static_cast<char32_t>(digit);
  }
  return at;
}

// ---- Numbers
// -----------------------------------------------------------------------------------------------------------

const char* Scanner::number(const char* at, const String& key) {
  const char* const begin = at;
  if (*at == '-') ++at;
  const char* const whole = at;
  if (at == end_ || !isDigit(*at)) return stopAt(at, StopReason::kNoValue);
  at = *at == '0' ? at + 1 : digits(at);
  auto length = static_cast<std::size_t>(at - whole);
  bool isPlain = true;
  if (at != end_ && *at == '.') {
    isPlain = false;
    const char* const fraction = at + 1;
    at = digits(fraction);
    if (at == nullptr) return nullptr;
    length += static_cast<std::size_t>(at - fraction);
  }
  const bool hasExponent = at != end_ && (*at == 'e' || *at == 'E');
  if (hasExponent) {
    ++at;
    if (at != end_ && (*at == '+' || *at == '-')) ++at;
    at = digits(at);
    if (at == nullptr) return nullptr;
  }
  Node& node = push(NodeType::kNumber, begin, at, key);
  if (!hasExponent && length <= kDigitsOfEveryDouble) {
    node.plainInteger = isPlain;
  } else if (!keepsItsValue(static_cast<NodeIndex>(document_.nodes_.size() - 1))) {
    return stopAt(begin, StopReason::kNumberRange);
  }
  return at;
}

const char* Scanner::digits(const char* at) {
  if (at == end_ || !isDigit(*at)) return stopAt(at, StopReason::kNoDigit);
  while (at != end_ && isDigit(*at)) ++at;
  return at;
}

// False when a double makes an infinity of it. That a double makes another number of it is a fault to go on with.
bool Scanner::keepsItsValue(NodeIndex number) {
  const Node& node = document_[number];
  const std::string_view literal = document_.literal(number);
  const std::optional<Decimal> value = Decimal::parse(literal);
  if (value && value->survivesAsDouble()) return true;
  // Without a value its exponent has more digits than one of a number within a double's range ever needs.
  const bool overflows = value ? value->overflowsDouble() : literal.find('-', 1) == std::string_view::npos;
  if (overflows) return false;
  faults_.add({"json.number_precision",
               Severity::kWarning,
               node.begin,
               node.end,
               document_.pointer(number),
               {{"actual", std::string(literal.substr(0, 60))}}});
  return true;
}

// ---- Duplicates
// --------------------------------------------------------------------------------------------------------

void Scanner::reportDuplicates(NodeIndex object) {
  const std::vector<NodeIndex> members = document_.sortedMembers(object);
  for (std::size_t i = 1; i < members.size(); ++i) {
    const std::string_view key = document_.key(members[i]);
    if (document_.key(members[i - 1]) != key) continue;
    const Node& node = document_[members[i]];
    faults_.add({"json.duplicate_key",
                 Severity::kError,
                 node.keyBegin,
                 node.keyEnd,
                 document_.pointer(members[i]),
                 {{"property", key}}});
  }
}

}  // namespace dialproof::internal
