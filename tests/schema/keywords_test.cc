// Each keyword: documents it takes, documents it refuses, and what it says of these.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check.h"

namespace dialproof::internal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Case {
  const char* name;
  const char* schema;
  const char* document;
  std::vector<std::string> expected;  // empty: valid and nothing to say
};

class Keyword : public testing::TestWithParam<Case> {};

TEST_P(Keyword, SaysWhatItShould) {
  const Outcome outcome = check(GetParam().schema, GetParam().document);
  EXPECT_EQ(outcome.summary(), GetParam().expected);
  EXPECT_EQ(outcome.valid, GetParam().expected.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Any, Keyword,
    testing::Values(Case{"True", "true", "[]", {}}, Case{"False", "false", "1", {"schema.not_allowed at "}},
                    Case{"Type", R"({"type":"integer"})", "1.0", {}},
                    Case{"TypeWrong", R"({"type":"integer"})", "1.5", {"schema.type at "}},
                    Case{"TypeList", R"({"type":["string","null"]})", "null", {}},
                    Case{"TypeListWrong", R"({"type":["string","null"]})", "1", {"schema.type at "}},
                    Case{"Enum", R"({"enum":[1,{"a":[1]},null]})", R"({"a":[1.0]})", {}},
                    Case{"EnumWrong", R"({"enum":["a","b"]})", R"("c")", {"schema.enum at "}},
                    Case{"Const", R"({"const":1e2})", "100", {}},
                    Case{"ConstFalseIsNotZero", R"({"const":false})", "0", {"schema.const at "}},
                    Case{"ConstObjectsInAnyOrder", R"({"const":{"a":1,"b":2}})", R"({"b":2,"a":1})", {}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Text, Keyword,
    testing::Values(Case{"MinLengthCountsCodePoints", R"({"minLength":2})", "\"😀\"", {"schema.min_length at "}},
                    Case{"MaxLengthCountsCodePoints", R"({"maxLength":2})", "\"😀é\"", {}},
                    Case{"MaxLengthWrong", R"({"maxLength":2})", R"("abc")", {"schema.max_length at "}},
                    Case{"Pattern", R"({"pattern":"^a+$"})", R"("aaa")", {}},
                    Case{"PatternFindsAnywhere", R"({"pattern":"b"})", R"("abc")", {}},
                    Case{"PatternWrong", R"({"pattern":"^a+$"})", R"("ab")", {"schema.pattern at "}},
                    Case{"PatternIgnoresNumbers", R"({"pattern":"^a+$"})", "1", {}},
                    Case{"FormatSilencesPattern",
                         R"({"format":"uuid","pattern":"^z","minLength":99})",
                         R"("x")",
                         {"schema.format at "}},
                    Case{"FormatE164", R"({"format":"e164"})", R"("+12015550123")", {}},
                    Case{"FormatE164Wrong", R"({"format":"e164"})", R"("2015550123")", {"number.missing_plus at "}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Numbers, Keyword,
    testing::Values(Case{"Minimum", R"({"minimum":1.1})", "1.1", {}},
                    Case{"MinimumWrong", R"({"minimum":1.1})", "1.0999999999999999999", {"schema.minimum at "}},
                    Case{"Maximum", R"({"maximum":9007199254740993})", "9007199254740993", {}},
                    Case{"MaximumWrong", R"({"maximum":9007199254740992})", "9007199254740993", {"schema.maximum at "}},
                    Case{"ExclusiveMinimum", R"({"exclusiveMinimum":0})", "0", {"schema.exclusive_minimum at "}},
                    Case{"ExclusiveMaximum", R"({"exclusiveMaximum":0})", "0", {"schema.exclusive_maximum at "}},
                    Case{"MultipleOf", R"({"multipleOf":0.01})", "19.99", {}},
                    Case{"MultipleOfWrong", R"({"multipleOf":0.01})", "19.999", {"schema.multiple_of at "}},
                    Case{"IgnoreText", R"({"minimum":5,"multipleOf":2})", R"("1")", {}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Arrays, Keyword,
    testing::Values(Case{"Items",
                         R"({"items":{"type":"string"}})",
                         R"(["a",1,"b",null])",
                         {"schema.type at /1", "schema.type at /3"}},
                    Case{"PrefixItems", R"({"prefixItems":[{"type":"string"},true],"items":false})", R"(["a",1])", {}},
                    Case{"PrefixItemsWrong",
                         R"({"prefixItems":[{"type":"string"}],"items":false})",
                         R"([1,2])",
                         {"schema.type at /0", "schema.not_allowed at /1"}},
                    Case{"MinItems", R"({"minItems":1})", "[]", {"schema.min_items at "}},
                    Case{"MaxItems", R"({"maxItems":1})", "[1,2]", {"schema.max_items at "}},
                    Case{"Unique", R"({"uniqueItems":true})", R"([1,"1",[1],{"a":1},true])", {}},
                    Case{"UniqueComparesValues",
                         R"({"uniqueItems":true})",
                         R"([1,{"a":1,"b":2},1.5,{"b":2,"a":1.0}])",
                         {"schema.unique_items at "}},
                    Case{"Contains", R"({"contains":{"const":1}})", "[2,1]", {}},
                    Case{"ContainsWrong", R"({"contains":{"const":1}})", "[2]", {"schema.contains at "}},
                    Case{"ContainsWithBounds",
                         R"({"contains":{"const":1},"minContains":2,"maxContains":3})",
                         "[1,1,1,1]",
                         {"schema.contains at "}},
                    Case{"ContainsNone", R"({"contains":{"const":1},"minContains":0})", "[]", {}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Objects, Keyword,
    testing::Values(
        Case{"Required", R"({"required":["a","b"]})", R"({"a":1})", {"schema.required at "}},
        Case{"RequiredInListOrder", R"({"required":["b","a"]})", "{}", {"schema.required at ", "schema.required at "}},
        Case{"DependentRequired",
             R"({"dependentRequired":{"a":["b"]}})",
             R"({"a":1})",
             {"schema.dependent_required at "}},
        Case{"DependentRequiredAbsent", R"({"dependentRequired":{"a":["b"]}})", R"({"c":1})", {}},
        Case{"Properties", R"({"properties":{"a":{"type":"null"}}})", R"({"a":1,"b":2})", {"schema.type at /a"}},
        Case{"PatternProperties",
             R"({"patternProperties":{"^x-":{"type":"null"}},"additionalProperties":false})",
             R"({"x-a":1,"b":2})",
             {"schema.type at /x-a", "schema.unknown_property at /b"}},
        Case{"AdditionalProperties",
             R"({"properties":{"a":true},"additionalProperties":{"type":"null"}})",
             R"({"a":1,"b":2})",
             {"schema.type at /b"}},
        Case{"PropertyNames",
             R"({"propertyNames":{"maxLength":1}})",
             R"({"a":1,"bb":2})",
             {"schema.property_name at /bb"}},
        Case{"MinProperties", R"({"minProperties":1})", "{}", {"schema.min_properties at "}},
        Case{"MaxProperties", R"({"maxProperties":1})", R"({"a":1,"b":2})", {"schema.max_properties at "}},
        Case{"NotAnObject", R"({"required":["a"],"properties":{"a":false},"minProperties":1})", "[]", {}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Combined, Keyword,
    testing::Values(
        Case{"AllOf",
             R"({"allOf":[{"minimum":5},{"multipleOf":2}]})",
             "3",
             {"schema.minimum at ", "schema.multiple_of at "}},
        Case{"AnyOf", R"({"anyOf":[{"type":"string"},{"minimum":5}]})", "7", {}},
        Case{"AnyOfTypesTogether", R"({"anyOf":[{"type":"string"},{"type":"boolean"}]})", "7", {"schema.type at "}},
        Case{"AnyOfWithoutABest", R"({"anyOf":[{"minimum":5},{"multipleOf":2}]})", "3", {"schema.any_of at "}},
        Case{"OneOfMany", R"({"oneOf":[{"minimum":5},{"multipleOf":2}]})", "6", {"schema.one_of_many at "}},
        Case{"OneOfBestBranchByConst",
             R"({"oneOf":[{"properties":{"k":{"const":"a"},"n":{"type":"null"}},"required":["k"]},
                          {"properties":{"k":{"const":"b"}},"required":["k","m"]}]})",
             R"({"k":"b"})",
             {"schema.required at "}},
        Case{"Not", R"({"not":{"type":"string"}})", R"("x")", {"schema.not at "}},
        Case{"IfThen", R"({"if":{"required":["a"]},"then":{"required":["b"]}})", R"({"a":1})", {"schema.required at "}},
        Case{"IfElse", R"({"if":{"required":["a"]},"else":{"required":["b"]}})", "{}", {"schema.required at "}},
        Case{"IfAlone", R"({"if":{"required":["a"]}})", "{}", {}},
        Case{"Ref",
             R"({"$defs":{"t":{"type":"string"}},"items":{"$ref":"#/$defs/t"}})",
             R"(["a",1])",
             {"schema.type at /1"}},
        Case{"RefToItself",
             R"({"properties":{"next":{"$ref":"#"}},"additionalProperties":false})",
             R"({"next":{"next":{"x":1}}})",
             {"schema.unknown_property at /next/next/x"}},
        Case{"EnumSilencesConst", R"({"enum":["a","b"],"allOf":[{"const":"a"}]})", R"("c")", {"schema.enum at "}},
        Case{"TypeSilencesTheRest", R"({"allOf":[{"type":"string"},{"minimum":5}]})", "3", {"schema.type at "}},
        Case{"TheSameIsSaidOnce", R"({"allOf":[{"minimum":5},{"minimum":5}]})", "3", {"schema.minimum at "}}),
    [](const auto& test) { return test.param.name; });

TEST(Because, IsTheValueThatMadeTheRuleApply) {
  constexpr const char* kSchema = R"({"if":{"properties":{"handler":{"const":"topic"}},"required":["handler"]},
                                      "then":{"required":["topic"],"properties":{"handler":{"maxLength":2}}}})";
  const Outcome outcome = check(kSchema, R"({"handler":"topic"})");
  ASSERT_EQ(outcome.diagnostics.size(), 2U);
  EXPECT_EQ(outcome.diagnostics[0].because->instanceLocation, "/handler");
  EXPECT_EQ(outcome.diagnostics[0].because->value, JsonValue("topic"));
  EXPECT_FALSE(outcome.diagnostics[1].because) << "a value is not its own reason";
}

TEST(Warnings, LeaveADocumentValid) {
  const Outcome outcome = check(R"({"properties":{"old":{"deprecated":true,"x-successors":["new"]},
                                                  "kind":{"x-known-values":["a"]},"new":true},
                                    "x-unknown-properties":"warning"})",
                                R"({"old":1,"kind":"b","other":2})");
  EXPECT_TRUE(outcome.valid);
  EXPECT_THAT(outcome.summary(), ElementsAre("schema.deprecated at /old", "schema.unknown_value at /kind",
                                             "schema.unknown_property at /other"));
  for (const Diagnostic& diagnostic : outcome.diagnostics) EXPECT_EQ(diagnostic.severity, Severity::kWarning);
}

TEST(Warnings, DeprecatedButNullIsNotUsed) {
  EXPECT_THAT(check(R"({"properties":{"old":{"deprecated":true}}})", R"({"old":null})").summary(), IsEmpty());
}

TEST(KeywordLocation, NamesTheWayThroughTheSchema) {
  const Outcome outcome =
      check(R"({"$defs":{"a/b":{"type":"string"}},"properties":{"x":{"$ref":"#/$defs/a~1b"}}})", R"({"x":1})");
  EXPECT_EQ(outcome.diagnostics.at(0).keywordLocation, "/properties/x/$ref/type");
}

TEST(Findings, AreCountedPastTheLimitAndKeptInOrder) {
  std::string document = "[0";
  for (int i = 1; i < 5000; ++i) document += ",0";
  const Outcome outcome = check(R"({"items":{"type":"string"}})", document + "]", 10);
  ASSERT_EQ(outcome.diagnostics.size(), 10U);
  EXPECT_EQ(outcome.diagnostics[9].instanceLocation, "/9");
}

}  // namespace
}  // namespace dialproof::internal
