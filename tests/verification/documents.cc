#include "verification/documents.h"

#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <sstream>

#include "json/document.h"
#include "json/edit.h"

namespace dialproof::testing_documents {
namespace {

internal::Document readDocument(std::string_view json) {
  internal::JsonFaults faults(1);
  auto document = internal::Document::read(json, {json.size(), 64, 1}, faults);
  if (!document) ADD_FAILURE() << "no JSON: " << json;
  return *std::move(document);
}

const JsonValue& all() {
  static const JsonValue value = parse(contentOf("tests/verification/documents.json"));
  return value;
}

std::string edited(std::string text, const JsonValue& edits) {
  for (const auto& [pointer, value] : *edits.asObject()) text = withValue(text, pointer, value);
  return text;
}

}  // namespace

std::string contentOf(const std::string& path) {
  std::ifstream stream(std::string(DIALPROOF_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

JsonValue parse(std::string_view json) { return readDocument(json).value(internal::Document::kRoot); }

std::string withValue(const std::string& text, const std::string& pointer, const JsonValue& value) {
  using Op = PatchOperation::Op;
  const internal::Document document = readDocument(text);
  const bool isThere = internal::follow(document, pointer).has_value();
  if (value.isNull() && !isThere) return text;
  const Op op = value.isNull() ? Op::kRemove : isThere ? Op::kReplace : Op::kAdd;
  const auto result = internal::edited(document, {op, pointer, {}, value});
  EXPECT_TRUE(result) << pointer;
  return result.value_or(text);
}

const std::string& base() {
  static const std::string text = toJson(*all().find("base"));
  return text;
}

const std::map<std::string, std::vector<Case>, std::less<>>& cases() {
  static const auto map = [] {
    std::map<std::string, std::vector<Case>, std::less<>> made;
    for (const auto& [code, list] : *all().find("rules")->asObject()) {
      for (const JsonValue& one : *list.asArray()) {
        made[code].push_back({edited(base(), *one.find("raises")), edited(base(), *one.find("inside"))});
      }
    }
    return made;
  }();
  return map;
}

}  // namespace dialproof::testing_documents
