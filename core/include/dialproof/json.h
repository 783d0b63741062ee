// A JSON value that owns its data: what diagnostics carry as parameters, conditions and patch values.
//
//   JsonValue v = JsonValue::Object{{"minimum", 3}, {"unit", "digits"}};
//   std::string text = toJson(v);   // {"minimum":3,"unit":"digits"}
//
// Standard: RFC 8259. Objects keep the order of their members and numbers keep the literal they were
// written as, so a value that came from a document goes back out as it came in.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dialproof {

/// A JSON number as its literal text (`1e3` stays `1e3`), so that no digit is lost on the way through.
struct JsonNumber {
  std::string literal;
  friend bool operator==(const JsonNumber&, const JsonNumber&) = default;
};

/// One JSON value: null, boolean, number, string, array or object.
class JsonValue {
 public:
  using Array = std::vector<JsonValue>;
  using Member = std::pair<std::string, JsonValue>;
  /// Members in document order; the reader has refused duplicates, so a key stands once.
  using Object = std::vector<Member>;
  using Variant = std::variant<std::monostate, bool, JsonNumber, std::string, Array, Object>;

  JsonValue() = default;
  JsonValue(std::nullptr_t) {}
  // Constrained, so that a pointer does not turn into a bool on its way here.
  template <std::same_as<bool> Bool>
  JsonValue(Bool value) : value_(value) {}
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) JsonValue(Integer value) : value_(JsonNumber{std::to_string(value)}) {}
  JsonValue(JsonNumber value) : value_(std::move(value)) {}
  JsonValue(const char* value) : value_(std::string(value)) {}
  JsonValue(std::string_view value) : value_(std::string(value)) {}
  JsonValue(std::string value) : value_(std::move(value)) {}
  JsonValue(Array value) : value_(std::move(value)) {}
  JsonValue(Object value) : value_(std::move(value)) {}

  const Variant& variant() const { return value_; }

  bool isNull() const { return std::holds_alternative<std::monostate>(value_); }
  /// The string, number, array or object held; nullptr when the value is of another type.
  const bool* asBool() const { return std::get_if<bool>(&value_); }
  const JsonNumber* asNumber() const { return std::get_if<JsonNumber>(&value_); }
  const std::string* asString() const { return std::get_if<std::string>(&value_); }
  const Array* asArray() const { return std::get_if<Array>(&value_); }
  const Object* asObject() const { return std::get_if<Object>(&value_); }
  /// The member of that name; nullptr when there is none or the value is no object.
  const JsonValue* find(std::string_view key) const;

  /// Same type and same content; numbers are compared by their literal.
  friend bool operator==(const JsonValue&, const JsonValue&);

 private:
  Variant value_;
};

/// Compact JSON text of a value, valid UTF-8: bytes that are not UTF-8 come out as U+FFFD.
std::string toJson(const JsonValue& value);

}  // namespace dialproof
