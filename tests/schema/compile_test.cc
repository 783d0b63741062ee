#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "check.h"
#include "dialproof/schema.h"
#include "json/key_hash.h"
#include "schema/built_in/registry.h"

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
  const Compiled compiled = compileText(GetParam().schema);
  EXPECT_TRUE(compiled.program.empty());
  ASSERT_FALSE(compiled.faults.empty());
  const CompileFault& fault = compiled.faults.front();
  EXPECT_EQ(fault.location, GetParam().location) << fault.code;
  EXPECT_EQ(fault.schema, kTestSchema);
  EXPECT_LE(fault.begin, fault.end);
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
        Case{"UnknownLevel", R"({"format":"e164","x-e164":{"level":"some"}})", "/x-e164/level"},
        Case{"LevelAsNumber", R"({"format":"e164","x-e164":{"level":1}})", "/x-e164/level"},
        Case{"DeprecatedAsText", R"({"deprecated":"yes"})", "/deprecated"},
        Case{"SuccessorsAsText", R"({"deprecated":true,"x-successors":"a"})", "/x-successors"},
        Case{"DynamicRefToNowhere", R"({"$dynamicRef":"#a"})", "/$dynamicRef"},
        Case{"RequiredAsText", R"({"required":"a"})", "/required"},
        Case{"UnknownPropertiesAsFlag", R"({"x-unknown-properties":true})", "/x-unknown-properties"}),
    [](const auto& test) { return test.param.name; });

bool isRefused(std::string_view schema) { return compileText(schema).program.empty(); }

TEST(Compile, RefusesASchemaThatIsNoJson) {
  const Compiled compiled = compileText("{");
  EXPECT_TRUE(compiled.program.empty());
  ASSERT_EQ(compiled.faults.size(), 1U);
  EXPECT_EQ(compiled.faults[0].code, "json.unexpected_end");
}

