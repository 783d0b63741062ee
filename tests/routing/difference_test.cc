// JSON Patch in both directions: what differs as operations, and operations carried out. RFC 6902's own examples
// (appendix A) are the oracle of the second, the second that of the first.

#include "change/difference.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "dialproof/patch.h"
#include "schema/evaluate/equal.h"

namespace dialproof {
namespace {

internal::Document readText(const std::string& text) {
  internal::JsonFaults faults(1);
  auto document = internal::Document::read(text, {text.size(), 64, 1}, faults);
  EXPECT_TRUE(document) << text;
  return *std::move(document);
}

bool areEqual(const std::string& a, const std::string& b) {
  const internal::Document first = readText(a);
  const internal::Document second = readText(b);
  return internal::equal(first, 0, second, 0);
}

std::string differenceOf(const std::string& from, const std::string& to) {
  return toJson(internal::difference(readText(from), readText(to)));
}

// Any schema will do: the document need not be one of it.
ApplyResult applied(const std::string& text, const std::string& operations) {
  return apply("voipbin/number", text, operations);
}

struct Case {
  const char* name;
  const char* document;
  const char* operations;
  const char* result;  // or the code of what is wrong
};

class Rfc6902 : public testing::TestWithParam<Case> {};

TEST_P(Rfc6902, IsCarriedOut) {
  const auto& [name, document, operations, result] = GetParam();
  const ApplyResult answer = applied(document, operations);
  if (answer.valid) {
    EXPECT_TRUE(areEqual(answer.text, result)) << answer.text;
  } else {
    ASSERT_FALSE(answer.change.diagnostics.empty());
    EXPECT_EQ(answer.change.diagnostics[0].code, result);
    EXPECT_TRUE(answer.text.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    AppendixA, Rfc6902,
    testing::ValuesIn(std::vector<Case>{
        {"A1", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux"}])", R"({"baz":"qux","foo":"bar"})"},
        {"A2", R"({"foo":["bar","baz"]})", R"([{"op":"add","path":"/foo/1","value":"qux"}])",
         R"({"foo":["bar","qux","baz"]})"},
        {"A3", R"({"baz":"qux","foo":"bar"})", R"([{"op":"remove","path":"/baz"}])", R"({"foo":"bar"})"},
        {"A4", R"({"foo":["bar","qux","baz"]})", R"([{"op":"remove","path":"/foo/1"}])", R"({"foo":["bar","baz"]})"},
        {"A5", R"({"baz":"qux","foo":"bar"})", R"([{"op":"replace","path":"/baz","value":"boo"}])",
         R"({"baz":"boo","foo":"bar"})"},
        {"A6", R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}})",
         R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])",
         R"({"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}})"},
        {"A7", R"({"foo":["all","grass","cows","eat"]})", R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])",
         R"({"foo":["all","cows","eat","grass"]})"},
        {"A8", R"({"baz":"qux","foo":["a",2,"c"]})",
         R"([{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}])",
         R"({"baz":"qux","foo":["a",2,"c"]})"},
        {"A9", R"({"baz":"qux"})", R"([{"op":"test","path":"/baz","value":"bar"}])", "patch.test_failed"},
        {"A10", R"({"foo":"bar"})", R"([{"op":"add","path":"/child","value":{"grandchild":{}}}])",
         R"({"foo":"bar","child":{"grandchild":{}}})"},
        {"A11", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux","xyz":123}])",
         R"({"foo":"bar","baz":"qux"})"},
        {"A12", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz/bat","value":"qux"}])", "patch.not_found"},
        {"A13", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux","op":"remove"}])",
         "json.duplicate_key"},
        {"A14", R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":10}])", R"({"/":9,"~1":10})"},
        {"A15", R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":"10"}])", "patch.test_failed"},
        {"A16", R"({"foo":["bar"]})", R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])",
         R"({"foo":["bar",["abc","def"]]})"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Elsewhere, Rfc6902,
    testing::ValuesIn(std::vector<Case>{
        {"AddReplacesAMember", R"({"a":1})", R"([{"op":"add","path":"/a","value":2}])", R"({"a":2})"},
        {"AddReplacesTheDocument", R"({"a":1})", R"([{"op":"add","path":"","value":[2]}])", "[2]"},
        {"AddAtTheEnd", "[1]", R"([{"op":"add","path":"/1","value":2}])", "[1,2]"},
        {"AddToTheEmpty", R"({"a":[],"b":{}})",
         R"([{"op":"add","path":"/a/0","value":1},{"op":"add","path":"/b/c","value":1}])", R"({"a":[1],"b":{"c":1}})"},
        {"AddBehindTheEnd", "[1]", R"([{"op":"add","path":"/2","value":2}])", "patch.not_found"},
        {"AddAtNoIndex", "[1]", R"([{"op":"add","path":"/a","value":2}])", "patch.not_found"},
        {"LeadingZero", "[1,2]", R"([{"op":"replace","path":"/01","value":3}])", "patch.not_found"},
        {"AddWithinAScalar", R"({"a":1})", R"([{"op":"add","path":"/a/b","value":2}])", "patch.not_found"},
        {"ReplaceWhatIsNotThere", R"({"a":1})", R"([{"op":"replace","path":"/b","value":2}])", "patch.not_found"},
        {"RemoveBehindTheEnd", "[1]", R"([{"op":"remove","path":"/-"}])", "patch.not_found"},
        {"MoveFromNowhere", R"({"a":1})", R"([{"op":"move","from":"/b","path":"/c"}])", "patch.not_found"},
        {"MoveIntoItself", R"({"a":{"b":1}})", R"([{"op":"move","from":"/a","path":"/a/b"}])", "patch.into_itself"},
        {"MoveToItself", R"({"a":1})", R"([{"op":"move","from":"/a","path":"/a"}])", R"({"a":1})"},
        {"MoveOverAnother", R"({"a":1,"b":2})", R"([{"op":"move","from":"/a","path":"/b"}])", R"({"b":1})"},
        {"MoveAsTheDocument", R"({"a":[1]})", R"([{"op":"move","from":"/a","path":""}])", "[1]"},
        {"CopyWithinItself", R"({"a":{}})", R"([{"op":"copy","from":"","path":"/a/b"}])", R"({"a":{"b":{"a":{}}}})"},
        {"CopyAnItem", "[1,2]", R"([{"op":"copy","from":"/0","path":"/-"}])", "[1,2,1]"},
        {"TestComparesNumbersByValue", "[1.0]", R"([{"op":"test","path":"/0","value":1}])", "[1]"},
        {"TestOfNothing", "{}", R"([{"op":"test","path":"/a","value":null}])", "patch.not_found"},
        {"AllOrNothing", "[1]", R"([{"op":"remove","path":"/0"},{"op":"remove","path":"/0"}])", "patch.not_found"},
        {"NoOperations", R"({"a":1})", "[]", R"({"a":1})"},
        {"NotAPatch", "{}", "1", "patch.invalid"},
        {"NotAnOperation", "{}", "[1]", "patch.invalid"},
        {"NoOp", "{}", R"([{"path":"/a"}])", "patch.invalid"},
        {"UnknownOp", "{}", R"([{"op":"Add","path":"/a","value":1}])", "patch.invalid"},
        {"NoPath", "{}", R"([{"op":"remove"}])", "patch.invalid"},
        {"PathIsNoPointer", "{}", R"([{"op":"remove","path":"a"}])", "patch.invalid"},
        {"PathIsBadlyEscaped", "{}", R"([{"op":"remove","path":"/a~2"}])", "patch.invalid"},
        {"PathEndsInATilde", "{}", R"([{"op":"remove","path":"/a~"}])", "patch.invalid"},
        {"NoFrom", "{}", R"([{"op":"copy","path":"/a"}])", "patch.invalid"},
        {"NoValue", "{}", R"([{"op":"add","path":"/a"}])", "patch.invalid"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Apply, LeavesTheRestAsItIsWritten) {
  const std::string text = "{\n  \"a\" : 1.0,\n  \"b\": [ 1,  2 ]\n}\n";
  EXPECT_EQ(applied(text, R"([{"op":"replace","path":"/b/1","value":3}])").text,
            "{\n  \"a\" : 1.0,\n  \"b\": [ 1,  3 ]\n}\n");
}

TEST(Apply, SaysWhereAPatchIsWrong) {
  const ApplyResult result = applied("{}", "[\n{\"op\":\"remove\",\n \"path\": 7},\n 1]");
  ASSERT_EQ(result.change.diagnostics.size(), 2U);
  EXPECT_EQ(result.change.diagnostics[0].instanceLocation, "/0/path");
  EXPECT_EQ(result.change.diagnostics[0].range->start.line, 3U);
  EXPECT_EQ(result.change.diagnostics[1].instanceLocation, "/1");
  EXPECT_NE(result.change.diagnostics[0].message.find("JSON Pointer"), std::string::npos);
}

// Each operation doubles the document.
TEST(Apply, EndsWhereADocumentGrowsWithoutEnd) {
  std::string operations = "[";
  for (int i = 0; i < 60; ++i) {
    operations += std::string(i == 0 ? "" : ",") + R"({"op":"copy","from":"","path":"/a)" + std::to_string(i) + "\"}";
  }
  PatchOptions options;
  options.limits.maxBytes = 1 << 20;
  const ApplyResult result =
      apply("voipbin/number", R"({"text":"................................"})", operations + "]", options);
  EXPECT_FALSE(result.valid);
  ASSERT_EQ(result.change.diagnostics.size(), 1U);
  EXPECT_EQ(result.change.diagnostics[0].code, "patch.result_too_large");
}

TEST(Apply, EndsWhereThereIsMoreWorkThanIsInProportion) {
  std::string operations = R"([{"op":"test","path":"/0","value":1})";
  for (int i = 0; i < 300; ++i) operations += R"(,{"op":"test","path":"/0","value":1})";
  const std::string document = "[1," + std::string(std::size_t{1} << 20, ' ') + "2]";
  const ApplyResult result = applied(document, operations + "]");
  ASSERT_EQ(result.change.diagnostics.size(), 1U);
  EXPECT_EQ(result.change.diagnostics[0].code, "patch.work_limit");
}

TEST(Difference, IsAsSmallAsItCanBe) {
  EXPECT_EQ(differenceOf(R"({"a":1,"b":{"c":1}})", R"({"b":{"c":1.0},"a":1})"), "[]");
  EXPECT_EQ(differenceOf(R"({"a":1})", R"({"a":null})"), R"([{"op":"replace","path":"/a","value":null}])");
  EXPECT_EQ(differenceOf("[1,2,3,4]", "[1,3,4]"), R"([{"op":"remove","path":"/1"}])");
  EXPECT_EQ(differenceOf("[1,3]", "[1,2,3]"), R"([{"op":"add","path":"/1","value":2}])");
  EXPECT_EQ(differenceOf("[1,2,3,4,5]", "[2,3,9,5]"),
            R"([{"op":"replace","path":"/3","value":9},{"op":"remove","path":"/0"}])");
  EXPECT_EQ(differenceOf(R"([{"a":1,"b":2}])", R"([{"a":1,"b":3}])"), R"([{"op":"replace","path":"/0/b","value":3}])");
  EXPECT_EQ(differenceOf(R"({"a~b/c":1})", "{}"), R"([{"op":"remove","path":"/a~0b~1c"}])");
  EXPECT_EQ(differenceOf("1", "[1]"), R"([{"op":"replace","path":"","value":[1]}])");
}

// ---- Drawn documents

using Random = std::mt19937;

int draw(Random& random, int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); }

