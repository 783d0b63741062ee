// Document::read: RapidJSON's reader drives DocumentBuilder, which notes where every token stands.

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <limits>

#include "json/decimal.h"
#include "json/document.h"
#include "json/pointer.h"
#include "json/utf8.h"

namespace dialproof::internal {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skipBlanks(std::string_view text, std::size_t offset) {
  while (offset < text.size() && isBlank(text[offset])) ++offset;
  return offset;
}

std::string quoteCharacter(std::string_view text, std::size_t offset) {
  return offset < text.size() ? std::string(text.substr(offset, decodeUtf8(text, offset).length)) : std::string();
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Whether a name without quotes begins there: a letter of any script, a digit, or what programming languages allow.
bool beginsName(std::string_view text, std::size_t offset) {
  const char32_t c = decodeUtf8(text, offset).value;
  const bool isCurlyQuote = c >= 0x2018 && c <= 0x201F;
  const char32_t small = c | 0x20U;
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || c == '-' ||
         (c >= 0x80 && !isCurlyQuote);
}

bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Whether a text may end where it does inside the escape that begins at `offset`: there is only too little of it.
bool endsInEscape(std::string_view text, std::size_t offset) {
  static constexpr std::string_view kLongest = "\\uXXXX\\uXXXX";  // X: a hexadecimal digit
  const std::string_view escape = text.substr(offset);
  return escape.size() < kLongest.size() &&
         std::equal(escape.begin(), escape.end(), kLongest.begin(),
                    [](char c, char expected) { return expected == 'X' ? isHex(c) : c == expected; });
}

bool isEscapeError(rapidjson::ParseErrorCode error) {
  return error == rapidjson::kParseErrorStringEscapeInvalid ||
         error == rapidjson::kParseErrorStringUnicodeEscapeInvalidHex ||
         error == rapidjson::kParseErrorStringUnicodeSurrogateInvalid;
}

// Where in a string an escape is the second half of a surrogate pair without the first; the string has one. All its
// escapes are whole, and a first half is followed by a second.
std::size_t findLoneSecondHalf(std::string_view text, std::size_t offset) {
  while (true) {
    if (text[offset] != '\\') {
      ++offset;
    } else if (text[offset + 1] != 'u') {
      offset += 2;
    } else {
      const int digit = text[offset + 3] | 0x20;  // as a small letter: '8' < '9' < 'a' < … < 'f'
      const bool isHalf = (text[offset + 2] | 0x20) == 'd' && digit >= '8';
      if (isHalf && digit >= 'c') return offset;
      offset += isHalf ? 12 : 6;
    }
  }
}

}  // namespace

/// RapidJSON's handler: one event a token.
class DocumentBuilder {
 public:
  DocumentBuilder(std::string_view text, const ReadLimits& limits, std::size_t start, JsonFaults& faults)
      : document_(text), maxDepth_(limits.maxDepth), faults_(faults), lastEnd_(start) {}

  bool parse();
  Document take() { return std::move(document_); }
  /// The fault that ended the reading, if one did.
  std::optional<JsonFault>& fatal() { return fatal_; }

  bool Null() { return scalar(NodeType::kNull, 4); }
  bool Bool(bool value) {
    scalar(NodeType::kBoolean, value ? 4 : 5);
    document_.nodes_.back().boolean = value;
    return true;
  }
  bool RawNumber(const char* /*literal*/, rapidjson::SizeType length, bool /*copy*/) {
    scalar(NodeType::kNumber, length);
    return checkNumber();
  }
  bool String(const char* content, rapidjson::SizeType length, bool /*copy*/) {
    scalar(NodeType::kString, stream_.Tell() - tokenStart());
    Node& node = document_.nodes_.back();
    if (length + 2 == node.end - node.begin) return true;
    document_.decodedStrings_.emplace_back(content, length);
    node.count = static_cast<std::uint32_t>(document_.decodedStrings_.size());
    return checkEscapes(document_.decodedStrings_.back(), node.begin);
  }
  bool Key(const char* content, rapidjson::SizeType length, bool /*copy*/) {
    keyBegin_ = tokenStart();
    lastEnd_ = keyEnd_ = stream_.Tell();
    escapedKey_ = length + 2 != keyEnd_ - keyBegin_;
    if (!escapedKey_) return true;
    document_.decodedKeys_.emplace_back(static_cast<NodeIndex>(document_.nodes_.size()), std::string(content, length));
    return checkEscapes(document_.decodedKeys_.back().second, keyBegin_);
  }
  bool StartObject() { return open(NodeType::kObject); }
  bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
  bool StartArray() { return open(NodeType::kArray); }
  bool EndArray(rapidjson::SizeType /*count*/) { return close(); }

