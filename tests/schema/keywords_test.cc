// Each keyword: documents it takes, documents it refuses, and what it says of these.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

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
  friend void PrintTo(const Case& c, std::ostream* out) { *out << c.schema << " on " << c.document; }
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

INSTANTIATE_TEST_SUITE_P(
    Equality, Keyword,
    testing::Values(
        Case{"OneIsOnePointZero", R"({"const":1})", "1.0", {}}, Case{"OneIsTenTenths", R"({"enum":[1]})", "10e-1", {}},
        Case{"ZeroIsMinusZero", R"({"const":0})", "-0.0", {}},
        Case{"LargeNumbersDiffer", R"({"const":9007199254740992})", "9007199254740993", {"schema.const at "}},
        Case{"ManyDigitsDiffer", R"({"const":0.1})", "0.10000000000000000001", {"schema.const at "}},
        Case{"OneIsNotText", R"({"const":1})", R"("1")", {"schema.const at "}},
        Case{"OneIsNotTrue", R"({"const":1})", "true", {"schema.const at "}},
        Case{"NullIsNotFalse", R"({"const":null})", "false", {"schema.const at "}},
        Case{"EmptyListIsNotEmptyObject", R"({"const":[]})", "{}", {"schema.const at "}},
        Case{"ListsInOrder", R"({"const":[1,2]})", "[2,1]", {"schema.const at "}},
        Case{"ListsOfOtherLength", R"({"const":[1,2]})", "[1,2,3]", {"schema.const at "}},
        Case{"ObjectsWithMore", R"({"const":{"a":1}})", R"({"a":1,"b":2})", {"schema.const at "}},
        Case{"ObjectsWithOtherKeys", R"({"const":{"a":1}})", R"({"b":1})", {"schema.const at "}},
        Case{"TextByItsCharacters", R"({"const":"\u0061/"})", R"("a\/")", {}},
        Case{"KeysByTheirCharacters", R"({"const":{"é":1}})", R"({"\u00e9":1})", {}},
        Case{"UniqueByValue", R"({"uniqueItems":true})", "[1,1.0]", {"schema.unique_items at "}},
        Case{
            "UniqueTextAndNumber", R"({"uniqueItems":true})", R"([1,"1",true,"true",null,"null",[],{},"[]","{}"])", {}},
        Case{"UniqueListsByTheirBounds",
             R"({"uniqueItems":true})",
             R"([["a","b"],["a\",\"b"],["a,b"],[["a"],"b"]])",
             {}},
        Case{"UniqueEscapes", R"({"uniqueItems":true})", R"(["a","\u0061"])", {"schema.unique_items at "}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    NoCascade, Keyword,
    testing::Values(
        Case{"TypeSilencesAllElse",
             R"({"type":"object","required":["a"],"minProperties":2,"maxLength":1,"anyOf":[{"type":"number"}]})",
             R"("long")",
             {"schema.type at "}},
        Case{"EnumSilencesFormatAndPattern",
             R"({"enum":["a"],"format":"uuid","pattern":"^a$","minLength":9})",
             R"("b")",
             {"schema.enum at "}},
        Case{"ConstSilencesBounds", R"({"const":1,"minimum":5})", "2", {"schema.const at "}},
        Case{"PatternDoesNotSilenceLength",
             R"({"pattern":"^a","minLength":3})",
             R"("b")",
             {"schema.pattern at ", "schema.min_length at "}},
        Case{"MissingSilencesNothing",
             R"({"required":["a","b"],"properties":{"c":{"type":"null"}}})",
             R"({"c":1})",
             {"schema.required at ", "schema.required at ", "schema.type at /c"}},
        Case{"ANullWhereTextIsNeededIsATypeFault",
             R"({"properties":{"a":{"type":"string","format":"uuid","minLength":1}}})",
             R"({"a":null})",
             {"schema.type at /a"}},
        Case{"TypeOfOneBranchSilencesOtherBranches",
             R"({"allOf":[{"minimum":5},{"type":"string"},{"enum":[1]}]})",
             "3",
             {"schema.type at "}},
        Case{"FaultsOfAMemberStayWithIt",
             R"({"properties":{"a":{"type":"string"},"b":{"minimum":5}}})",
             R"({"b":1,"a":1})",
             {"schema.minimum at /b", "schema.type at /a"}},
        Case{"TheIfItselfSaysNothing",
             R"({"if":{"properties":{"a":{"type":"string","minLength":9}}},"then":true,"else":{"required":["b"]}})",
             R"({"a":1,"b":1})",
             {}},
        Case{"NotSaysNothingOfWhatItExcludes", R"({"not":{"required":["a"],"maxProperties":0}})", R"({"b":1})", {}},
        Case{"ContainsSaysNothingOfItsItems", R"({"contains":{"type":"string"}})", R"([1,2,"a"])", {}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Alternatives, Keyword,
    testing::Values(
        Case{"AnyOfOfManyMatches", R"({"anyOf":[{"minimum":1},{"minimum":2}]})", "3", {}},
        Case{"AnyOfTheRightType",
             R"({"anyOf":[{"type":"null"},{"type":"string","pattern":"^a","minLength":3}]})",
             R"("b")",
             {"schema.pattern at ", "schema.min_length at "}},
        Case{"AnyOfTheFewestFaults",
             R"({"anyOf":[{"required":["a","b"]},{"required":["c"]}]})",
             R"({"x":1})",
             {"schema.required at "}},
        Case{"AnyOfThroughReferences",
             R"({"$defs":{"t":{"type":"string","maxLength":1}},"anyOf":[{"$ref":"#/$defs/t"},{"type":"null"}]})",
             R"("ab")",
             {"schema.max_length at "}},
        Case{"OneOfByItsDiscriminatorDespiteMoreFaults",
             R"({"oneOf":[{"properties":{"k":{"const":"a"}}},
                          {"properties":{"k":{"const":"b"}},"required":["x","y","z"]}]})",
             R"({"k":"b"})",
             {"schema.required at ", "schema.required at ", "schema.required at "}},
        Case{"OneOfUnknownDiscriminatorIsNotGuessed",
             R"({"oneOf":[{"properties":{"k":{"const":"a"}}},{"properties":{"k":{"const":"b"}}}]})",
             R"({"k":"c"})",
             {"schema.one_of at "}},
        Case{"OneOfExactlyOne", R"({"oneOf":[{"type":"integer"},{"type":"string"}]})", "1", {}},
        Case{"OneOfNoTypeFits",
             R"({"oneOf":[{"type":"integer"},{"type":["string","null"]}]})",
             "[]",
             {"schema.type at "}}),
    [](const auto& test) { return test.param.name; });

