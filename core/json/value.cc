// JsonValue's look-ups and its text.

#include "dialproof/json.h"
#include "json/writer.h"

namespace dialproof {

const JsonValue* JsonValue::find(std::string_view key) const {
  const Object* members = asObject();
  if (members == nullptr) return nullptr;
  for (const auto& [name, value] : *members) {
    if (name == key) return &value;
  }
  return nullptr;
}

bool operator==(const JsonValue& a, const JsonValue& b) { return a.value_ == b.value_; }

std::string toJson(const JsonValue& value) {
  std::string out;
  internal::appendJson(out, value);
  return out;
}

}  // namespace dialproof