std::string drawValue(Random& random, int depth) {
  switch (draw(random, depth > 0 ? 7 : 4)) {
    case 0: return "null";
    case 1: return draw(random, 2) == 0 ? "true" : "\"a\"";
    case 2: return std::to_string(draw(random, 3));
    case 3: return draw(random, 2) == 0 ? "1.0" : "1e1";
    case 4: {
      std::string object = "{";
      for (const char* name : {"a", "b~", "c/d", ""}) {
        if (draw(random, 2) == 0) continue;
        object += std::string(object.size() == 1 ? "" : ",") + "\"" + name + "\":" + drawValue(random, depth - 1);
      }
      return object + "}";
    }
    default: {
      std::string array = "[";
      for (int i = draw(random, 6); i > 0; --i) array += drawValue(random, depth - 1) + (i > 1 ? "," : "");
      return array + "]";
    }
  }
}

TEST(Difference, OfDrawnDocumentsLeadsFromOneToTheOther) {
  Random random(6902);  // NOLINT(cert-msc51-cpp): the same documents each time
  for (int i = 0; i < 3000; ++i) {
    const std::string from = drawValue(random, 3);
    const std::string to = drawValue(random, 3);
    const std::vector<PatchOperation> operations = internal::difference(readText(from), readText(to));
    const ApplyResult result = applied(from, toJson(operations));
    ASSERT_TRUE(result.valid) << from << '\n' << to << '\n' << toJson(operations);
    ASSERT_TRUE(areEqual(result.text, to)) << from << '\n' << to << '\n' << toJson(operations);
    for (std::size_t left = 0; left < operations.size(); ++left) {
      std::vector<PatchOperation> fewer = operations;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
      const ApplyResult other = applied(from, toJson(fewer));
      ASSERT_FALSE(other.valid && areEqual(other.text, to)) << from << '\n' << to << '\n' << toJson(operations);
    }
  }
}

TEST(Difference, OfLargeArraysIsFound) {
  std::string from = "[";
  std::string to = "[";
  for (int i = 0; i < 3000; ++i) {
    from += std::to_string(i) + ",";
    to += std::to_string(i + 7000) + ",";
  }
  from += "1]";
  to += "2,3]";
  const std::vector<PatchOperation> operations = internal::difference(readText(from), readText(to));
  const ApplyResult result = applied(from, toJson(operations));
  EXPECT_TRUE(result.valid && areEqual(result.text, to));
}

}  // namespace
}  // namespace dialproof