  // Never called: numbers come as text (kParseNumbersAsStringsFlag).
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  // The next token begins after blanks, the comma and the colon that RapidJSON has consumed without an event.
  std::size_t tokenStart() const {
    std::size_t offset = lastEnd_;
    const std::string_view text = document_.text_;
    while (offset < text.size() && (isBlank(text[offset]) || text[offset] == ',' || text[offset] == ':')) ++offset;
    return offset;
  }

  void push(NodeType type, std::size_t begin, std::size_t end) {
    Node node;
    node.type = type;
    node.begin = static_cast<std::uint32_t>(begin);
    node.end = static_cast<std::uint32_t>(end);
    node.keyBegin = static_cast<std::uint32_t>(keyBegin_);
    node.keyEnd = static_cast<std::uint32_t>(keyEnd_);
    node.escapedKey = escapedKey_;
    if (!open_.empty()) {
      Node& parent = document_.nodes_[open_.back()];
      node.parent = open_.back();
      if (parent.type == NodeType::kArray) node.keyBegin = node.keyEnd = parent.count;
      ++parent.count;
    }
    document_.nodes_.push_back(node);
    document_.nodes_.back().next = static_cast<std::uint32_t>(document_.nodes_.size());
    keyBegin_ = keyEnd_ = 0;
    escapedKey_ = false;
  }

  bool scalar(NodeType type, std::size_t length) {
    const std::size_t begin = tokenStart();
    lastEnd_ = begin + length;
    push(type, begin, lastEnd_);
    return true;
  }

  bool open(NodeType type) {
    const std::size_t begin = tokenStart();
    if (open_.size() == maxDepth_) {
      stopAt({"json.depth_limit", Severity::kError, begin, begin + 1, {}, {{"maximum", maxDepth_}}});
      return false;
    }
    lastEnd_ = begin + 1;
    push(type, begin, lastEnd_);
    open_.push_back(static_cast<NodeIndex>(document_.nodes_.size() - 1));
    return true;
  }

  bool close() {
    Node& node = document_.nodes_[open_.back()];
    lastEnd_ = tokenStart() + 1;
    node.end = static_cast<std::uint32_t>(lastEnd_);
    node.next = static_cast<std::uint32_t>(document_.nodes_.size());
    if (node.type == NodeType::kObject) checkDuplicates(open_.back());
    open_.pop_back();
    return true;
  }

  // The fault that ends the reading.
  void stopAt(JsonFault fault) { fatal_ = std::move(fault); }

  bool checkEscapes(std::string_view decoded, std::size_t begin);
  bool checkNumber();
  void refuseNumber(std::size_t begin, std::size_t end);
  void checkDuplicates(NodeIndex object);
  void explain(rapidjson::ParseErrorCode error, std::size_t offset);
  void explainSyntax(std::size_t offset, std::string_view problem);
  JsonFault faultAt(std::string_view code, std::size_t begin, std::size_t end) const {
    return {code, Severity::kError, begin, end, open_.empty() ? std::string() : document_.pointer(open_.back()), {}};
  }

