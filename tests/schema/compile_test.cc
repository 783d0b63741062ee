#include "schema/compile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check.h"
#include "dialproof/schema.h"
#include "schema/registry.h"

namespace dialproof::internal {
namespace {

struct Case {
  const char* name;
  const char* schema;
  const char* location;
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
    testing::Values(Case{"UnknownKeyword", R"({"properties":{"a":{"typ":"string"}}})", "/properties/a/typ"},
                    Case{"NoSchema", R"({"items":3})", "/items"}, Case{"UnknownType", R"({"type":"text"})", "/type"},
                    Case{"UnknownTypeInList", R"({"type":["string","text"]})", "/type/1"},
                    Case{"UnknownFormat", R"({"format":"phone"})", "/format"},
                    Case{"LookAhead", R"s({"pattern":"^(?=a)"})s", "/pattern"},
                    Case{"BackReference", R"s({"pattern":"(a)\\1"})s", "/pattern"},
                    Case{"NegativeLength", R"({"minLength":-1})", "/minLength"},
                    Case{"BoundAsText", R"({"minimum":"1"})", "/minimum"},
                    Case{"RefToNowhere", R"({"$ref":"#/$defs/x"})", "/$ref"},
                    Case{"Circle",
                         R"({"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}},"$ref":"#/$defs/a"})",
                         "/$defs/a"},
                    Case{"RequiredAsText", R"({"required":"a"})", "/required"},
                    Case{"UnknownPropertiesAsFlag", R"({"x-unknown-properties":true})", "/x-unknown-properties"}),
    [](const auto& test) { return test.param.name; });

TEST(Compile, RefusesASchemaThatIsNoJson) {
  const auto compiled = compileText("{");
  ASSERT_TRUE(std::holds_alternative<CompileFault>(compiled));
  EXPECT_EQ(std::get<CompileFault>(compiled).reason, "json.unexpected_end");
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
