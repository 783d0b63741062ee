// Compact JSON text.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

#include "dialproof/json.h"

namespace dialproof::internal {

/// Appends a quoted string; bytes that are not UTF-8 become U+FFFD.
void appendJsonString(std::string& out, std::string_view text);
void appendJson(std::string& out, const JsonValue& value);
void appendNumber(std::string& out, std::size_t number);

/// Writes the members of one object in turn: `JsonObjectWriter w(out); w.member("code", code); w.close();`
class JsonObjectWriter {
 public:
  explicit JsonObjectWriter(std::string& out) : out_(out) { out_.push_back('{'); }
  void member(std::string_view name, std::string_view value) {
    key(name);
    appendJsonString(out_, value);
  }
  // Constrained, so that a string literal does not turn into a bool on its way here.
  template <std::same_as<bool> Bool>
  void member(std::string_view name, Bool value) {
    key(name);
    out_ += value ? "true" : "false";
  }
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) void member(std::string_view name, Integer value) {
    key(name);
    out_ += std::to_string(value);
  }
  void member(std::string_view name, const char* value) { member(name, std::string_view(value)); }
  void member(std::string_view name, const std::string& value) { member(name, std::string_view(value)); }
  void member(std::string_view name, const JsonValue& value) {
    key(name);
    appendJson(out_, value);
  }
  /// Only the key; the caller appends the value.
  void key(std::string_view name) {
    if (!first_) out_.push_back(',');
    first_ = false;
    appendJsonString(out_, name);
    out_.push_back(':');
  }
  void close() { out_.push_back('}'); }

 private:
  std::string& out_;
  bool first_ = true;
};

/// Appends `[…]` with one element for each item.
template <typename Items, typename AppendItem>
void appendJsonArray(std::string& out, const Items& items, AppendItem appendItem) {
  out.push_back('[');
  bool first = true;
  for (const auto& item : items) {
    if (!first) out.push_back(',');
    first = false;
    appendItem(item);
  }
  out.push_back(']');
}

}  // namespace dialproof::internal