// What each fault tells beside its place: {keyword location, params}.
struct Detail {
  const char* schema;
  const char* document;
  const char* keywordLocation;
  const char* params;
  friend void PrintTo(const Detail& c, std::ostream* out) { *out << c.schema << " on " << c.document; }
};

class Details : public testing::TestWithParam<Detail> {};

TEST_P(Details, AreThere) {
  const Outcome outcome = check(GetParam().schema, GetParam().document);
  ASSERT_EQ(outcome.diagnostics.size(), 1U);
  EXPECT_EQ(outcome.diagnostics[0].keywordLocation, GetParam().keywordLocation);
  EXPECT_EQ(toJson(outcome.diagnostics[0].params), GetParam().params);
}

INSTANTIATE_TEST_SUITE_P(
    OfEveryKeyword, Details,
    testing::Values(
        Detail{R"({"type":["string","null"]})", "[1]", "/type", R"({"expected":["null","string"],"actual":"array"})"},
        Detail{R"({"type":"integer"})", "1.5", "/type",
               R"({"expected":["integer"],"actual":"number","problem":"fraction"})"},
        Detail{R"({"enum":["a",1,null]})", R"({"b":1})", "/enum", R"({"allowed":["a",1,null],"actual":"{…}"})"},
        Detail{R"({"const":{"a":[1.50]}})", "2.50", "/const", R"({"expected":{"a":[1.50]},"actual":2.50})"},
        Detail{R"({"x-known-values":["a"]})", R"("b")", "/x-known-values", R"({"known":["a"],"actual":"b"})"},
        Detail{R"({"format":"date"})", R"("x")", "/format", R"({"format":"date","actual":"x"})"},
        Detail{R"({"format":"e164"})", R"("+1 2")", "/format", R"({"character":" ","offset":2})"},
        Detail{R"({"pattern":"^a$","examples":["a","b"]})", R"("b")", "/pattern",
               R"({"pattern":"^a$","actual":"b","example":"a"})"},
        Detail{R"({"minLength":2})", R"("é")", "/minLength", R"({"minimum":2,"actual":1})"},
        Detail{R"({"maxLength":0})", R"("😀")", "/maxLength", R"({"maximum":0,"actual":1})"},
        Detail{R"({"minimum":1.10})", "1", "/minimum", R"({"minimum":1.10,"actual":1})"},
        Detail{R"({"maximum":1e2})", "101", "/maximum", R"({"maximum":1e2,"actual":101})"},
        Detail{R"({"exclusiveMinimum":1})", "1", "/exclusiveMinimum", R"({"minimum":1,"actual":1})"},
        Detail{R"({"exclusiveMaximum":1})", "1", "/exclusiveMaximum", R"({"maximum":1,"actual":1})"},
        Detail{R"({"multipleOf":0.1})", "0.35", "/multipleOf", R"({"divisor":0.1,"actual":0.35})"},
        Detail{R"({"minItems":2})", "[1]", "/minItems", R"({"minimum":2,"actual":1})"},
        Detail{R"({"maxItems":0})", "[1]", "/maxItems", R"({"maximum":0,"actual":1})"},
        Detail{R"({"uniqueItems":true})", "[1,2,3,2,1]", "/uniqueItems", R"({"first":1,"second":3})"},
        Detail{R"({"items":{"type":"null"}})", "[1]", "/items/type", R"({"expected":["null"],"actual":"number"})"},
        Detail{R"({"prefixItems":[true,{"const":1}]})", "[0,2]", "/prefixItems/1/const",
               R"({"expected":1,"actual":2})"},
        Detail{R"({"contains":{"const":1},"maxContains":1})", "[1,1]", "/contains", R"({"actual":2})"},
        Detail{R"({"minProperties":1})", "{}", "/minProperties", R"({"minimum":1,"actual":0})"},
        Detail{R"({"maxProperties":0})", R"({"a":1})", "/maxProperties", R"({"maximum":0,"actual":1})"},
        Detail{R"({"required":["a/b"]})", "{}", "/required", R"({"property":"a/b"})"},
        Detail{R"({"dependentRequired":{"a":["b"]}})", R"({"a":1})", "/dependentRequired", R"({"property":"b"})"},
        Detail{R"({"propertyNames":{"maxLength":1}})", R"({"ab":1})", "/propertyNames", R"({"actual":"ab"})"},
        Detail{R"({"properties":{"a":false}})", R"({"a":1})", "/properties/a", "{}"},
        Detail{R"({"properties":{"name":true},"additionalProperties":false})", R"({"nmae":1})", "/additionalProperties",
               R"({"property":"nmae","nearest":"name"})"},
        Detail{R"({"x-unknown-properties":"warning"})", R"({"a":1})", "/x-unknown-properties", R"({"property":"a"})"},
        Detail{R"({"additionalProperties":{"type":"null"}})", R"({"a":1})", "/additionalProperties/type",
               R"({"expected":["null"],"actual":"number"})"},
        Detail{R"({"patternProperties":{"^a/":{"type":"null"}}})", R"({"a/b":1})", "/patternProperties/^a~1/type",
               R"({"expected":["null"],"actual":"number"})"},
        Detail{R"({"allOf":[true,{"maximum":1}]})", "2", "/allOf/1/maximum", R"({"maximum":1,"actual":2})"},
        Detail{R"({"anyOf":[{"minimum":3},{"multipleOf":2}]})", "1", "/anyOf", "{}"},
        Detail{R"({"oneOf":[{"minimum":3},{"multipleOf":2}]})", "1", "/oneOf", "{}"},
        Detail{R"({"oneOf":[true,false,true]})", "1", "/oneOf", R"({"matches":[0,2]})"},
        Detail{R"({"not":{}})", "1", "/not", "{}"},
        Detail{R"({"if":true,"then":{"maximum":1}})", "2", "/then/maximum", R"({"maximum":1,"actual":2})"},
        Detail{R"({"if":false,"else":{"maximum":1}})", "2", "/else/maximum", R"({"maximum":1,"actual":2})"},
        Detail{R"({"properties":{"a":{"deprecated":true,"x-successors":["b","c"]}}})", R"({"a":1})",
               "/properties/a/deprecated", R"({"successors":["b","c"]})"},
        Detail{R"({"if":{"const":"old"},"then":{"deprecated":true}})", R"("old")", "/then/deprecated",
               R"({"value":"old"})"}),
    [](const auto& test) { return "Detail" + std::to_string(test.index); });