  Document document_;
  std::size_t maxDepth_;
  JsonFaults& faults_;
  rapidjson::MemoryStream stream_{document_.text_.data(), document_.text_.size()};
  std::vector<NodeIndex> open_;
  std::size_t lastEnd_;
  std::size_t keyBegin_ = 0;
  std::size_t keyEnd_ = 0;
  bool escapedKey_ = false;
  std::optional<JsonFault> fatal_;
};

bool DocumentBuilder::parse() {
  // Iterative: a million open brackets cost memory of ours that a limit bounds, not the call stack.
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  for (std::size_t i = 0; i < lastEnd_; ++i) stream_.Take();
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream_, *this);
  if (result.IsError()) {
    if (result.Code() != rapidjson::kParseErrorTermination) explain(result.Code(), result.Offset());
    return false;
  }
  // RapidJSON takes a NUL character for the end of its input.
  const std::size_t rest = skipBlanks(document_.text_, lastEnd_);
  if (rest == document_.text_.size()) return true;
  stopAt(faultAt("json.trailing_content", rest, rest + 1));
  return false;
}

// RapidJSON takes the second half of a surrogate pair for a character even where no first half precedes it.
bool DocumentBuilder::checkEscapes(std::string_view decoded, std::size_t begin) {
  if (findInvalidUtf8(decoded) == std::string_view::npos) return true;
  const std::size_t offset = findLoneSecondHalf(document_.text_, begin);
  JsonFault fault = faultAt("json.invalid_string", offset, offset + 1);
  fault.params = {{"problem", "surrogate"}};
  stopAt(std::move(fault));
  return false;
}

bool DocumentBuilder::checkNumber() {
  const auto index = static_cast<NodeIndex>(document_.nodes_.size() - 1);
  const std::string_view literal = document_.literal(index);
  // No literal this short without an exponent has more digits than a double keeps.
  if (literal.size() <= 15 && literal.find_first_of("eE") == std::string_view::npos) return true;
  const Node& node = document_.nodes_[index];
  const std::optional<Decimal> number = Decimal::parse(literal);
  if (number && number->survivesAsDouble()) return true;
  if (number && number->overflowsDouble()) {
    refuseNumber(node.begin, node.end);
    return false;
  }
  faults_.add({"json.number_precision",
               Severity::kWarning,
               node.begin,
               node.end,
               document_.pointer(index),
               {{"actual", std::string(literal.substr(0, 60))}}});
  return true;
}

void DocumentBuilder::refuseNumber(std::size_t begin, std::size_t end) {
  JsonFault fault = faultAt("json.number_out_of_range", begin, end);
  fault.params = {{"actual", std::string(document_.text_.substr(begin, std::min<std::size_t>(end - begin, 60)))}};
  stopAt(std::move(fault));
}

void DocumentBuilder::checkDuplicates(NodeIndex object) {
  if (document_.nodes_[object].count < 2) return;
  std::vector<NodeIndex> members;
  members.reserve(document_.nodes_[object].count);
  document_.forEachChild(object, [&](NodeIndex child) { members.push_back(child); });
  // Sorted rather than hashed: no choice of keys can make it slower.
  const auto byKeyThenPlace = [&](NodeIndex a, NodeIndex b) {
    const int order = document_.key(a).compare(document_.key(b));
    return order != 0 ? order < 0 : a < b;
  };
  std::sort(members.begin(), members.end(), byKeyThenPlace);
  for (std::size_t i = 1; i < members.size(); ++i) {
    const std::string_view key = document_.key(members[i]);
    if (document_.key(members[i - 1]) != key) continue;
    const Node& node = document_.nodes_[members[i]];
    faults_.add({"json.duplicate_key",
                 Severity::kError,
                 node.keyBegin,
                 node.keyEnd,
                 document_.pointer(members[i]),
                 {{"property", key}}});
  }
}

