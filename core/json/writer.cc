#include "json/writer.h"

#include <array>
#include <charconv>
#include <limits>

#include "json/utf8.h"

namespace dialproof::internal {
namespace {

bool isPlain(char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; }

}  // namespace

void appendJsonString(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t plain = offset;
    while (offset < text.size() && isPlain(text[offset])) ++offset;
    out += text.substr(plain, offset - plain);
    if (offset == text.size()) break;
    const CodePoint point = decodeUtf8(text, offset);
    switch (point.value) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (point.value < 0x20) {
          out += "\\u00";
          out.push_back(kHex[point.value >> 4]);
          out.push_back(kHex[point.value & 15]);
        } else if (point.valid) {
          out += text.substr(offset, point.length);
        } else {
          appendUtf8(out, kReplacementCharacter);
        }
    }
    offset += point.length;
  }
  out.push_back('"');
}

namespace {

struct ValueAppender {
  std::string& out;

  void operator()(std::monostate) const { out += "null"; }
  void operator()(bool value) const { out += value ? "true" : "false"; }
  void operator()(const JsonNumber& number) const { out += number.literal; }
  void operator()(const std::string& text) const { appendJsonString(out, text); }
  void operator()(const JsonValue::Array& items) const {
    appendJsonArray(out, items, [this](const JsonValue& item) { appendJson(out, item); });
  }
  void operator()(const JsonValue::Object& members) const {
    JsonObjectWriter object(out);
    for (const auto& [name, value] : members) object.member(name, value);
    object.close();
  }
};

}  // namespace

void appendJson(std::string& out, const JsonValue& value) { std::visit(ValueAppender{out}, value.variant()); }

void appendNumber(std::string& out, std::size_t number) {
  std::array<char, std::numeric_limits<std::size_t>::digits10 + 1> digits{};
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

}  // namespace dialproof::internal