TEST(Shown, LongTextsAreCutBetweenCharacters) {
  std::string text = "a";
  for (int i = 0; i < 100; ++i) text += "é";
  const Outcome outcome = check(R"({"format":"date"})", "\"" + text + "\"");
  const std::string shown = *JsonValue(outcome.diagnostics.at(0).params).find("actual")->asString();
  EXPECT_LT(shown.size(), 130U);
  EXPECT_TRUE(shown.ends_with("é…")) << shown;
}

// Where a fault is marked: at a key for what is wrong with the key, else at the value.
struct Mark {
  const char* schema;
  const char* document;
  const char* marked;
  friend void PrintTo(const Mark& c, std::ostream* out) { *out << c.schema << " on " << c.document; }
};

class Marks : public testing::TestWithParam<Mark> {};

TEST_P(Marks, StandWhereTheFaultIs) {
  const Outcome outcome = check(GetParam().schema, GetParam().document);
  ASSERT_EQ(outcome.marked.size(), 1U);
  EXPECT_EQ(outcome.marked[0], GetParam().marked);
}

INSTANTIATE_TEST_SUITE_P(All, Marks,
                         testing::Values(Mark{R"({"items":{"type":"null"}})", R"([ "a" ])", R"("a")"},
                                         Mark{R"({"properties":{"a":{"type":"null"}}})", R"({"a": [1, 2] })", "[1, 2]"},
                                         Mark{R"({"properties":{"a":{"required":["b"]}}})", R"({"a": {} })", R"("a")"},
                                         Mark{R"({"required":["b"]})", R"( {"a": {} })", "{"},
                                         Mark{R"({"items":{"required":["b"]}})", R"([ {"a": 1} ])", "{"},
                                         Mark{R"({"additionalProperties":false})", R"({"\u0061": 1})", R"("\u0061")"},
                                         Mark{R"({"propertyNames":{"maxLength":1}})", R"({"ab": 1})", R"("ab")"},
                                         Mark{R"({"properties":{"a":{"deprecated":true}}})", R"({"a": 1})", R"("a")"},
                                         Mark{R"({"properties":{"a":{"if":{"const":1},"then":{"deprecated":true}}}})",
                                              R"({"a": 1})", "1"},
                                         Mark{R"({"uniqueItems":true})", R"(["a", "b", "a"])", R"("a")"},
                                         Mark{R"({"properties":{"a":false}})", R"({"a": 1})", "1"},
                                         Mark{R"({"dependentRequired":{"a":["b"]}})", R"({"a": 1})", "{"}),
                         [](const auto& test) { return "Mark" + std::to_string(test.index); });