TEST(Compile, NamesAllFaultsAtOnce) {
  const Compiled compiled = compileText(R"({"minLength":-1,"properties":{"a":{"$ref":"#/x"},"b":{"pattern":"("}}})");
  std::vector<std::string> locations;
  for (const CompileFault& fault : compiled.faults) locations.push_back(fault.location);
  EXPECT_THAT(locations, testing::UnorderedElementsAre("/minLength", "/properties/a/$ref", "/properties/b/pattern"));
}

TEST(Compile, FindsTheFaultInTheSchemaReferredTo) {
  constexpr const char* kOther = "https://example.com/other.schema.json";
  const Compiled compiled = compile(
      kTestSchema,
      [&](std::string_view uri) -> std::optional<std::string_view> {
        if (uri == kTestSchema) return R"({"items":{"$ref":"other.schema.json#/$defs/a~1b"}})";
        if (uri == kOther) return R"({"$defs":{"a/b":{"type":"text"}}})";
        return std::nullopt;
      },
      strictly());
  ASSERT_EQ(compiled.faults.size(), 1U);
  EXPECT_EQ(compiled.faults[0].schema, kOther);
  EXPECT_EQ(compiled.faults[0].location, "/$defs/a~1b/type");
}

TEST(Compile, RefusesASchemaWithAKeyTwice) {
  const Compiled compiled = compileText(R"({"type":"string","type":"number"})");
  EXPECT_TRUE(compiled.program.empty());
  ASSERT_FALSE(compiled.faults.empty());
  EXPECT_EQ(compiled.faults[0].code, "json.duplicate_key");
}

TEST(Compile, RefersToItemsByTheirIndex) {
  EXPECT_FALSE(isRefused(R"({"allOf":[true,{"type":"string"}],"items":{"$ref":"#/allOf/1"}})"));
  EXPECT_TRUE(isRefused(R"({"allOf":[true],"items":{"$ref":"#/allOf/1"}})"));
  EXPECT_TRUE(isRefused(R"({"allOf":[true],"items":{"$ref":"#/allOf/00"}})"));
}

TEST(Compile, CompilesWhatIsReferredToOnce) {
  const Program program =
      programOf(R"({"$defs":{"t":{"type":"string"}},"items":{"$ref":"#/$defs/t"},"contains":{"$ref":"#/$defs/t"}})");
  EXPECT_EQ(program.subschemas().size(), 4U) << "root, two references, one target";
}

TEST(Compile, GivesTheSameBytesForTheSameSchema) {
  constexpr const char* kSchema = R"({"properties":{"b":{"enum":[1,2]},"a":{"pattern":"^x"}},"required":["a"]})";
  EXPECT_EQ(compileText(kSchema).program, compileText(kSchema).program);
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
      refused += isRefused(changed) ? 1U : 0U;
    }
  }
  EXPECT_GT(refused, document->size());
}

// Names chosen to collide make no table, and neither compiling nor looking up takes the square of their number.
TEST(Compile, NamesThatCollideAreFound) {
  std::string properties;
  std::vector<std::string> names;
  for (int i = 0; names.size() < 100; ++i) {
    const std::string name = std::to_string(i);
    if ((hashKey(name) & 255) != 255) continue;
    names.push_back(name);
    properties += (properties.empty() ? "\"" : ",\"") + name + "\":{\"const\":" + name + "}";
  }
  const std::string schema = "{\"properties\":{" + properties + "},\"additionalProperties\":false}";
  for (const std::string& name : names) {
    EXPECT_TRUE(check(schema, "{\"" + name + "\":" + name + "}").valid) << name;
    EXPECT_THAT(check(schema, "{\"" + name + "\":null}").summary(), testing::ElementsAre("schema.const at /" + name));
  }
  EXPECT_THAT(check(schema, R"({"x":1,"":2})").summary(),
              testing::ElementsAre("schema.unknown_property at /x", "schema.unknown_property at /"));
}

// The verifier cannot tell that a table does not lead to the names it is of: running must do without.
TEST(StoredProgram, ATableThatLeadsNowhereIsNoTrouble) {
  const Program whole = programOf(R"({"properties":{"colour":{}},"additionalProperties":false})");
  std::string bytes(whole.bytes());
  ProgramHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::size_t words = header.sections[static_cast<std::size_t>(Section::kWords)].begin;
  const std::size_t table = words + whole.objectRules(0).table * sizeof(std::uint32_t);
  std::memset(bytes.data() + table, 0, (whole.objectRules(0).tableMask + 1) * sizeof(std::uint32_t));
  header.checksum = programChecksum(bytes);
  std::memcpy(bytes.data(), &header, sizeof header);

  auto loaded = Program::load(bytes);
  const auto* program = std::get_if<Program>(&loaded);
  ASSERT_NE(program, nullptr);
  JsonFaults faults(1);
  const auto document = Document::read(R"({"color":1})", {100, 10, 1}, faults);
  Findings findings(10);
  EXPECT_FALSE(evaluate(*program, *document, {}, findings));
  const auto found = findings.take();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].diagnostic.code, "schema.unknown_property");
}

TEST(Compile, NeverFetches) { EXPECT_TRUE(isRefused(R"({"$ref":"https://example.com/other.schema.json"})")); }

TEST(BuiltInSchemas, CompileAndStandInOrder) {
  std::string_view before;
  for (const SchemaInfo& info : schemas()) {
    ASSERT_NE(findBuiltIn(info.id), nullptr) << info.id;
    EXPECT_LT(before, info.id);
    EXPECT_EQ(info.id.substr(0, info.id.find('/')), info.dialect);
    EXPECT_FALSE(info.title.empty());
    EXPECT_FALSE(info.description.empty());
    before = info.id;
  }
  EXPECT_EQ(findBuiltIn("voipbin/nothing"), nullptr);
}

}  // namespace
}  // namespace dialproof::internal
