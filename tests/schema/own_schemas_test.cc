// Schemas of the caller's own: compile, store, load.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "dialproof/schema.h"
#include "schema/program/program.h"

namespace dialproof {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Schema compiled(std::string_view text, const SchemaOptions& options = {}) {
  CompileResult result = Schema::compile(text, {}, options);
  for (const Diagnostic& d : result.diagnostics) ADD_FAILURE() << d.code << ' ' << d.message;
  return result.schema.value();
}

std::vector<std::string> said(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics) lines.push_back(std::string(d.code) + " at " + d.instanceLocation);
  return lines;
}

TEST(OwnSchema, IsToldItsFaultsLikeAnyDocument) {
  constexpr const char* kText = "{\n  \"minLength\": -1,\n  \"required\": \"a\"\n}";
  const CompileResult result = Schema::compile(kText);
  EXPECT_FALSE(result.schema);
  EXPECT_THAT(said(result.diagnostics), ElementsAre("schema.minimum at /minLength", "schema.type at /required"));
  EXPECT_EQ(result.diagnostics[1].range->start.line, 3U);
}

TEST(OwnSchema, NamesThePlaceInItsTextOfWhatTheMetaSchemaCannotSay) {
  const CompileResult result = Schema::compile("{\n \"items\": {\"pattern\": \"^(?!a)\"}}");
  ASSERT_THAT(said(result.diagnostics), ElementsAre("schema.unsupported_pattern at /items/pattern"));
  EXPECT_EQ(result.diagnostics[0].range->start.line, 2U);
  EXPECT_THAT(result.diagnostics[0].message, HasSubstr("linear time"));
}

TEST(OwnSchema, NamesTheDocumentAtFaultWhereItIsAnother) {
  SchemaRegistry registry;
  registry.add("https://example.com/b.json", R"({"pattern": "("})");
  const CompileResult result = Schema::compile(R"({"$ref": "https://example.com/b.json"})", registry);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_FALSE(result.diagnostics[0].range);
  EXPECT_EQ(result.diagnostics[0].params.back().second, JsonValue("https://example.com/b.json"));
}

TEST(OwnSchema, MayReferToTheMetaSchemas) {
  const Schema schema = compiled(R"({"$ref": "https://json-schema.org/draft/2020-12/schema"})");
  EXPECT_TRUE(schema.validate(R"({"type": "string"})").valid);
  EXPECT_FALSE(schema.validate(R"({"type": 1})").valid);
}

TEST(OwnSchema, AssertsFormatsOnRequestAndE164Always) {
  constexpr const char* kSchema = R"({"properties": {"a": {"format": "uuid"}, "b": {"format": "e164"}}})";
  constexpr const char* kDocument = R"({"a": "x", "b": "x"})";
  EXPECT_THAT(said(compiled(kSchema).validate(kDocument).diagnostics), ElementsAre("number.missing_plus at /b"));
  SchemaOptions options;
  options.assertFormats = true;
  EXPECT_THAT(said(compiled(kSchema, options).validate(kDocument).diagnostics),
              ElementsAre("schema.format at /a", "number.missing_plus at /b"));
}

TEST(OwnSchema, KeepsAbsoluteLocations) {
  const Schema schema = compiled(R"({"$id": "https://example.com/s", "$defs": {"n": {"type": "null"}},
                                     "items": {"$ref": "#/$defs/n"}})");
  const ValidationResult result = schema.validate("[1]");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].keywordLocation, "/items/$ref/type");
  EXPECT_EQ(result.diagnostics[0].absoluteKeywordLocation, "https://example.com/s#/$defs/n/type");
}

TEST(OwnSchema, CollectsAnnotationsOfWhatHolds) {
  SchemaOptions options;
  options.annotations = true;
  const Schema schema =
      compiled(R"({"anyOf": [{"type": "string", "title": "text"}, {"type": "number", "title": "number"}],
                                     "not": {"const": 3, "title": "three"}})",
               options);
  ValidationOptions asking;
  asking.annotations = true;
  const ValidationResult result = schema.validate("1", asking);
  ASSERT_EQ(result.annotations.size(), 1U);
  EXPECT_EQ(result.annotations[0].value, JsonValue("number"));
  EXPECT_EQ(result.annotations[0].keywordLocation, "/anyOf/1/title");
  EXPECT_THAT(schema.validate("3", asking).annotations, IsEmpty()) << "an invalid document has none";
}