TEST(Because, IsNotThereWithoutACondition) {
  EXPECT_FALSE(check(R"({"required":["a"]})", "{}").diagnostics.at(0).because);
  EXPECT_FALSE(check(R"({"if":{"required":["a"]},"else":{"required":["b"]}})", "{}").diagnostics.at(0).because)
      << "there is no value to show";
}

TEST(Because, IsTheNearestConditionThroughReferencesAndBranches) {
  constexpr const char* kSchema = R"({"$defs":{"inner":{"if":{"properties":{"b":{"enum":[1,2]}},"required":["b"]},
                                                         "then":{"required":["c"]}}},
                                      "if":{"required":["a"]},"then":{"allOf":[{"$ref":"#/$defs/inner"},{"required":["d"]}]}})";
  const Outcome outcome = check(kSchema, R"({"a":true,"b":2})");
  ASSERT_EQ(outcome.diagnostics.size(), 2U);
  EXPECT_EQ(outcome.diagnostics[0].because->instanceLocation, "/b");
  EXPECT_EQ(outcome.diagnostics[0].because->value, JsonValue(2));
  EXPECT_EQ(outcome.diagnostics[1].because->instanceLocation, "/a");
  EXPECT_EQ(outcome.diagnostics[1].because->value, JsonValue(true));
}

TEST(Because, LooksIntoNestedObjects) {
  constexpr const char* kSchema =
      R"({"properties":{"x":{"if":{"properties":{"k":{"properties":{"t":{"const":"on"}},"required":["t"]}},"required":["k"]},
          "then":{"required":["m"]}}}})";
  const Outcome outcome = check(kSchema, R"({"x":{"k":{"t":"on"}}})");
  ASSERT_EQ(outcome.diagnostics.size(), 1U);
  EXPECT_EQ(outcome.diagnostics[0].because->instanceLocation, "/x/k/t");
}

