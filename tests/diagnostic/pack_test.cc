// What wasm/src/packed-result.ts reads; its tests hold the objects against renderJson().

#include "diagnostic/pack.h"

#include <gmock/gmock.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace dialproof::internal {
namespace {

using ::testing::ElementsAre;

struct Unpacked {
  std::vector<std::uint32_t> words;
  std::string text;
};

Unpacked unpack(const std::string& bytes) {
  std::uint32_t count = 0;
  std::memcpy(&count, bytes.data(), sizeof count);
  Unpacked unpacked{std::vector<std::uint32_t>(count), bytes.substr(count * sizeof count)};
  std::memcpy(unpacked.words.data(), bytes.data(), count * sizeof count);
  return unpacked;
}

TEST(Pack, AValidResultIsItsVerdictAndItsSchema) {
  const Unpacked unpacked = unpack(pack({true, "a/b", {}, {}}));
  EXPECT_THAT(unpacked.words, ElementsAre(5, 1, 3, 0, 0));
  EXPECT_EQ(unpacked.text, "a/b");
}

TEST(Pack, WhatADiagnosticLacksTakesNoWords) {
  Diagnostic diagnostic;
  diagnostic.code = "c";
  diagnostic.severity = Severity::kHint;
  const Unpacked unpacked = unpack(pack({false, "", {diagnostic}, {}}));
  // its members, code, severity, location, params, message, suggestions; no annotations
  EXPECT_THAT(unpacked.words, ElementsAre(12, 0, 0, 1, 0, 1, 2, 0, 0, 0, 0, 0));
}

TEST(Pack, TextsAreCountedInUtf16UnitsAndAreWellFormed) {
  const Unpacked unpacked = unpack(pack({true, "é😀\xff!", {}, {}}));
  EXPECT_THAT(unpacked.words, ElementsAre(5, 1, 5, 0, 0));
  EXPECT_EQ(unpacked.text, "é😀\xEF\xBF\xBD!");
}

TEST(Pack, ValuesHaveTheirKind) {
  Annotation annotation;
  annotation.value =
      JsonValue::Array{nullptr, false, true, "x", JsonNumber{"1e3"}, JsonValue::Object{{"k", JsonValue::Array{}}}};
  const Unpacked unpacked = unpack(pack({true, "", {}, {annotation}}));
  const std::vector<std::uint32_t> value(unpacked.words.begin() + 9, unpacked.words.end());
  EXPECT_THAT(value, ElementsAre(5, 6, 0, 1, 2, 3, 1, 4, 3, 6, 1, 1, 5, 0));
  EXPECT_EQ(unpacked.text, "x1e3k");
}

TEST(Pack, OperationsHaveWhatTheyNeed) {
  using Op = PatchOperation::Op;
  Diagnostic diagnostic;
  diagnostic.suggestions = {
      {"t", {{Op::kRemove, "/a", {}, {}}, {Op::kMove, "/b", "/c", {}}, {Op::kAdd, "/d", {}, true}}}};
  const Unpacked unpacked = unpack(pack({false, "", {diagnostic}, {}}));
  const std::vector<std::uint32_t> suggestions(unpacked.words.begin() + 10, unpacked.words.end() - 1);
  EXPECT_THAT(suggestions, ElementsAre(1, 1, 3, 1, 2, 3, 2, 2, 0, 2, 2));
  EXPECT_EQ(unpacked.text, "t/a/b/c/d");
}

}  // namespace
}  // namespace dialproof::internal