TEST(OwnSchema, ReadsNumbersExactly) {
  EXPECT_TRUE(compiled(R"({"multipleOf": 0.01})").validate("4.35").valid);
  EXPECT_TRUE(compiled(R"({"multipleOf": 1e-8})").validate("12391239123").valid);
  EXPECT_FALSE(compiled(R"({"maximum": 9007199254740992})").validate("9007199254740993").valid);
  EXPECT_TRUE(compiled(R"({"const": 100000000000000000000000})").validate("1e23").valid);
}

TEST(OwnSchema, CannotMultiplyItsWorkWithoutEnd) {
  std::string schema = R"({"$defs": {"l40": true)";
  for (int level = 0; level < 40; ++level) {
    const std::string next = R"({"$ref": "#/$defs/l)" + std::to_string(level + 1) + "\"}";
    schema += R"(, "l)" + std::to_string(level) + R"(": {"allOf": [)" + next + "," + next + "]}";
  }
  schema += R"(}, "$ref": "#/$defs/l0"})";
  EXPECT_THAT(said(compiled(schema).validate("1").diagnostics), ElementsAre("schema.work_limit at "));
}

TEST(OwnSchema, CannotReferToItselfWithoutEndThroughTheDynamicScope) {
  const Schema schema = compiled(
      R"({"$id": "https://example.com/outer", "$ref": "inner",
          "$defs": {"a": {"$dynamicAnchor": "a", "$ref": "inner"},
                    "inner": {"$id": "inner", "$dynamicRef": "#a", "$defs": {"leaf": {"$dynamicAnchor": "a"}}}}})");
  EXPECT_THAT(said(schema.validate("1").diagnostics), ElementsAre("schema.nesting_limit at "));
}

TEST(StoredSchema, IsTheSameWhereItIsLoaded) {
  const Schema schema = compiled(R"({"properties": {"a": {"enum": ["x", 1], "pattern": "^x"}}, "required": ["a"]})");
  const std::string bytes(schema.bytes());
  const auto loaded = Schema::load(bytes);
  ASSERT_TRUE(loaded);
  for (const char* document : {R"({"a":"x"})", R"({"a":2})", "{}", "1"}) {
    EXPECT_EQ(renderJson(loaded->validate(document)), renderJson(schema.validate(document))) << document;
  }
}

TEST(StoredSchema, IsRefusedWhenItIsNotWhole) {
  const std::string bytes(compiled(R"({"properties": {"a": {"pattern": "^x"}}})").bytes());
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(Schema::load(bytes.substr(0, size))) << size;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x10);
    EXPECT_FALSE(Schema::load(changed)) << i;
  }
}

// With a checksum that fits, so that only the look at every row stands between the bytes and the evaluator.
TEST(StoredSchema, DoesNoHarmWhateverItHolds) {
  const std::string bytes(compiled(R"({"$defs": {"t": {"type": "string", "maxLength": 2}}, "type": ["object", "array"],
      "properties": {"a": {"$ref": "#/$defs/t"}, "b": {"enum": [1, "x"]}}, "patternProperties": {"^z": {"minimum": 1}},
      "required": ["a"], "dependentRequired": {"a": ["b"]}, "dependentSchemas": {"b": {"minProperties": 1}},
      "if": {"properties": {"a": {"const": "x"}}}, "then": {"not": {"required": ["q"]}}, "unevaluatedProperties": false,
      "prefixItems": [true], "items": {"uniqueItems": true}, "contains": {"type": "null"}})")
                              .bytes());
  std::size_t ran = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const int value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(value);
      const std::uint32_t checksum = internal::programChecksum(changed);
      std::memcpy(changed.data() + offsetof(internal::ProgramHeader, checksum), &checksum, sizeof checksum);
      const auto loaded = Schema::load(changed);
      if (!loaded) continue;
      for (const char* document : {R"({"a":"x","b":1,"zz":0,"q":[]})", R"([null,[1,1],{"a":1}])"}) {
        ran += loaded->validate(document).diagnostics.size() + 1;
      }
    }
  }
  EXPECT_GT(ran, bytes.size());
}

TEST(StoredSchema, IsSharedByThreads) {
  const Schema schema = compiled(R"({"items": {"type": "integer", "multipleOf": 3}})");
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 2000; ++i) {
        const std::string document = "[" + std::to_string(i) + "]";
        wrong[t] += schema.validate(document).valid != (i % 3 == 0) ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, ElementsAre(0, 0, 0, 0));
}

TEST(BuiltInSchema, IsFoundByItsId) {
  EXPECT_TRUE(Schema::builtIn("voipbin/number"));
  EXPECT_FALSE(Schema::builtIn("voipbin/numbers"));
  EXPECT_FALSE(Schema::builtIn(""));
}

}  // namespace
}  // namespace dialproof
