// A diagnostic's params, made in place: an initializer list would copy what it is given, lists and all.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "dialproof/json.h"

namespace dialproof::internal {

inline void addParams(JsonValue::Object&) {}

template <typename Value, typename... Rest>
void addParams(JsonValue::Object& params, std::string_view name, Value&& value, Rest&&... rest) {
  params.emplace_back(name, std::forward<Value>(value));
  addParams(params, std::forward<Rest>(rest)...);
}

/// `paramsOf("minimum", 3, "unit", "digits")`: names and values in turn.
template <typename... NamesAndValues>
JsonValue::Object paramsOf(NamesAndValues&&... namesAndValues) {
  JsonValue::Object params;
  params.reserve(sizeof...(namesAndValues) / 2 + 1);  // one more is often added behind
  addParams(params, std::forward<NamesAndValues>(namesAndValues)...);
  return params;
}

}  // namespace dialproof::internal