TEST(Because, OfAnElseIsTheValueThatDidNotFit) {
  constexpr const char* kSchema = R"({"if":{"properties":{"k":{"const":"a"}}},"else":{"required":["m"]}})";
  EXPECT_EQ(check(kSchema, R"({"k":"b"})").diagnostics.at(0).because->value, JsonValue("b"));
}

TEST(Because, OfADependencyIsThePropertyThatNeedsIt) {
  const Outcome outcome = check(R"({"dependentRequired":{"a":["b"]}})", R"({"a":{"long":"object"}})");
  EXPECT_EQ(outcome.diagnostics.at(0).because->instanceLocation, "/a");
  EXPECT_EQ(outcome.diagnostics.at(0).because->value, JsonValue("{…}"));
}

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

TEST(Warnings, OfTheBranchThatFitsAreKeptAndOfOthersNot) {
  const Outcome outcome = check(R"({"anyOf":[{"required":["b"],"properties":{"a":{"deprecated":true}}},
                                             {"x-unknown-properties":"warning"}]})",
                                R"({"a":1})");
  EXPECT_TRUE(outcome.valid);
  EXPECT_THAT(outcome.summary(), ElementsAre("schema.unknown_property at /a"));
}

TEST(Warnings, OfUnknownValuesAreOfTextOnly) {
  EXPECT_THAT(check(R"({"x-known-values":["a"]})", "1").summary(), IsEmpty());
  EXPECT_THAT(check(R"({"x-known-values":["a"]})", R"("a")").summary(), IsEmpty());
}

TEST(Warnings, OfAPossibleNumberWhereThatIsEnough) {
  constexpr const char* kPossible = R"({"format":"e164","x-e164":{"level":"possible"}})";
  const Outcome outcome = check(kPossible, R"("+11155550123")");
  EXPECT_TRUE(outcome.valid);
  ASSERT_EQ(outcome.diagnostics.size(), 1U);
  EXPECT_EQ(outcome.diagnostics[0].code, "number.not_valid");
  EXPECT_EQ(outcome.diagnostics[0].severity, Severity::kWarning);
  EXPECT_FALSE(check(kPossible, R"("+1155550123")").valid);
  EXPECT_FALSE(check(R"({"format":"e164"})", R"("+11155550123")").valid);
}

TEST(Warnings, DeprecatedButNullIsNotUsed) {
  EXPECT_THAT(check(R"({"properties":{"old":{"deprecated":true}}})", R"({"old":null})").summary(), IsEmpty());
}

TEST(KeywordLocation, NamesTheWayThroughTheSchema) {
  const Outcome outcome =
      check(R"({"$defs":{"a/b":{"type":"string"}},"properties":{"x":{"$ref":"#/$defs/a~1b"}}})", R"({"x":1})");
  EXPECT_EQ(outcome.diagnostics.at(0).keywordLocation, "/properties/x/$ref/type");
}

TEST(References, RecurseAsDeepAsTheDocument) {
  constexpr const char* kTree =
      R"({"$defs":{"node":{"type":"object","properties":{"next":{"$ref":"#/$defs/node"}},"additionalProperties":false}},
          "$ref":"#/$defs/node"})";
  std::string document = "1";
  std::string location;
  for (int i = 0; i < 500; ++i) {
    document = R"({"next":)" + document + "}";
    location += "/next";
  }
  EXPECT_THAT(check(kTree, document).summary(), ElementsAre("schema.type at " + location));
}

TEST(References, StandBesideOtherKeywords) {
  EXPECT_THAT(check(R"({"$defs":{"a":{"minimum":5}},"$ref":"#/$defs/a","multipleOf":2})", "3").summary(),
              testing::UnorderedElementsAre("schema.minimum at ", "schema.multiple_of at "));
}

TEST(Locations, EscapeWhatStandsInKeys) {
  EXPECT_THAT(check(R"({"additionalProperties":{"items":{"type":"null"}}})", R"({"a/b~c":[null,1],"":[1]})").summary(),
              ElementsAre("schema.type at /a~1b~0c/1", "schema.type at //0"));
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
