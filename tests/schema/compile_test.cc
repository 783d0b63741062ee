#include "schema/compile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "check.h"
#include "dialproof/schema.h"
#include "schema/registry.h"

namespace dialproof::internal {
namespace {

struct Case {
  const char* name;
  const char* schema;
  const char* location;
  friend void PrintTo(const Case& c, std::ostream* out) { *out << c.schema; }
};

class Refused : public testing::TestWithParam<Case> {};

TEST_P(Refused, AtItsPlace) {
  const auto compiled = compileText(GetParam().schema);
  const auto* fault = std::get_if<CompileFault>(&compiled);
  ASSERT_NE(fault, nullptr);
  EXPECT_EQ(fault->location, GetParam().location) << fault->reason;
  EXPECT_EQ(fault->schema, kTestSchema);
  EXPECT_FALSE(fault->reason.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Schemas, Refused,
    testing::Values(
        Case{"UnknownKeyword", R"({"properties":{"a":{"typ":"string"}}})", "/properties/a/typ"},
        Case{"NoSchema", R"({"items":3})", "/items"}, Case{"UnknownType", R"({"type":"text"})", "/type"},
        Case{"UnknownTypeInList", R"({"type":["string","text"]})", "/type/1"},
        Case{"UnknownFormat", R"({"format":"phone"})", "/format"},
        Case{"LookAhead", R"s({"pattern":"^(?=a)"})s", "/pattern"},
        Case{"BackReference", R"s({"pattern":"(a)\\1"})s", "/pattern"},
        Case{"NegativeLength", R"({"minLength":-1})", "/minLength"},
        Case{"BoundAsText", R"({"minimum":"1"})", "/minimum"}, Case{"RefToNowhere", R"({"$ref":"#/$defs/x"})", "/$ref"},
        Case{"Circle", R"({"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}},"$ref":"#/$defs/a"})",
             "/$defs/a"},
        Case{"RefByName", R"({"$ref":"#name"})", "/$ref"}, Case{"RefToItself", R"({"allOf":[{"$ref":"#"}]})", ""},
        Case{"RefAsNumber", R"({"$ref":1})", "/$ref"},
        Case{"RefThroughACondition", R"({"not":{"if":true,"then":{"$ref":"#"}}})", ""},
        Case{"LookBehind", R"s({"patternProperties":{"(?<=a)b":true}})s", "/patternProperties/(?<=a)b"},
        Case{"BracketOfPattern", R"({"pattern":"["})", "/pattern"},
        Case{"FractionalLength", R"({"maxItems":1.5})", "/maxItems"},
        Case{"ZeroAsDivisor", R"({"multipleOf":0})", "/multipleOf"},
        Case{"NegativeDivisor", R"({"multipleOf":-2})", "/multipleOf"},
        Case{"LongDivisor", R"({"multipleOf":0.1234567890123456789})", "/multipleOf"},
        Case{"BoundOfContains", R"({"contains":true,"minContains":"1"})", "/minContains"},
        Case{"EnumAsObject", R"({"enum":{"a":1}})", "/enum"},
        Case{"UniqueAsText", R"({"uniqueItems":"yes"})", "/uniqueItems"},
        Case{"ExamplesAsText", R"({"examples":"a\n"})", "/examples"},
        Case{"PropertiesAsList", R"({"properties":[true]})", "/properties"},
        Case{"PatternPropertiesAsList", R"({"patternProperties":[]})", "/patternProperties"},
        Case{"AllOfAsObject", R"({"allOf":{"a":true}})", "/allOf"},
        Case{"NoSchemaInAllOf", R"({"allOf":[true,null]})", "/allOf/1"},
        Case{"PrefixItemsAsSchema", R"({"prefixItems":{"type":"string"}})", "/prefixItems"},
        Case{"DependentAsList", R"({"dependentRequired":["a"]})", "/dependentRequired"},
        Case{"NumberAmongNames", R"({"dependentRequired":{"a":["b",1]}})", "/dependentRequired/a/1"},
        Case{"FormatAsNumber", R"({"format":1})", "/format"},
        Case{"LevelAsText", R"({"format":"e164","x-e164":"possible"})", "/x-e164"},
        Case{"UnknownLevel", R"({"format":"e164","x-e164":{"level":"some"}})", "/x-e164"},
        Case{"LevelAsNumber", R"({"format":"e164","x-e164":{"level":1}})", "/x-e164"},
        Case{"DeprecatedAsText", R"({"deprecated":"yes"})", "/deprecated"},
        Case{"SuccessorsAsText", R"({"deprecated":true,"x-successors":"a"})", "/x-successors"},
        Case{"UnevaluatedProperties", R"({"unevaluatedProperties":false})", "/unevaluatedProperties"},
        Case{"DynamicRef", R"({"$dynamicRef":"#a"})", "/$dynamicRef"},
        Case{"RequiredAsText", R"({"required":"a"})", "/required"},
        Case{"UnknownPropertiesAsFlag", R"({"x-unknown-properties":true})", "/x-unknown-properties"}),
    [](const auto& test) { return test.param.name; });

TEST(Compile, RefusesASchemaThatIsNoJson) {
  const auto compiled = compileText("{");
  ASSERT_TRUE(std::holds_alternative<CompileFault>(compiled));
  EXPECT_EQ(std::get<CompileFault>(compiled).reason, "json.unexpected_end");
}

TEST(Compile, FindsTheFaultInTheSchemaReferredTo) {
  constexpr const char* kOther = "https://example.com/other.schema.json";
  const auto compiled = compile(kTestSchema, [&](std::string_view uri) -> std::optional<std::string_view> {
    if (uri == kTestSchema) return R"({"items":{"$ref":"other.schema.json#/$defs/a~1b"}})";
    if (uri == kOther) return R"({"$defs":{"a/b":{"type":"text"}}})";
    return std::nullopt;
  });
  const auto* fault = std::get_if<CompileFault>(&compiled);
  ASSERT_NE(fault, nullptr);
  EXPECT_EQ(fault->schema, kOther);
  EXPECT_EQ(fault->location, "/$defs/a~1b/type");
}

TEST(Compile, RefusesASchemaWithAKeyTwice) {
  const auto compiled = compileText(R"({"type":"string","type":"number"})");
  ASSERT_TRUE(std::holds_alternative<CompileFault>(compiled));
  EXPECT_EQ(std::get<CompileFault>(compiled).reason, "json.duplicate_key");
}

TEST(Compile, RefersToItemsByTheirIndex) {
  const auto compiled = compileText(R"({"allOf":[true,{"type":"string"}],"items":{"$ref":"#/allOf/1"}})");
  EXPECT_TRUE(std::holds_alternative<Program>(compiled));
  EXPECT_TRUE(std::holds_alternative<CompileFault>(compileText(R"({"allOf":[true],"items":{"$ref":"#/allOf/1"}})")));
  EXPECT_TRUE(std::holds_alternative<CompileFault>(compileText(R"({"allOf":[true],"items":{"$ref":"#/allOf/00"}})")));
}

TEST(Compile, CompilesWhatIsReferredToOnce) {
  const auto compiled =
      compileText(R"({"$defs":{"t":{"type":"string"}},"items":{"$ref":"#/$defs/t"},"contains":{"$ref":"#/$defs/t"}})");
  ASSERT_TRUE(std::holds_alternative<Program>(compiled));
  EXPECT_EQ(std::get<Program>(compiled).subschemas.size(), 4U) << "root, two references, one target";
}

// Every value of a schema in turn replaced by each of these: whatever it is, it is compiled or refused.
TEST(Compile, SurvivesAnyValueAnywhere) {
  const std::string schema = R"s({"$defs":{"a":{"type":"string","examples":["x"]}},"$ref":"#/$defs/a",
    "type":["object","null"],"enum":[1],"const":{},"format":"e164","x-e164":{"level":"possible"},"pattern":"^a$",
    "minLength":1,"maximum":2,"multipleOf":0.5,"minItems":1,"uniqueItems":true,"prefixItems":[true],"items":false,
    "contains":{"const":1},"minContains":1,"maxContains":2,"minProperties":1,"required":["a"],
    "dependentRequired":{"a":["b"]},"propertyNames":{"maxLength":3},"properties":{"a":{"default":1}},
    "patternProperties":{"^x":true},"additionalProperties":false,"x-unknown-properties":"warning",
    "allOf":[true],"anyOf":[{"$ref":"#/$defs/a"}],"oneOf":[{}],"not":{"type":"null"},"x-known-values":["a"],
    "deprecated":true,"x-successors":["b"],"then":{"required":["b"]},"else":true,"examples":["a\n"],
    "if":{"properties":{"a":{"const":1}},"required":["a"]}})s";
  JsonFaults faults(1);
  const auto document = Document::read(schema, {schema.size(), 64, 1}, faults);
  ASSERT_TRUE(document);
  std::size_t refused = 0;
  for (NodeIndex node = 0; node < document->size(); ++node) {
    for (const char* value : {"null", "true", "-1.5", "1e400000000", R"("a\n")", R"("#")", "[]", R"(["a\n"])", "[1]",
                              "{}", R"({"a\n":{}})", R"({"$ref":"#/if"})"}) {
      std::string changed(schema.substr(0, (*document)[node].begin));
      changed.append(value).append(schema.substr((*document)[node].end));
      refused += std::holds_alternative<CompileFault>(compileText(changed)) ? 1U : 0U;
    }
  }
  EXPECT_GT(refused, document->size());
}

TEST(Compile, NeverFetches) {
  const auto compiled = compileText(R"({"$ref":"https://example.com/other.schema.json"})");
  ASSERT_TRUE(std::holds_alternative<CompileFault>(compiled));
}

TEST(BuiltInSchemas, CompileAndStandInOrder) {
  std::string_view before;
  for (const SchemaInfo& info : schemas()) {
    const auto* program = findProgram(info.id);
    ASSERT_NE(program, nullptr) << info.id;
    const auto* fault = std::get_if<CompileFault>(program);
    EXPECT_EQ(fault, nullptr) << info.id << ' ' << (fault ? fault->location + ' ' + fault->reason : "");
    EXPECT_LT(before, info.id);
    EXPECT_EQ(info.id.substr(0, info.id.find('/')), info.dialect);
    EXPECT_FALSE(info.title.empty());
    EXPECT_FALSE(info.description.empty());
    before = info.id;
  }
  EXPECT_EQ(findProgram("voipbin/nothing"), nullptr);
}

}  // namespace
}  // namespace dialproof::internal
