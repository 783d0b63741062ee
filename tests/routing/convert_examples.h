// The valid examples of the documents that convert() reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialproof/convert.h"
#include "json/document.h"
#include "routing/examples.h"

namespace dialproof {

inline std::string_view dialectOf(const Example& example) {
  return std::string_view(example.schema).substr(0, example.schema.find('/'));
}

/// A valid one by its name; empty when there is none.
inline Example example(const std::string& schema, std::string_view name) {
  for (const Example& one : examplesOf(schema)) {
    if (one.isValid && one.name == name) return one;
  }
  return {};
}

inline std::vector<Example> examplesToConvert() {
  std::vector<Example> examples;
  for (const RoutingDocument& document : routingDocuments()) {
    for (Example& one : examplesOf(std::string(document.schemaId))) {
      if (one.isValid) examples.push_back(std::move(one));
    }
  }
  return examples;
}

inline JsonValue parse(std::string_view text) {
  internal::JsonFaults faults(1);
  const auto document = internal::Document::read(text, {text.size(), 64, 1}, faults);
  return document ? document->value(internal::Document::kRoot) : JsonValue();
}

}  // namespace dialproof
