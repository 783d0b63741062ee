// The documents of documents.json, which the JavaScript tests read as well.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/json.h"

namespace dialproof::testing_documents {

struct Case {
  std::string raising;  ///< JSON texts
  std::string inside;
};

/// A submission that no rule says anything of.
const std::string& base();
/// For each rule of requests the documents on both sides.
const std::map<std::string, std::vector<Case>, std::less<>>& cases();

JsonValue parse(std::string_view json);
std::string contentOf(const std::string& path);  ///< below the project's folder

/// The text with a value put at a JSON Pointer whose parent is there; null removes it.
std::string withValue(const std::string& text, const std::string& pointer, const JsonValue& value);

}  // namespace dialproof::testing_documents