void DocumentBuilder::explain(rapidjson::ParseErrorCode error, std::size_t offset) {
  const std::string_view text = document_.text_;
  if (offset >= text.size() || (isEscapeError(error) && endsInEscape(text, offset))) {
    if (error == rapidjson::kParseErrorDocumentEmpty) {
      stopAt({"json.empty", Severity::kError, 0, text.size(), {}, {}});
      return;
    }
    JsonFault fault = faultAt("json.unexpected_end", text.size(), text.size());
    fault.params = {{"open", open_.size()}};
    stopAt(std::move(fault));
    return;
  }
  switch (error) {
    case rapidjson::kParseErrorDocumentRootNotSingular:
      stopAt(faultAt("json.trailing_content", offset, text.size()));
      return;
    // Its own look at the exponent: a digit or two too large gets past it.
    case rapidjson::kParseErrorNumberTooBig:
      refuseNumber(offset, std::min(text.find_first_not_of("+-.0123456789eE", offset), text.size()));
      return;
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringMissQuotationMark: {
      const bool control = static_cast<unsigned char>(text[offset]) < 0x20;
      const bool surrogate = error == rapidjson::kParseErrorStringUnicodeSurrogateInvalid;
      JsonFault fault = faultAt("json.invalid_string", offset, offset + 1);
      fault.params = {{"problem", control ? "control_character" : surrogate ? "surrogate" : "escape"}};
      stopAt(std::move(fault));
      return;
    }
    case rapidjson::kParseErrorObjectMissName: return explainSyntax(offset, "missing_key");
    case rapidjson::kParseErrorObjectMissColon: return explainSyntax(offset, "missing_colon");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return explainSyntax(offset, "missing_comma");
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent: return explainSyntax(offset, "invalid_number");
    default: return explainSyntax(offset, "invalid_value");
  }
}

// The faults people bring from other notations get their own words.
void DocumentBuilder::explainSyntax(std::size_t offset, std::string_view problem) {
  const std::string_view text = document_.text_;
  const char found = text[offset];
  const std::size_t before = text.find_last_not_of(" \t\r\n", offset == 0 ? 0 : offset - 1);
  const bool afterComma = offset > 0 && before != std::string_view::npos && text[before] == ',';
  std::size_t begin = offset;
  if ((found == '}' || found == ']') && afterComma) {
    problem = "trailing_comma";
    begin = before;
  } else if (found == '/' || found == '#') {
    problem = "comment";
  } else if (found == '\'') {
    problem = "single_quotes";
  } else if (problem == "missing_key" && beginsName(text, offset)) {
    problem = "unquoted_key";
  } else if (problem == "missing_comma" && isDigit(found) && text[offset - 1] == '0') {
    problem = "leading_zero";
    begin = offset - 1;
  }
  const std::size_t length = begin == offset ? decodeUtf8(text, offset).length : 1;
  JsonFault fault = faultAt("json.syntax", begin, begin + length);
  fault.params = {{"problem", problem}, {"found", quoteCharacter(text, begin)}};
  stopAt(std::move(fault));
}

std::optional<Document> Document::read(std::string_view text, const ReadLimits& limits, JsonFaults& faults) {
  const std::size_t largest = std::min<std::size_t>(limits.maxBytes, std::numeric_limits<std::uint32_t>::max() / 4);
  if (text.size() > largest) {
    faults.add({"json.size_limit", Severity::kError, 0, 0, {}, {{"maximum", largest}, {"actual", text.size()}}});
    return std::nullopt;
  }
  if (const std::size_t invalid = findInvalidUtf8(text); invalid != std::string_view::npos) {
    faults.add({"json.invalid_utf8", Severity::kError, invalid, invalid + 1, {}, {{"offset", invalid}}});
    return std::nullopt;
  }
  const std::size_t start = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (start != 0) faults.add({"json.byte_order_mark", Severity::kWarning, 0, start, {}, {}});

  DocumentBuilder builder(text, limits, start, faults);
  const bool whole = builder.parse();
  std::stable_sort(faults.list().begin(), faults.list().end(),
                   [](const JsonFault& a, const JsonFault& b) { return a.begin < b.begin; });
  if (whole) return builder.take();
  faults.end(*std::move(builder.fatal()));
  return std::nullopt;
}

}  // namespace dialproof::internal
